/**
 * What a cell holds. A `Date` is a wall clock, read in UTC, and needs a format to be shown as one. `null` is empty, which is never 0. Text is text, whatever it
 * looks like: no program runs it.
 */
export type SheetValue = string | number | Date | null;

/** A cell that differs from its column. */
export interface SheetCell {
  readonly value: SheetValue;
  /** Number format in the codes of spreadsheets (`#,##0`, `0.0%`), in place of the column's. */
  readonly format?: string;
  /** An absolute `http(s)` address. */
  readonly href?: string;
}

export type SheetRow = readonly (SheetValue | SheetCell)[];

export interface SheetColumn {
  readonly header: string;
  /** Number format of its numbers and dates; `null` for the program's own. */
  readonly format: string | null;
  /** In characters. */
  readonly width: number;
}

/** One sheet of a spreadsheet: typed cells under a header. */
export interface Sheet {
  /** As it was given: what no program takes as a name is mended when the file is written. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Without the header. */
  readonly rows: readonly SheetRow[];
}

/** A day in milliseconds; and where spreadsheets count days from, having counted one in 1900 that there was not. */
const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** A wall clock as spreadsheets hold it: days, of which a format makes a date. Right from March 1900 on. */
export function serial(date: Date): number {
  return (date.getTime() - epoch) / day;
}

/** Whether a cell differs from its column. */
export function isCell(entry: SheetValue | SheetCell): entry is SheetCell {
  return typeof entry === 'object' && entry !== null && !(entry instanceof Date);
}

const narrow = 8;
const wide = 60;
/** Rows that are looked at. */
const sample = 200;

/** A width that shows the header and, in the first rows, most texts whole; numbers and dates need twelve characters. */
export function widthOf(header: string, rows: readonly SheetRow[], index: number): number {
  const lengths = rows.slice(0, sample).map((row) => lengthOf(row[index] ?? null));
  return Math.min(wide, Math.max(narrow, header.length + 2, ...lengths));
}

function lengthOf(entry: SheetValue | SheetCell): number {
  const value = isCell(entry) ? entry.value : entry;
  if (value === null) return 0;
  return typeof value === 'string' ? value.length + 1 : 12;
}
