import { csvFormats, layouts, type CsvOptions } from '../../exports/csv.js';
import { oneOf } from '../../query/one-of.js';
import { warnOnce } from '../warn-once.js';

/** The attributes `csv-format` and `layout`, read. What is not on their lists is the default, with a warning. */
export function readCsvOptions(format: string | null, layout: string | null, lang: string): CsvOptions {
  return {
    format: oneOf(csvFormats, format, csvFormats[0], (message) => warnOnce(`csv-format: ${message}`)),
    layout: oneOf(layouts, layout, layouts[0], (message) => warnOnce(`layout: ${message}`)),
    lang,
  };
}
