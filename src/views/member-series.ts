import { column, known, suppressed } from '../model/column.js';
import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';
import { amounts } from './amount.js';
import { compared, type Compared } from './compared.js';
import { coveredBuckets } from './covered.js';
import type { NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import type { Frame } from './frame.js';
import { isLowerBound } from './lower-bound.js';
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
export const memberSeries: (dataset: Dataset, asked: ShowOptions) => SeriesSet = memoised((dataset, asked) => {
  // Both at once would set each member against itself.
  const show = asked.split === asked.by ? { ...asked, split: null } : asked;
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const places = placesOf(dataset, show, selection);
  const sides = sidesOf(dataset, show);
  const over = (kept: Selection['kept']): ((place: number | null) => Told) => {
    const among = { ...places, kept };
    return sides ? toldOver(dataset, indicator, among, sides.current) : said(dataset, show, indicator, among);
  };
  const whole = over(places.kept);
  const order = orderOf(places, whole, show);
  const line = (member: Member | null): Line =>
    lineOf(member, order.map(member ? over(keptOf({ ...selection, kept: places.kept }, member)) : whole));
  const total = line(null);
  const isSplit = selection.split !== null;
  return {
    indicator,
    by: show.by,
    granularity: dataset.granularity ?? 'day',
    covered: sides ? coveredOf(dataset, show, sides.current) : said(dataset, show, indicator, places)(null).covered,
    buckets: sequence(order.length, (index) => bucketAt(places, order[index] ?? 0)),
    lines: isSplit ? selection.shown.map(line) : [total],
    ...membersOf(selection),
    ...(isSplit && isTold(total) ? { total, totalKind: kindOf(indicator) } : { total: null, totalKind: null }),
    baseline: sides && baselineOf(dataset, show, toldOver(dataset, indicator, places, sides.baseline), order, sides),
    missing: whole(null).missing,
    reason: isSplit && selection.shown.length === 0 ? null : reasonOf(total, order.map(whole)),
  };
});

function membersOf(selection: Selection): Pick<SeriesSet, 'members' | 'others'> {
  return { members: selection.members, others: othersOf(selection, () => true) };
}

function kindOf(indicator: Indicator): SeriesSet['totalKind'] {
  const { split } = foldsOf(indicator);
  return split === 'mean' || split === 'max' ? split : 'sum';
}

/** What can be said of a place. */
type Told = Pick<Said, 'value' | 'reason' | 'missing' | 'bound'>;

/** Complete buckets of the period, and those of the baseline that they can be compared with; `null` without. */
function sidesOf(dataset: Dataset, show: ShowOptions): Compared | null {
  const { period, baseline, compare } = show;
  if (!period || !baseline || compare === 'none') return null;
  const sides = compared(dataset, show, { period, baseline, compare });
  return typeof sides === 'string' ? null : sides;
}

function toldOver(
  dataset: Dataset,
  indicator: Indicator,
  among: Selection,
  frame: Frame,
): (place: number | null) => Told {
  const amount = amounts(dataset, indicator, among, frame, frame.names.length);
  return (place) => {
    const { value, reason, missing } = amount(place);
    const bound = missing && isLowerBound(dataset, indicator, foldsOf(indicator).time) ? 'least' : null;
    return { value, reason, missing, bound };
  };
}

function coveredOf(dataset: Dataset, show: ShowOptions, { names }: Frame): SeriesSet['covered'] {
  return coveredBuckets(dataset, { ...show, granularity: null }, names);
}

/** Why no place has a value; `null` where one has. */
function reasonOf(total: Line, told: readonly Told[]): NoFigure | null {
  if (isTold(total)) return null;
  return told.find(({ reason }) => reason !== null && reason !== 'no-data')?.reason ?? 'no-data';
}

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
  say: (place: number) => Told,
  { largestFirst = false }: ShowOptions,
): readonly number[] {
  const told = shown.map((_, place) => say(place));
  const places = [...shown.keys()].filter((place) => told[place]?.reason !== 'no-data');
  if (!largestFirst) return places;
  const size = (place: number): number =>
    shown[place] === others?.member ? -Infinity : (told[place]?.value ?? -Number.MAX_VALUE);
  return places.sort((one, other) => size(other) - size(one) || one - other);
}

function bucketAt({ shown, others }: Selection, place: number): Bucket {
  const member = shown[place] as Member;
  const count = member === others?.member ? others.ids.size : null;
  return { name: member.id, incomplete: null, member, ...(count !== null && { others: count }) };
}

function lineOf(member: Member | null, told: readonly Told[]): Line {
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

/** The figures over the part of the baseline that the period is compared with. */
function baselineOf(
  dataset: Dataset,
  show: ShowOptions,
  say: (place: number) => Told,
  order: readonly number[],
  { baseline }: Compared,
): Baseline {
  return { line: lineOf(null, order.map(say)), covered: coveredOf(dataset, show, baseline), buckets: [] };
}
