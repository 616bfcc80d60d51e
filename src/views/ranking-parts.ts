import type { Indicator, Member } from '../model/dataset.js';
import type { Covered, NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import type { Said } from './said.js';

/** A member, and what can be said of it over the period. */
export interface Told {
  readonly member: Member;
  readonly said: Said;
}

/** Equal but for the last digits, in which sums of the same numbers in another order differ. */
export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Of the same dates. */
export function haveOnePeriod(one: Covered, other: Covered): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Whether several members together are the sum of each. */
export function isAdditive(indicator: Indicator): boolean {
  return indicator.aggregate.kind === 'fold' && foldsOf(indicator).split === 'sum';
}

/** Whether the figure of all members may stand below theirs as their total. */
export function isTotal(indicator: Indicator, whole: Said, covered: Covered): boolean {
  const { kind } = indicator.aggregate;
  if (whole.value === null || kind !== 'fold' || !haveOnePeriod(whole.covered, covered)) return false;
  return whole.origin === 'given' || isAdditive(indicator);
}

/** Parts have shares where they add up to a whole of the same dates, of which nothing is missing and nothing negative. */
export function sharesOf(indicator: Indicator, whole: Said, told: readonly Told[]): (part: Said) => number | null {
  const { value: total, missing } = whole;
  const isWhole = told.every(({ said: { value } }) => (value ?? 0) >= 0) && beyond(indicator, whole, told) >= 0;
  if (!isAdditive(indicator) || total === null || total <= 0 || missing || !isWhole) return () => null;
  return (part) => {
    const isGiven = whole.origin === 'given' || part.origin === 'given';
    const isApart = isGiven && !haveOnePeriod(part.covered, whole.covered);
    return part.value === null || part.bound !== null || isApart ? null : (part.value / total) * 100;
  };
}

/**
 * What the total has beyond the sum of all members, as in `Ranking.beyond`. 0 as well where a member is withheld or
 * unknown: the difference would give it away.
 */
export function beyond(indicator: Indicator, { value: total, missing }: Said, told: readonly Told[]): number {
  if (!isAdditive(indicator) || total === null || missing) return 0;
  const sum = told.reduce((before, { said: { value } }) => before + (value ?? 0), 0);
  if (isEqual(sum, total)) return 0;
  const isKnown = told.every(({ said: { value, bound } }) => value !== null && bound === null);
  return isKnown || sum > total ? total - sum : 0;
}

/** Why no member has a value, where it is the same for all. A withheld small number is something to show. */
export function commonReason(told: readonly Told[]): NoFigure | null {
  const reasons = new Set(told.map(({ said: { reason } }) => reason));
  const [only] = reasons;
  if (told.length === 0) return 'no-data';
  return reasons.size === 1 && only !== undefined && only !== 'suppressed' ? only : null;
}
