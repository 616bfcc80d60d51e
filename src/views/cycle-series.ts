import { bucketRange } from '../model/bucket.js';
import { absent } from '../model/column.js';
import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { daysBetween } from '../query/step-date.js';
import { cycle, type Cycle, type CycleLine } from './cycle.js';
import type { Covered } from './figure.js';
import { foldsOf } from './folds.js';
import { keptOf } from './kept.js';
import { lineThrough, type Point } from './line.js';
import { isLowerBound } from './lower-bound.js';
import { kindOf } from './measure.js';
import { memoised } from './memoised.js';
import { othersOf } from './others.js';
import { select } from './select.js';
import { sequence } from './sequence.js';
import type { Baseline, Line, SeriesSet } from './series.js';

/**
 * The first indicator that is shown by hour of the day or by weekday, as a set of lines like those over time. What is
 * compared is the same cycle over the baseline.
 */
export const cycleSeries: (dataset: Dataset, show: ShowOptions) => SeriesSet = memoised((dataset, show) => {
  const made = cycle(dataset, show);
  const { by, indicator, covered, reason } = made;
  const selection = select(dataset, show);
  const order = orderOf(by, show.firstWeekday ?? 1);
  const line = (one: CycleLine): Line =>
    lineThrough(
      one.member,
      pointsOf(one, order, isLowerBound(dataset, indicator, 'sum', keptOf(selection, one.member))),
    );
  const others = othersOf(selection, (place) => made.lines[place]?.values.some((value) => value !== null) === true);
  const whole = made.total && line(made.total);
  const none = line({ member: null, values: [], lacking: [], codes: [] });
  return {
    indicator,
    by,
    granularity: dataset.granularity ?? 'day',
    covered: inDays(covered),
    buckets: sequence(order.length, (index) => ({ name: nameOf(by, order[index] ?? 0), incomplete: null, cycle: by })),
    lines: selection.split ? made.lines.slice(0, others?.folded === false ? -1 : undefined).map(line) : [whole ?? none],
    members: selection.members,
    others,
    total: selection.split ? whole : null,
    totalKind: selection.split && whole ? kindOf(foldsOf(indicator).split) : null,
    baseline: baselineOf(dataset, show, line, daysOf(inDays(covered))),
    missing: made.missing,
    reason,
  };
});

/** Whole weeks are said by their first and last days. */
function inDays({ from, to, running }: Covered): Covered {
  return {
    from: from && bucketRange(from).from,
    to: to && bucketRange(to).to,
    granularity: 'day',
    running,
  };
}

function daysOf({ from, to }: Covered): number {
  return from === null || to === null ? 0 : daysBetween(from, to) + 1;
}

/** Hours from midnight on; weekdays from the one that a week begins with, 1 (Monday) to 7. */
function orderOf(by: Cycle['by'], first: number): readonly number[] {
  if (by === 'hour-of-day') return Array.from({ length: 24 }, (_, index) => index);
  return Array.from({ length: 7 }, (_, index) => (index + first - 1) % 7);
}

function nameOf(by: Cycle['by'], place: number): string {
  return by === 'weekday' ? String(place + 1) : String(place).padStart(2, '0');
}

function pointsOf({ values, codes, lacking }: CycleLine, order: readonly number[], isBound: boolean): readonly Point[] {
  return order.map((place) => {
    const value = values[place] ?? null;
    const lacks = value !== null && lacking[place] === true;
    return { value, code: codes[place] ?? absent, lacks, isAtLeast: isBound && lacks };
  });
}

function baselineOf(
  dataset: Dataset,
  show: ShowOptions,
  line: (one: CycleLine) => Line,
  days: number,
): Baseline | null {
  const { baseline, compare } = show;
  if (!baseline || compare === 'none') return null;
  const { total, covered } = cycle(dataset, { ...show, period: baseline, baseline: null, compare: 'none' });
  // Four weeks beside three would pass for a rise.
  if (daysOf(inDays(covered)) !== days) return null;
  return total && { line: line(total), covered: inDays(covered), buckets: [] };
}
