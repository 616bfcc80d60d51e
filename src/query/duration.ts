import type { CalendarDate } from '../model/bucket.js';
import { stepDays, stepMonths } from './step-date.js';
import type { Period } from './query.js';

/** A duration on the calendar. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  /** The unit it is written in, where it is only one. */
  readonly unit: Period['unit'] | null;
}

const form = /^P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/;
const units = ['year', 'month', 'week', 'day'] as const;

/** `P7D`, `P1M`, `P1Y6M`, `P2W`; `null` for a text that is no duration, has a time of day, or lasts no time. */
export function parseDuration(text: string): Duration | null {
  const match = form.exec(text);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const written = units.filter((_, index) => match[index + 1] !== undefined);
  const duration = { months: years * 12 + months, days: weeks * 7 + days };
  if (duration.months + duration.days === 0) return null;
  return { ...duration, unit: written.length === 1 ? (written[0] ?? null) : null };
}

/** The date one duration later, or earlier for the sign -1. */
export function stepDuration(date: CalendarDate, { months, days }: Duration, sign: 1 | -1): CalendarDate {
  return stepDays(stepMonths(date, sign * months), sign * days);
}
