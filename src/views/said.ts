import type { Dataset, GivenTotal, Indicator, Member } from '../model/dataset.js';
import { onceEach } from '../model/once-each.js';
import type { ShowOptions } from '../query/query.js';
import { amounts } from './amount.js';
import { coveredBuckets, coveredDates } from './covered.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { knownFrame, type Frame } from './frame.js';
import { givenTotal, type Given } from './given-total.js';
import { clockOf, cutEnds, settledCount } from './incomplete.js';
import { foldsOf } from './folds.js';
import { isLowerBound } from './lower-bound.js';
import { haveOnePeriod } from './beside.js';
import { divide, partsOf, scaleOf } from './ratio.js';
import { isFiner, nests } from './regroup.js';
import { keptOf } from './kept.js';
import type { Selection } from './select.js';

/** A figure before anything is compared. */
export interface Said extends Pick<Figure, 'value' | 'reason' | 'origin' | 'covered' | 'missing' | 'bound' | 'cut'> {
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
  const compute = saidOver(dataset, show, indicator, selection, frame);
  const divideGiven = givenRatio(dataset, show, indicator, selection);
  const totals = totalsBy(dataset, selection);
  return (place) => {
    const member = place === null ? null : (selection.shown[place] ?? null);
    const given = givenTotal(dataset, show, indicator, keptOf(selection, member), totals(member));
    return given ? saidGiven(dataset, show, given) : (divideGiven?.(place) ?? compute(place));
  };
}

/** The same of a stretch of buckets, whatever was given. */
export function saidOver(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  frame: Frame,
): (place: number | null) => Said {
  const compute = amounts(dataset, indicator, selection, frame, settledCount(frame.names, clockOf(dataset, show)));
  // Members mostly have values in the same buckets, and there may be thousands of members.
  const stretch = onceEach((first: number, end: number) => {
    const names = frame.names.slice(first, end);
    const cut = cutEnds(dataset, show.period, { names, start: frame.start + first }, names).includes(true);
    return { covered: coveredBuckets(dataset, show, names), cut };
  });
  const isBound = (place: number | null): boolean => {
    const kept = keptOf(selection, place === null ? null : (selection.shown[place] ?? null));
    return isLowerBound(dataset, indicator, foldsOf(indicator).time, kept);
  };
  return (place) => {
    const { value, reason, missing, first, end } = compute(place);
    const { covered, cut } = stretch(first, end);
    const shown = { origin: 'computed', ofPeriod: true, covered, ...noMarks } as const;
    if (isTooCoarse(dataset, show)) return { ...shown, value: null, reason: 'too-coarse' };
    const why = reason === 'not-additive' ? nonAdditive(dataset, show, indicator, selection) : reason;
    if (value === null) return { ...shown, value, reason: why };
    const bound = missing && isBound(place) ? 'least' : null;
    return { ...shown, value, reason: why, missing, bound, cut };
  };
}

/** The given totals that name a member; those of all for several together. One pass, since there may be thousands. */
function totalsBy({ totals }: Dataset, { split, others }: Selection): (member: Member | null) => readonly GivenTotal[] {
  const own = new Map<string, GivenTotal[]>();
  for (const total of split ? totals : []) {
    const id = total.members[split?.id ?? ''] ?? '';
    const list = own.get(id);
    if (list) list.push(total);
    else own.set(id, [total]);
  }
  return (member) => (member === null || member === others?.member ? totals : (own.get(member.id) ?? []));
}

/** Nothing is to be said beside the value. */
const noMarks = { missing: null, bound: null, cut: false } as const;

function saidGiven(dataset: Dataset, show: ShowOptions, given: Given): Said {
  const covered: Covered = coveredDates(dataset, show, given);
  return { value: given.value, reason: null, origin: 'given', covered, ofPeriod: given.ofPeriod, ...noMarks };
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
    const [numerator, denominator] = [numerators(place), denominators(place)];
    const isComputed = numerator.origin === 'computed' && denominator.origin === 'computed';
    return isComputed ? null : divideSaid(numerator, denominator, scaleOf(indicator));
  };
}

function divideSaid(numerator: Said, denominator: Said, scale: number): Said {
  // Six months of visits over twelve months of visitors are no ratio.
  const value = haveOnePeriod(numerator.covered, denominator.covered)
    ? divide(numerator.value, denominator.value, scale)
    : null;
  const covered = numerator.origin === 'computed' ? numerator.covered : denominator.covered;
  const ofPeriod = numerator.ofPeriod && denominator.ofPeriod;
  const shown = { value, origin: 'given', covered, ofPeriod, ...noMarks } as const;
  if (value === null) return { ...shown, reason: numerator.value === null ? numerator.reason : 'no-denominator' };
  const missing = numerator.missing ?? denominator.missing;
  return { ...shown, reason: null, missing, cut: numerator.cut || denominator.cut };
}

function isTooCoarse({ granularity }: Dataset, { granularity: asked }: ShowOptions): boolean {
  return granularity !== null && asked !== null && isFiner(granularity, asked) && !nests(granularity, asked);
}

/** Where the whole was given, hiding members is what took the figure away. */
function nonAdditive(dataset: Dataset, show: ShowOptions, indicator: Indicator, { kept }: Selection): NoFigure {
  const whole = kept.size > 0 && givenTotal(dataset, show, indicator, new Map());
  return whole ? 'hidden-members' : 'not-additive';
}
