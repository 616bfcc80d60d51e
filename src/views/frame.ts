import {
  bucketOf,
  bucketsIn,
  stepBucket,
  type BucketName,
  type CalendarDate,
  type Granularity,
} from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import { isTooLong } from '../model/span.js';
import { StatsError } from '../model/stats-error.js';
import type { Period } from '../query/query.js';

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
  return { names: buckets.slice(start, end), start };
}

/** Every bucket of a period that has begun, in the dataset or not. What charts and tables show. Throws `too-large`. */
export function wholeFrame(dataset: Dataset, period: Period | null): Frame {
  const { buckets, granularity, zone } = dataset;
  if (period === null || granularity === null) return { names: buckets, start: 0 };
  if (isTooLong(bucketOf(period.from, granularity), bucketOf(period.elapsed, granularity)))
    throw tooLong(period, granularity);
  // In the zone in which the dataset's own hours were laid out: in another one they would stand beside their names.
  const names = bucketsIn({ from: period.from, to: period.elapsed }, granularity, zone ?? 'UTC');
  const first = buckets[0];
  if (first === undefined || names[0] === undefined) return { names, start: 0 };
  if (names[0] > first) return { names, start: lowerBound(buckets, names[0]) };
  return { names, start: -lowerBound(names, first) };
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
