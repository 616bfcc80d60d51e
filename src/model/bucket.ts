export { bucketAt } from './bucket-at.js';
export { bucketEnd } from './bucket-end.js';
export { bucketOf } from './bucket-of.js';
export { bucketRange } from './bucket-range.js';
export { bucketsIn } from './buckets-in.js';
export { granularityOf } from './granularity-of.js';
export { stepBucket } from './step-bucket.js';
export { dateIn, isZone } from './zone.js';

/** Steps of time, finest first. Weeks are ISO weeks. */
export const granularities = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Granularity = (typeof granularities)[number];

/** `2026-01-05`: a date on the calendar, in no time zone. */
export type CalendarDate = string;

/**
 * ISO name of a bucket: `2026-01-05T08`, `2026-01-05`, `2026-W05`, `2026-01`, `2026-Q1`, `2026`. The second of two
 * equal wall-clock hours, when clocks go back, carries its offset: `2026-10-25T02+01:00`. Names of one granularity sort
 * as text in the order of time.
 */
export type BucketName = string;

/** Inclusive. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
