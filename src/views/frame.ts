import {
  bucketEnd,
  bucketOf,
  bucketRange,
  bucketsIn,
  stepBucket,
  type BucketName,
  type CalendarDate,
  type DateRange,
  type Granularity,
} from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import { isTooLong } from '../model/span.js';
import { StatsError } from '../model/stats-error.js';
import type { Period } from '../query/query.js';
import { settledCount } from './incomplete.js';

/** A stretch of buckets of the dataset's own granularity: `names[i]` is bucket `start + i` of the dataset. */
export interface Frame {
  readonly names: readonly BucketName[];
  /** May lie before or after the dataset's buckets: what is outside is absent. */
  readonly start: number;
}

/** The buckets of a period that the dataset has; all of them where the period is `null`. What figures are made of. */
export function knownFrame(dataset: Dataset, period: Period | null): Frame {
  const { buckets, granularity } = dataset;
  if (period === null || granularity === null) return { names: buckets, start: 0 };
  const start = lowerBound(buckets, firstName(period.from, granularity));
  const end = lowerBound(buckets, nameAfter(period.elapsed, granularity));
  return { names: stretch(buckets, start, end), start };
}

/**
 * Every bucket of a period that has begun by `now`, in the dataset or not. What charts and tables show. Throws
 * `too-large`.
 */
export function wholeFrame(dataset: Dataset, period: Period | null, now = Infinity): Frame {
  const { buckets, granularity, zone } = dataset;
  if (period === null || granularity === null) return { names: buckets, start: 0 };
  if (isTooLong(bucketOf(period.from, granularity), bucketOf(period.elapsed, granularity)))
    throw tooLong(period, granularity);
  const { from, elapsed: to } = period;
  // In the zone in which the dataset's own hours were laid out: in another one they would stand beside their names.
  const clocks = zone ?? 'UTC';
  const made = (range: DateRange): BucketName[] =>
    begun(bucketsIn(range, granularity, clocks), granularity, clocks, now);
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return { names: made({ from, to }), start: 0 };
  const own = knownFrame(dataset, period);
  const end = own.start + own.names.length;
  const [begins, ends] = [bucketRange(first).from, bucketRange(last).to];
  const before = own.start > 0 ? [] : made({ from, to: to < begins ? to : begins }).filter((name) => name < first);
  const after = end < buckets.length ? [] : made({ from: from > ends ? from : ends, to }).filter((name) => name > last);
  if (before.length + after.length === 0) return own;
  return { names: [...before, ...own.names, ...after], start: own.start - before.length };
}

/** Periods end on dates, and of today there are hours to come. */
function begun(names: BucketName[], granularity: Granularity, zone: string, now: number): BucketName[] {
  if (granularity !== 'hour') return names;
  const over = settledCount(names, { zone, until: now });
  const next = names[over];
  return names.slice(0, next !== undefined && bucketEnd(next, zone) - hour <= now ? over + 1 : over);
}

const hour = 3_600_000;

/** Names that are all shown are not copied. */
function stretch(names: readonly BucketName[], start: number, end: number): readonly BucketName[] {
  return start === 0 && end === names.length ? names : names.slice(start, end);
}

function tooLong({ from, elapsed }: Period, granularity: Granularity): StatsError {
  const message = `period: ${from} to ${elapsed} has too many buckets (${granularity})`;
  return new StatsError('config', 'too-large', message);
}

/** The part of a frame before `end`. */
export function head(frame: Frame, end: number): Frame {
  return { names: frame.names.slice(0, end), start: frame.start };
}

/** Where `name` stands, or would stand, among ascending names. Names of one granularity sort as text. */
export function lowerBound(names: readonly BucketName[], name: BucketName): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first bucket that a date lies in. Not every day has an hour 0, but the name sorts where that would be. */
export function firstName(date: CalendarDate, granularity: Granularity): BucketName {
  return granularity === 'hour' ? `${date}T00` : bucketOf(date, granularity);
}

/** A name that sorts right after all buckets that a date lies in. */
export function nameAfter(date: CalendarDate, granularity: Granularity): BucketName {
  if (granularity === 'hour') return firstName(stepBucket(date, 1), 'hour');
  return stepBucket(bucketOf(date, granularity), 1);
}
