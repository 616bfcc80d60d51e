import { numbersOf } from '../model/numbers-of.js';
import type { Line, SeriesSet } from './series.js';

/** What can be said of a chart in one sentence: of its total, of its one line, or of the line that reaches highest. */
export interface Summary {
  readonly line: Line;
  readonly role: 'value' | 'total';
  /** The largest value of complete buckets, all of whose parts are known. */
  readonly value: number;
  /** Indexes of the buckets that have it. */
  readonly peaks: readonly number[];
  /** Indexes of the first and the last complete bucket with a value. */
  readonly first: number;
  readonly last: number;
}

/** `null` where no complete bucket has a value. */
export function summary(set: SeriesSet): Summary | null {
  if (set.total && set.lines.length > 0) return summaryOf(set.total, 'total', set);
  const known = set.lines.flatMap((line) => summaryOf(line, 'value', set) ?? []);
  return known.reduce<Summary | null>((best, next) => (best && best.value >= next.value ? best : next), null);
}

function summaryOf(line: Line, role: Summary['role'], set: SeriesSet): Summary | null {
  const numbers = numbersOf(line.column);
  const [from, to] = completeOf(set);
  let value = -Infinity;
  let [first, last] = [-1, -1];
  let peaks: number[] = [];
  for (let index = from; index < to; index++) {
    const own = numbers[index] ?? NaN;
    if (Number.isNaN(own) || line.lacks(index) || (set.by !== 'time' && set.buckets.at(index)?.others !== undefined))
      continue;
    if (first < 0) first = index;
    last = index;
    if (own > value) peaks = [];
    if (own >= value) {
      value = own;
      peaks.push(index);
    }
  }
  return first < 0 ? null : { line, role, value, peaks, first, last };
}

/** The stretch of buckets that are neither cut nor running: only those at the ends can be. */
function completeOf({ buckets }: SeriesSet): readonly [from: number, to: number] {
  let [from, to] = [0, buckets.length];
  while (from < to && buckets.at(from)?.incomplete != null) from++;
  while (from < to && buckets.at(to - 1)?.incomplete != null) to--;
  return [from, to];
}
