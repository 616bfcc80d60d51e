import type { SourceKit } from './source.js';

/** A CSV file as cells, every row as long as the header. */
export interface CsvTable {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line on which row `index` begins, counted from 1: cells may hold line breaks. */
  lineOf(index: number): number;
}

/** Reads RFC 4180 text. Throws a `StatsError` of kind `format` that names the line. */
export function csvTable(kit: SourceKit, text: string): CsvTable {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const lines = kit.parseRows(separator, source);
  const header = (lines[0] ?? []).map((name) => name.trim());
  checkHeader(kit, header);
  if ((source.match(/"/g)?.length ?? 0) % 2 === 1) {
    throw new kit.StatsError('format', 'truncated', 'The CSV ends inside a quoted cell: it is not complete');
  }
  const kept: { row: string[]; line: number }[] = [];
  let line = 1;
  lines.forEach((row, index) => {
    if (index > 0 && !isBlank(row)) kept.push({ row, line });
    line += 1 + breaksIn(row);
  });
  for (const { row, line: at } of kept) checkLength(kit, row, at, header.length);
  return { separator, header, rows: kept.map(({ row }) => row), lineOf: (index) => kept[index]?.line ?? line };
}

/** The sign that the header line holds most of, outside quotes; a comma where it holds none. */
function separatorOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).sign;
}

function checkHeader({ wrongType }: SourceKit, header: readonly string[]): void {
  if (header.every((name) => name === '')) throw wrongType('line 1', 'a header row', header.join(''));
  header.forEach((name, index) => {
    if (name === '') throw wrongType(`line 1, column ${index + 1}`, 'a name', name);
    if (header.indexOf(name) < index) throw wrongType(`line 1, column ${index + 1}`, 'a name of its own', name);
  });
}

function checkLength({ StatsError }: SourceKit, row: readonly string[], line: number, columns: number): void {
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
