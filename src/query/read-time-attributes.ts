import { StatsError } from '../model/stats-error.js';
import { dateIn, isZone } from '../model/zone.js';
import { said } from './attribute.js';
import { baselineOf } from './baseline-of.js';
import { oneOf, type Warn } from './one-of.js';
import { parsePeriod } from './parse-period.js';
import type { Compare, Period, QueryAttributes } from './query.js';
import { resolvePeriod } from './resolve-period.js';

/** What the attributes say about time. */
export interface TimeAsked {
  /** The `timezone` attribute, `null` where it is absent. */
  readonly zone: string | null;
  readonly compare: Compare;
  readonly period: Period | null;
  readonly baseline: Period | null;
}

/** What `compare` may say. */
export const compares = ['none', 'previous-period', 'previous-days', 'previous-year'] as const;

/**
 * Reads `timezone`, `period` and `compare`. "Today" is taken in that zone, else in `fallback`. Throws `config` errors
 * `bad-timezone` and `bad-period`.
 */
export function readTimeAttributes(
  { timezone, period: text, compare: compared }: QueryAttributes,
  { now, fallback, warn }: { readonly now: number; readonly fallback: string; readonly warn: Warn },
): TimeAsked {
  const zone = readZone(timezone);
  const compare = oneOf(compares, compared, 'none', (message) => warn(`compare: ${message}`));
  const period = resolvePeriod(parsePeriod(said(text) ?? 'all'), dateIn(now, zone ?? fallback));
  return { zone, compare, period, baseline: period && baselineOf(period, compare) };
}

function readZone(text: string | null): string | null {
  const zone = said(text);
  if (zone === null || isZone(zone)) return zone;
  const message = `timezone: expected an IANA time zone such as Europe/Paris, got "${zone}"`;
  throw new StatsError('config', 'bad-timezone', message, { timezone: zone });
}
