import type { CalendarDate } from './bucket.js';
import { dateOf } from './calendar.js';

const day = 86_400_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets at the beginnings of days in UTC, by the number of the day: asking `Intl` is slow. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone | null>();

/** Whether `Intl` knows this name of an IANA time zone. Bare offsets (`+02:00`) are none: not every browser takes them. */
export function isZone(name: string): boolean {
  return zoneOf(name) !== null;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, name: string): number {
  if (name === 'UTC') return 0;
  const zone = zoneOf(name);
  if (zone === null) throw new RangeError(`not a time zone: ${name}`);
  const number = Math.floor(instant / day);
  const offset = offsetAtDay(number, zone);
  // A zone that has the same offset on both ends of a day kept it all day.
  return offset === offsetAtDay(number + 1, zone) ? offset : readOffset(instant, zone);
}

/** The date on the calendars of a zone at an instant. */
export function dateIn(instant: number, zone: string): CalendarDate {
  return dateOf(new Date(instant + offsetAt(instant, zone)));
}

function offsetAtDay(number: number, zone: Zone): number {
  const known = zone.offsets.get(number);
  if (known !== undefined) return known;
  const offset = readOffset(number * day, zone);
  zone.offsets.set(number, offset);
  return offset;
}

function readOffset(instant: number, { format }: Zone): number {
  const text = format.format(instant);
  const [, sign, hours, minutes, seconds] = /GMT(?:([+\-\u2212])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return sign === '+' ? size * 1000 : -size * 1000;
}

function zoneOf(name: string): Zone | null {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = openZone(name)));
  return zone;
}

function openZone(name: string): Zone | null {
  if (!/^[a-z]/i.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return { format, offsets: new Map() };
  } catch {
    return null;
  }
}
