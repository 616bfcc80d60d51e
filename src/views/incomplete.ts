import { bucketEnd, bucketRange, stepBucket, type BucketName } from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import type { Period, ShowOptions } from '../query/query.js';
import type { Frame } from './frame.js';
import type { Bucket } from './series.js';

/** Up to when an answer can speak, and the zone in which its buckets end. */
export interface Clock {
  readonly zone: string;
  /** The earlier of now and the answer's `updated`, milliseconds since the epoch. */
  readonly until: number;
}

export function clockOf(dataset: Dataset, show: ShowOptions): Clock {
  const zone = dataset.zone ?? show.zone;
  const updated = dataset.updated === null ? NaN : instantOf(dataset.updated, zone);
  return { zone, until: Number.isNaN(updated) ? show.now : Math.min(show.now, updated) };
}

/** A bucket runs while its end lies after what the answer can speak of. */
export function isRunning(name: BucketName, { zone, until }: Clock): boolean {
  return bucketEnd(name, zone) > until;
}

/** How many buckets at the head are over; all after them are running. */
export function settledCount(names: readonly BucketName[], clock: Clock): number {
  let count = names.length;
  while (count > 0 && isRunning(names[count - 1] as BucketName, clock)) count--;
  return count;
}

/** Names with their marks: the last ones may be running; the first is cut where what was asked begins within it. */
export function markBuckets(names: readonly BucketName[], clock: Clock, firstIsCut: boolean): readonly Bucket[] {
  const settled = settledCount(names, clock);
  return names.map((name, index) => {
    if (index >= settled) return { name, incomplete: 'running' };
    return { name, incomplete: index === 0 && firstIsCut ? 'cut' : null };
  });
}

/**
 * Whether the first bucket shown lacks its beginning: the endpoint cut it, the period begins within it, or the buckets
 * that are put together to it do.
 */
export function beginsCut(
  dataset: Dataset,
  frame: Frame,
  shown: BucketName | undefined,
  period: Period | null,
): boolean {
  const first = frame.names[0];
  if (first === undefined || shown === undefined) return false;
  if (dataset.firstBucketCut && first === dataset.buckets[0]) return true;
  const { from } = bucketRange(shown);
  return bucketRange(first).from > from || (period !== null && period.from > from);
}

/** A date alone says neither when: only the days before it are surely over. */
function instantOf(updated: string, zone: string): number {
  return updated.length > 10 ? Date.parse(updated) : bucketEnd(stepBucket(updated, -1), zone);
}
