import { instantOfWall } from './wall-clock.js';
import { isDate, utc } from './calendar.js';

/** A date with a time of day, as APIs and databases write it. */
export interface Moment {
  /** Milliseconds of the wall clock that is written, as if it were UTC. */
  readonly wall: number;
  /** Milliseconds that the text says its clock is ahead of UTC; `null` where it does not say. */
  readonly offset: number | null;
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?)? ?(?:(Z)|([+-])([01]\d)(?::?([0-5]\d))?)?$/i;

/** `2026-10-01T00:00:00Z`, `2026-10-01 00:00:00+02`, `2026-10-01T00:00`; `null` for anything else. */
export function parseMoment(text: string): Moment | null {
  const match = form.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute = 0, second = 0, fraction = 0, utcMark, sign, hours, minutes = 0] = match;
  if (!isDate(Number(year), Number(month), Number(day))) return null;
  const seconds = Number(minute) * 60 + Number(second) + Number(`0.${fraction}`);
  const start = utc(Number(year), Number(month), Number(day), Number(hour)).getTime();
  const wall = start + Math.floor(seconds * 1000);
  if (utcMark !== undefined) return { wall, offset: 0 };
  if (sign === undefined) return { wall, offset: null };
  return { wall, offset: (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000) };
}

/** The instant of a moment; by the clocks of a zone where the text says no offset. */
export function instantOf({ wall, offset }: Moment, zone: string): number {
  return offset === null ? instantOfWall(wall, zone) : wall - offset;
}
