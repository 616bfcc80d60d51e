import { utcDay, utcMonth } from 'd3-time';
import type { CalendarDate } from '../model/bucket.js';
import { dateOf } from '../model/calendar.js';
import { knownBucket } from '../model/known-bucket.js';
import { parseBucket } from '../model/parse-bucket.js';

/**
 * The date `n` days later. Beyond the years 1 to 9999 the text is no date, and a text that is none stays as it is: whoever
 * takes several steps looks once, at the end.
 */
export function stepDays(date: CalendarDate, n: number): CalendarDate {
  const start = parseBucket(date)?.start;
  return start ? dateOf(utcDay.offset(start, n)) : date;
}

/** The same day of the month `n` months later, or that month's last day where it is shorter; bounds as in `stepDays`. */
export function stepMonths(date: CalendarDate, n: number): CalendarDate {
  const start = parseBucket(date)?.start;
  if (!start) return date;
  const first = utcMonth.offset(utcMonth.floor(start), n);
  const last = utcDay.offset(utcMonth.offset(first, 1), -1);
  return dateOf(utcDay.offset(first, Math.min(start.getUTCDate(), last.getUTCDate()) - 1));
}

/** How many days two dates are apart. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return utcDay.count(knownBucket(from).start, knownBucket(to).start);
}
