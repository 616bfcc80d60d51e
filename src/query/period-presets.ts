import type { CalendarDate, Granularity } from '../model/bucket.js';
import { wordsOf } from './attribute.js';
import type { Warn } from './one-of.js';
import { parsePeriod } from './parse-period.js';
import { resolvePeriod } from './resolve-period.js';

const ofDays = 'last-7-days last-30-days last-12-months this-year all';
const ofMonths = 'last-12-months this-year last-year all';

/** What readers can choose where the page does not say: nothing finer than the data. */
const usual: Readonly<Record<Granularity, string>> = {
  hour: ofDays,
  day: ofDays,
  week: 'last-12-weeks last-12-months this-year all',
  month: ofMonths,
  quarter: 'last-8-quarters this-year last-year all',
  year: 'last-5-years last-10-years all',
};

/**
 * The periods that readers can choose: those of a text, separated by spaces, each meaning once; without one, those that
 * suit data of a granularity (`null`: not known yet). `warn` is told of each that is none, or that leaves the calendar
 * as seen from `today`.
 */
export function readPresets(
  text: string | null,
  { granularity, today, warn }: { granularity: Granularity | null; today: CalendarDate; warn: Warn },
): readonly string[] {
  const written = wordsOf(text).filter((period) => {
    if (isPeriod(period, today)) return true;
    warn(`presets: expected periods such as last-7-days, last-month, all or 2026-01/2026-03, got "${period}"`);
    return false;
  });
  const presets = written.length > 0 ? written : wordsOf(granularity === null ? ofMonths : usual[granularity]);
  return presets.filter((period, at) => presets.findIndex((other) => isSamePeriod(other, period)) === at);
}

/** Whether two texts mean the same period: `this-month` is `last-1-month`. What is no period is the same as its own text. */
export function isSamePeriod(one: string, other: string): boolean {
  return meaningOf(one) === meaningOf(other);
}

function isPeriod(text: string, today: CalendarDate): boolean {
  try {
    resolvePeriod(parsePeriod(text), today);
    return true;
  } catch {
    return false;
  }
}

function meaningOf(text: string): string {
  try {
    const expression = parsePeriod(text);
    // However its dates were written.
    if (expression.kind === 'dates') return `${expression.from}/${expression.to}`;
    return JSON.stringify(expression);
  } catch {
    return text.trim();
  }
}
