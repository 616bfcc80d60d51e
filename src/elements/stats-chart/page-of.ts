import type { SeriesSet } from '../../views/series.js';

/** Buckets of the next larger unit: a day of hours, a week of days, a year of weeks, months or quarters. */
const pages = { hour: 24, day: 7, week: 52, month: 12, quarter: 4, year: 10 } as const;

/** How many buckets a Page key moves on by: those of a larger unit; a quarter of what has none. */
export function pageOf({ by, granularity, buckets }: Pick<SeriesSet, 'by' | 'granularity' | 'buckets'>): number {
  return by === 'time' ? pages[granularity] : Math.max(2, Math.round(buckets.length / 4));
}
