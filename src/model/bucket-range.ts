import type { BucketName, DateRange } from './bucket.js';
import { dateOf } from './calendar.js';
import { knownBucket } from './known-bucket.js';
import { offsetWall } from './offset-wall.js';

/** First and last date of a bucket; of an hour, the date that it lies in. */
export function bucketRange(name: BucketName): DateRange {
  const { granularity, start } = knownBucket(name);
  const next = offsetWall(start, granularity, 1);
  return { from: dateOf(start), to: dateOf(new Date(next.getTime() - 1)) };
}
