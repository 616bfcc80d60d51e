import type { Granularity } from '../model/bucket.js';
import type { CellState, Credit, Indicator, Member, Notice } from '../model/dataset.js';
import type { Bucket } from './series.js';
import type { Covered } from './figure.js';

/** A column of values: one indicator, for one member, for all of them together, or over the baseline. */
export interface ValueColumn {
  readonly indicator: Indicator;
  /** `null` where the column is not of one member. */
  readonly member: Member | null;
  readonly role: 'value' | 'total' | 'baseline';
  /** How the total came about, as in `SeriesSet.totalKind`; `null` for other roles. */
  readonly totalKind: 'sum' | 'mean' | 'max' | 'ratio' | 'given' | null;
}

export interface Cell {
  readonly value: number | null;
  readonly state: CellState;
}

export interface Row {
  readonly bucket: Bucket;
  /** One per column of the table. */
  readonly cells: readonly Cell[];
  /** The API's own ids of this row, one per name of `Table.idNames`, for the member of a value column (`null`: none). */
  ids(member: Member | null): readonly (string | number | null)[];
}

/** What the chart draws, the screen reader reads and every export writes: one table, in numbers, not yet in words. */
export interface Table {
  readonly granularity: Granularity;
  readonly covered: Covered;
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly Row[];
  /** Dimension that the columns are split by, `null` for none. */
  readonly split: string | null;
  /** The API's own name of the time column, and of its id columns. */
  readonly timeName: string;
  readonly idNames: readonly string[];
  readonly zone: string | null;
  readonly notices: readonly Notice[];
  readonly credit: Credit | null;
}
