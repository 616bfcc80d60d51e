import { said } from '../../query/attribute.js';
import type { ShowOptions } from '../../query/query.js';

/** What attributes ask by themselves: `splitByPlace` has written a split that nobody may have asked for. */
export function showOf(show: ShowOptions, { split, by }: Readonly<Record<'split' | 'by', string | null>>): ShowOptions {
  return { ...show, split: said(split) === null ? null : show.split, by: said(by) ?? 'time' };
}
