import { bucketOf, bucketRange, stepBucket, type CalendarDate, type DateRange } from '../../model/bucket.js';
import type { StatsRow } from './rows.js';

/** The whole weeks of a period, from a Monday to a Sunday. */
export type Weeks = DateRange;

const halfDay = 43_200_000;

/**
 * The complete weeks that rows speak of: from the first Monday on which there may have been rows to the last Sunday of
 * the period that was over when the answer came. `null` where there is none.
 *
 * A weekday that comes once more than the others would look busier than it is.
 */
export function completeWeeks(rows: readonly StatsRow[], range: DateRange | null, at: number): Weeks | null {
  const first = rows.reduce((least, { hour }) => (hour < least ? hour : least), '~').slice(0, 10);
  if (first === '~') return null;
  const week = bucketRange(bucketOf(first, 'week'));
  const from = week.from === first ? first : stepBucket(week.to, 1);
  // The week that holds the day after the last one is not over, or begins with it.
  const to = stepBucket(bucketRange(bucketOf(stepBucket(lastDay(range, at), 1), 'week')).from, -1);
  return from < to ? { from, to } : null;
}

/** The last date of the period that was over wherever on Earth the platform stands, which does not tell its zone. */
function lastDay(range: DateRange | null, at: number): CalendarDate {
  const over = stepBucket(new Date(at - halfDay).toISOString().slice(0, 10), -1);
  return range && range.to < over ? range.to : over;
}

/** Whether an hour, `2026-08-03T07`, lies within the weeks. */
export function isWithin(hour: string, weeks: Weeks | null): boolean {
  return weeks !== null && hour >= weeks.from && hour.slice(0, 10) <= weeks.to;
}
