import { bucketEnd, bucketRange, bucketsIn, stepBucket, type BucketName } from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import type { Period, ShowOptions } from '../query/query.js';
import type { Frame } from './frame.js';
import { sequence, type Sequence } from './sequence.js';
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
  let [low, high] = [0, names.length];
  // The last one first: most often it says all.
  for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
    if (isRunning(names[middle] as BucketName, clock)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The names that a frame is shown by, with their marks: the last ones may be running; the first and the last may be cut. */
export function markBuckets(
  dataset: Dataset,
  show: ShowOptions,
  frame: Frame,
  names: readonly BucketName[],
): Sequence<Bucket> {
  const settled = settledCount(names, clockOf(dataset, show));
  const [begins, ends] = cutEnds(dataset, show.period, frame, names);
  return sequence(names.length, (index) => {
    const name = names[index] as BucketName;
    if (index >= settled) return { name, incomplete: 'running' };
    return { name, incomplete: (begins && index === 0) || (ends && index === names.length - 1) ? 'cut' : null };
  });
}

/**
 * Whether the first bucket shown lacks its beginning, and the last one its end: the endpoint cut it, the period begins or
 * ends within it, or the buckets that are put together to it do.
 */
export function cutEnds(
  { buckets, granularity, zone, firstBucketCut }: Dataset,
  period: Period | null,
  frame: Frame,
  names: readonly BucketName[],
): readonly [begins: boolean, ends: boolean] {
  const [first, last] = [frame.names[0], frame.names.at(-1)];
  const [begin, end] = [names[0], names.at(-1)];
  if (!granularity || !first || !last || !begin || !end) return [false, false];
  const { from } = bucketRange(begin);
  const { to } = bucketRange(end);
  // The finer buckets that a coarser one would begin and end with.
  const [head = first] = first === begin ? [] : bucketsIn({ from, to: from }, granularity, zone ?? 'UTC');
  const tail = last === end ? last : (bucketsIn({ from: to, to }, granularity, zone ?? 'UTC').at(-1) ?? last);
  const begins = (firstBucketCut && first === buckets[0]) || first > head || (period !== null && period.from > from);
  return [begins, last < tail || (period !== null && period.to < to)];
}

/** A date alone says neither when: only the days before it are surely over. */
function instantOf(updated: string, zone: string): number {
  return updated.length > 10 ? Date.parse(updated) : bucketEnd(stepBucket(updated, -1), zone);
}
