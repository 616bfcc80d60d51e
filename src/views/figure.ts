import type { BucketName, Granularity } from '../model/bucket.js';
import type { Dataset, Indicator, Member } from '../model/dataset.js';
import type { ChangeKind, ShowOptions } from '../query/query.js';
import { change } from './change.js';
import { memoised } from './memoised.js';
import { othersOf, type Others } from './others.js';
import { besideEachOther } from './beside.js';
import { said, type Said } from './said.js';
import { indicatorsOf } from './indicators-of.js';
import { select, splitBy, type Selection } from './select.js';
import type { Bucket } from './series.js';
import { competing, topOf } from './top.js';

/**
 * The stretch of time that a figure speaks of, as it is printed beside it. `from: null` reaches back to the beginning,
 * `to: null` up to now. Names are buckets of `granularity`, or calendar dates where it is `day`.
 */
export interface Covered {
  readonly from: BucketName | null;
  readonly to: BucketName | null;
  readonly granularity: Granularity;
  /** The last bucket is still running. */
  readonly running: boolean;
}

/** Why there is no number. Each has its own sentence; none of them is 0. */
export type NoFigure =
  | 'no-data'
  | 'suppressed'
  | 'not-additive'
  | 'no-denominator'
  | 'all-zero'
  | 'too-coarse'
  | 'hidden-members'
  | 'other-dates';

export interface Change {
  /** `new`: from 0 to something. `unchanged`: equal. `none`: cannot be said, for `reason`. */
  readonly kind: 'percent' | 'points' | 'difference' | 'previous' | 'increment' | 'new' | 'unchanged' | 'none';
  /** Percent as 12.5 for 12.5 %; points, difference, previous and increment in the indicator's unit. */
  readonly value: number | null;
  readonly asked: ChangeKind;
  readonly direction: 'up' | 'down' | 'level' | null;
  /** The direction seen through the indicator's polarity. Always `neutral` for `increment`. */
  readonly verdict: 'good' | 'bad' | 'neutral';
  /** What is compared with it: the figure, or where `extent` says so a part of it. `null` where nothing is compared. */
  readonly current: number | null;
  /** The baseline's own value, or `null`. */
  readonly previous: number | null;
  /** What the value is compared with; for an `increment` the bucket that it is of. */
  readonly baseline: Covered | null;
  /** Whether all of the period was compared, its elapsed part, or all but the running bucket on both sides. */
  readonly extent: 'whole' | 'elapsed' | 'complete-buckets';
  /** Why there is no value: no baseline data, a missing bucket, a negative base and so on. */
  readonly reason: NoChange | null;
  /** For an increment whether its bucket is incomplete; else `null`. */
  readonly incomplete: Bucket['incomplete'];
  /** For an increment: values of its bucket are missing. */
  readonly lacking: boolean;
  /** `least`: the increment is "at least" this for that. */
  readonly bound: 'least' | null;
}

export type NoChange = 'no-baseline' | 'missing-values' | 'not-additive' | 'given-total' | 'no-value';

/** How many of how many values are not whole; `partly`: how many of them are made of some of their parts. */
export interface Lack {
  readonly count: number;
  readonly of: number;
  readonly partly: number;
}

export interface Share {
  readonly member: Member;
  /** `null` also where it is only known for other dates than those of the others. */
  readonly value: number | null;
}

/** One indicator as a number over a period, with everything that must be said beside it. */
export interface Figure {
  readonly indicator: Indicator;
  readonly value: number | null;
  /** The largest members of a `top` indicator; more than one where they tie. Empty for other indicators. */
  readonly top: readonly Member[];
  readonly reason: NoFigure | null;
  readonly origin: 'given' | 'computed';
  readonly covered: Covered;
  /** Buckets (of the period, running one excepted) without their full value, where there is a value nevertheless. */
  readonly missing: Lack | null;
  /** `least`: values are missing, and the figure is "at least" this. Never of a mean, a ratio, a last value, or where parts of it are negative. */
  readonly bound: 'least' | null;
  /** The endpoint cut the first bucket, or the period begins or ends within one. */
  readonly cut: boolean;
  /** The last bucket is running, a bucket is cut, or values are missing. */
  readonly partial: boolean;
  readonly change: Change | null;
  /** The figure's parts by member of the split, largest first, all `others` last; empty without a split. */
  readonly breakdown: readonly Share[];
  /** Members that are one share together, or none; `null` where each has its own. */
  readonly others: Others | null;
}

/**
 * The figure of the first indicator that is shown. Throws a `StatsError` of kind `config` where the dataset has no such
 * indicator or split.
 */
export const figure: (dataset: Dataset, show: ShowOptions) => Figure = memoised((dataset, show) => {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  if (indicator.aggregate.kind === 'top') return topFigure(dataset, show, indicator, selection);
  const say = said(dataset, show, indicator, selection);
  const whole = say(null);
  return {
    ...plain(indicator, whole),
    change: change(dataset, show, indicator, selection, whole),
    ...parts(selection, sharesOf(dataset, indicator, selection, say)),
  };
});

/** The members with the largest value stand for the number. */
function topFigure(dataset: Dataset, show: ShowOptions, indicator: Indicator, selection: Selection): Figure {
  const split = competing(dataset, indicator, selection);
  const candidates = splitBy(dataset, show, selection.kept, split);
  const say = said(dataset, show, indicator, candidates);
  const shares = sharesOf(dataset, indicator, candidates, say);
  // Of many members the largest are listed: none of the others is the top.
  const top = topOf(shares.filter(({ member }) => member !== candidates.others?.member));
  const first = top[0] ? candidates.shown.indexOf(top[0]) : -1;
  const whole = say(first < 0 ? null : first);
  const allZero = shares.some(({ value }) => value !== null) && top.length === 0;
  const missing = top.length > 0 ? missingOf(dataset, show, indicator, candidates) : null;
  return {
    ...plain(indicator, { ...whole, missing, bound: null }),
    value: top.length > 0 ? whole.value : null,
    top,
    reason: allZero ? 'all-zero' : top.length > 0 ? null : (whole.reason ?? 'no-data'),
    change: change(dataset, show, indicator, candidates, whole),
    ...(split === selection.split ? parts(candidates, shares) : { breakdown: [], others: null }),
  };
}

/** What is missing of any competitor: a row of the whole says nothing of them. */
function missingOf(dataset: Dataset, show: ShowOptions, indicator: Indicator, selection: Selection): Figure['missing'] {
  const { split, kept } = selection;
  if (!split) return null;
  const all = new Set(kept.get(split.id) ?? split.members.map(({ id }) => id));
  return said(dataset, show, indicator, { ...selection, kept: new Map(kept).set(split.id, all) })(null).missing;
}

function plain(indicator: Indicator, { ofPeriod: _, ...whole }: Said): Omit<Figure, 'change' | 'breakdown' | 'others'> {
  return { indicator, ...whole, top: [], partial: whole.covered.running || whole.cut || whole.missing !== null };
}

function sharesOf(
  dataset: Dataset,
  indicator: Indicator,
  { shown }: Selection,
  say: (place: number) => Said,
): readonly Share[] {
  const told = shown.map((_, place) => say(place));
  const beside = besideEachOther(dataset, indicator, told);
  return shown.map((member, place) => ({ member, value: beside(told[place] as Said).value }));
}

/** Members without a value come last, in their own order; then all others together, where that can be said. */
function parts(selection: Selection, shares: readonly Share[]): Pick<Figure, 'breakdown' | 'others'> {
  const others = othersOf(selection, (place) => shares[place]?.value != null);
  const single = others ? shares.slice(0, -1) : shares;
  const sorted = [...single].sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity) || 0);
  return { breakdown: others?.folded === true ? [...sorted, ...shares.slice(-1)] : sorted, others };
}
