import type { CalendarDate } from './bucket.js';

/**
 * The calendar is reckoned in UTC, where every day has 24 hours: a `Date` of this room is a wall clock, put as if it
 * stood in Greenwich. Nothing here asks the machine for its zone.
 */
export function utc(year: number, month: number, day = 1, hour = 0): Date {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour);
  return date;
}

/** The calendar date of a wall clock. Years beyond 0 to 9999 have no such name: what is returned is then no date. */
export function dateOf(wall: Date): CalendarDate {
  return wall.toISOString().slice(0, 10);
}

/** Whether there is such a date: 30 February is none, nor is anything in the year 0. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    year > 0 && day > 0 && utc(year, month, day).getUTCDate() === day && utc(year, month).getUTCMonth() === month - 1
  );
}
