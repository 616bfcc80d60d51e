import type { BucketName, CalendarDate, Granularity } from './bucket.js';
import { bucketName } from './bucket-name.js';
import { knownBucket } from './known-bucket.js';

/** The bucket that a date lies in; the first hour of the clock (`T00`) where hours are asked for. */
export function bucketOf(date: CalendarDate, granularity: Granularity): BucketName {
  return bucketName(knownBucket(date).start, granularity);
}
