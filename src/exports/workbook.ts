import type { Dimension } from '../model/dataset.js';
import type { Figure } from '../views/figure.js';
import type { Table } from '../views/table.js';
import { aboutSheet, type About } from './about-sheet.js';
import type { ColumnChoice } from './columns.js';
import { inSlices, type SliceOptions } from './in-slices.js';
import { within, type Part } from './part.js';
import type { Sheet } from './sheet.js';
import { summarySheet } from './summary-sheet.js';
import { tableSheet, type TableSheet } from './table-sheet.js';
import { xlsx } from './xlsx.js';

/** A table that becomes a sheet. */
export interface WorkbookTable {
  /** Name of the sheet. */
  readonly title: string;
  readonly table: Table;
  /** Which columns, by the keys of a wide CSV; all where it is left out. */
  readonly columns?: readonly ColumnChoice[];
}

export interface WorkbookContent {
  /** What the file is about. */
  readonly title: string;
  readonly tables: readonly WorkbookTable[];
  /** Told on a first sheet; without any there is none. */
  readonly figures?: readonly Figure[];
  /** Tables without a sheet of their own, as those behind figures: their sources and notices are told all the same. */
  readonly unlisted?: readonly Pick<WorkbookTable, 'title' | 'table'>[];
  readonly about: About;
  /** What the answer calls its dimensions. */
  readonly dimensions?: readonly Dimension[];
  /** Language of the reader, a BCP 47 tag. */
  readonly lang: string;
}

/** The share of the work that is making the sheets; the rest is writing them. */
const making = 0.3;

/**
 * A spreadsheet (XLSX): a summary of the figures, a sheet per table, and one about them. Made in slices that let the page
 * have its turn. Rejects with the signal's reason when it is aborted; with a `StatsError` of kind `config` for a column
 * that a table does not have, or for more rows than a sheet can hold.
 */
export async function workbook(content: WorkbookContent, slices: SliceOptions = {}): Promise<Blob> {
  const { title, tables, figures = [], unlisted = [], about, lang } = content;
  const { progress } = slices;
  const made = await inSlices(tableSheets(content), {
    ...slices,
    progress: (done) => progress?.(done * making),
  });
  const own = made.flatMap((sheet) => sheet ?? []);
  const told = {
    tables: [...tables, ...unlisted],
    lang,
    indicators: figures.map(({ indicator }) => indicator),
    hasNotes: own.some(({ hasNotes }) => hasNotes),
  };
  const sheets: readonly Sheet[] = [
    ...(figures.length > 0 ? [summarySheet(figures, lang)] : []),
    ...own,
    aboutSheet(about, told),
  ];
  return xlsx(sheets, {
    ...slices,
    title,
    at: new Date(Date.parse(about.exported)),
    progress: (done) => progress?.(making + done * (1 - making)),
  });
}

function* tableSheets({ tables, dimensions = [], lang }: WorkbookContent): Generator<Part<TableSheet | null>> {
  for (const [index, { title, table, columns = [] }] of tables.entries()) {
    const parts = tableSheet(table, { name: title, lang, dimensions, columns });
    const sheet = yield* within(parts, index / tables.length, (index + 1) / tables.length);
    yield { piece: sheet, done: (index + 1) / tables.length };
  }
}
