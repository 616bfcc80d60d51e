import type { CalendarDate } from '../model/bucket.js';
import type { Period } from './query.js';
import { stepDays, stepMonths } from './step-date.js';

const months = { month: 1, quarter: 3, year: 12 } as const;

/** A date `n` calendar units later; the last day of a month that is too short for it. */
export function stepUnits(date: CalendarDate, unit: Period['unit'], n: number): CalendarDate {
  if (unit === 'day') return stepDays(date, n);
  if (unit === 'week') return stepDays(date, n * 7);
  return stepMonths(date, n * months[unit]);
}
