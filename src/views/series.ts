import type { BucketName, Granularity } from '../model/bucket.js';
import type { CellState, Dataset, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { baselineLine } from './baseline-line.js';
import { wholeFrame } from './frame.js';
import { beginsCut, clockOf, markBuckets } from './incomplete.js';
import { lineOf } from './line.js';
import { measure } from './measure.js';
import { memoised } from './memoised.js';
import { indicatorsOf, select } from './select.js';

export interface Bucket {
  readonly name: BucketName;
  /** `running`: its end lies after now or after the answer's last update. `cut`: what was asked begins within it. */
  readonly incomplete: 'running' | 'cut' | null;
}

/** The values of one member (or of all together), one per bucket of the set. */
export interface Line {
  /** `null` for the line of all members together. */
  readonly member: Member | null;
  readonly values: readonly (number | null)[];
  readonly states: readonly CellState[];
  /** Where a value is made of its known parts only, others being missing: it is "at least" this. */
  readonly atLeast?: readonly boolean[];
}

/** How a total came about; `given`: every value of it was in the answer. */
export type TotalKind = 'sum' | 'mean' | 'max' | 'ratio' | 'given';

/** One indicator over time, split or not: what a chart draws, a sparkline sketches and a table lists. */
export interface SeriesSet {
  readonly indicator: Indicator;
  readonly granularity: Granularity;
  readonly buckets: readonly Bucket[];
  /** Lines of the members that are shown, in the dimension's order; without a split the one line of all. */
  readonly lines: readonly Line[];
  /** Every member of the split, shown or not, for the legend. Empty without a split. */
  readonly members: readonly Member[];
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
  const clock = clockOf(dataset, show);
  const frame = wholeFrame(dataset, show.period);
  const axis = axisOf(dataset, show, frame);
  const { lines, total, totalKind } = measure(dataset, indicator, selection, axis);
  const whole = lineOf(null, total, axis.names.length);
  const members = selection.shown.map((member, index) => lineOf(member, lines[index] ?? null, axis.names.length));
  return {
    indicator,
    granularity: axis.granularity,
    buckets: markBuckets(axis.names, clock, beginsCut(dataset, frame, axis.names[0], show.period)),
    lines: selection.split ? members : [whole],
    members: selection.split?.members ?? [],
    total: selection.split && total ? whole : null,
    totalKind: selection.split ? totalKind : null,
    baseline: baselineLine(dataset, show, indicator, selection, axis.names),
  };
});
