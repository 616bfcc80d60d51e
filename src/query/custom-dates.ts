import type { CalendarDate } from '../model/bucket.js';
import { granularityOf } from '../model/granularity-of.js';
import { said } from './attribute.js';
import type { Warn } from './one-of.js';

/** The first and the last date that readers may choose; `null` where nothing is known to bound them. */
export interface DateBounds {
  readonly min: CalendarDate | null;
  readonly max: CalendarDate | null;
}

export type DateField = 'from' | 'to';

/** What a field for a date holds. */
export interface TypedDate {
  /** `2026-01-05`; empty where nothing, or no whole date, was typed. */
  readonly value: string;
  /** Something was typed that is no date. */
  readonly isBroken: boolean;
}

/** Why two dates are no period, and at which of them that is said. `bound` is the date that is overstepped. */
export interface DateProblem {
  readonly field: DateField;
  readonly kind: 'missing' | 'invalid' | 'early' | 'late' | 'reversed';
  readonly bound: CalendarDate | null;
}

/** The first problem of two dates that readers typed; `null` where they are a period within the bounds. */
export function problemOf(from: TypedDate, to: TypedDate, bounds: DateBounds): DateProblem | null {
  const one = problemAt('from', from, bounds) ?? problemAt('to', to, bounds);
  if (one) return one;
  return from.value > to.value ? { field: 'to', kind: 'reversed', bound: null } : null;
}

function problemAt(field: DateField, { value, isBroken }: TypedDate, { min, max }: DateBounds): DateProblem | null {
  if (value === '') return { field, kind: isBroken ? 'invalid' : 'missing', bound: null };
  if (granularityOf(value) !== 'day') return { field, kind: 'invalid', bound: null };
  if (min !== null && value < min) return { field, kind: 'early', bound: min };
  if (max !== null && value > max) return { field, kind: 'late', bound: max };
  return null;
}

/**
 * The bounds that attributes say, else those that are known. A wrong date is told, and counts as absent; so does a
 * first date that lies after the last one.
 */
export function readBounds(written: DateBounds, known: DateBounds, warn: Warn): DateBounds {
  const [ownMin, ownMax] = [readDate('min', written.min, warn), readDate('max', written.max, warn)];
  const [min, max] = [ownMin ?? known.min, ownMax ?? known.max];
  if (min === null || max === null || min <= max) return { min, max };
  if (ownMin === null) return { min: null, max };
  if (ownMax === null) return { min, max: null };
  warn(`min: expected a date up to max (${max}), got "${min}"`);
  return { min: null, max };
}

function readDate(name: string, text: string | null, warn: Warn): CalendarDate | null {
  const date = said(text);
  if (date === null || granularityOf(date) === 'day') return date;
  warn(`${name}: expected a date such as 2026-01-05, got "${date}"`);
  return null;
}
