import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { memoised } from './memoised.js';
import { besideEachOther, coveredOf } from './beside.js';
import { commonReason, isTotal, sharesOf } from './parts.js';
import { said, type Said } from './said.js';
import { indicatorsOf } from './indicators-of.js';
import { select } from './select.js';

/** The figure of one place over the period. */
export interface Place {
  readonly member: Member;
  readonly value: number | null;
  /** Why there is no value; `other-dates`: it is only known for other dates than those of the other places. */
  readonly reason: NoFigure | null;
  /** As of a `Figure`. */
  readonly missing: Figure['missing'];
  /** `least`: it is "at least" this for that. */
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
  readonly total: Pick<Figure, 'value' | 'missing' | 'bound'>;
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

/** What is asked of a map, in full: every place has its own figure. */
export interface PlacedShow extends ShowOptions {
  readonly split: string;
  readonly everyMember: true;
}

/**
 * The dimension of places is the one that is asked for by `split`, else by `by`, else `placeDimension`. `profiles` are
 * members of the split where there is one, else of `profile`, as everywhere.
 */
export function placedShow(dataset: Dataset, show: ShowOptions): PlacedShow {
  const split = show.split ?? (show.by === 'time' ? placeDimension(dataset) : show.by);
  return { ...show, by: 'time', split, isOwnSplit: show.split === null, everyMember: true };
}

/**
 * The first indicator that is shown, by place. Throws a `StatsError` of kind `config` where the dataset has no such
 * indicator or dimension.
 */
export const places: (dataset: Dataset, show: ShowOptions) => PlaceSet = memoised((dataset, asked) => {
  const show = placedShow(dataset, asked);
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const say = said(dataset, show, indicator, selection);
  const whole = say(null);
  const figures = selection.shown.map((_, place) => say(place));
  const beside = figures.map(besideEachOther(dataset, indicator, figures));
  const shareOf = sharesOf(indicator, whole, beside);
  const covered = coveredOf(whole, beside);
  const sorted = selection.shown
    .map((member, place) => ({ member, said: beside[place] as Said }))
    .sort((one, other) => size(other.said) - size(one.said) || 0);
  return {
    indicator,
    split: selection.split as Dimension,
    places: sorted.map(({ member, said: { value, reason, missing, bound }, said: own }) => {
      return { member, value, reason, missing, bound, share: shareOf(own) };
    }),
    total: isTotal(indicator, whole, covered)
      ? { value: whole.value, missing: whole.missing, bound: whole.bound }
      : { value: null, missing: null, bound: null },
    covered,
    missing: whole.missing,
    cut: whole.cut,
    reason: commonReason(beside),
  };
});

function size({ value }: Said): number {
  return value ?? -Infinity;
}
