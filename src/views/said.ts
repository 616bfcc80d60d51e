import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { amounts } from './amount.js';
import { coveredBuckets, coveredDates } from './covered.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { knownFrame } from './frame.js';
import { givenTotal, type Given } from './given-total.js';
import { clockOf, settledCount } from './incomplete.js';
import { divide, partsOf, scaleOf } from './ratio.js';
import { isFiner, nests } from './regroup.js';
import { keptOf, type Selection } from './select.js';

/** A figure before anything is compared. */
export interface Said extends Pick<Figure, 'value' | 'reason' | 'origin' | 'covered' | 'missing'> {
  /** It is of the period shown; a total that was given for other dates is not. */
  readonly ofPeriod: boolean;
}

/** What can be said of an indicator over the period shown, by place in `Selection.shown`; of all together for `null`. */
export function said(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
): (place: number | null) => Said {
  const frame = knownFrame(dataset, show.period);
  const settled = settledCount(frame.names, clockOf(dataset, show));
  const compute = amounts(dataset, indicator, selection, frame, settled);
  const divideGiven = givenRatio(dataset, show, indicator, selection);
  return (place) => {
    const member = place === null ? null : (selection.shown[place] ?? null);
    const given = givenTotal(dataset, show, indicator, keptOf(selection, member));
    if (given) return saidGiven(dataset, show, given);
    const ratio = divideGiven?.(place);
    if (ratio) return ratio;
    const { reason, ...amount } = compute(place);
    const covered = coveredBuckets(dataset, show, frame.names.slice(amount.first, amount.end));
    const shown = { origin: 'computed', ofPeriod: true, covered } as const;
    if (isTooCoarse(dataset, show)) return { ...shown, value: null, reason: 'too-coarse', missing: null };
    const why = reason === 'not-additive' ? nonAdditive(dataset, show, indicator, selection) : reason;
    return { ...shown, value: amount.value, reason: why, missing: amount.missing };
  };
}

function saidGiven(dataset: Dataset, show: ShowOptions, given: Given): Said {
  const covered: Covered = coveredDates(dataset, show, given);
  return { value: given.value, reason: null, origin: 'given', covered, missing: null, ofPeriod: given.ofPeriod };
}

/** A ratio of which a part is given: figure by figure. Where both are made of buckets they are divided over shared ones. */
function givenRatio(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
): ((place: number | null) => Said | null) | null {
  const parts = partsOf(dataset, indicator);
  if (!parts) return null;
  const numerators = said(dataset, show, parts.numerator, selection);
  const denominators = said(dataset, show, parts.denominator, selection);
  return (place) => {
    const numerator = numerators(place);
    const denominator = denominators(place);
    if (numerator.origin === 'computed' && denominator.origin === 'computed') return null;
    const value = haveOnePeriod(numerator, denominator)
      ? divide(numerator.value, denominator.value, scaleOf(indicator))
      : null;
    const covered = numerator.origin === 'computed' ? numerator.covered : denominator.covered;
    const missing = numerator.missing ?? denominator.missing;
    const reason = numerator.value === null ? numerator.reason : value === null ? 'no-denominator' : null;
    const ofPeriod = numerator.ofPeriod && denominator.ofPeriod;
    return { value, reason, origin: 'given', covered, missing: value === null ? null : missing, ofPeriod };
  };
}

/** Six months of visits over twelve months of visitors are no ratio. */
function haveOnePeriod({ covered: one }: Said, { covered: other }: Said): boolean {
  return one.from === other.from && one.to === other.to;
}

function isTooCoarse({ granularity }: Dataset, { granularity: asked }: ShowOptions): boolean {
  return granularity !== null && asked !== null && isFiner(granularity, asked) && !nests(granularity, asked);
}

/** Where the whole was given, hiding members is what took the figure away. */
function nonAdditive(dataset: Dataset, show: ShowOptions, indicator: Indicator, { kept }: Selection): NoFigure {
  const whole = kept.size > 0 && givenTotal(dataset, show, indicator, new Map());
  return whole ? 'hidden-members' : 'not-additive';
}
