import type { Indicator } from '../model/dataset.js';
import type { Covered, NoFigure } from './figure.js';
import { foldsOf } from './folds.js';
import { haveOnePeriod } from './beside.js';
import type { Said } from './said.js';

/** Equal but for the last digits, in which sums of the same numbers in another order differ. */
export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether several members together are the sum of each. */
export function isAdditive(indicator: Indicator): boolean {
  return indicator.aggregate.kind === 'fold' && foldsOf(indicator).split === 'sum';
}

/**
 * The share of a part in the whole, in percent; never more than 100 in all. Parts have shares where they add up to a whole
 * of the same dates, of which nothing is missing and nothing negative. They are shares of the total that was given, where
 * one was, and then need not make 100.
 */
export function sharesOf(indicator: Indicator, whole: Said, parts: readonly Said[]): (part: Said) => number | null {
  const { value: total, missing } = whole;
  const isWhole = parts.every(({ value }) => (value ?? 0) >= 0) && beyond(indicator, whole, parts) >= 0;
  if (!isAdditive(indicator) || total === null || total <= 0 || missing || !isWhole) return () => null;
  return (part) => {
    const isGiven = whole.origin === 'given' || part.origin === 'given';
    const isApart = isGiven && !haveOnePeriod(part.covered, whole.covered);
    return part.value === null || part.missing !== null || isApart ? null : (part.value / total) * 100;
  };
}

/**
 * What the total has beyond the sum of all members, as in `Ranking.beyond`. 0 as well where a member is withheld or
 * unknown: the difference would give it away.
 */
export function beyond(indicator: Indicator, { value: total, missing }: Said, parts: readonly Said[]): number {
  if (!isAdditive(indicator) || total === null || missing) return 0;
  const sum = parts.reduce((before, { value }) => before + (value ?? 0), 0);
  if (isEqual(sum, total)) return 0;
  const isKnown = parts.every((part) => part.value !== null && part.missing === null);
  return isKnown || sum > total ? total - sum : 0;
}

/** Whether the figure of all members may stand below theirs as their total. One of other dates is another figure. */
export function isTotal(indicator: Indicator, { value, origin, covered: own }: Said, covered: Covered): boolean {
  if (value === null || !haveOnePeriod(own, covered)) return false;
  return isAdditive(indicator) || (origin === 'given' && indicator.aggregate.kind === 'fold');
}

/** Why no member has a value, where it is the same for all. A withheld small number is something to show. */
export function commonReason(parts: readonly Said[]): NoFigure | null {
  const [only = 'no-data', more] = new Set(parts.map(({ reason }) => reason));
  return more !== undefined || only === 'suppressed' ? null : only;
}
