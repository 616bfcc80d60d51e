import type { BucketName, Granularity } from './bucket.js';
import { isDate, utc } from './calendar.js';
import { mondayOf, weeksIn } from './iso-week.js';

/** A bucket's name, understood. */
export interface ParsedBucket {
  readonly granularity: Granularity;
  /** The wall clock at its beginning. */
  readonly start: Date;
  /** Offset in milliseconds that the name of an hour carries; `null` for all others. */
  readonly offset: number | null;
}

const form =
  /^(\d{4})(?:-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3])(?:([+-])(0\d|1[0-4]):([0-5]\d))?)?)?)?$/;

/** Takes a name apart by hand, since `Date` would read `2026-01` as an instant; `null` where it names no bucket. */
export function parseBucket(name: BucketName): ParsedBucket | null {
  const match = form.exec(name);
  if (!match) return null;
  const [, year, quarter, week, month, day, hour, sign, hours, minutes] = match;
  const numbers = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!isDate(numbers.year, numbers.month, numbers.day)) return null;
  if (week !== undefined) return parseWeek(numbers.year, Number(week));
  if (quarter !== undefined) return bucket('quarter', utc(numbers.year, Number(quarter) * 3 - 2));
  const start = utc(numbers.year, numbers.month, numbers.day, Number(hour ?? 0));
  if (hour === undefined) return bucket(day === undefined ? (month === undefined ? 'year' : 'month') : 'day', start);
  if (sign === undefined) return bucket('hour', start);
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  return bucket('hour', start, offset);
}

function parseWeek(year: number, week: number): ParsedBucket | null {
  return week >= 1 && week <= weeksIn(year) ? bucket('week', mondayOf({ year, week })) : null;
}

function bucket(granularity: Granularity, start: Date, offset: number | null = null): ParsedBucket {
  return { granularity, start, offset };
}
