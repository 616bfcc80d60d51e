import type { Granularity } from '../model/bucket.js';
import { csvNumber, isGrouped } from './csv-number.js';
import type { CsvTable } from './csv-table.js';
import type { SourceKit } from './source.js';

/** What a column of a CSV file means. `id` is the header, or the fixed name of a dimension. */
export interface CsvColumn {
  readonly role: 'time' | 'dimension' | 'indicator' | 'id';
  readonly id: string;
  readonly index: number;
}

const timeNames =
  /^(?:time|date|hour|day|week|month|quarter|year|period|heure|jour|semaine|mois|trimestre|ann[ée]e|p[ée]riode|.*_(?:hour|day|date|week|month|quarter|year))$/i;
const steps: readonly Granularity[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];
const fixedNames = /^(?:profile|category|place)$/i;
/** A row's own number, which must never be added up. */
const rowIds = /^_*id$/i;

/**
 * Tells a file's columns apart: time by its name or by holding nothing but buckets, indicators by holding nothing but
 * numbers. Throws a `StatsError` of kind `format` with line and column for a cell that fits neither way.
 */
export function csvColumns(kit: SourceKit, table: CsvTable): readonly CsvColumn[] {
  const time = timeColumn(kit, table);
  return table.header.map((name, index) => {
    if (index === time) return { role: 'time', id: name, index };
    if (rowIds.test(name)) return { role: 'id', id: name, index };
    if (fixedNames.test(name)) return { role: 'dimension', id: name.toLowerCase(), index };
    return { role: isNumeric(kit, table, index) ? 'indicator' : 'dimension', id: name, index };
  });
}

function timeColumn({ granularityOf, wrongType }: SourceKit, { header, rows }: CsvTable): number {
  const named = [...header.keys()].filter((index) => timeNames.test(header[index] ?? ''));
  const fits = (index: number): boolean => rows.every((row) => granularityOf(row[index]?.trim() ?? '') !== null);
  const step = (index: number): number => steps.indexOf(granularityOf(rows[0]?.[index]?.trim() ?? '') ?? 'year');
  // Of a year beside a month, the finer one is the time.
  const [finest] = named.filter(fits).sort((a, b) => step(a) - step(b));
  // A column of figures such as 2026 is a year only where its name says so.
  const found =
    finest ?? named[0] ?? [...header.keys()].find((index) => rows.length > 0 && fits(index) && step(index) < 5);
  if (found !== undefined) return found;
  throw wrongType(
    'line 1',
    'a column of dates or buckets, named time, date, day, week, month or year',
    header.join(', '),
  );
}

function isNumeric(
  { StatsError, wrongType }: SourceKit,
  { rows, header, separator, lineOf }: CsvTable,
  column: number,
): boolean {
  let text: { readonly cell: string; readonly index: number } | null = null;
  let marks = '';
  let numbers = 0;
  for (const [index, row] of rows.entries()) {
    const cell = row[column]?.trim() ?? '';
    if (cell === '' || cell === 'suppressed') continue;
    const number = csvNumber(cell, separator);
    if (number) {
      numbers += 1;
      if (number.mark && !marks.includes(number.mark)) marks += number.mark;
    } else text ??= { cell, index };
    const path = (): string => `line ${lineOf(index)}, column "${header[column]}"`;
    if (!number && isGrouped(cell)) throw wrongType(path(), 'a number without grouped digits', cell);
    if (marks.length > 1)
      throw new StatsError('format', 'wrong-type', `${path()}: expected one decimal mark in the column, got both`, {
        path: path(),
      });
  }
  if (text && numbers > 0)
    throw wrongType(`line ${lineOf(text.index)}, column "${header[column]}"`, 'a number', text.cell);
  return text === null;
}
