import type { BucketName } from '../model/bucket.js';
import { parseBucket, type ParsedBucket } from '../model/parse-bucket.js';
import type { Covered } from '../views/figure.js';
import { dateFormat } from './intl.js';
import type { Words } from './words.js';

const long = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { dateStyle: 'long' },
  hour: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const hour = 3_600_000;

/** A bucket in full: `August 2026`, `week 5, 2026`, `5 January 2026, 08:00–09:00`. Text that is no bucket stands as it is. */
export function writeBucket(locale: string, words: Words, name: BucketName): string {
  const bucket = parseBucket(name);
  if (!bucket) return name;
  const { granularity, start } = bucket;
  if (granularity === 'week') return words.week(numberIn(name), name.slice(0, 4));
  if (granularity === 'quarter') return words.quarter(numberIn(name), name.slice(0, 4));
  if (granularity !== 'hour') return dateFormat(locale, long[granularity]).format(start);
  const range = writeRange(locale, 'hour', start, new Date(start.getTime() + hour));
  return bucket.offset === null ? range : `${range} (UTC${name.slice(13).replace('-', '−')})`;
}

/** The number of a week or quarter: `2026-W05` is 5. */
export function numberIn(name: BucketName): string {
  return String(Number(name.slice(6)));
}

/** The period that a figure covers, its open ends in words. */
export function writeCovered(locale: string, words: Words, { from, to }: Covered): string {
  if (from === null) return to === null ? words.allTime : words.until(writeBucket(locale, words, to));
  if (to === null) return words.since(writeBucket(locale, words, from));
  if (from === to) return writeBucket(locale, words, from);
  const first = parseBucket(from);
  const last = parseBucket(to);
  return (
    (first && last && writeBuckets(locale, first, last)) ??
    words.fromTo(writeBucket(locale, words, from), writeBucket(locale, words, to))
  );
}

/** Intl joins what both ends share (`5–7 January 2026`); it has no words for weeks and quarters. */
function writeBuckets(locale: string, first: ParsedBucket, last: ParsedBucket): string | null {
  const { granularity } = first;
  if (granularity !== last.granularity || granularity === 'week' || granularity === 'quarter') return null;
  if (first.offset !== null || last.offset !== null || last.start < first.start) return null;
  const end = granularity === 'hour' ? new Date(last.start.getTime() + hour) : last.start;
  return writeRange(locale, granularity, first.start, end);
}

/** Browsers differ in the space around the dash: a thin one that few fonts have, or a plain one. */
function writeRange(locale: string, kind: keyof typeof long, start: Date, end: Date): string {
  return dateFormat(locale, long[kind]).formatRange(start, end).replaceAll('\u2009', ' ');
}
