import { bucketOf, bucketRange, type DateRange, type Granularity } from '../../model/bucket.js';
import { StatsError } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';

/** Parameters of a request, in their order. */
export type Parameters = readonly (readonly [name: string, value: string])[];

type Step = 'day' | 'week' | 'month' | 'year';

/** Days, unless longer periods are asked for: the only ones that every period and comparison can be made of. */
function stepOf({ granularity, range }: DataQuery): Step {
  if (granularity === null) return range ? 'day' : 'month';
  if (granularity === 'quarter') return 'month';
  if (granularity !== 'hour') return granularity;
  const known = 'day, week, month, quarter, year';
  throw new StatsError('config', 'bad-granularity', `granularity: Matomo has no hours, only ${known}`, {
    granularity,
    known,
  });
}

/** The parameters that ask for every bucket. Throws a `config` error for steps and periods that Matomo has not. */
export function whenOf(query: DataQuery): Parameters {
  const { range } = query;
  const step = stepOf(query);
  if (range) return dates(step, `${range.from},${range.to}`);
  // Twenty years: Matomo is not older. Earlier than its sites it answers that there is nothing.
  if (step === 'month' || step === 'year') return dates(step, step === 'month' ? 'last240' : 'last20');
  const known = 'last-30-days, last-12-weeks, 2026-01/2026-11';
  throw new StatsError(
    'config',
    'bad-period',
    `period: Matomo needs a first and a last date for days and weeks; for instance ${known}`,
    {
      period: '',
      known,
    },
  );
}

function dates(period: string, date: string): Parameters {
  return [
    ['period', period],
    ['date', date],
  ];
}

/** The parameters that ask for the people of the period, and of what it is compared with, each counted by itself. */
export function longerOf(query: DataQuery): readonly { readonly range: DateRange; readonly dates: Parameters }[] {
  const { range, periods } = query;
  const own = periods.length === 0 && range ? [range] : periods;
  return own.flatMap((one) => longer(one, stepOf(query)).map((dates) => ({ range: one, dates })));
}

/** People of a month are not the sum of its days': they are asked by the longer units that the dates are, or begin, one of. */
function longer(range: DateRange, step: Step): readonly Parameters[] {
  if (isWithin(range, step)) return [];
  const isShort = isWithin(range, 'week') || isWithin(range, 'month');
  const possible = isShort ? (['week', 'month'] as const) : (['year'] as const);
  const units = possible.filter((unit) => isLonger(unit, step) && startsWith(range, unit) && isWithin(range, unit));
  const asked = units.map((unit) => dates(unit, `${range.from},${range.to}`));
  // Only where the host switched it on does Matomo count people over other ranges.
  return isShort && units.length > 0 ? asked : [...asked, dates('range', `${range.from},${range.to}`)];
}

function isLonger(unit: Step, step: Step): boolean {
  const steps: readonly Granularity[] = ['day', 'week', 'month', 'year'];
  return steps.indexOf(unit) > steps.indexOf(step);
}

function startsWith({ from }: DateRange, unit: Step): boolean {
  return bucketRange(bucketOf(from, unit)).from === from;
}

function isWithin({ from, to }: DateRange, unit: Step): boolean {
  return bucketOf(from, unit) === bucketOf(to, unit);
}
