import type { BucketName, Granularity } from './bucket.js';
import { bucketName } from './bucket-name.js';
import { offsetAt } from './zone.js';

const hour = 3_600_000;

/** The bucket that an instant, in milliseconds since the epoch, lies in by the clocks of a zone. */
export function bucketAt(instant: number, granularity: Granularity, zone: string): BucketName {
  const offset = offsetAt(instant, zone);
  const wall = instant + offset;
  const name = bucketName(new Date(wall), granularity);
  return granularity === 'hour' && isSecond(instant, wall, zone) ? name + offsetName(offset) : name;
}

/** Whether clocks that have gone back show this hour for the second time: it had begun before they did. */
function isSecond(instant: number, wall: number, zone: string): boolean {
  const before = offsetAt(instant - 4 * hour, zone);
  if (before <= wall - instant) return false;
  const first = Math.floor(wall / hour) * hour - before;
  return offsetAt(first, zone) === before;
}

function offsetName(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const digits = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}
