import type { Granularity } from '../../model/bucket.js';
import { parseMoment } from '../../model/moment.js';
import { granularityOf } from '../../model/granularity-of.js';
import { monthNamed } from './months.js';
import { badPattern, piecesOf, type Part, type Piece } from './pattern-fields.js';

/** A date pattern, understood. */
export interface DatePattern {
  /** The step of time that it writes; `hour` for a date with a time of day. */
  readonly granularity: Granularity;
  /** ISO 8601 of a text that is written so (`2026-10-05`, `2026-10`, `2026-W41`, `2026-10-05T08:00:00`), else `null`. */
  read(text: string): string | null;
}

type Read = Readonly<Partial<Record<Part, string>>>;

/** No date is longer; an expression need not look at more. */
const longest = 100;

/** What each field takes besides, and the letters of it. One of those listed has to be there. */
const needs: readonly (readonly [part: Part, needed: readonly Part[], why: string])[] = [
  ['offset', ['hour', 'hour12'], 'an offset needs the hour (HH)'],
  ['fraction', ['second'], 'a fraction needs the seconds (ss)'],
  ['second', ['minute'], 'seconds need the minutes (mm)'],
  ['minute', ['hour', 'hour12'], 'mm is minutes, which need the hour (HH); the month is MM'],
  ['hour12', ['half'], 'hours of half a day (h) need am or pm (a); hours of a day are HH'],
  ['hour', ['day'], 'the hour needs the day (dd)'],
  ['hour12', ['day'], 'the hour needs the day (dd)'],
  ['day', ['month', 'monthName'], 'the day needs the month (MM)'],
  ['month', ['year', 'shortYear'], 'the month needs the year (yyyy)'],
  ['monthName', ['year', 'shortYear'], 'the month needs the year (yyyy)'],
  ['quarter', ['year', 'shortYear'], 'the quarter needs the year (yyyy)'],
  ['week', ['year', 'weekYear'], 'the week needs its year (YYYY)'],
  ['weekYear', ['week'], 'YYYY is the year of a week; the year is yyyy'],
];

/** From the finest on. */
const steps: readonly (readonly [part: Part, granularity: Granularity])[] = [
  ['hour', 'hour'],
  ['hour12', 'hour'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['monthName', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
];

/**
 * Understands a Unicode date pattern (CLDR, UTS 35 part 4) of numbers, names of months (English, French) and of days.
 * Weeks are ISO weeks; `yy` is a year from 2000 on; `d/M` is read with and without leading zeros. Nothing asks the
 * machine for its zone. Throws a `config` error that says what is not understood, or what is missing.
 */
export function datePattern(pattern: string): DatePattern {
  const pieces = piecesOf(pattern);
  const parts = new Set(pieces.flatMap(({ part }) => part ?? []));
  const step = steps.find(([part]) => parts.has(part));
  for (const [part, needed, why] of needs) {
    if (parts.has(part) && !needed.some((one) => parts.has(one))) throw badPattern(pattern, why);
  }
  if (!step) throw badPattern(pattern, 'there is no year (yyyy) in it');
  checkOnce(pieces, pattern);
  const form = new RegExp(`^${pieces.map(expressionOf).join('')}$`, 'iu');
  return {
    granularity: step[1],
    read(text) {
      const found = text.length > longest ? null : form.exec(text.trim());
      return found ? isoOf(found.groups ?? {}, step[1]) : null;
    },
  };
}

function checkOnce(pieces: readonly Piece[], pattern: string): void {
  const seen = new Set<string>();
  for (const { part } of pieces) {
    const kind = part === null ? null : (/month|year/i.exec(part)?.[0].toLowerCase() ?? part);
    if (kind === null) continue;
    if (seen.has(kind)) throw badPattern(pattern, `it has the ${kind} twice`);
    seen.add(kind);
  }
}

function expressionOf({ part, expression }: Piece): string {
  return part === null || part === 'weekday' ? expression : `(?<${part}>${expression})`;
}

function isoOf(read: Read, granularity: Granularity): string | null {
  const year = read.year ?? read.weekYear ?? `20${read.shortYear ?? ''}`;
  if (granularity === 'year') return named(year);
  if (granularity === 'quarter') return named(`${year}-Q${Number(read.quarter?.replace(/\D/, ''))}`);
  if (granularity === 'week') return named(`${year}-W${digits(read.week)}`);
  const month = digits(read.month ?? monthNamed(read.monthName ?? ''));
  if (granularity === 'month') return named(`${year}-${month}`);
  const date = `${year}-${month}-${digits(read.day)}`;
  return granularity === 'day' ? named(date) : momentOf(date, read);
}

/** The name, if there is such a bucket: 30 February is none. */
function named(name: string): string | null {
  return granularityOf(name) === null ? null : name;
}

function momentOf(date: string, read: Read): string | null {
  const fraction = read.fraction === undefined ? '' : `.${read.fraction}`;
  const clock = `${hourOf(read)}:${digits(read.minute ?? 0)}:${digits(read.second ?? 0)}${fraction}`;
  const moment = `${date}T${clock}${read.offset ?? ''}`;
  return parseMoment(moment) === null ? null : moment;
}

/** 12 am is midnight. An hour that half a day does not have becomes none that there is. */
function hourOf({ hour, hour12, half = '' }: Read): string {
  if (hour !== undefined) return digits(hour);
  const number = Number(hour12);
  if (number < 1 || number > 12) return '';
  return digits((number % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0));
}

function digits(number: string | number | null | undefined): string {
  return String(number ?? '').padStart(2, '0');
}
