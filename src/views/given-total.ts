import { bucketRange, dateIn, type CalendarDate } from '../model/bucket.js';
import { insideOf, known } from '../model/column.js';
import type { Dataset, GivenTotal, Indicator } from '../model/dataset.js';
import type { Period, ShowOptions } from '../query/query.js';
import { foldsOf } from './folds.js';
import { lowerBound, firstName } from './frame.js';
import { clockOf, type Clock } from './incomplete.js';
import { isKept, type Kept } from './kept.js';

/** A total that the endpoint gave for what is kept, with the dates that it belongs to. */
export interface Given {
  readonly value: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** It belongs to exactly the period shown. */
  readonly ofPeriod: boolean;
}

/**
 * The endpoint's own total for exactly what is shown: these members and this period, else `null`. A stock's total, and
 * any total asked for with `figure="given"`, stands although it belongs to other dates: those are then printed.
 * `among`: where it may be found.
 */
export function givenTotal(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  kept: Kept,
  among = dataset.totals,
): Given | null {
  const totals = among.filter((total) => total.indicator === indicator.id && isKept(total.members, kept));
  if (totals.length === 0) return null;
  const clock = clockOf(dataset, show);
  const exact = new Set(totals.filter((total) => isExactly(total, show.period, dataset, show)));
  const others = totals.filter((total) => !exact.has(total) && stands(total, dataset, show, indicator, clock));
  for (const range of ranges([...exact, ...latestFirst(others, clock)])) {
    const value = addUp(dataset, range, foldsOf(indicator).split === 'sum', kept);
    const { from, to } = range[0];
    if (value !== null) return { value, from, to, ofPeriod: exact.has(range[0]) };
  }
  return null;
}

/** Whether a total belongs to exactly the period shown. `null` for its end means up to the answer, so to a running period. */
function isExactly(
  { from, to }: Pick<GivenTotal, 'from' | 'to'>,
  period: Period | null,
  dataset: Dataset,
  show: ShowOptions,
): boolean {
  if (period === null) return isAll({ from, to }, dataset);
  if (from !== period.from) return false;
  if (to === null) return period.elapsed >= dateIn(show.now, dataset.zone ?? show.zone);
  return to === period.to || to === period.elapsed;
}

/** All there is: up to now, or as far as rows, or buckets, reach. Without any, whatever was given is all there is. */
function isAll({ from, to }: Pick<GivenTotal, 'from' | 'to'>, { buckets, rowDates }: Dataset): boolean {
  const last = buckets.at(-1);
  if (rowDates === null || last === undefined) return true;
  if (to === null) return from === null || from <= rowDates.from;
  return from === rowDates.from && (to === rowDates.to || to === bucketRange(last).to);
}

function stands(total: GivenTotal, dataset: Dataset, show: ShowOptions, indicator: Indicator, clock: Clock): boolean {
  if (show.figure === 'given') return true;
  const { aggregate, observes } = indicator;
  const isLast = aggregate.kind === 'fold' && aggregate.time === 'last';
  if (observes !== 'additions' && !isLast) return false;
  const end = endOf(total, clock);
  if (show.period && (end < show.period.from || end > show.period.to)) return false;
  return observes === 'additions' || !isOutdated(end, dataset, indicator.id, show.period);
}

/** A stock's total is outdated where a later bucket of the period has a value. */
function isOutdated(end: CalendarDate, dataset: Dataset, indicator: string, period: Period | null): boolean {
  const { granularity, buckets } = dataset;
  if (granularity === null) return false;
  const next = lowerBound(buckets, firstName(end, granularity)) + 1;
  const stop = period ? lowerBound(buckets, firstName(period.elapsed, granularity)) + 1 : buckets.length;
  return dataset.slices.some(
    ({ indicator: id, column }) => id === indicator && insideOf(column).codes.subarray(next, stop).includes(known),
  );
}

function endOf({ to }: GivenTotal, { until, zone }: Clock): CalendarDate {
  return to ?? dateIn(until, zone);
}

function latestFirst(totals: readonly GivenTotal[], clock: Clock): readonly GivenTotal[] {
  return [...totals].sort((one, other) =>
    endOf(one, clock) < endOf(other, clock) ? 1 : endOf(one, clock) > endOf(other, clock) ? -1 : 0,
  );
}

type Range = [GivenTotal, ...GivenTotal[]];

/** Totals by the dates that they belong to, in order of appearance. */
function ranges(totals: readonly GivenTotal[]): readonly Range[] {
  const grouped = new Map<string, Range>();
  for (const total of totals) {
    const key = JSON.stringify([total.from, total.to]);
    const range = grouped.get(key);
    if (range) range.push(total);
    else grouped.set(key, [total]);
  }
  return [...grouped.values()];
}

/**
 * The total of what is kept; where there are only totals of single members, their sum, if that is allowed, none is
 * missing and a number is as large.
 */
function addUp(dataset: Dataset, totals: readonly GivenTotal[], additive: boolean, kept: Kept): number | null {
  const shapes = new Map<string, GivenTotal[]>();
  for (const total of totals) {
    const key = JSON.stringify(Object.keys(total.members).sort());
    const shape = shapes.get(key);
    if (shape) shape.push(total);
    else shapes.set(key, [total]);
  }
  for (const shape of [...shapes.values()].sort((one, other) => rank(one) - rank(other))) {
    const values = shape.flatMap(({ value }) => (value === null ? [] : [value]));
    if (values.length !== partsOf(dataset, shape, kept)) continue;
    const sum = values.reduce((one, other) => one + other, 0);
    if (Number.isFinite(sum) && (values.length === 1 || additive)) return sum;
  }
  return null;
}

function rank([first]: readonly GivenTotal[]): number {
  return first ? Object.keys(first.members).length : 0;
}

/** How many totals of this shape make the whole of what is kept. */
function partsOf(dataset: Dataset, [first]: readonly GivenTotal[], kept: Kept): number {
  return Object.keys(first?.members ?? {}).reduce((count, id) => {
    const members = dataset.dimensions.find((dimension) => dimension.id === id)?.members.length ?? 0;
    return count * (kept.get(id)?.size ?? members);
  }, 1);
}
