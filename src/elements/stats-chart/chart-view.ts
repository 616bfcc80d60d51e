import type { Dataset } from '../../model/dataset.js';
import type { Bucket, SeriesSet } from '../../views/series.js';
import type { ZoneNote } from '../../views/zone-note.js';
import type { Table } from '../../views/table.js';

export type ChartType = 'line' | 'bar' | 'stacked';

/** What a chart shows of a dataset. Everything it draws and reads aloud stands in the table too. */
export interface ChartView {
  readonly dataset: Dataset;
  readonly type: ChartType;
  /** One per indicator that is drawn, at least one. All have the first one's buckets and unit. */
  readonly sets: readonly [SeriesSet, ...SeriesSet[]];
  readonly table: Table;
  readonly zone: ZoneNote | null;
  /** Values that were asked for and are not known, the running bucket's excepted, and of how many. */
  readonly missing: { readonly count: number; readonly of: number };
}

/** The buckets that are drawn. */
export function bucketsOf({ sets }: ChartView): readonly Bucket[] {
  return sets[0].buckets;
}

/** Whether every member of the split is switched off. */
export function showsNothing({ sets }: ChartView): boolean {
  return sets.every(({ lines }) => lines.length === 0);
}
