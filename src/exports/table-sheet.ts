import type { Table } from '../views/table.js';
import { chosen, type ColumnChoice } from './columns.js';
import { emptyParts, within, type Part } from './part.js';
import { records } from './records.js';
import { columnWriter, headerOf, type Naming } from './sheet-column.js';
import { widthOf, type Sheet, type SheetRow } from './sheet.js';

export interface TableSheetOptions extends Naming {
  readonly name: string;
  /** Which columns, by the keys of a wide CSV; all where it is empty. */
  readonly columns?: readonly ColumnChoice[];
}

/** A sheet, and whether one of its columns says what a number does not. */
export interface TableSheet extends Sheet {
  readonly hasNotes: boolean;
}

/** The share of the work that is looking for statuses. */
const looking = 0.2;

/**
 * A table as a sheet, made a few rows at a time: labels in the reader's language, numbers as numbers, percentages as
 * fractions, buckets as dates where they are dates. What is not known is an empty cell. Rows, columns and statuses are
 * those of the wide CSV; where the rows are no time, the baseline has its columns too. Throws a `StatsError` of kind
 * `config` for a chosen column that the table does not have.
 */
export function* tableSheet(table: Table, options: TableSheetOptions): Generator<Part<null>, TableSheet> {
  const { name, lang, columns: choices = [] } = options;
  const all = records(table, { layout: 'wide', lang, baseline: true });
  const found = yield* within(emptyParts(all, null), 0, looking);
  const { places, membersOnly } = chosen(found.columns, choices);
  const columns = places.map((place, index) => {
    const column = place === null ? undefined : found.columns[place];
    const header = choices[index]?.header ?? null;
    if (place === null || !column) return { place: null, header: header ?? '', writer: null };
    return { place, header: header ?? headerOf(column, table, options), writer: columnWriter(column, table, lang) };
  });
  const rows: SheetRow[] = [];
  for (const { piece, done } of found.parts(membersOnly)) {
    for (const record of piece) {
      rows.push(columns.map(({ place, writer }) => writer?.cell(record[place] ?? null) ?? null));
    }
    yield { piece: null, done: looking + done * (1 - looking) };
  }
  return {
    name,
    columns: columns.map(({ header, writer }, index) => ({
      header,
      format: writer?.format() ?? null,
      width: widthOf(header, rows, index),
    })),
    rows,
    hasNotes: columns.some(({ place }) => place !== null && found.columns[place]?.role === 'status'),
  };
}
