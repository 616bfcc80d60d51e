import type { BucketName, Granularity } from '../model/bucket.js';
import type { CellState, Indicator, Member } from '../model/dataset.js';

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
}

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
  readonly totalKind: 'sum' | 'mean' | 'max' | 'ratio' | 'given' | null;
  /** Values over the baseline period, aligned to `buckets`, each with the bucket that it is of; `null` without one. */
  readonly baseline: { readonly line: Line; readonly buckets: readonly (BucketName | null)[] } | null;
}
