import { bucketAt } from './bucket-at.js';
import { bucketEnd } from './bucket-end.js';
import { bucketRange } from './bucket-range.js';
import type { BucketName, Granularity } from './bucket.js';
import { bucketsIn } from './buckets-in.js';
import { knownBucket } from './known-bucket.js';
import { StatsError } from './stats-error.js';

/** The buckets of a dataset. */
export interface Span {
  /** Contiguous, ascending. */
  readonly names: readonly BucketName[];
  readonly indexOf: ReadonlyMap<BucketName, number>;
  /** How many of them, from the first, are known to have no other rows: up to the last row, or over by `updated`. */
  readonly settled: number;
}

const hour = 3_600_000;
/** Length in milliseconds that no bucket falls short of. */
const shortest: Readonly<Record<Granularity, number>> = {
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
  month: 28 * 24 * hour,
  quarter: 90 * 24 * hour,
  year: 365 * 24 * hour,
};

/** Eleven years of hours. One stray row of the year 1 among days would otherwise make 740,000 lines of nothing. */
const mostBuckets = 100_000;

/** An answer whose rows end long before it was made says nothing about all that time. */
const mostAdded = 1_000;

/**
 * The buckets from the first to the last row's, and on to the one before `updated` (the last that anything could be known
 * of), if that is no more than a thousand steps away. Throws a `format` error beyond 100,000.
 */
export function span(first: BucketName, last: BucketName, updated: number | null, zone: string): Span {
  const { granularity } = knownBucket(last);
  if (isTooLong(first, last)) {
    const message = `data: expected at most ${mostBuckets} buckets (${granularity}), got more between ${first} and ${last}`;
    throw new StatsError('format', 'too-large', message, { path: 'data' });
  }
  const known = updated === null ? last : bucketAt(updated - 1, granularity, zone);
  const end = known > last && steps(last, known) <= mostAdded ? known : last;
  const all = bucketsIn({ from: bucketRange(first).from, to: bucketRange(end).to }, granularity, zone);
  // Whole days were asked for: the hours before the first row's and after the last one's are not meant.
  const names = all.filter((name) => name >= first && name <= end);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  let settled = names.length;
  while (settled > 0 && !isSettled(names[settled - 1] ?? '', last, updated, zone)) settled -= 1;
  return { names, indexOf, settled };
}

function isSettled(name: BucketName, last: BucketName, updated: number | null, zone: string): boolean {
  return name <= last || (updated !== null && bucketEnd(name, zone) <= updated);
}

/** Whether there are more buckets between two of one granularity than are laid out. */
export function isTooLong(first: BucketName, last: BucketName): boolean {
  return steps(first, last) > mostBuckets;
}

/** How many steps lie between two buckets at most. */
function steps(from: BucketName, to: BucketName): number {
  const start = knownBucket(from);
  return (knownBucket(to).start.getTime() - start.start.getTime()) / shortest[start.granularity];
}
