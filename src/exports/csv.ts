import { numberFormat } from '../i18n/intl.js';
import { pickText } from '../i18n/pick-text.js';
import { canonicalTag } from '../i18n/tag.js';
import type { Table } from '../views/table.js';
import { guard } from './guard.js';
import { emptyParts, piecesOf, within, type Part } from './part.js';
import { plainNumber } from './plain-number.js';
import { chosen, type ColumnChoice } from './columns.js';
import { records, type CsvLayout, type Field, type FileRecord } from './records.js';

/** The share of the work that is looking for statuses. */
const looking = 0.2;

export { layouts, type CsvLayout } from './records.js';
export const csvFormats = ['open-data', 'excel'] as const;
export type CsvFormat = (typeof csvFormats)[number];

export interface CsvOptions {
  /** `open-data`: RFC 4180 with comma, decimal point and ids. `excel`: BOM, `;`, the language's decimal mark and labels. */
  readonly format: CsvFormat;
  /** `wide`: a column per indicator. `long`: a row per value, in the columns `indicator` and `value`. */
  readonly layout: CsvLayout;
  /** Language of the reader, a BCP 47 tag; it makes no difference to `open-data`. */
  readonly lang: string;
  /** Which columns the file has, how they are called and in which order; all by their own names where it is empty. */
  readonly columns?: readonly ColumnChoice[];
}

/**
 * A table as CSV. Columns: the API's id columns, its time column, for hours `timezone`, the split's dimension, then the
 * indicators by their ids. All members together are a row of their own, `total` (`_total` where a member is called
 * that). A value that is not known, absent or suppressed is an empty cell, never 0; a row that the answer did not have is
 * not made up. Values of a baseline are left out: they belong to other buckets.
 *
 * Where a value is a lower bound, or lacks parts otherwise, was withheld, or is of other dates than the table, a last column
 * says so, for each such indicator (`visits_status`; `value_status` in the long layout): `at-least`, `incomplete`,
 * `suppressed`, `unknown`, or the dates as an ISO interval of buckets (`2026-08`, `2026-01/2026-08`, `..` for an open end).
 * It is empty where a number is just that.
 */
export function csv(table: Table, options: CsvOptions): string {
  return piecesOf(csvParts(table, options)).join('');
}

/** The same text in parts of a few rows, for tables that are too long to be written at once. */
export function* csvParts(table: Table, { format, layout, lang, columns = [] }: CsvOptions): Generator<Part<string>> {
  const excel = format === 'excel';
  const mark = excel ? decimalMark(lang) : '.';
  const text = (field: Field): string => {
    if (typeof field === 'number' || field === null) return plainNumber(field, mark);
    if (typeof field === 'string') return quoted(guard(field));
    return quoted(guard(excel ? pickText(field.label, lang).text : field.id));
  };
  const lines = (rows: readonly FileRecord[]): string =>
    rows.map((record) => `${record.map(text).join(excel ? ';' : ',')}\r\n`).join('');
  const found = yield* within(emptyParts(records(table, { layout, lang }), ''), 0, looking);
  const { names, membersOnly, pick } = chosen(found.columns, columns);
  yield { piece: (excel ? '\uFEFF' : '') + lines([names]), done: looking };
  for (const { piece, done } of found.parts(membersOnly)) {
    yield { piece: lines(piece.map(pick)), done: looking + done * (1 - looking) };
  }
}

/** Quoted for any separator, since a program may be set to another one than the file's. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalMark(lang: string): '.' | ',' {
  return numberFormat(canonicalTag(lang) ?? 'en', {})
    .format(1.5)
    .includes(',')
    ? ','
    : '.';
}
