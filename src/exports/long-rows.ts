import { strToU8, Zip, ZipDeflate } from 'fflate';
import { writtenText } from './cell-text.js';
import type { Part } from './part.js';
import { isCell, serial, type Sheet, type SheetRow, type SheetValue } from './sheet.js';

/** Rows that are written in a few milliseconds. */
const few = 250;
/** The first date that a zip can say, for what has none. */
const earliest = new Date(1980, 0, 1);

/** The rows of a sheet that the workbook was written without. */
export interface LongSheet {
  /** Where the sheet stands in the file. */
  readonly path: string;
  readonly sheet: Sheet;
}

/**
 * A workbook once more, with the rows of its long sheets, a few at a time. In `files`, its files by path, each long sheet
 * has one row below its header, with a cell for each column: its cells say by which number a column's format goes.
 */
export function* withLongRows(
  files: Readonly<Record<string, Uint8Array>>,
  long: readonly LongSheet[],
): Generator<Part<readonly Uint8Array[]>> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const total = long.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  let written = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = earliest;
    zip.add(file);
    const sheet = long.find((entry) => entry.path === path)?.sheet;
    for (const [text, rows] of sheet ? sheetXml(new TextDecoder().decode(bytes), sheet) : []) {
      file.push(strToU8(text));
      written += rows;
      yield { piece: made, done: written / total };
      made = [];
    }
    file.push(sheet ? new Uint8Array() : bytes, true);
  }
  zip.end();
  yield { piece: made, done: 1 };
}

/** The XML of a sheet in pieces, each with the number of rows in it. */
function* sheetXml(stub: string, { columns, rows }: Sheet): Generator<readonly [text: string, rows: number]> {
  const begin = stub.indexOf('<row r="2"');
  const end = stub.indexOf('</sheetData>');
  const styles = columns.map((_, index) => styleIn(stub.slice(begin, end), `${letters(index)}2`));
  const size = `A1:${letters(columns.length - 1)}${String(rows.length + 1)}`;
  yield [stub.slice(0, begin).replace(/(<dimension ref=")[^"]*/, `$1${size}`), 0];
  for (let from = 0; from < rows.length; from += few) {
    const stretch = rows.slice(from, from + few);
    yield [stretch.map((row, index) => rowXml(row, from + index + 2, styles)).join(''), stretch.length];
  }
  yield [stub.slice(end), 0];
}

/** The number of a cell's format, as an attribute; empty where it has none. */
function styleIn(row: string, cell: string): string {
  return new RegExp(`<c r="${cell}"( s="\\d+")`).exec(row)?.[1] ?? '';
}

function rowXml(row: SheetRow, number: number, styles: readonly string[]): string {
  const cells = row.map((entry, index) =>
    cellXml(isCell(entry) ? entry.value : entry, `${letters(index)}${String(number)}`, styles[index] ?? ''),
  );
  return `<row r="${String(number)}">${cells.join('')}</row>`;
}

function cellXml(value: SheetValue, name: string, style: string): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value !== 'string') {
    const number = typeof value === 'number' ? value : serial(value);
    return `<c r="${name}"${style}><v>${String(number)}</v></c>`;
  }
  const text = writtenText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The letters of a column: 0 is `A`, 26 is `AA`. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
