import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';
import { compared, type Compared } from './compared.js';
import { coveredBuckets } from './covered.js';
import type { NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import type { Frame } from './frame.js';
import { lineThrough, pointOf } from './line.js';
import { kindOf } from './measure.js';
import { memoised } from './memoised.js';
import { othersOf } from './others.js';
import { besideEachOther, coveredOf } from './beside.js';
import { said, saidOver, type Said } from './said.js';
import { indicatorsOf } from './indicators-of.js';
import { keptOf } from './kept.js';
import { select, splitBy, type Selection } from './select.js';
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
  const say = (among: Selection): Say => saidOf(dataset, show, indicator, among, sides);
  const whole = say(places);
  const figures = places.shown.map((_, place) => whole(place));
  const align = besideEachOther(dataset, indicator, sides ? [endOf(dataset, show, whole, sides.current)] : figures);
  const told = figures.map(align);
  const order = orderOf(places, told, show);
  const only = (member: Member): Say => say({ ...places, kept: keptOf(selection, member) });
  const total = lineOf(null, whole, align, order);
  const reason = reasonOf(told);
  const isSum = selection.split !== null && reason === null;
  return {
    indicator,
    by: show.by,
    granularity: dataset.granularity ?? 'day',
    covered: sides ? coveredIn(dataset, show, sides.current) : coveredOf(whole(null), told),
    buckets: sequence(order.length, (index) => bucketAt(places, order[index] ?? 0)),
    lines: selection.split ? selection.shown.map((one) => lineOf(one, only(one), align, order)) : [total],
    ...{ members: selection.members, others: othersOf(selection, () => true) },
    ...(isSum ? { total, totalKind: kindOf(foldsOf(indicator).split) } : { total: null, totalKind: null }),
    baseline: sides && baselineOf(dataset, show, indicator, places, sides, order),
    missing: whole(null).missing,
    reason: selection.split && selection.shown.length === 0 ? null : reason,
  };
});

/** What can be said of each place, over the period, or over the part of it that is compared. */
type Say = (place: number | null) => Said;

function saidOf(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  among: Selection,
  sides: Compared | null,
): Say {
  return sides ? saidOver(dataset, show, indicator, among, sides.current) : said(dataset, show, indicator, among);
}

/** A figure that reaches to the end of what is compared: last values before it are none of that date. */
function endOf(dataset: Dataset, show: ShowOptions, say: Say, frame: Frame): Said {
  return { ...say(null), value: 0, covered: coveredIn(dataset, show, frame) };
}

/** Complete buckets of the period, and those of the baseline that they can be compared with; `null` without. */
function sidesOf(dataset: Dataset, show: ShowOptions): Compared | null {
  const { period, baseline, compare } = show;
  if (!period || !baseline || compare === 'none') return null;
  const sides = compared(dataset, show, { period, baseline, compare });
  return typeof sides === 'string' ? null : sides;
}

function coveredIn(dataset: Dataset, show: ShowOptions, { names }: Frame): SeriesSet['covered'] {
  return coveredBuckets(dataset, { ...show, granularity: null }, names);
}

/** Why no place has a value; `null` where one has. */
function reasonOf(told: readonly Said[]): NoFigure | null {
  if (told.some(({ value }) => value !== null)) return null;
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

/**
 * Places in the dimension's order, or the largest first; all others together are always last. Those without a word are left
 * out, but from files, where the rows of several indicators have to be the same.
 */
function orderOf(
  { shown, others }: Selection,
  told: readonly Said[],
  { largestFirst = false, everyMember = false }: ShowOptions,
): readonly number[] {
  const places = [...shown.keys()].filter((place) => everyMember || told[place]?.reason !== 'no-data');
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

/** The figures of places in an order. `align` takes from it what cannot be set beside the others. */
function lineOf(member: Member | null, say: Say, align: (own: Said) => Said, order: readonly number[]): Line {
  return lineThrough(
    member,
    order.map((place) => pointOf(align(say(place)))),
  );
}

/** The figures over the part of the baseline that the period is compared with. */
function baselineOf(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  places: Selection,
  { baseline }: Compared,
  order: readonly number[],
): Baseline {
  const say = saidOver(dataset, show, indicator, places, baseline);
  const align = besideEachOther(dataset, indicator, [endOf(dataset, show, say, baseline)]);
  return { line: lineOf(null, say, align, order), covered: coveredIn(dataset, show, baseline), buckets: [] };
}
