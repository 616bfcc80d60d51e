import type { Granularity } from '../model/bucket.js';
import { parseBucket } from '../model/parse-bucket.js';
import type { SheetValue } from './sheet.js';

/** Number formats of the buckets that are dates; programs name months and order days as their reader does. */
const formats: Readonly<Partial<Record<Granularity, string>>> = {
  hour: 'yyyy-mm-dd hh:mm',
  day: 'yyyy-mm-dd',
  month: 'mmmm yyyy',
};

/** Spreadsheets know no day before, since they believe that 1900 was a leap year. */
const firstDay = Date.UTC(1900, 2, 1);

/** The number format of a column of buckets; `null` where they are no dates. */
export function bucketFormat(granularity: Granularity): string | null {
  return formats[granularity] ?? null;
}

/**
 * A bucket as a cell: hours and days as dates, a month as its first day, a year as a number, weeks and quarters by their
 * ISO names. The second of two equal hours keeps its name, which has its offset: as a date it would be the first.
 */
export function bucketCell(name: string): SheetValue {
  const bucket = parseBucket(name);
  if (bucket?.offset !== null) return name;
  const { granularity, start } = bucket;
  if (granularity === 'year') return Number(name);
  return formats[granularity] === undefined || start.getTime() < firstDay ? name : start;
}
