import type { CalendarDate } from '../../model/bucket.js';
import { granularityOf } from '../../model/granularity-of.js';
import { parseMoment } from '../../model/moment.js';
import { StatsError } from '../../model/stats-error.js';

/** How the service writes dates (`Stat::DEFAULT_FORMAT`, `%d/%m/%Y`), as a Unicode date pattern. */
export const usualFormat = 'dd/MM/yyyy';

/** The date that a text says, `null` where it says none. */
export type ReadDate = (text: string) => CalendarDate | null;

/** Runs of letters that a pattern may have. */
const fields: Readonly<Record<string, 'day' | 'month' | 'year'>> = {
  d: 'day',
  dd: 'day',
  M: 'month',
  MM: 'month',
  y: 'year',
  yyyy: 'year',
};

const day = 86_400_000;

/**
 * Reads dates as a pattern of day, month and year declares them (`MM/dd/yyyy`: 09/07/2026 is in September), and besides
 * those that can be only one thing: ISO dates, midnights and months (`2026-08-01`, `2026-08`). Throws a `config` error
 * for any other pattern.
 */
export function dateReader(pattern: string): ReadDate {
  const form = formOf(pattern);
  return (text) => {
    const { year, month, day } = form.exec(text.trim())?.groups ?? {};
    return year === undefined ? isoDate(text.trim()) : existing(`${year}-${two(month)}-${two(day)}`);
  };
}

function formOf(pattern: string): RegExp {
  const pieces = [...pattern.matchAll(/([A-Za-z])\1*|[^A-Za-z]+/g)].map(([piece]) => piece);
  const found = pieces.flatMap((piece) => fields[piece] ?? []);
  const rest = pieces.filter((piece) => fields[piece] === undefined);
  // Numbers that touch are told apart by their digits alone.
  const isApart = rest.length > 1;
  const isWhole = [...found].sort().join() === 'day,month,year' && !rest.some((piece) => /[A-Za-z%']/.test(piece));
  if (!isWhole || !(isApart || pattern.length >= 8)) throw badPattern(pattern);
  const expressions = pieces.map((piece) => {
    const field = fields[piece];
    if (field === undefined) return piece.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
    return `(?<${field}>${field === 'year' ? '\\d{4}' : isApart ? '\\d{1,2}' : '\\d{2}'})`;
  });
  return new RegExp(`^${expressions.join('')}$`);
}

function badPattern(pattern: string): StatsError {
  const form = `a Unicode date pattern of day, month and year such as ${usualFormat} or yyyy-MM-dd`;
  const message = `time-format: expected ${form}, got "${pattern}"`;
  return new StatsError('config', 'bad-option', message, { option: 'time-format' });
}

function isoDate(text: string): CalendarDate | null {
  if (granularityOf(text) === 'month') return `${text}-01`;
  const moment = parseMoment(text);
  return moment && moment.wall % day !== 0 ? null : existing(moment ? text.slice(0, 10) : text);
}

/** 30 February is no date. */
function existing(text: string): CalendarDate | null {
  return granularityOf(text) === 'day' ? text : null;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
