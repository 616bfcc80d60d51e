import { numbersOf } from '../model/numbers-of.js';
import type { Dataset, Fold, Indicator } from '../model/dataset.js';
import { foldsOf } from './folds.js';

const negative = new WeakMap<Indicator, boolean>();

/**
 * Whether what an indicator's known parts give is "at least" the whole: only sums and maxima are, and only of what is
 * never negative. `time` is the fold over buckets, `null` where none are put together.
 */
export function isLowerBound(dataset: Dataset, indicator: Indicator, time: Fold | null): boolean {
  const { split } = foldsOf(indicator);
  if (indicator.aggregate.kind !== 'fold' || [time, split].some((fold) => fold === 'mean' || fold === 'last'))
    return false;
  const known = negative.get(indicator) ?? hasNegative(dataset, indicator);
  negative.set(indicator, known);
  return !known;
}

function hasNegative({ slices }: Dataset, { id }: Indicator): boolean {
  return slices.some(({ indicator, column }) => indicator === id && numbersOf(column).some((number) => number < 0));
}
