import type { DateRange } from '../../model/bucket.js';
import { StatsError } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';
import { datePattern } from './pattern.js';

/** A dimension and the field of the rows that holds its members. */
export interface MappedDimension {
  readonly id: string;
  readonly field: string;
}

/** How rows are read: what the attributes of the element say about them. Paths and fields as in `valueAt`. */
export interface Mapping {
  /** Where the rows are; empty for an answer that is nothing but rows. */
  readonly rows: string;
  readonly timeField: string;
  /** A field that was named has to be in every row; the default one, `time`, need not. */
  readonly timeNamed: boolean;
  /** `seconds` and `milliseconds` since 1970, a date pattern, or `null` for ISO 8601. */
  readonly timeFormat: string | null;
  readonly dimensions: readonly MappedDimension[];
  /** Value fields that were named; empty for all of those that hold numbers. */
  readonly values: readonly string[];
  readonly total: string | null;
  /** The dates that totals belong to; `null` for those of the rows. */
  readonly totalDates: DateRange | null;
  readonly missing: 'gap' | 'zero';
  /** The zone in which instants are cut. */
  readonly zone: string | null;
}

/** What reading a page takes that comes without the query. It travels in the request's role. */
export interface Envelope {
  readonly next: string | null;
  readonly error: string | null;
}

/** The formats that no pattern can say. */
export const epochs: readonly string[] = ['seconds', 'milliseconds'];

/** Reads the attributes. Throws a `StatsError` of kind `config` for a `time-format` or `missing` that is none. */
export function mappingOf(query: DataQuery): Mapping {
  const { options, indicators, zone } = query;
  const timeFormat = options['time-format'] ?? null;
  if (timeFormat !== null && !epochs.includes(timeFormat)) datePattern(timeFormat);
  return {
    rows: options['rows-path'] ?? '',
    timeField: options['time-field'] ?? 'time',
    timeNamed: options['time-field'] !== undefined,
    timeFormat,
    dimensions: dimensionsOf(query),
    values: indicators,
    total: options['total-path'] ?? null,
    totalDates: totalDatesOf(query),
    missing: missingOf(options.missing),
    zone,
  };
}

/** The role of a request: what `next` and `refuse` have to know. */
export function roleOf({ options }: DataQuery): string {
  return JSON.stringify([options['next-path'] ?? null, options['error-path'] ?? null]);
}

/** What a role says. */
export function readRole(role: string | undefined): Envelope {
  const [next, error] = JSON.parse(role ?? '[null,null]') as [string | null, string | null];
  return { next, error };
}

/**
 * The dimension of `split-field` goes by the name that `split` gives it, else by its own. Filters name fields.
 */
function dimensionsOf({ options, split, filters }: DataQuery): MappedDimension[] {
  const field = options['split-field'] ?? split;
  const found = new Map<string, MappedDimension>();
  if (field !== null) found.set(split ?? field, { id: split ?? field, field });
  for (const id of Object.keys(filters)) if (!found.has(id)) found.set(id, { id, field: id });
  return [...found.values()];
}

/** An endpoint that is told both dates counts its totals between them. */
function totalDatesOf({ options, src, range }: DataQuery): DateRange | null {
  const isTold = (name: string): boolean => new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\}`).test(src);
  return options['total-path'] !== undefined && isTold('from') && isTold('to') ? range : null;
}

function missingOf(text: string | undefined): 'gap' | 'zero' {
  if (text === undefined || text === 'gap' || text === 'zero') return text ?? 'gap';
  throw new StatsError('config', 'bad-option', `missing: expected gap or zero, got "${text}"`, { option: 'missing' });
}
