import type { Dataset, Dimension, Indicator, Member, Members } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';

/** Members kept, per dimension. A dimension that is not a key is taken with all of its members together. */
export type Kept = ReadonlyMap<string, ReadonlySet<string>>;

/** Which part of a dataset is shown. */
export interface Selection {
  readonly split: Dimension | null;
  /** Members of the split that are shown, in the dimension's order; empty without a split. */
  readonly shown: readonly Member[];
  /** What all shown members together are restricted to. Empty when nothing is hidden or filtered. */
  readonly kept: Kept;
}

/** The indicators that are shown: those asked, else the dataset's first. Throws `unknown-indicator`, naming what exists. */
export function indicatorsOf(dataset: Dataset, show: ShowOptions): readonly Indicator[] {
  const ids = show.indicators.length > 0 ? show.indicators : dataset.indicators.slice(0, 1).map(({ id }) => id);
  if (ids.length === 0) throw new StatsError('format', 'wrong-type', 'indicators: expected at least one, got none');
  return ids.map((id) => indicatorOf(dataset, id) ?? unknown('unknown-indicator', 'indicator', id, dataset.indicators));
}

export function indicatorOf(dataset: Dataset, id: string): Indicator | undefined {
  return dataset.indicators.find((indicator) => indicator.id === id);
}

/** Reads split, profiles and filters. Throws `unknown-split` and `bad-filter`, naming the dimensions that exist. */
export function select(dataset: Dataset, show: ShowOptions): Selection {
  const split = show.split === null ? null : dimensionOf(dataset, show.split, 'unknown-split', 'split');
  const kept = new Map<string, ReadonlySet<string>>();
  for (const [id, members] of Object.entries(show.filters)) {
    kept.set(dimensionOf(dataset, id, 'bad-filter', 'filter').id, new Set(members));
  }
  const toggled = split ?? dataset.dimensions.find(({ id }) => id === 'profile');
  if (toggled && show.profiles) restrict(kept, toggled, new Set(show.profiles));
  const left = split && kept.get(split.id);
  return { split, kept, shown: split ? split.members.filter(({ id }) => !left || left.has(id)) : [] };
}

/** The same selection split by another dimension. */
export function splitBy(selection: Selection, split: Dimension): Selection {
  const left = selection.kept.get(split.id);
  return { split, kept: selection.kept, shown: split.members.filter(({ id }) => !left || left.has(id)) };
}

/** What one member of the split is restricted to; of all together for `null`. */
export function keptOf({ split, kept }: Selection, member: Member | null): Kept {
  return split && member ? new Map(kept).set(split.id, new Set([member.id])) : kept;
}

/** Whether these members lie within what is kept; every kept dimension has to be named. */
export function isKept(members: Members, kept: Kept): boolean {
  for (const [dimension, ids] of kept) {
    const member = members[dimension];
    if (member === undefined || !ids.has(member)) return false;
  }
  return true;
}

/**
 * Narrows what is kept. Switching every member on is no restriction: what was given for all of them still holds. A
 * member that is the only one with a name is not all of them.
 */
function restrict(kept: Map<string, ReadonlySet<string>>, { id, members }: Dimension, ids: ReadonlySet<string>): void {
  const before = kept.get(id);
  if (members.length > 1 && members.every((member) => ids.has(member.id))) return;
  kept.set(id, before ? new Set([...ids].filter((member) => before.has(member))) : ids);
}

function dimensionOf(dataset: Dataset, id: string, code: 'unknown-split' | 'bad-filter', attribute: string): Dimension {
  return (
    dataset.dimensions.find((dimension) => dimension.id === id) ?? unknown(code, attribute, id, dataset.dimensions)
  );
}

function unknown(
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
