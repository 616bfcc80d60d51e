import type { BucketName, Granularity } from '../model/bucket.js';
import type { Indicator } from '../model/dataset.js';
import type { Covered } from '../views/figure.js';

/** Numbers, buckets and periods in the words of one language. Every method answers plain text. */
export interface Formatter {
  readonly lang: string;
  /** A value with its unit: `1,523,000`, `12.5%`, `1.2 GB`, `1 h 5 min`, `€12.00`. */
  value(value: number, indicator: Indicator): string;
  /** The short form: `1.5M`. */
  compact(value: number, indicator: Indicator): string;
  /** A percentage with its sign: `+12.5%`, `−3%`, `0%`; given as 12.5 for 12.5 %. */
  signedPercent(percent: number): string;
  /** A difference with its sign and unit. */
  signed(value: number, indicator: Indicator): string;
  /** A difference of percentages, in points, with its sign, without the word "points". */
  signedNumber(value: number): string;
  /** `August 2026`, `5 January 2026`, `week 5, 2026`, `Q1 2026`, `5 January 2026, 08:00–09:00`. */
  bucket(name: BucketName): string;
  /** Short, for ends of sparklines and axes: `Aug 2026`, `5 Jan`, `W5`. */
  shortBucket(name: BucketName): string;
  /** `December 2025 – November 2026`; open ends as "since July 2022", "all time". The running bucket is not said here. */
  covered(covered: Covered): string;
  /** An instant or a calendar date: `20 November 2026 at 07:15`. `zone` is IANA; UTC where null. */
  instant(iso: string, zone: string | null): string;
  /** "updated this morning", "updated yesterday", "updated on 3 November 2026". */
  updated(iso: string, zone: string | null, now: number): string;
}

/** The formatter of a BCP 47 tag, made once per language. An invalid tag reads as English. */
export declare function formatter(lang: string): Formatter;
export type { Granularity };
