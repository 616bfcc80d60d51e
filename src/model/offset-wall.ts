import { utcDay, utcHour, utcMonth, utcYear } from 'd3-time';
import type { Granularity } from './bucket.js';

/** The wall clock `n` steps later. From the beginning of a bucket, that is the beginning of another. */
export function offsetWall(wall: Date, granularity: Granularity, n: number): Date {
  switch (granularity) {
    case 'hour':
      return utcHour.offset(wall, n);
    case 'day':
      return utcDay.offset(wall, n);
    case 'week':
      return utcDay.offset(wall, n * 7);
    case 'month':
      return utcMonth.offset(wall, n);
    case 'quarter':
      return utcMonth.offset(wall, n * 3);
    case 'year':
      return utcYear.offset(wall, n);
  }
}
