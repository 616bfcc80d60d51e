import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import type { Share } from './figure.js';
import type { Selection } from './select.js';

/** The members of the largest value; more than one where they tie. None where nothing is known or all is 0. */
export function topOf(shares: readonly Share[]): readonly Member[] {
  const most = shares.reduce((largest, { value }) => Math.max(largest, value ?? 0), 0);
  return most > 0 ? shares.filter(({ value }) => value === most).map(({ member }) => member) : [];
}

/**
 * The dimension whose members compete: the one that the indicator tells, else the split, else the first that the
 * indicator's rows name, beyond those that are filtered.
 */
export function competing(dataset: Dataset, indicator: Indicator, { split, kept }: Selection): Dimension | null {
  const { aggregate } = indicator;
  const told = dataset.dimensions.find(
    ({ id, members }) => aggregate.kind === 'top' && id === aggregate.of && members.length > 0,
  );
  if (told ?? split) return told ?? split;
  const named = (id: string): boolean =>
    dataset.slices.some((slice) => slice.indicator === indicator.id && id in slice.members) ||
    dataset.totals.some((total) => total.indicator === indicator.id && id in total.members);
  const candidates = dataset.dimensions.filter(({ id }) => named(id));
  return candidates.find(({ id }) => !kept.has(id)) ?? candidates[0] ?? null;
}
