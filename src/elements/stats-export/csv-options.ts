import { csvFormats, layouts, type CsvOptions } from '../../exports/csv.js';
import { warnOnce } from '../warn-once.js';

/** The attributes `csv-format` and `layout`, read. What is not on their lists is the default, with a warning. */
export function readCsvOptions(format: string | null, layout: string | null, lang: string): CsvOptions {
  return { format: oneOf(csvFormats, format, 'csv-format'), layout: oneOf(layouts, layout, 'layout'), lang };
}

/** The first of a list is its default. */
function oneOf<Name extends string>(list: readonly [Name, ...Name[]], text: string | null, attribute: string): Name {
  const found = list.find((name) => name === text);
  if (text !== null && !found) warnOnce(`${attribute}: expected one of ${list.join(', ')}, got "${text}"`);
  return found ?? list[0];
}
