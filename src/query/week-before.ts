import type { BucketName } from '../model/bucket.js';
import { granularityOf } from '../model/granularity-of.js';

/** The ISO week of the same number a year before; `null` for a week 53 that has no counterpart. */
export function weekBefore(week: BucketName): BucketName | null {
  const [year = '', number = ''] = week.split('-W');
  const before = `${String(Number(year) - 1).padStart(4, '0')}-W${number}`;
  return granularityOf(before) === 'week' ? before : null;
}
