import type { CalendarDate } from '../model/bucket.js';
import { bucketOf } from '../model/bucket-of.js';
import { bucketRange } from '../model/bucket-range.js';
import { granularityOf } from '../model/granularity-of.js';
import { stepBucket } from '../model/step-bucket.js';
import type { Compare, Period } from './query.js';
import { daysBetween, stepDays, stepMonths } from './step-date.js';
import { stepUnits } from './step-units.js';
import { weekBefore } from './week-before.js';

/**
 * What a period is compared with, as long as the whole nominal period; its `elapsed` ends the part that corresponds to
 * what has elapsed of the period. `null` where nothing is compared, or where the calendar has no such dates.
 *
 * `previous-period` steps back by as many calendar units as the period has, `previous-days` by as many days;
 * `previous-year` keeps the dates (29 February becomes the 28th), whole months, or the numbers of ISO weeks. A week 53
 * that the year before lacks is left out, and one that only the year before has is taken in: `count` says how many weeks
 * the baseline has, and weeks are to be paired by number, not by place.
 */
export function baselineOf(period: Period, compare: Compare): Period | null {
  const firstYear = period.from.startsWith('0001');
  const baseline = compare === 'none' || firstYear ? null : steps[compare](period);
  return baseline && granularityOf(baseline.from) === 'day' ? baseline : null;
}

type Step = (period: Period) => Period | null;

const steps: Readonly<Record<Exclude<Compare, 'none'>, Step>> = {
  'previous-period': ({ unit, count, ...period }) => {
    const back = (date: CalendarDate): CalendarDate => stepUnits(date, unit, -count);
    return baseline(period, { from: back(period.from), to: stepDays(period.from, -1), unit, count }, back);
  },
  'previous-days': (period) => {
    const days = daysBetween(period.from, period.to) + 1;
    const back = (date: CalendarDate): CalendarDate => stepDays(date, -days);
    return baseline(period, { from: back(period.from), to: back(period.to), unit: 'day', count: days }, back);
  },
  'previous-year': (period) => (period.unit === 'week' ? weeksOfYearBefore(period) : datesOfYearBefore(period)),
};

type Dates = Pick<Period, 'from' | 'to' | 'elapsed'>;

function baseline(period: Dates, whole: Omit<Period, 'elapsed'>, back: (date: CalendarDate) => CalendarDate): Period {
  if (period.elapsed >= period.to) return { ...whole, elapsed: whole.to };
  if (period.elapsed < period.from) return { ...whole, elapsed: stepDays(whole.from, -1) };
  const elapsed = back(period.elapsed);
  return { ...whole, elapsed: elapsed < whole.to ? elapsed : whole.to };
}

function datesOfYearBefore({ unit, count, ...period }: Period): Period {
  const back = (date: CalendarDate): CalendarDate => stepMonths(date, -12);
  // Whole months stay whole: February 2025 is compared with 29 days.
  const to = unit === 'day' ? back(period.to) : bucketRange(bucketOf(back(period.to), 'month')).to;
  const from = back(period.from);
  return baseline(period, { from, to, unit, count: unit === 'day' ? daysBetween(from, to) + 1 : count }, back);
}

function weeksOfYearBefore(period: Period): Period | null {
  const [start, end] = [bucketOf(period.from, 'week'), bucketOf(period.to, 'week')];
  // Of two neighbours one at least has a counterpart: there are no two weeks 53 in a row.
  const beside = (week: string, step: number): string | null =>
    weekBefore(week) ?? (start === end ? null : weekBefore(stepBucket(week, step)));
  const [first, last] = [beside(start, 1), beside(end, -1)];
  if (first === null || last === null) return null;
  const { from } = bucketRange(first);
  const { to } = bucketRange(last);
  const count = Math.round((daysBetween(from, to) + 1) / 7);
  return baseline(period, { from, to, unit: 'week', count }, (date) => {
    const week = bucketOf(date, 'week');
    const same = weekBefore(week);
    // Of a week 53 without counterpart nothing has elapsed a year before but the week 52 that it follows.
    if (same === null) return bucketRange(weekBefore(stepBucket(week, -1)) ?? first).to;
    return stepDays(bucketRange(same).from, daysBetween(bucketRange(week).from, date));
  });
}
