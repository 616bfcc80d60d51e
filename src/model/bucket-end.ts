import type { BucketName } from './bucket.js';
import { knownBucket } from './known-bucket.js';
import { offsetWall } from './offset-wall.js';
import { instantOfWall } from './wall-clock.js';
import { offsetAt } from './zone.js';

/** The instant, in milliseconds since the epoch, at which a bucket is over by the clocks of a zone. */
export function bucketEnd(name: BucketName, zone: string): number {
  const { granularity, start, offset } = knownBucket(name);
  const next = offsetWall(start, granularity, 1).getTime();
  if (granularity !== 'hour') return instantOfWall(next, zone);
  if (offset !== null) return next - offset;
  // Not the instant of the next hour: when clocks go back, the same hour lies between.
  return next - offsetAt(instantOfWall(start.getTime(), zone), zone);
}
