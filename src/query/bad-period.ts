import { StatsError } from '../model/stats-error.js';

/** The error for a `period` that cannot be read, or that leaves the calendar. */
export function badPeriod(text: string): StatsError {
  const relative =
    'last-12-months (or -days, -weeks, -quarters, -years), this-month, last-month, today, yesterday, all';
  const intervals = '2026-01/2026-11, 2026-01-05/P7D, P1M/2026-03-31, 2026-Q1';
  const message = `period: expected ${relative}, or an ISO 8601 interval such as ${intervals}; got "${text}"`;
  return new StatsError('config', 'bad-period', message, { period: text });
}
