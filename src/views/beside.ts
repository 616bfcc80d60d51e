import { bucketRange } from '../model/bucket.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { Covered } from './figure.js';
import { foldsOf } from './folds.js';
import { partsOf } from './ratio.js';
import type { Said } from './said.js';

/** Of the same dates. */
export function haveOnePeriod(one: Covered, other: Covered): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Whether a figure is the last value that is known, so that each member's may be of another date. */
export function isDated(dataset: Dataset, indicator: Indicator): boolean {
  const parts = partsOf(dataset, indicator);
  const measured = parts ? [parts.numerator, parts.denominator] : [indicator];
  return measured.some((one) => foldsOf(one).time === 'last');
}

/**
 * Figures of members as they can be set side by side: those of other dates than the rest have no value, and say so. Last
 * values have to reach as far as the latest; totals that were given belong to the period shown, or where none does, to
 * the dates of the first.
 */
export function besideEachOther(dataset: Dataset, indicator: Indicator, told: readonly Said[]): (own: Said) => Said {
  const isApart = isDated(dataset, indicator) ? isOlder(told) : isOfOtherDates(told);
  return (own) =>
    own.value !== null && isApart(own)
      ? { ...own, value: null, reason: 'other-dates', missing: null, bound: null, cut: false }
      : own;
}

function isOlder(told: readonly Said[]): (own: Said) => boolean {
  const latest = told.reduce((most, { value, covered: { to } }) => {
    if (value === null) return most;
    const begin = to === null ? forever : to.includes('T') ? to : bucketRange(to).from;
    return begin > most ? begin : most;
  }, '');
  return ({ covered }) => endOf(covered) < latest;
}

/** Sorts after every date; behind a date, after each of its hours. */
const forever = '~';

function endOf({ to, running }: Covered): string {
  if (to === null || running) return forever;
  return to.includes('T') ? to : bucketRange(to).to + forever;
}

function isOfOtherDates(told: readonly Said[]): (own: Said) => boolean {
  const known = told.filter(({ value }) => value !== null);
  const [first] = known;
  if (first === undefined || known.some(({ ofPeriod }) => ofPeriod)) return ({ ofPeriod }) => !ofPeriod;
  return ({ covered }) => !haveOnePeriod(covered, first.covered);
}

/** The dates of what is made of all buckets, else of the first member that has a value: a total may have been given for others. */
export function coveredOf(whole: Said, told: readonly Said[]): Covered {
  if (whole.value !== null && whole.origin === 'computed') return whole.covered;
  return (told.find(({ value }) => value !== null) ?? told[0] ?? whole).covered;
}
