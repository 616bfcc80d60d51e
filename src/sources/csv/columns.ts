import type { Granularity } from '../../model/bucket.js';
import { granularityOf } from '../../model/granularity-of.js';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { csvNumber, isGrouped, isTelling } from './number.js';
import type { CsvTable } from './table.js';

/** What a column of a CSV file means. `id` is the header, or the fixed name of a dimension. */
export interface CsvColumn {
  readonly role: 'time' | 'dimension' | 'indicator' | 'id';
  readonly id: string;
  readonly index: number;
}

const timeWords =
  /^(?:time|date|hour|day|week|month|quarter|year|period|heure|jour|semaine|mois|trimestre|ann[ée]e|p[ée]riode)$/i;
const timeEndings = /_(?:hour|day|date|week|month|quarter|year)$/i;
const steps: readonly Granularity[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];
const fixedNames = /^(?:profile|category|place)$/i;
/** A row's own number, which must never be added up. */
const rowIds = /^_*id$/i;

/**
 * Tells a file's columns apart: time by its name or by holding nothing but buckets, indicators by holding nothing but
 * numbers. Beside the time, a column of numbers or buckets whose name is a word of time (`date,year,visits`) is kept as
 * an id: a year is no figure. Throws a `StatsError` of kind `format` with line and column for a cell that fits neither
 * way.
 */
export function csvColumns(table: CsvTable): readonly CsvColumn[] {
  const time = timeColumn(table);
  return table.header.map((name, index) => {
    if (index === time) return { role: 'time', id: name, index };
    if (rowIds.test(name)) return { role: 'id', id: name, index };
    if (fixedNames.test(name)) return { role: 'dimension', id: name.toLowerCase(), index };
    const isTime = timeWords.test(name);
    if (isTime && holdsBuckets(table, index)) return { role: 'id', id: name, index };
    const ifNumeric = isTime ? 'id' : 'indicator';
    return { role: isNumeric(table, index) ? ifNumeric : 'dimension', id: name, index };
  });
}

function timeColumn(table: CsvTable): number {
  const { header, rows } = table;
  const isNamed = (name = ''): boolean => timeWords.test(name) || timeEndings.test(name);
  const named = [...header.keys()].filter((index) => isNamed(header[index]));
  const fits = (index: number): boolean => holdsBuckets(table, index);
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

function holdsBuckets({ rows }: CsvTable, column: number): boolean {
  return rows.every((row) => granularityOf(row[column]?.trim() ?? '') !== null);
}

/** What the cells of a column were up to here. */
interface Seen {
  text: Place | null;
  /** The first number that may be thousands as well as a decimal. */
  doubt: Place | null;
  /** Whether any cell tells which of both it is. */
  settled: boolean;
  marks: string;
  numbers: number;
}

interface Place {
  readonly cell: string;
  readonly path: string;
}

function isNumeric({ rows, header, separator, lineOf }: CsvTable, column: number): boolean {
  const seen: Seen = { text: null, doubt: null, settled: false, marks: '', numbers: 0 };
  for (const [index, row] of rows.entries()) {
    const cell = row[column]?.trim() ?? '';
    if (cell === '' || cell === 'suppressed') continue;
    look(seen, cell, separator, () => ({ cell, path: `line ${lineOf(index)}, column "${header[column]}"` }));
  }
  const { text, doubt, settled, numbers } = seen;
  if (text && numbers > 0) throw wrongType(text.path, 'a number', text.cell);
  if (doubt && !settled) {
    throw wrongType(doubt.path, 'a number that reads one way only, as thousands or as a decimal', doubt.cell);
  }
  return text === null;
}

function look(seen: Seen, cell: string, separator: string, place: () => Place): void {
  const number = csvNumber(cell, separator);
  if (!number) {
    if (isGrouped(cell)) throw wrongType(place().path, 'a number without grouped digits', cell);
    seen.text ??= place();
    return;
  }
  seen.numbers += 1;
  seen.settled ||= isTelling(number);
  if (number.doubtful) seen.doubt ??= place();
  if (!number.mark || seen.marks.includes(number.mark)) return;
  seen.marks += number.mark;
  if (seen.marks.length === 1) return;
  const { path } = place();
  throw new StatsError('format', 'wrong-type', `${path}: expected one decimal mark in the column, got both`, { path });
}
