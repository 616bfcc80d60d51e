import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import { memoised } from './memoised.js';
import { said, type Said } from './said.js';
import { indicatorsOf, select } from './select.js';

/** The figure of one place over the period. */
export interface Place {
  readonly member: Member;
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason: NoFigure | null;
  /** `least`: values are missing, and it is "at least" this. */
  readonly bound: Figure['bound'];
  /** In percent of all places together; `null` where they are not parts of one known whole. */
  readonly share: number | null;
}

/** One indicator by place. */
export interface PlaceSet {
  readonly indicator: Indicator;
  /** The dimension whose members are the places. */
  readonly split: Dimension;
  /** Largest first; those without a value last, in the dimension's order. All of them, however many there are. */
  readonly places: readonly Place[];
  /** All places together, where they add up or the endpoint said it; a mean of them is no total. */
  readonly total: Pick<Figure, 'value' | 'bound'>;
  readonly covered: Covered;
  /** As of a `Figure`: of all places together. */
  readonly missing: Figure['missing'];
  readonly cut: boolean;
  /** Why no place has a value, where that is one reason; `null` where one has, or a small number is withheld. */
  readonly reason: NoFigure | null;
}

/**
 * The dimension of places where none is asked for: `place`, else the only one that there is. The id stands as it is where
 * the dataset has neither, so that the view can say what there is.
 */
export function placeDimension({ dimensions }: Dataset): string {
  const [only, more] = dimensions;
  const named = dimensions.some(({ id }) => id === 'place');
  return !named && only && !more ? only.id : 'place';
}

/**
 * The first indicator that is shown, by the members of `show.split`. Throws a `StatsError` of kind `config` where the
 * dataset has no such indicator or dimension.
 */
export const places: (dataset: Dataset, show: ShowOptions) => PlaceSet = memoised((dataset, asked) => {
  const show = { ...asked, split: asked.split ?? placeDimension(dataset), everyMember: true };
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const say = said(dataset, show, indicator, selection);
  const whole = say(null);
  const told = selection.shown.map((member, place) => ({ member, said: say(place) }));
  const shareOf = sharesOf(
    indicator,
    whole,
    told.map((one) => one.said),
  );
  const sorted = [...told].sort((one, other) => size(other.said) - size(one.said) || 0);
  const first = sorted[0]?.said;
  return {
    indicator,
    split: selection.split as Dimension,
    places: sorted.map(({ member, said: { value, reason, bound }, said: own }) => {
      return { member, value, reason, bound, share: shareOf(own) };
    }),
    total: isTotal(indicator, whole) ? { value: whole.value, bound: whole.bound } : { value: null, bound: null },
    covered: whole.value === null && first ? first.covered : whole.covered,
    missing: whole.missing,
    cut: whole.cut,
    reason: commonReason(told.map((one) => one.said)),
  };
});

function size({ value }: Said): number {
  return value ?? -Infinity;
}

function isAdditive(indicator: Indicator): boolean {
  return indicator.aggregate.kind === 'fold' && foldsOf(indicator).split === 'sum';
}

function isTotal(indicator: Indicator, { origin }: Said): boolean {
  return isAdditive(indicator) || (origin === 'given' && indicator.aggregate.kind === 'fold');
}

/** Parts have shares where they add up to a whole of the same dates, of which nothing is missing and nothing negative. */
function sharesOf(indicator: Indicator, whole: Said, parts: readonly Said[]): (part: Said) => number | null {
  const { value: total, missing, covered } = whole;
  const none = (): null => null;
  if (!isAdditive(indicator) || total === null || total <= 0 || missing) return none;
  const sum = parts.reduce((before, { value }) => before + (value ?? 0), 0);
  const isWhole = sum <= total * (1 + 1e-9) && parts.every(({ value }) => (value ?? 0) >= 0);
  if (!isWhole) return none;
  return (part) => {
    const together = part.covered.from === covered.from && part.covered.to === covered.to;
    return part.value === null || !together ? null : (part.value / total) * 100;
  };
}

function commonReason(parts: readonly Said[]): NoFigure | null {
  const reasons = new Set(parts.map(({ reason }) => reason));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined && only !== 'suppressed' ? only : null;
}
