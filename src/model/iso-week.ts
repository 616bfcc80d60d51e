import { utcDay, utcMonday, utcYear } from 'd3-time';
import { utc } from './calendar.js';

/** An ISO 8601 week: it begins on Monday and belongs to the year that has its Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The week that a wall clock lies in. */
export function isoWeekOf(wall: Date): IsoWeek {
  const thursday = utcDay.offset(utcMonday.floor(wall), 3);
  const days = utcDay.count(utcYear.floor(thursday), thursday);
  return { year: thursday.getUTCFullYear(), week: 1 + Math.floor(days / 7) };
}

/** The Monday that a week begins with. */
export function mondayOf({ year, week }: IsoWeek): Date {
  // The fourth of January lies in week 1, always.
  return utcDay.offset(utcMonday.floor(utc(year, 1, 4)), (week - 1) * 7);
}

/** 52 or 53. */
export function weeksIn(year: number): number {
  return isoWeekOf(utc(year, 12, 28)).week;
}
