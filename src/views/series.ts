import type { BucketName, Granularity } from '../model/bucket.js';
import type { Column, Dataset, Indicator, Member } from '../model/dataset.js';
import type { By, ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { baselineLine } from './baseline-line.js';
import { coveredShown } from './covered.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import type { Cells } from './cells.js';
import { wholeFrame } from './frame.js';
import { markBuckets } from './incomplete.js';
import { keptOf } from './kept.js';
import { lineOf } from './line.js';
import { isLowerBound } from './lower-bound.js';
import { measure } from './measure.js';
import { memoised } from './memoised.js';
import { othersOf, type Others } from './others.js';
import { indicatorsOf } from './indicators-of.js';
import { select } from './select.js';
import type { Sequence } from './sequence.js';

export interface Bucket {
  /** Of hours of the day `00` to `23`, of weekdays `1` (Monday) to `7`, of members their id. */
  readonly name: BucketName;
  /**
   * `running`: its end lies after now or after the answer's last update. `cut`: what was asked, or what is known, begins or
   * ends within it.
   */
  readonly incomplete: 'running' | 'cut' | null;
  /** Set where it is one place of a cycle, and no stretch of time. */
  readonly cycle?: 'hour-of-day' | 'weekday';
  /** Set where it is a member of a dimension. */
  readonly member?: Member;
  /** Set where that member stands for so many, of which none is shown by itself. */
  readonly others?: number;
}

/** The values of one member (or of all together), one per bucket of the set. */
export interface Line {
  /** `null` for the line of all members together. */
  readonly member: Member | null;
  /** Values and what is known of each, one per bucket of the set. */
  readonly column: Column;
  /** Whether any value lacks parts: most lines have none. */
  readonly hasLacking: boolean;
  /** Whether a value is made of its known parts only, others being missing. */
  lacks(index: number): boolean;
  /** Whether it is "at least" this for that: not a mean or a last value, nor where parts of the line are negative. */
  isAtLeast(index: number): boolean;
  /** The dates of a value that is of others than the set; `null`, or left out, where it is not. */
  coveredAt?(index: number): Covered | null;
}

/** Values over the baseline period, one per bucket of the set. */
export interface Baseline {
  readonly line: Line;
  /** The stretch of time that they are of. */
  readonly covered: Covered;
  /** Where buckets are time: the bucket that each value is of, `null` where there is none. Else empty. */
  readonly buckets: readonly (BucketName | null)[];
}

/** How a total came about; `given`: every value of it was in the answer. */
export type TotalKind = 'sum' | 'mean' | 'max' | 'ratio' | 'given';

/** Whether all members together are a mean of theirs, as visits per visitor are, and no total. */
export function isMean(kind: TotalKind | null): boolean {
  return kind === 'mean' || kind === 'ratio';
}

/** One indicator over time, split or not: what a chart draws, a sparkline sketches and a table lists. */
export interface SeriesSet {
  readonly indicator: Indicator;
  /** What the buckets are: stretches of `time`, places of a cycle, or members of a dimension, by its id. */
  readonly by: By;
  /** Of the buckets where they are time, else of what was put together. */
  readonly granularity: Granularity;
  /** The stretch of time that the values are of. */
  readonly covered: Covered;
  /** Made when they are asked for. */
  readonly buckets: Sequence<Bucket>;
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
  readonly baseline: Baseline | null;
  /** Where buckets are no time: those of the period without their full value, and of how many. */
  readonly missing?: Figure['missing'];
  /** Why nothing can be said along this axis; `null`, or left out, where something can. */
  readonly reason?: NoFigure | null;
}

/**
 * The first indicator that is shown, over time. A granularity that the dataset's buckets cannot be put together to is
 * left aside. Throws a `StatsError` of kind `config` where the dataset has no such indicator or split.
 */
export const series: (dataset: Dataset, show: ShowOptions) => SeriesSet = memoised((dataset, show) => {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const frame = wholeFrame(dataset, show.period, show.now);
  const axis = axisOf(dataset, show, frame);
  const { lines, total, totalKind } = measure(dataset, indicator, selection, axis);
  const fold = axis.groups && foldsOf(indicator).regroup;
  const line = (member: Member | null, cells: Cells | null): Line =>
    lineOf(member, cells, axis.names.length, () => isLowerBound(dataset, indicator, fold, keptOf(selection, member)));
  const whole = total || !selection.split ? line(null, total) : null;
  const others = othersOf(selection, (place) => lines[place] != null);
  const drawn = others?.folded === false ? selection.shown.slice(0, -1) : selection.shown;
  const buckets = markBuckets(dataset, show, frame, axis.names);
  return {
    indicator,
    by: 'time',
    granularity: axis.granularity,
    covered: coveredShown(buckets, axis.granularity),
    buckets,
    lines: selection.split
      ? drawn.map((member, place) => line(member, lines[place] ?? null))
      : [whole ?? line(null, null)],
    members: selection.members,
    others,
    total: selection.split ? whole : null,
    totalKind: selection.split ? totalKind : null,
    baseline: baselineLine(dataset, show, indicator, selection, axis.names),
  };
});
