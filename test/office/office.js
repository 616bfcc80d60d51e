import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { ending, temporary } from '../runner/ending.js';

const run = promisify(execFile);

/** Comma, quote, UTF-8, from the first line; texts in quotes, cells as shown, no formulas; all sheets. */
const written = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** LibreOffice's numbers of languages. */
const languages = { en: 1033, fr: 1036 };

/**
 * What LibreOffice reads in a cell: its text, and whether it took it for one.
 *
 * @typedef {{ text: string, isText: boolean }} Read
 */

/** Of its own: it runs beside a LibreOffice that is open. */
const settings = `-env:UserInstallation=${pathToFileURL(join(temporary, 'settings')).href}`;

/**
 * The cells of a CSV, its first columns read as texts.
 *
 * @param {string} text
 * @param {{ separator: ',' | ';', lang: 'en' | 'fr', texts: number }} options
 */
export async function readCsv(text, { separator, lang, texts }) {
  const formats = Array.from({ length: texts }, (_, index) => `${String(index + 1)}/2`).join('/');
  const filter = `CSV:${String(separator.charCodeAt(0))},34,76,1,${formats},${String(languages[lang])},false,true`;
  const out = await convert('table.csv', text, [`--infilter=${filter}`, '--convert-to', written]);
  return cellsOf(readFileSync(join(out, 'table-table.csv'), 'utf8'));
}

/** The cells of each sheet of a spreadsheet by its name. @param {Uint8Array} bytes */
export async function readSheets(bytes) {
  const out = await convert('book.xlsx', bytes, ['--convert-to', written]);
  return new Map(
    readdirSync(out).map((file) => {
      const sheet = basename(file, '.csv').slice('book-'.length);
      return [sheet, cellsOf(readFileSync(join(out, file), 'utf8'))];
    }),
  );
}

/** A spreadsheet in one XML, with types, formats and formulas. @param {Uint8Array} bytes */
export async function readXml(bytes) {
  const out = await convert('book.xlsx', bytes, ['--convert-to', 'fods']);
  return readFileSync(join(out, 'book.fods'), 'utf8');
}

/** @param {string} name @param {Uint8Array | string} bytes @param {readonly string[]} options */
async function convert(name, bytes, options) {
  const folder = mkdtempSync(join(temporary, 'office-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(folder, name), bytes);
  const args = [settings, '--headless', ...options, '--outdir', out, join(folder, name)];
  await run('soffice', args, { timeout: 120_000, signal: ending });
  return out;
}

/** @param {string} text */
function cellsOf(text) {
  /** @type {unknown} */
  const cells = parse(text, {
    relax_column_count: true,
    cast: (value, { quoting }) => ({ text: value, isText: quoting }),
  });
  return /** @type {Read[][]} */ (cells);
}
