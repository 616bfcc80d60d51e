import type { CalendarDate, Granularity } from '../model/bucket.js';
import { bucketOf } from '../model/bucket-of.js';
import { bucketRange } from '../model/bucket-range.js';
import { bucketsIn } from '../model/buckets-in.js';
import { granularityOf } from '../model/granularity-of.js';
import { parseDuration, stepDuration, type Duration } from './duration.js';
import type { Stretch } from './parse-period.js';
import type { Period } from './query.js';
import { daysBetween, stepDays } from './step-date.js';

/** One side of an interval: the dates of a bucket, or how long it lasts. */
interface Side {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unit: Period['unit'];
}

/**
 * Reads an ISO 8601 interval of whole dates, both ends included: `2026-01/2026-11`, `2026-01-05/P7D`, `P1M/2026-03-31`, or
 * a single bucket. `null` where it is none, ends before it begins, or leaves the calendar.
 */
export function parseInterval(text: string): Stretch | null {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const [start, end] = [sideOf(first), sideOf(second ?? first)];
  if (start && end) return stretch(start.from, end.to, start.unit === end.unit ? start.unit : null);
  const duration = parseDuration(start ? (second ?? '') : first);
  if (duration === null) return null;
  if (start) return stretch(start.from, stepDays(stepDuration(start.from, duration, 1), -1), sameUnit(start, duration));
  if (end) return stretch(stepDuration(stepDays(end.to, 1), duration, -1), end.to, sameUnit(end, duration));
  return null;
}

function sideOf(text: string): Side | null {
  const unit = granularityOf(text);
  return unit === null || unit === 'hour' ? null : { ...bucketRange(text), unit };
}

function sameUnit(side: Side, { unit }: Duration): Period['unit'] | null {
  return side.unit === unit ? unit : null;
}

/** The unit is the one that is written on both sides; else months, where dates coincide with whole ones; else days. */
function stretch(from: CalendarDate, to: CalendarDate, written: Period['unit'] | null): Stretch | null {
  if (!isDate(from) || !isDate(to) || from > to) return null;
  const unit = written !== null && written !== 'day' ? written : isWhole(from, to, 'month') ? 'month' : 'day';
  return { from, to, unit, count: countOf(from, to, unit) };
}

function isDate(text: string): boolean {
  return granularityOf(text) === 'day';
}

function isWhole(from: CalendarDate, to: CalendarDate, granularity: Granularity): boolean {
  return bucketRange(bucketOf(from, granularity)).from === from && bucketRange(bucketOf(to, granularity)).to === to;
}

/** Days and weeks are reckoned: an address may ask for millennia of them. */
function countOf(from: CalendarDate, to: CalendarDate, unit: Period['unit']): number {
  const days = daysBetween(from, to) + 1;
  if (unit === 'day') return days;
  return unit === 'week' ? Math.round(days / 7) : bucketsIn({ from, to }, unit).length;
}
