import { dateIn, isZone } from '../model/bucket.js';
import { dateOf } from '../model/calendar.js';
import { parseMoment } from '../model/moment.js';
import { parseBucket } from '../model/parse-bucket.js';
import { offsetAt } from '../model/zone.js';
import { dateFormat } from './intl.js';
import type { Words } from './words.js';

const day = 86_400_000;
const noon = 12;

/** Where the clocks of a zone stood: a date, and the hour where one is known. */
interface Clock {
  readonly date: string;
  readonly hour: number | null;
}

/**
 * An instant as `20 November 2026 at 07:15` in a zone, with `UTC` where no zone is known; a calendar date as
 * `20 November 2026`. A time without offset is one in the zone. Text that is neither stands as it is.
 */
export function writeInstant(locale: string, iso: string, zone: string | null): string {
  const moment = parseMoment(iso);
  if (!moment) return writeDate(locale, iso);
  const { wall, offset } = moment;
  const whole = { dateStyle: 'long', timeStyle: 'short' } as const;
  if (offset === null) return dateFormat(locale, whole).format(wall);
  if (zone !== null && isZone(zone)) return dateFormat(locale, { ...whole, timeZone: zone }).format(wall - offset);
  const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return dateFormat(locale, { ...parts, timeZoneName: 'short' }).format(wall - offset);
}

/** How fresh figures are, in words relative to `now` as the clocks of the zone show it. */
export function writeUpdated(locale: string, words: Words, iso: string, zone: string | null, now: number): string {
  const { thisMorning, today, yesterday, on } = words.updated;
  const known = zone !== null && isZone(zone) ? zone : 'UTC';
  const { date, hour } = clockAt(iso, known);
  if (date === dateIn(now, known)) return hour !== null && hour < noon ? thisMorning : today;
  if (date === dayBefore(dateIn(now, known))) return yesterday;
  return on(writeDate(locale, date));
}

function clockAt(iso: string, zone: string): Clock {
  const moment = parseMoment(iso);
  if (!moment) return { date: iso, hour: null };
  const { wall, offset } = moment;
  const local = new Date(offset === null ? wall : wall - offset + offsetAt(wall - offset, zone));
  return { date: dateOf(local), hour: local.getUTCHours() };
}

function dayBefore(date: string): string | null {
  const bucket = parseBucket(date);
  return bucket && dateOf(new Date(bucket.start.getTime() - day));
}

function writeDate(locale: string, date: string): string {
  const bucket = parseBucket(date);
  return bucket ? dateFormat(locale, { dateStyle: 'long' }).format(bucket.start) : date;
}
