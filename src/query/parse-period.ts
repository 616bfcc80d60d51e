import type { DateRange } from '../model/bucket.js';
import { badPeriod } from './bad-period.js';
import { parseInterval } from './parse-interval.js';
import type { Period } from './query.js';

/** A stretch of dates with the calendar unit that it is made of. */
export interface Stretch extends DateRange {
  readonly unit: Period['unit'];
  readonly count: number;
}

/**
 * A period as it is written. `units`: so many calendar units, the last of which is the running one (`offset` 0) or the
 * one before it (`offset` -1). `dates`: the same whenever it is asked. `all`: all there is.
 */
export type PeriodExpression =
  | { readonly kind: 'all' }
  | { readonly kind: 'units'; readonly unit: Period['unit']; readonly count: number; readonly offset: 0 | -1 }
  | ({ readonly kind: 'dates' } & Stretch);

const running = /^last-([1-9]\d{0,4})-(day|week|month|quarter|year)s?$/;
const single = /^(this|last)-(week|month|quarter|year)$/;

/**
 * Reads the `period` attribute: `last-12-months`, `this-year`, `last-week`, `today`, `yesterday`, `all`, or an ISO 8601
 * interval. Throws a `config` error `bad-period` for anything else.
 */
export function parsePeriod(text: string): PeriodExpression {
  const written = text.trim();
  if (written === 'all') return { kind: 'all' };
  if (written === 'today') return { kind: 'units', unit: 'day', count: 1, offset: 0 };
  if (written === 'yesterday') return { kind: 'units', unit: 'day', count: 1, offset: -1 };
  const [, number, units] = running.exec(written) ?? [];
  if (units) return { kind: 'units', unit: units as Period['unit'], count: Number(number), offset: 0 };
  const [, which, unit] = single.exec(written) ?? [];
  if (unit) return { kind: 'units', unit: unit as Period['unit'], count: 1, offset: which === 'this' ? 0 : -1 };
  const dates = parseInterval(written);
  if (dates === null) throw badPeriod(written);
  return { kind: 'dates', ...dates };
}
