import { writePlace } from '../i18n/cycle-names.js';
import { fileWords } from '../i18n/file-words.js';
import { formatter } from '../i18n/format.js';
import { pickText } from '../i18n/pick-text.js';
import type { Dimension } from '../model/dataset.js';
import type { Table } from '../views/table.js';
import { bucketCell, bucketFormat } from './bucket-cell.js';
import { cellNumber, formatOf } from './number-format.js';
import type { Measure, RecordColumn } from './record-columns.js';
import type { Field } from './records.js';
import type { SheetValue } from './sheet.js';

/** What names the columns of a sheet. */
export interface Naming {
  readonly lang: string;
  /** What the answer calls its dimensions. */
  readonly dimensions?: readonly Dimension[];
}

/** Makes the cells of one column, and knows afterwards how they are to be shown. */
export interface ColumnWriter {
  cell(field: Field): SheetValue;
  format(): string | null;
}

/** The writer of a column of a table's file. */
export function columnWriter(column: RecordColumn, table: Table, lang: string): ColumnWriter {
  if (column.role === 'measure' && column.measure) return measureWriter(column.measure, lang);
  const { by, granularity } = table;
  const text = (field: string): SheetValue => {
    if (column.role === 'time') return bucketCell(field);
    return column.role === 'axis' && isCycle(by) ? writePlace(lang, by, field) : field;
  };
  return {
    cell: (field) => {
      if (typeof field === 'string') return text(field);
      return typeof field === 'object' && field !== null ? pickText(field.label, lang).text : field;
    },
    format: () => (column.role === 'time' ? bucketFormat(granularity) : null),
  };
}

/** Decimals are shown where any value has them. */
function measureWriter({ indicator }: Measure, lang: string): ColumnWriter {
  let whole = true;
  return {
    cell: (field) => {
      if (typeof field !== 'number') return null;
      whole &&= Number.isInteger(field);
      return cellNumber(field, indicator);
    },
    format: () => formatOf(indicator, whole, lang),
  };
}

/** The header of a column. Ids keep the API's own names, by which they are looked up. */
export function headerOf({ role, name, measure }: RecordColumn, { by, granularity }: Table, naming: Naming): string {
  const words = fileWords(naming.lang);
  if (role === 'time') return words.granularity[granularity];
  if (role === 'axis') return isCycle(by) ? words.cycle[by] : dimensionName(by, naming);
  if (role === 'split') return dimensionName(name, naming);
  if (role === 'timezone') return words.timezone;
  if (measure === null) return name;
  const label = measureName(measure, naming.lang);
  return role === 'status' ? words.status(label) : label;
}

/** A dimension by the answer's own label, else by ours, else by its id. */
function dimensionName(id: string, { lang, dimensions = [] }: Naming): string {
  const label = dimensions.find((dimension) => dimension.id === id)?.label;
  if (label) return pickText(label, lang).text;
  const { dimensions: fixed } = fileWords(lang);
  return (Object.hasOwn(fixed, id) ? fixed[id] : undefined) ?? id;
}

function measureName({ indicator, covered }: Measure, lang: string): string {
  const label = pickText(indicator.label, lang).text;
  return covered ? fileWords(lang).over(label, formatter(lang).covered(covered)) : label;
}

function isCycle(by: string): by is 'hour-of-day' | 'weekday' {
  return by === 'hour-of-day' || by === 'weekday';
}
