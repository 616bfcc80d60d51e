import type { CalendarDate } from '../model/bucket.js';
import { bucketOf } from '../model/bucket-of.js';
import { bucketRange } from '../model/bucket-range.js';
import { granularityOf } from '../model/granularity-of.js';
import { stepBucket } from '../model/step-bucket.js';
import { badPeriod } from './bad-period.js';
import type { PeriodExpression } from './parse-period.js';
import type { Period } from './query.js';
import { stepDays } from './step-date.js';
import { stepUnits } from './step-units.js';

/** The dates of a period as seen from a day; `null` for all there is. Throws `bad-period` where they leave the calendar. */
export function resolvePeriod(expression: PeriodExpression, today: CalendarDate): Period | null {
  if (expression.kind === 'all') return null;
  if (expression.kind === 'dates') {
    const { from, to, unit, count } = expression;
    return { from, to, unit, count, elapsed: elapsedOf(from, to, today) };
  }
  const { unit, count, offset } = expression;
  const last = bucketRange(stepBucket(bucketOf(today, unit), offset));
  const from = stepUnits(last.from, unit, 1 - count);
  if (granularityOf(from) !== 'day') throw badPeriod(`last-${count}-${unit}s`);
  return { from, to: last.to, unit, count, elapsed: elapsedOf(from, last.to, today) };
}

/** The last date that has begun; of a period that has not begun at all, the day before it. */
function elapsedOf(from: CalendarDate, to: CalendarDate, today: CalendarDate): CalendarDate {
  if (today < from) return stepDays(from, -1);
  return today < to ? today : to;
}
