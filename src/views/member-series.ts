import { column, known, suppressed } from '../model/column.js';
import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';
import { amounts } from './amount.js';
import { compared } from './compared.js';
import { coveredBuckets } from './covered.js';
import { foldsOf } from './folds.js';
import { memoised } from './memoised.js';
import { othersOf } from './others.js';
import { said, type Said } from './said.js';
import { indicatorsOf, keptOf, select, splitBy, type Selection } from './select.js';
import { sequence } from './sequence.js';
import type { Baseline, Bucket, Line, SeriesSet } from './series.js';

/**
 * The first indicator that is shown by the members of the dimension `show.by`, each with its figure over the period, as
 * a set of lines like those over time. Beyond fifty members, or `show.top`, the rest are one. Throws a `StatsError` of
 * kind `config` where the dataset has no such dimension.
 */
export const memberSeries: (dataset: Dataset, show: ShowOptions) => SeriesSet = memoised((dataset, show) => {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const places = placesOf(dataset, show, selection);
  const say = (member: Member | null): ((place: number | null) => Said) =>
    said(dataset, show, indicator, { ...places, kept: keptOf(selection, member) });
  const whole = say(null);
  const order = orderOf(places, whole, show);
  const line = (member: Member | null): Line => lineOf(member, order.map(member ? say(member) : whole));
  const total = line(null);
  const { split } = foldsOf(indicator);
  return {
    indicator,
    by: show.by,
    granularity: dataset.granularity ?? 'day',
    covered: whole(null).covered,
    buckets: sequence(order.length, (index) => bucketAt(places, order[index] ?? 0)),
    lines: selection.split ? selection.shown.map(line) : [total],
    members: selection.members,
    others: othersOf(selection, () => true),
    total: selection.split && isTold(total) ? total : null,
    totalKind: selection.split && isTold(total) ? (split === 'mean' || split === 'max' ? split : 'sum') : null,
    baseline: baselineOf(dataset, show, indicator, places, order),
    reason: order.length > 0 ? null : 'no-data',
  };
});

/** The members along the axis, as a selection that is split by their dimension. */
function placesOf(dataset: Dataset, show: ShowOptions, { kept }: Selection): Selection {
  const dimension = dataset.dimensions.find(({ id }) => id === show.by) ?? unknown(dataset.dimensions, show.by);
  return splitBy(dataset, show, kept, dimension);
}

function unknown(existing: readonly Dimension[], by: string): never {
  const list = ['time', 'hour-of-day', 'weekday', ...existing.map(({ id }) => id)].join(', ');
  throw new StatsError('config', 'unknown-split', `by: there is no "${by}"; there are: ${list}`, {
    split: by,
    known: list,
  });
}

/** Places in the dimension's order, or the largest first; all others together are always last. Those without a word are left out. */
function orderOf(
  { shown, others }: Selection,
  say: (place: number) => Said,
  { largestFirst = false }: ShowOptions,
): readonly number[] {
  const places = shown.flatMap((_, place) => (say(place).reason === 'no-data' ? [] : [place]));
  const value = (place: number): number => (shown[place] === others?.member ? -Infinity : (say(place).value ?? -1e308));
  return largestFirst ? places.sort((one, other) => value(other) - value(one) || one - other) : places;
}

function bucketAt({ shown, others }: Selection, place: number): Bucket {
  const member = shown[place] as Member;
  const count = member === others?.member ? others.ids.size : null;
  return { name: member.id, incomplete: null, member, ...(count !== null && { others: count }) };
}

function lineOf(member: Member | null, told: readonly Said[]): Line {
  const numbers = Float64Array.from(told, ({ value }) => value ?? NaN);
  const codes = Uint8Array.from(told, ({ value, reason }) =>
    value !== null ? known : reason === 'suppressed' ? suppressed : 0,
  );
  return {
    member,
    column: column({ numbers, codes }),
    hasLacking: told.some(({ missing }) => missing !== null),
    lacks: (index) => told[index]?.missing != null,
    isAtLeast: (index) => told[index]?.bound === 'least',
  };
}

function isTold({ column: own }: Line): boolean {
  return Array.from({ length: own.length }, (_, index) => own.at(index)).some((value) => value !== null);
}

/** The figures over the part of the baseline that the period can be compared with. */
function baselineOf(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  places: Selection,
  order: readonly number[],
): Baseline | null {
  const { period, baseline, compare } = show;
  if (!period || !baseline || compare === 'none') return null;
  const sides = compared(dataset, show, { period, baseline, compare });
  if (typeof sides === 'string') return null;
  const { names } = sides.baseline;
  const amount = amounts(dataset, indicator, places, sides.baseline, names.length);
  const covered = coveredBuckets(dataset, { ...show, granularity: null }, names);
  const told = order.map((place) => {
    const { value, reason, missing } = amount(place);
    return { value, reason, missing, bound: null } as Said;
  });
  return { line: lineOf(null, told), covered, buckets: [] };
}
