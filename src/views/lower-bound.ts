import { numbersOf } from '../model/numbers-of.js';
import type { Dataset, Fold, Indicator, Slice } from '../model/dataset.js';
import { foldsOf } from './folds.js';
import { isKept, type Kept } from './kept.js';

const negative = new WeakMap<Indicator, readonly Slice[]>();

/**
 * Whether what an indicator's known parts give is "at least" the whole: only sums and maxima are, and only where none of
 * what is kept is ever negative. `time` is the fold over buckets, `null` where none are put together.
 */
export function isLowerBound(dataset: Dataset, indicator: Indicator, time: Fold | null, kept: Kept): boolean {
  const { split } = foldsOf(indicator);
  if (indicator.aggregate.kind !== 'fold' || [time, split].some((fold) => fold === 'mean' || fold === 'last'))
    return false;
  const slices = negative.get(indicator) ?? negativeOf(dataset, indicator);
  negative.set(indicator, slices);
  return !slices.some(({ members }) => isKept(members, kept));
}

function negativeOf({ slices }: Dataset, { id }: Indicator): readonly Slice[] {
  return slices.filter(({ indicator, column }) => indicator === id && numbersOf(column).some((number) => number < 0));
}
