import { bucketOf, bucketRange, granularityOf, type BucketName, type CalendarDate } from '../model/bucket.js';
import type { Compare, Period } from '../query/query.js';
import { daysBetween, stepDays, stepMonths } from '../query/step-date.js';
import { weekBefore } from '../query/week-before.js';

/** The two periods of a comparison, and how the second was found. */
export interface Pair {
  readonly period: Period;
  readonly baseline: Period;
  readonly compare: Compare;
}

/**
 * The date that a date of the period is compared with. Months and years step by the calendar and end with the month
 * (30 March has 28 February, 29 February has 28 February); weeks of the year before pair by their ISO number, and week
 * 53 has no counterpart (`null`) in a year of 52; all else steps by days.
 */
export function counterpartDate(date: CalendarDate, { period, baseline, compare }: Pair): CalendarDate | null {
  if (compare === 'previous-year') return period.unit === 'week' ? sameIsoWeek(date) : stepMonths(date, -12);
  if (compare === 'previous-days' || period.unit === 'day' || period.unit === 'week') {
    return stepDays(date, daysBetween(period.from, baseline.from));
  }
  return stepMonths(date, monthsBetween(period.from, baseline.from));
}

/** The bucket that a bucket of the period is compared with; `null` where no bucket has exactly the counterpart's dates. */
export function counterpartBucket(name: BucketName, pair: Pair): BucketName | null {
  const hour = /T.*$/.exec(name)?.[0] ?? '';
  const range = bucketRange(name);
  const from = counterpartDate(range.from, pair);
  if (from === null || from < pair.baseline.from) return null;
  if (range.from === range.to) return isShortened(range.from, from, pair) ? null : from + hour;
  const granularity = granularityOf(name);
  if (granularity === null) return null;
  const other = bucketOf(from, granularity);
  const to = counterpartEnd(range.to, pair);
  const { from: first, to: last } = bucketRange(other);
  return first === from && last === to ? other : null;
}

/** The last date of an elapsed part's counterpart: a part that ends with its month has one that ends with its month. */
export function counterpartEnd(to: CalendarDate, pair: Pair): CalendarDate | null {
  const next = stepDays(to, 1);
  if (!next.endsWith('-01') || pair.period.unit === 'week') return counterpartDate(to, pair);
  const end = counterpartDate(next, pair);
  return end && stepDays(end, -1);
}

/** 30 and 31 March have no day of their own in February; 29 February pairs with 28 February of the year before. */
function isShortened(date: CalendarDate, other: CalendarDate, { period, compare }: Pair): boolean {
  const byMonth = compare === 'previous-period' && period.unit !== 'day' && period.unit !== 'week';
  return byMonth && date.slice(8) !== other.slice(8);
}

function sameIsoWeek(date: CalendarDate): CalendarDate | null {
  const week = bucketOf(date, 'week');
  const other = weekBefore(week);
  return other && stepDays(bucketRange(other).from, daysBetween(bucketRange(week).from, date));
}

function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (date: CalendarDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}
