import { bucketRange } from '../model/bucket.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { Period, ShowOptions } from '../query/query.js';
import { amounts, type Amount } from './amount.js';
import { changeOf } from './change-of.js';
import { compared, type Compared } from './compared.js';
import type { Pair } from './counterpart.js';
import { coveredBuckets } from './covered.js';
import type { Change, Covered, NoChange } from './figure.js';
import { clockOf, isRunning } from './incomplete.js';
import { increment } from './increment.js';
import { none, whole } from './no-change.js';
import { said, type Said } from './said.js';
import type { Selection } from './select.js';

/** The change of a figure, as it was asked for; `null` where none was. */
export function change(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  now: Said,
): Change | null {
  if (show.change === 'increment') return increment(dataset, show, indicator, selection);
  const { period, baseline, compare } = show;
  if (show.change === 'none' || compare === 'none') return null;
  if (!period || !baseline) return none(show, 'no-baseline');
  if (indicator.aggregate.kind === 'top') return none(show, 'not-additive');
  if (now.value === null) return none(show, now.reason === 'not-additive' ? 'not-additive' : 'no-value');
  const pair = { period, baseline, compare };
  if (now.origin === 'given') return givenChange(dataset, show, indicator, selection, now, pair);
  return bucketChange(dataset, show, indicator, selection, pair);
}

/** Complete buckets against complete buckets. A side with missing values would pass for a fall or a rise. */
function bucketChange(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  pair: Pair,
): Change {
  const sides = compared(dataset, show, pair);
  if (typeof sides === 'string') return none(show, sides);
  const over = (frame: Compared['current']): Amount =>
    amounts(dataset, indicator, selection, frame, frame.names.length)(null);
  const current = over(sides.current);
  const baseline = over(sides.baseline);
  const problem = problemOf(current, baseline, sides);
  if (problem !== null || current.value === null || baseline.value === null) return none(show, problem ?? 'no-value');
  const names = sides.baseline.names.slice(baseline.first, baseline.end);
  const covered = coveredBuckets(dataset, show, names);
  return told(show, indicator, { now: current.value, then: baseline.value, baseline: covered, extent: sides.extent });
}

function problemOf(current: Amount, baseline: Amount, sides: Compared): NoChange | null {
  if (current.reason === 'not-additive' || baseline.reason === 'not-additive') return 'not-additive';
  if (current.value === null) return 'no-value';
  if (baseline.value === null) return 'no-baseline';
  // A last value of an earlier bucket than the last would be compared with one of another month.
  const reachEnd = current.end === sides.current.names.length && baseline.end === sides.baseline.names.length;
  return current.missing || baseline.missing || !reachEnd ? 'missing-values' : null;
}

/**
 * A given total is compared with the figure of the whole baseline, which is given too or made of buckets. That of a
 * running period has no baseline of the same length: the buckets are compared, where they allow it.
 */
function givenChange(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  now: Said,
  pair: Pair,
): Change {
  const { period, baseline } = pair;
  const isOver = period.elapsed === period.to && !isRunning(period.to, clockOf(dataset, show));
  if (!isOver || !now.ofPeriod) {
    const instead = bucketChange(dataset, show, indicator, selection, pair);
    return instead.kind === 'none' ? none(show, 'given-total') : instead;
  }
  const then = said(dataset, { ...show, period: baseline, figure: 'period' }, indicator, selection)(null);
  if (now.value === null || then.value === null || !then.ofPeriod) return none(show, 'given-total');
  const sides = then.origin === 'computed' ? compared(dataset, show, pair) : null;
  if (typeof sides === 'string') return none(show, sides);
  if (then.missing || (sides && !reachesEnd(then, baseline))) return none(show, 'missing-values');
  return told(show, indicator, { now: now.value, then: then.value, baseline: then.covered, extent: 'whole' });
}

/** A last value is of the baseline's end only if that is known. */
function reachesEnd({ covered: { to } }: Said, baseline: Period): boolean {
  return to !== null && bucketRange(to).to >= baseline.to;
}

interface Sides {
  readonly now: number;
  readonly then: number;
  readonly baseline: Covered;
  readonly extent: Change['extent'];
}

function told(show: ShowOptions, indicator: Indicator, { now, then, baseline, extent }: Sides): Change {
  const verdict = changeOf(now, then, show.change, indicator);
  // The difference of numbers that are near the largest one may be larger.
  if (!Number.isFinite(verdict.value)) return none(show, 'no-value');
  return { ...verdict, asked: show.change, current: now, previous: then, baseline, extent, reason: null, ...whole };
}
