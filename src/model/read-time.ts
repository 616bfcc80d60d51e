import { bucketAt } from './bucket-at.js';
import { bucketName } from './bucket-name.js';
import type { BucketName, Granularity } from './bucket.js';
import { instantOf, parseMoment } from './moment.js';
import { parseBucket } from './parse-bucket.js';

/** What buckets of each step look like, for those who sent something else. */
const examples: Readonly<Record<Granularity, string>> = {
  hour: 'an hour like "2026-10-05T08"',
  day: 'a day like "2026-10-05"',
  week: 'a week like "2026-W41"',
  month: 'a month like "2026-10"',
  quarter: 'a quarter like "2026-Q4"',
  year: 'a year like "2026"',
};

/** What lies next to the end of the last year has no name. */
const lastYear = '9999';

/** What a row's time should have been. */
export function expectedTime(granularity: Granularity | null): string {
  return granularity === null ? 'a date or a bucket like "2026-10-05" or "2026-10"' : examples[granularity];
}

/** The step of time that the form of a row's time speaks of, `hour` for a date with a time of day; `null` for no time. */
export function granularityOfTime(text: string): Granularity | null {
  return parseBucket(text)?.granularity ?? (parseMoment(text) ? 'hour' : null);
}

/**
 * By which clock an instant is cut where no zone was named: hours in UTC, of which no two are alike; longer buckets by
 * the clock that each was written by, since a day that begins at +02:00 is that day. `null` for all else.
 */
export function cutIn(text: string, granularity: Granularity): 'UTC' | 'own' | null {
  const offset = parseMoment(text)?.offset ?? null;
  if (offset === null) return null;
  return granularity === 'hour' || offset === 0 ? 'UTC' : 'own';
}

/**
 * The bucket that a row's time means: a bucket of this step; a finer one, or a date, that lies in exactly one; an instant,
 * or a wall clock, by the clocks of the zone (`null`: see `cutIn`). `null` where it means none,
 * or lies in the year 9999. Weeks lie in no single month.
 */
export function readTime(text: string, granularity: Granularity, zone: string | null): BucketName | null {
  if (text.startsWith(lastYear)) return null;
  const bucket = parseBucket(text);
  if (bucket?.offset === null) {
    if (bucket.granularity === granularity) return text;
    return nests(bucket.granularity, granularity) ? bucketName(bucket.start, granularity) : null;
  }
  const moment = parseMoment(text);
  if (moment === null) return null;
  if (moment.offset === null || (zone === null && cutIn(text, granularity) === 'own')) {
    return bucketName(new Date(moment.wall), granularity);
  }
  return bucketAt(instantOf(moment, zone ?? 'UTC'), granularity, zone ?? 'UTC');
}

function nests(fine: Granularity, coarse: Granularity): boolean {
  switch (fine) {
    case 'hour':
    case 'day':
      return coarse !== 'hour' && fine !== coarse;
    case 'month':
      return coarse === 'quarter' || coarse === 'year';
    case 'quarter':
      return coarse === 'year';
    case 'week':
    case 'year':
      return false;
  }
}
