import { dsvFormat } from 'd3-dsv';
import { StatsError, wrongType } from '../../model/stats-error.js';

/** A CSV file as cells, every row as long as the header. */
export interface CsvTable {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line on which row `index` begins, counted from 1: cells may hold line breaks. */
  lineOf(index: number): number;
}

const separators = [',', ';', '\t'];
const mostColumns = 1_000;
const longestName = 500;

/**
 * Reads RFC 4180 text of at most 1,000 columns. Throws a `StatsError` of kind `format` that names the line. No regular
 * expression sees the whole text: on millions of characters the browser gives up on one.
 */
export function csvTable(text: string): CsvTable {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(source);
  // Never `parse`: that one builds a function from the header, which a strict policy refuses.
  const lines = dsvFormat(separator).parseRows(source);
  const header = (lines[0] ?? []).map((name) => name.trim());
  checkHeader(header);
  if (endsInQuotes(source)) {
    throw new StatsError('format', 'truncated', 'The CSV ends inside a quoted cell: it is not complete');
  }
  const kept: { row: string[]; line: number }[] = [];
  let line = 1;
  lines.forEach((row, index) => {
    if (index > 0 && !isBlank(row)) kept.push({ row, line });
    line += 1 + breaksIn(row);
  });
  for (const { row, line: at } of kept) checkLength(row, at, header.length);
  return { separator, header, rows: kept.map(({ row }) => row), lineOf: (index) => kept[index]?.line ?? line };
}

/** The sign that the header line holds most of, outside quotes; a comma where it holds none. */
function separatorOf(text: string): string {
  const counts = new Map(separators.map((sign) => [sign, 0]));
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const count = (sign: string): number => counts.get(sign) ?? 0;
  return separators.reduce((most, next) => (count(next) > count(most) ? next : most));
}

function endsInQuotes(text: string): boolean {
  let quoted = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quoted = !quoted;
  return quoted;
}

function checkHeader(header: readonly string[]): void {
  if (header.length > mostColumns) {
    const message = `line 1: expected at most ${mostColumns} columns, got ${header.length}`;
    throw new StatsError('format', 'too-large', message, { path: 'line 1' });
  }
  if (header.every((name) => name === '')) throw wrongType('line 1', 'a header row', header.join(''));
  const seen = new Set<string>();
  header.forEach((name, index) => {
    const path = `line 1, column ${index + 1}`;
    if (name === '') throw wrongType(path, 'a name', name);
    if (name.length > longestName) throw wrongType(path, `a name of at most ${longestName} characters`, name);
    if (seen.has(name)) throw wrongType(path, 'a name of its own', name);
    seen.add(name);
  });
}

function checkLength(row: readonly string[], line: number, columns: number): void {
  if (row.length === columns) return;
  const message = `line ${line}: expected ${columns} columns, got ${row.length}`;
  throw new StatsError('format', 'wrong-type', message, { path: `line ${line}` });
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === '';
}

function breaksIn(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}
