import { bucketOf, bucketRange, granularityOf, type BucketName, type DateRange } from '../../model/bucket.js';
import { wrongType } from '../../model/stats-error.js';

/** What an answer says of one site in one period. */
export interface MatomoPeriod {
  /** `null` where the answer is of one site and names none. */
  readonly site: string | null;
  /** `null` for a range of dates that is no day, week, month or year, and for a single period without a name. */
  readonly time: BucketName | null;
  readonly range: DateRange | null;
  /** Rows of a report; a table of metrics is one row, an empty period has none. */
  readonly rows: readonly { readonly row: unknown; readonly path: string }[];
}

type Timed = Pick<MatomoPeriod, 'time' | 'range'>;

/**
 * Takes an answer apart: by site where several were asked, then by period where dates were. An empty period is `[]`, for
 * a table of metrics too (`core/DataTable/Renderer/Json.php`). Throws a `format` error with the first wrong path.
 */
export function periodsOf(body: unknown, many: boolean, start: string): MatomoPeriod[] {
  if (body === null) throw wrongType(rootOf(start), 'an object of periods or of metrics', body);
  if (!many) return byTime(body, null, start);
  if (isEmpty(body)) return [];
  if (!isTable(body)) throw wrongType(rootOf(start), 'an object of sites', body);
  return Object.entries(body).flatMap(([site, value]) => {
    const path = `${start}${site}`;
    if (!/^\d+$/.test(site)) throw wrongType(path, 'the id of a site', site);
    return byTime(value, site, path);
  });
}

function byTime(value: unknown, site: string | null, path: string): MatomoPeriod[] {
  const single = isTable(value) ? timesOf(value, path) : null;
  if (single === null) {
    const rows = rowsOf(value, path);
    return rows.length === 0 ? [] : [{ site, time: null, range: null, rows }];
  }
  return single.map(([key, timed]) => {
    const own = isTable(value) ? value[key] : null;
    return { site, ...timed, rows: rowsOf(own, below(path, key)) };
  });
}

/** The keys of an object of periods; `null` where it is a table of metrics. */
function timesOf(table: Readonly<Record<string, unknown>>, path: string): (readonly [string, Timed])[] | null {
  const times = Object.keys(table).map((key) => [key, timeOf(key)] as const);
  if (times.every(([, timed]) => timed === null)) return null;
  return times.map(([key, timed]) => {
    if (timed === null) throw wrongType(below(path, key), 'a day, a week, a month, a year or two dates', key);
    return [key, timed];
  });
}

/**
 * `2026-08-01`, `2026-08`, `2026`; weeks and ranges as their first and last date, between which older versions wrote
 * words (CHANGELOG of 3.0: `From 2010-02-01 to 2010-02-07` became `2010-02-01,2010-02-07`).
 */
function timeOf(key: string): Timed | null {
  const granularity = granularityOf(key);
  if (granularity !== null) return granularity === 'hour' ? null : { time: key, range: bucketRange(key) };
  const [from, to, ...rest] = key.match(/\d{4}-\d\d-\d\d/g) ?? [];
  if (from === undefined || to === undefined || rest.length > 0 || from > to) return null;
  if (granularityOf(from) !== 'day' || granularityOf(to) !== 'day') return null;
  if (from === to) return { time: from, range: { from, to } };
  const week = bucketOf(from, 'week');
  const { from: monday, to: sunday } = bucketRange(week);
  return { time: monday === from && sunday === to ? week : null, range: { from, to } };
}

function rowsOf(value: unknown, path: string): MatomoPeriod['rows'] {
  if (isEmpty(value)) return [];
  if (!Array.isArray(value)) return [{ row: value, path }];
  return value.map((row: unknown, index) => ({ row, path: `${path}[${index}]` }));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path of a part. */
export function below(path: string, key: string): string {
  // Where there are several answers, each path begins with whose it is.
  return path === '' || path.endsWith(': ') ? `${path}${key}` : `${path}.${key}`;
}

/** What the whole of an answer is called. */
export function rootOf(path: string): string {
  return path === '' || path.endsWith(': ') ? `${path}answer` : path;
}
