import type { BucketName } from '../model/bucket.js';
import type { Covered } from '../views/figure.js';
import { writeBucket, writeCovered } from './buckets.js';
import { writeInstant, writeUpdated } from './instants.js';
import { percent, writeCompact, writeSigned, writeSignedNumber, writeValue, type Measure } from './numbers.js';
import { writeAxis, writeShortBucket } from './short-buckets.js';
import { canonicalTag, primaryLanguage } from './tag.js';
import { words, type Words } from './words.js';

/** Numbers, buckets and periods in the words of one language. Every method answers plain text. */
export interface Formatter {
  /** The tag that was asked for, in canonical form. */
  readonly lang: string;
  /** A value with its unit: `1,523,000`, `12.5%`, `1.2 GB`, `1 hr 5 min`, `€12.00`. */
  value(value: number, indicator: Measure): string;
  /** The short form: `1.5M`. */
  compact(value: number, indicator: Measure): string;
  /** A percentage with its sign: `+12.5%`, `−3%`, `0%`; given as 12.5 for 12.5 %. */
  signedPercent(percent: number): string;
  /** A difference with its sign and unit. */
  signed(value: number, indicator: Measure): string;
  /** A difference of percentages, in points, with its sign, without the word "points". */
  signedNumber(value: number): string;
  /** `August 2026`, `5 January 2026`, `week 5, 2026`, `Q1 2026`, `5 January 2026, 08:00–09:00`. */
  bucket(name: BucketName): string;
  /** Short, for the ends of a sparkline: `Aug 2026`, `5 Jan 2026`, `W5 2026`, `5 Jan, 08:00`. */
  shortBucket(name: BucketName): string;
  /** Labels of an axis, one per bucket; the year (for hours the day) only at the first and where it changes. */
  axis(names: readonly BucketName[]): readonly string[];
  /** `December 2025 – November 2026`; open ends as "since July 2022", "all time". The running bucket is not said here. */
  covered(covered: Covered): string;
  /** An instant or a calendar date: `20 November 2026 at 07:15`. `zone` is IANA; UTC where null. */
  instant(iso: string, zone: string | null): string;
  /** "updated this morning", "updated yesterday", "updated on 3 November 2026". */
  updated(iso: string, zone: string | null, now: number): string;
}

const made = new WeakMap<Words, Map<string, Formatter>>();

/** The formatter of a BCP 47 tag, made once per language. An invalid tag reads as English. */
export function formatter(lang: string): Formatter {
  const tag = canonicalTag(lang) ?? 'en';
  const said = words(tag);
  const ofWords = made.get(said) ?? new Map<string, Formatter>();
  made.set(said, ofWords);
  const present = ofWords.get(tag) ?? make(tag, said);
  ofWords.set(tag, present);
  return present;
}

function make(lang: string, said: Words): Formatter {
  const [numbers, dates] = locales(lang, said.lang);
  return {
    lang,
    value: (value, indicator) => writeValue(numbers, value, indicator),
    compact: (value, indicator) => writeCompact(numbers, value, indicator),
    signedPercent: (value) => writeSigned(numbers, value, percent),
    signed: (value, indicator) => writeSigned(numbers, value, indicator),
    signedNumber: (value) => writeSignedNumber(numbers, value),
    bucket: (name) => writeBucket(dates, said, name),
    shortBucket: (name) => writeShortBucket(dates, said, name),
    axis: (names) => writeAxis(dates, said, names),
    covered: (covered) => writeCovered(dates, said, covered),
    instant: (iso, zone) => writeInstant(dates, iso, zone),
    updated: (iso, zone, now) => writeUpdated(dates, said, iso, zone, now),
  };
}

/**
 * The locales of numbers and of dates. Both stand within our sentences, so a language that has no words here takes
 * English for all of it. English of no region is read in Europe: its dates have the day first (but `en-GB` would write
 * a million as `1m`).
 */
function locales(lang: string, spoken: string): readonly [string, string] {
  const tag = primaryLanguage(lang) === spoken ? lang : spoken;
  return tag === 'en' ? ['en', 'en-GB'] : [tag, tag];
}
