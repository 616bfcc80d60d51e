import type { BucketName } from '../model/bucket.js';
import { parseBucket, type ParsedBucket } from '../model/parse-bucket.js';
import { numberIn } from './buckets.js';
import { dateFormat } from './intl.js';
import type { Words } from './words.js';

/** How much of a bucket's place in time its neighbours leave to be said. */
type Extent = 'own' | 'whole';

/** A bucket in few letters, for the ends of a sparkline: `Aug 2026`, `5 Jan 2026`, `W5 2026`, `5 Jan, 08:00`. */
export function writeShortBucket(locale: string, words: Words, name: BucketName): string {
  const bucket = parseBucket(name);
  return bucket ? write(locale, words, name, bucket, 'whole') : name;
}

/**
 * Labels for an axis, one per bucket: the year (for hours the day) is only said at the first and where it changes:
 * `Nov 2025`, `Dec`, `Jan 2026`, `Feb`.
 */
export function writeAxis(locale: string, words: Words, names: readonly BucketName[]): readonly string[] {
  let before = '';
  return names.map((name) => {
    const bucket = parseBucket(name);
    if (!bucket) return name;
    const frame = name.slice(0, bucket.granularity === 'hour' ? 10 : 4);
    const label = write(locale, words, name, bucket, frame === before ? 'own' : 'whole');
    before = frame;
    return label;
  });
}

function write(
  locale: string,
  words: Words,
  name: BucketName,
  { granularity, start }: ParsedBucket,
  extent: Extent,
): string {
  const whole = extent === 'whole';
  const year = whole ? name.slice(0, 4) : '';
  const date = (options: Intl.DateTimeFormatOptions): string => dateFormat(locale, options).format(start);
  switch (granularity) {
    case 'year':
      return date({ year: 'numeric' });
    case 'quarter':
      return words.quarter(numberIn(name), year).trim();
    case 'week':
      return `${words.shortWeek(numberIn(name))} ${year}`.trim();
    case 'month':
      return date(whole ? { month: 'short', year: 'numeric' } : { month: 'short' });
    case 'day':
      return date({ day: 'numeric', month: 'short', ...(whole && { year: 'numeric' }) });
    case 'hour':
      return date({ hour: '2-digit', minute: '2-digit', ...(whole && { day: 'numeric', month: 'short' }) });
  }
}
