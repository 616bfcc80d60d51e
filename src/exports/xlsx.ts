import { unzipSync } from 'fflate';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { StatsError } from '../model/stats-error.js';
import { writtenText } from './cell-text.js';
import { inSlices, type SliceOptions } from './in-slices.js';
import { withLongRows } from './long-rows.js';
import { sheetNames } from './sheet-names.js';
import { isCell, serial, type Sheet, type SheetCell, type SheetValue } from './sheet.js';

/** Rows of a sheet, its header among them, that any program opens. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Cells of a sheet that are written at once. */
const fewCells = 5000;

/** That of all other cells: a font that says no size has one of the program's own. */
const plainFont = { name: 'Calibri', size: 11 };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface XlsxOptions extends SliceOptions {
  readonly title: string;
  /** When the file is made, as an instant. */
  readonly at: Date;
}

/**
 * Sheets as an XLSX file. Their header stands still above the rows; their names are mended as `sheetNames` does. Long
 * sheets are written in slices. Throws a `StatsError` of kind `config` for a sheet that no program opens: of more than
 * 1,048,575 rows and its header, or 16,384 columns. Rejects with the signal's reason when it is aborted.
 */
export async function xlsx(sheets: readonly Sheet[], { title, at, ...slices }: XlsxOptions): Promise<Blob> {
  for (const sheet of sheets) checkSize(sheet);
  const names = sheetNames(sheets.map(({ name }) => name));
  const long = sheets
    .map((sheet, index) => ({ sheet, path: `xl/worksheets/sheet${String(index + 1)}.xml` }))
    .filter(({ sheet }) => isLong(sheet));
  const written = sheets.map((sheet, index) => ({
    ...(isLong(sheet) ? stubOf(sheet) : sheetOf(sheet)),
    name: names[index] ?? '',
  }));
  const properties = { title: writtenText(title), created: at, modified: at };
  const bytes = await writeXlsx({ sheets: written, properties });
  if (long.length === 0) {
    slices.signal?.throwIfAborted();
    slices.progress?.(1);
    return fileOf([bytes]);
  }
  return fileOf((await inSlices(withLongRows(unzipSync(bytes), long), slices)).flat());
}

function fileOf(bytes: readonly Uint8Array[]): Blob {
  return new Blob(bytes as readonly Uint8Array<ArrayBuffer>[] as Uint8Array<ArrayBuffer>[], { type: xlsxType });
}

function checkSize({ name, rows, columns }: Sheet): void {
  if (rows.length < mostRows && columns.length <= mostColumns) return;
  const most = `at most ${String(mostRows - 1)} rows and ${String(mostColumns)} columns`;
  const got = `${String(rows.length)} rows and ${String(columns.length)} columns`;
  throw new StatsError('config', 'too-large', `xlsx: expected ${most} in the sheet "${name}", got ${got}`);
}

/** Cells with formats or links of their own are written with all others: such sheets are short. */
function isLong({ rows, columns }: Sheet): boolean {
  return rows.length * columns.length > fewCells;
}

/** One row stands for all: a cell for each column, with its format. */
function stubOf(sheet: Sheet): Omit<WriteSheet, 'name'> {
  return sheetOf({ ...sheet, rows: [sheet.columns.map(() => 0)] });
}

function sheetOf({ columns, rows }: Sheet): Omit<WriteSheet, 'name'> {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ header }, index) => {
    cells.set(`0,${String(index)}`, { value: writtenText(header), style: { font: { ...plainFont, bold: true } } });
  });
  const values = rows.map((row, rowIndex) =>
    row.map((entry, index) => {
      const own = ownCell(isCell(entry) ? entry : { value: entry });
      if (own) cells.set(`${String(rowIndex + 1)},${String(index)}`, own);
      return written(isCell(entry) ? entry.value : entry);
    }),
  );
  return {
    columns: columns.map(({ width, format }) => ({ width, ...(format !== null && { numFmt: format }) })),
    rows: [columns.map(() => null), ...values],
    cells,
    freezePane: { rows: 1 },
  };
}

/** What a cell has besides its column's. A text such as `#N/A` would become an error, were it not marked as a text. */
function ownCell({ value, format, href }: SheetCell): Partial<Cell> | null {
  if (href !== undefined) {
    const style = { font: { ...plainFont, underline: true, color: { rgb: '0563C1' } } };
    return { value: written(value), hyperlink: { target: href }, style };
  }
  if (format !== undefined) return { value: written(value), style: { numFmt: format } };
  if (typeof value !== 'string' || !value.startsWith('#')) return null;
  return { value: null, richText: [{ text: writtenText(value) }] };
}

/** Dates as numbers: as dates they would be rounded to just before the hour. */
function written(value: SheetValue): string | number | null {
  if (value instanceof Date) return serial(value);
  return typeof value === 'string' ? writtenText(value) : value;
}
