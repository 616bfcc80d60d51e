import type { CalendarDate, DateRange, Granularity } from '../model/bucket.js';

/**
 * Attributes that only some sources read. Each is an attribute of every data element, and none says anything to a source
 * that does not know it.
 */
export const sourceAttributes = [
  'query',
  'rows-path',
  'time-field',
  'time-format',
  'split-field',
  'total-path',
  'next-path',
  'error-path',
  'missing',
] as const;

export type SourceAttribute = (typeof sourceAttributes)[number];
/** Those that are there and say something. */
export type SourceOptions = Readonly<Partial<Record<SourceAttribute, string>>>;

/** Members kept, per dimension. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/**
 * What is asked of an endpoint: everything that can change an HTTP request, and nothing else. Two equal queries are
 * one request; `queryKey` says whether they are equal.
 */
export interface DataQuery {
  /** Name of the source that is asked (`json`, `csv`, `datagouv`). */
  readonly source: string;
  /** Absolute URL (of the page's base), or URL template with its `{…}` still in place; empty means the source's default. */
  readonly src: string;
  readonly scope: string | null;
  /** Ids in the order of the attribute; empty means whatever the endpoint has. */
  readonly indicators: readonly string[];
  /**
   * Dates that are asked for, the baseline's included, as far as they have begun (of a period that has not, its first
   * one); `null` means all there is.
   */
  readonly range: DateRange | null;
  /**
   * The same dates apart: those of the period, then those of the baseline where there is one. For sources whose figures
   * do not add up over time (distinct users), which must ask for each.
   */
  readonly periods: readonly DateRange[];
  /** `null` leaves it to the endpoint. */
  readonly granularity: Granularity | null;
  /** Dimension to split by, `null` for none. */
  readonly split: string | null;
  readonly filters: Filters;
  /** What only this source is told, by attribute: PromQL in `query`, the paths and fields of `rows`. */
  readonly options: SourceOptions;
  /** IANA zone asked for; `null` leaves it to the endpoint. */
  readonly zone: string | null;
  readonly credentials: RequestCredentials;
}

export type By = 'time' | 'hour-of-day' | 'weekday' | (string & {});
export type Compare = 'none' | 'previous-period' | 'previous-days' | 'previous-year';
export type ChangeKind = 'percent' | 'difference' | 'previous' | 'increment' | 'none';

/**
 * A resolved period. `to` is its nominal end and may lie in the future (`last-12-months` ends with the running month);
 * `elapsed` is the last date of it that has begun, today at the latest, and is what endpoints are asked up to. Of a
 * period that lies wholly in the future it is the day before `from`.
 */
export interface Period extends DateRange {
  readonly elapsed: CalendarDate;
  /**
   * Calendar unit that the period is made of, and how many: what "the period before" steps back by. Weeks of the year
   * before are one fewer where a week 53 has no counterpart there, and one more where only that year has one.
   */
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly count: number;
}

/** How a dataset is shown. Never a reason to ask the network. */
export interface ShowOptions {
  /** Ids; empty means the dataset's first. */
  readonly indicators: readonly string[];
  /** `null`: all there is. */
  readonly period: Period | null;
  /** Dates of the comparison, as long as the whole nominal period; `null` when nothing is compared. */
  readonly baseline: Period | null;
  readonly compare: Compare;
  readonly change: ChangeKind;
  readonly granularity: Granularity | null;
  readonly by: By;
  readonly split: string | null;
  /** Members of the split that are shown; `null` means all of them, an empty list none. */
  readonly profiles: readonly string[] | null;
  /** Nobody asked for this split: `profiles` are members of the dimension `profile`, as without a split. */
  readonly isOwnSplit?: boolean;
  /** Members of another dimension that alone are counted: the profiles of a group that is split by something else. */
  readonly within?: { readonly dimension: string; readonly members: readonly string[] } | null;
  readonly filters: Filters;
  /** Zone that "today" is taken in: the attribute, else the dataset's, else UTC. */
  readonly zone: string;
  /** Moment at which the figures are looked at, milliseconds since the epoch. */
  readonly now: number;
  /** `period`: the figure over the period. `given`: the endpoint's own total, whatever period it belongs to. */
  readonly figure: 'period' | 'given';
  /** Every member of the split has a column of its own, however many there are: for files. Default: the largest fifty. */
  readonly everyMember?: boolean;
  /** How many members of a split, or of the axis, are shown by themselves. Default: fifty. */
  readonly top?: number;
  /** Members along the axis stand by their size. Default: in the order of their dimension. */
  readonly largestFirst?: boolean;
  /** The weekday that a cycle begins with, 1 (Monday, the default) to 7. */
  readonly firstWeekday?: number;
}

/** The shared attributes as strings, `null` where absent. The one way from markup into this room. */
export interface QueryAttributes {
  readonly src: string | null;
  readonly source: string | null;
  readonly scope: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly granularity: string | null;
  readonly by: string | null;
  readonly split: string | null;
  readonly profiles: string | null;
  readonly filter: string | null;
  readonly compare: string | null;
  readonly change: string | null;
  readonly timezone: string | null;
  readonly credentials: string | null;
  readonly figure: string | null;
  readonly options: Readonly<Partial<Record<SourceAttribute, string | null>>>;
  /** What the group of the element says of profiles, and the split that they are members of; `null` without a group. */
  readonly ofGroup: { readonly profiles: string | null; readonly split: string | null } | null;
}
