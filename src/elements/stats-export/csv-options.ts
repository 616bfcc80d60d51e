import { csvFormats, layouts, type CsvOptions } from '../../exports/csv.js';
import { columnsOf } from '../../exports/presets.js';
import { oneOf } from '../../query/one-of.js';
import { warnOnce } from '../warn-once.js';

interface CsvAttributes {
  readonly csvFormat: string | null;
  readonly layout: string | null;
  readonly columns: string | null;
}

/** The attributes `csv-format`, `layout` and `columns`, read. What is not on their lists is the default, with a warning. */
export function readCsvOptions({ csvFormat, layout, columns }: CsvAttributes, lang: string): CsvOptions {
  return {
    format: oneOf(csvFormats, csvFormat, csvFormats[0], (message) => warnOnce(`csv-format: ${message}`)),
    layout: oneOf(layouts, layout, layouts[0], (message) => warnOnce(`layout: ${message}`)),
    columns: columnsOf(columns),
    lang,
  };
}
