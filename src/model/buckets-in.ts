import { bucketAt } from './bucket-at.js';
import { bucketEnd } from './bucket-end.js';
import { bucketName } from './bucket-name.js';
import { bucketOf } from './bucket-of.js';
import type { BucketName, DateRange, Granularity } from './bucket.js';
import { knownBucket } from './known-bucket.js';
import { offsetWall } from './offset-wall.js';
import { instantOfWall } from './wall-clock.js';

const hour = 3_600_000;

/**
 * All buckets that have a date of the range in them, ascending and without gaps; none where the range is reversed. Hours
 * are those that the zone really had, 23 or 25 on some days; without a zone each day has 24.
 */
export function bucketsIn(range: DateRange, granularity: Granularity, zone = 'UTC'): BucketName[] {
  if (range.from > range.to) return [];
  if (granularity === 'hour') return hoursIn(range, zone);
  const names: BucketName[] = [];
  const last = knownBucket(bucketOf(range.to, granularity)).start;
  let { start } = knownBucket(bucketOf(range.from, granularity));
  for (; start <= last; start = offsetWall(start, granularity, 1)) names.push(bucketName(start, granularity));
  return names;
}

function hoursIn({ from, to }: DateRange, zone: string): BucketName[] {
  const names: BucketName[] = [];
  const end = bucketEnd(to, zone);
  // Clocks are changed by half an hour or more: no hour falls between such steps.
  const step = zone === 'UTC' ? hour : hour / 2;
  const begin = instantOfWall(knownBucket(from).start.getTime(), zone);
  for (let instant = begin; instant < end; instant += step) {
    const name = bucketAt(instant, 'hour', zone);
    if (name !== names.at(-1)) names.push(name);
  }
  return names;
}
