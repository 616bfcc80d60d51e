import type { Dataset, Indicator } from '../../model/dataset.js';
import type { By } from '../../query/query.js';
import type { Mark } from '../../views/marks.js';
import type { SeriesSet } from '../../views/series.js';
import type { ZoneNote } from '../../views/zone-note.js';
import type { Table } from '../../views/table.js';

export type ChartType = 'line' | 'area' | 'bar' | 'stacked' | 'stacked-100' | 'horizontal';

/** What a chart shows of a dataset. Everything it draws and reads aloud stands in the table too. */
export interface ChartView {
  readonly dataset: Dataset;
  readonly type: ChartType;
  /** A stack was asked for, of values that make no whole: they stand side by side. */
  readonly sideBySide: boolean;
  /** A stack of what the endpoint gave in percent of one whole: its scale ends at 100, whatever rounding adds. */
  readonly hundred: boolean;
  /** One per indicator that is drawn, at least one. All have the first one's buckets and unit. */
  readonly sets: readonly [SeriesSet, ...SeriesSet[]];
  /** Indicators that were asked for and are not drawn: counted in another unit, or too many beside a split. */
  readonly apart: { readonly unit: readonly Indicator[]; readonly split: readonly Indicator[] };
  readonly table: Table;
  /** What happened in the time that is shown. */
  readonly marks: readonly Mark[];
  readonly zone: ZoneNote | null;
  /** Values that were asked for and are not known, the running bucket's excepted, and of how many. */
  readonly missing: { readonly count: number; readonly of: number };
  /** The last bucket is not finished, or values are missing. */
  readonly partial: boolean;
}

/** The buckets that are drawn. */
export function bucketsOf({ sets }: ChartView): SeriesSet['buckets'] {
  return sets[0].buckets;
}

/** Whether what stands along the axis has an order of its own: members of a dimension have none. */
export function isOrdered(by: By): boolean {
  return by === 'time' || by === 'hour-of-day' || by === 'weekday';
}

/** Whether every member of the split is switched off. */
export function showsNothing({ sets }: ChartView): boolean {
  return sets.every(({ lines }) => lines.length === 0);
}
