import type { Dataset } from '../../model/dataset.js';
import type { Bucket, SeriesSet } from '../../views/series.js';
import type { Table } from '../../views/table.js';

export const chartTypes = ['line', 'bar', 'stacked'] as const;
export type ChartType = (typeof chartTypes)[number];

/** What a chart shows of a dataset. Everything it draws and reads aloud stands in the table too. */
export interface ChartView {
  readonly dataset: Dataset;
  readonly type: ChartType;
  /** One per indicator that is drawn, at least one. All have the first one's buckets and unit. */
  readonly sets: readonly [SeriesSet, ...SeriesSet[]];
  readonly table: Table;
}

/** The buckets that are drawn. */
export function bucketsOf({ sets }: ChartView): readonly Bucket[] {
  return sets[0].buckets;
}

/** Whether every member of the split is switched off. */
export function showsNothing({ sets }: ChartView): boolean {
  return sets.every(({ lines }) => lines.length === 0);
}

/** Values that were asked for and are not known, the running bucket's excepted, and of how many. */
export function missingIn({ sets }: ChartView): { readonly count: number; readonly of: number } {
  const states = sets.flatMap(({ buckets, lines }) =>
    lines.flatMap((line) => line.states.filter((_, index) => buckets[index]?.incomplete !== 'running')),
  );
  return { count: states.filter((state) => state === 'unknown' || state === 'absent').length, of: states.length };
}
