import type { BucketName } from './bucket.js';
import { bucketName } from './bucket-name.js';
import { knownBucket } from './known-bucket.js';
import { offsetWall } from './offset-wall.js';

/**
 * The bucket `n` steps later, earlier for negative `n`. Hours are stepped on the clock, of which every day has 24: to
 * walk through the hours that a zone really had, use `bucketsIn`.
 */
export function stepBucket(name: BucketName, n: number): BucketName {
  const { granularity, start } = knownBucket(name);
  return bucketName(offsetWall(start, granularity, n), granularity);
}
