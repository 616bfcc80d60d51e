import type { BucketName, Granularity } from './bucket.js';
import { dateOf } from './calendar.js';
import { isoWeekOf } from './iso-week.js';

/** The name of the bucket that a wall clock lies in. */
export function bucketName(wall: Date, granularity: Granularity): BucketName {
  switch (granularity) {
    case 'hour':
      return wall.toISOString().slice(0, 13);
    case 'day':
      return dateOf(wall);
    case 'week': {
      const { year, week } = isoWeekOf(wall);
      return `${digits(year, 4)}-W${digits(week, 2)}`;
    }
    case 'month':
      return dateOf(wall).slice(0, 7);
    case 'quarter':
      return `${dateOf(wall).slice(0, 4)}-Q${Math.floor(wall.getUTCMonth() / 3) + 1}`;
    case 'year':
      return dateOf(wall).slice(0, 4);
  }
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
