import { StatsError } from '../model/stats-error.js';

/** Throws what is told of an id that the answer does not have: which attribute asks for it, and which ids there are. */
export function unknownId(
  code: 'unknown-indicator' | 'unknown-split' | 'bad-filter',
  attribute: string,
  id: string,
  existing: readonly { readonly id: string }[],
): never {
  const known = existing.map((one) => one.id).join(', ');
  throw new StatsError('config', code, `${attribute}: there is no "${id}"; the answer has: ${known || 'none'}`, {
    [attribute]: id,
    known,
  });
}
