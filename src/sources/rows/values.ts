import { StatsError, wrongType } from '../../model/stats-error.js';
import { textNumber } from './number.js';
import type { Mapping } from './mapping.js';
import type { Placed } from './pages.js';
import { valueAt } from './path.js';

export type Value = number | null | 'suppressed';

/** A row's own number is no figure, and must never be added up. */
const rowIds = /(?:^|_)[iI][dD]$|[a-z]Id$/;

/** More than these nobody shows; an answer that has them uses its ids as names. */
const mostFields = 100;

/** What the parts of are no part of: two towns with a bounce rate of 50 % have none of 100 %. */
const rates =
  /(?:^|_)(?:rate|ratio|percent|percentage|pct|share|avg|average|mean|median|taux|pourcentage|part|moyenne?|m[ée]diane?)(?:_|$)/i;

/** Whether a field by its name (`bounce_rate`, `tauxRebond`) holds rates or means, which do not add up. */
export function isRate(field: string): boolean {
  return rates.test(field.replace(/(?<=[a-z])(?=[A-Z])/g, '_').replace(/[^\p{L}_]+/gu, '_'));
}

/**
 * The fields that are indicators: those that were named, else all in which a number stands. Where none of the rows has a
 * field that was named, the others are told as well: who asked is then told what there is.
 */
export function valueFields(rows: readonly Placed[], mapping: Mapping): readonly string[] {
  const { values } = mapping;
  if (rows.length === 0) return values;
  const present = values.filter((field) => rows.some(({ row }) => valueAt(row, field) !== undefined));
  if (present.length === values.length && present.length > 0) return present;
  return [...new Set([...present, ...numberFields(rows, mapping)])];
}

function numberFields(rows: readonly Placed[], { timeField, dimensions }: Mapping): Set<string> {
  const others = new Set([timeField, ...dimensions.map(({ field }) => field)]);
  const found = new Set<string>();
  for (const { row } of rows) {
    for (const [key, value] of Object.entries(row)) {
      if (typeof value === 'number' && !others.has(key) && !rowIds.test(key)) found.add(key);
    }
    if (found.size > mostFields) {
      const message = `more than ${mostFields} fields hold numbers; expected those that are shown, in indicator`;
      throw new StatsError('format', 'too-large', message, { limit: mostFields });
    }
  }
  return found;
}

/**
 * A value of a row. Numbers may be texts (`"12"`, `"12.5"`, `"12,5"`), as databases send large ones; one that may be
 * thousands as well as a decimal (`"1.234"`) is refused. An empty text is a value that nobody knows.
 */
export function readValue(value: unknown, path: string): Value {
  if (value === null || value === 'suppressed') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'string') throw wrongType(path, 'a number', value);
  const text = value.trim();
  if (text === '') return null;
  const number = textNumber(text);
  if (!number) throw wrongType(path, 'a number', value);
  if (number.doubtful) throw wrongType(path, 'a number that reads one way only, as thousands or as a decimal', value);
  return number.value;
}
