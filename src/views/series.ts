import type { BucketName, Granularity } from '../model/bucket.js';
import type { CellState, Dataset, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { baselineLine } from './baseline-line.js';
import { foldsOf } from './folds.js';
import type { Cells } from './cells.js';
import { wholeFrame } from './frame.js';
import { markBuckets } from './incomplete.js';
import { lineOf } from './line.js';
import { isLowerBound } from './lower-bound.js';
import { measure } from './measure.js';
import { memoised } from './memoised.js';
import { othersOf, type Others } from './others.js';
import { indicatorsOf, select } from './select.js';

export interface Bucket {
  readonly name: BucketName;
  /**
   * `running`: its end lies after now or after the answer's last update. `cut`: what was asked, or what is known, begins or
   * ends within it.
   */
  readonly incomplete: 'running' | 'cut' | null;
}

/** The values of one member (or of all together), one per bucket of the set. */
export interface Line {
  /** `null` for the line of all members together. */
  readonly member: Member | null;
  readonly values: readonly (number | null)[];
  readonly states: readonly CellState[];
  /** Where a value is made of its known parts only, others being missing. */
  readonly lacking?: readonly boolean[];
  /** Where it is "at least" this for that: not a mean or a last value, nor where parts may be negative. */
  readonly atLeast?: readonly boolean[];
}

/** How a total came about; `given`: every value of it was in the answer. */
export type TotalKind = 'sum' | 'mean' | 'max' | 'ratio' | 'given';

/** One indicator over time, split or not: what a chart draws, a sparkline sketches and a table lists. */
export interface SeriesSet {
  readonly indicator: Indicator;
  readonly granularity: Granularity;
  readonly buckets: readonly Bucket[];
  /** Lines of the members that are shown, in the dimension's order, the one of all `others` last; without a split the one line of all. */
  readonly lines: readonly Line[];
  /** Every member of the split that may have a line, shown or not, for the legend. Empty without a split. */
  readonly members: readonly Member[];
  /** Members that are shown together, as one line, or not at all; `null` where each has its own. */
  readonly others?: Others | null;
  /** All shown members together, where the aggregation allows it or the endpoint gave it; else `null`. */
  readonly total: Line | null;
  /** How `total` came about: `mean` is worded "Mean", the others "Total". */
  readonly totalKind: TotalKind | null;
  /** Values over the baseline period, aligned to `buckets`, each with the bucket that it is of; `null` without one. */
  readonly baseline: { readonly line: Line; readonly buckets: readonly (BucketName | null)[] } | null;
}

/**
 * The first indicator that is shown, over time. A granularity that the dataset's buckets cannot be put together to is
 * left aside. Throws a `StatsError` of kind `config` where the dataset has no such indicator or split.
 */
export const series: (dataset: Dataset, show: ShowOptions) => SeriesSet = memoised((dataset, show) => {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const frame = wholeFrame(dataset, show.period);
  const axis = axisOf(dataset, show, frame);
  const { lines, total, totalKind } = measure(dataset, indicator, selection, axis);
  const isBound = (): boolean => isLowerBound(dataset, indicator, axis.groups && foldsOf(indicator).regroup);
  const line = (member: Member | null, cells: Cells | null): Line => lineOf(member, cells, axis.names.length, isBound);
  const whole = line(null, total);
  const others = othersOf(selection, (place) => lines[place] != null);
  const drawn = others?.folded === false ? selection.shown.slice(0, -1) : selection.shown;
  return {
    indicator,
    granularity: axis.granularity,
    buckets: markBuckets(dataset, show, frame, axis.names),
    lines: selection.split ? drawn.map((member, place) => line(member, lines[place] ?? null)) : [whole],
    members: selection.members,
    others,
    total: selection.split && total ? whole : null,
    totalKind: selection.split ? totalKind : null,
    baseline: baselineLine(dataset, show, indicator, selection, axis.names),
  };
});
