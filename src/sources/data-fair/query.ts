import type { DateRange } from '../../model/bucket.js';
import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';
import { dimensions, measures, placeOf, userClasses, type Place, type Track } from './catalogue.js';
import type { HttpRequest } from '../source.js';

/** The kinds of requests that the query's indicators count; all that have its dimensions where it names no indicator. */
export function tracksOf(query: DataQuery): Track[] {
  const asked = query.indicators.length > 0 ? query.indicators : listed();
  const tracks = new Set(asked.map((id) => measures.find((measure) => measure.id === id)?.track ?? unknown(id)));
  if (query.indicators.length > 0) return [...tracks];
  return [...tracks].filter((track) => dimensionsOf(query).every((dimension) => placeOf(dimension, track)));
}

/** What rows are broken down by: the split, and what is filtered by, so that the views can find what they keep. */
export function dimensionsOf({ split, filters }: DataQuery): string[] {
  return [...new Set([...(split === null ? [] : [split]), ...Object.keys(filters)])];
}

/** Throws a `StatsError` of kind `config` for what the API cannot be asked. Gives the dates, which it cannot do without. */
export function checkQuery(query: DataQuery): DateRange {
  if (query.src === '') throw config('no-src', 'src: expected the base of the API, such as /metrics/api, got nothing');
  if (/[?#]/.test(query.src)) {
    const message = `src: expected the base of the API, such as /metrics/api, without a query; got "${query.src}"`;
    throw config('bad-src', message, { src: query.src });
  }
  if (query.scope !== null && query.scope.trim() !== '') {
    const message = 'scope: Data Fair answers for the active account of the session; it takes no scope';
    throw config('bad-scope', message, { scope: query.scope });
  }
  checkDimensions(query);
  const stranger = query.filters['user-class']?.find((id) => !Object.hasOwn(userClasses, id));
  if (stranger !== undefined) {
    const known = Object.keys(userClasses).join(', ');
    const message = `filter: there is no user class "${stranger}", only ${known}`;
    throw config('bad-filter', message, { filter: stranger, known });
  }
  if (query.range) return query.range;
  const known = 'last-7-days, last-month, last-360-days, 2026-01-01/2026-01-31';
  throw config('bad-period', `period: Data Fair needs a first and a last day; for instance ${known}`, {
    period: '',
    known,
  });
}

/**
 * The requests of one kind of operation: its rows by day; the whole of it, where the split leaves requests out; and
 * the titles of calling applications, of which its rows know the ids only.
 */
export function requestsOf(query: DataQuery, track: Track): HttpRequest[] {
  const { split, filters } = query;
  const own = dimensionsOf(query);
  const rows: HttpRequest = { url: addressOf(query, track, own), role: track };
  const place = split === null ? null : placeOf(split, track);
  if (split === null || !place?.narrows) return [rows];
  const titles = place.split === 'refererApp' ? [titlesOf(query)] : [];
  // A split that is filtered is meant to leave the others out.
  if (Object.hasOwn(filters, split)) return [rows, ...titles];
  const rest = own.filter((dimension) => dimension !== split);
  return [rows, { url: addressOf(query, track, rest), role: `${track} total` }, ...titles];
}

function titlesOf({ src, range }: DataQuery): HttpRequest {
  const url = aggregate(
    src,
    range,
    ['resource'],
    [
      ['operationTrack', 'openApplication'],
      ['resourceType', 'applications'],
    ],
  );
  return { url, role: 'titles', optional: true };
}

function addressOf({ src, range, filters }: DataQuery, track: Track, own: readonly string[]): string {
  const placed = own.flatMap((dimension) => {
    const place = placeOf(dimension, track);
    return place ? [[dimension, place] satisfies [string, Place]] : [];
  });
  const types = new Set(placed.flatMap(([, { resourceType }]) => resourceType ?? []));
  const split = ['day', ...new Set(placed.map(([, place]) => place.split))];
  return aggregate(src, range, split, [
    ...(track === 'any' ? [] : [['operationTrack', track] satisfies [string, string]]),
    ...[...types].map((type): [string, string] => ['resourceType', type]),
    ...placed.flatMap(([dimension, { filter }]) =>
      filter === null ? [] : (filters[dimension] ?? []).map((member): [string, string] => [filter, member]),
    ),
  ]);
}

/** `day` has to be the first part of `split`, or the answer has no days. Arrays but `split` are repeated keys. */
function aggregate(
  src: string,
  range: DateRange | null,
  split: readonly string[],
  filters: readonly (readonly [string, string])[],
): string {
  const dates = range ? [`start=${range.from}`, `end=${range.to}`] : [];
  const rest = new URLSearchParams([['statusClass', 'ok'], ...filters.map(([name, value]) => [name, value])]);
  const parameters = [...dates, `split=${split.join(',')}`, rest.toString()];
  return `${src.replace(/\/+$/, '')}/daily-api-metrics/_agg?${parameters.join('&')}`;
}

function checkDimensions(query: DataQuery): void {
  // Calls know all dimensions; what a query without indicators asks for, depends on them.
  const tracks: readonly Track[] = query.indicators.length > 0 ? tracksOf(query) : ['readDataAPI'];
  for (const track of tracks) {
    if (query.split !== null) checkDimension(query.split, track, 'split');
    for (const id of Object.keys(query.filters)) checkDimension(id, track, 'filter');
  }
}

function checkDimension(id: string, track: Track, attribute: 'split' | 'filter'): void {
  if (placeOf(id, track)) return;
  const known = Object.keys(dimensions).filter((dimension) => placeOf(dimension, track));
  const what = measures.find((measure) => measure.track === track)?.id ?? track;
  const message = `${attribute}: "${what}" has no "${id}", only ${known.join(', ')}`;
  const code = attribute === 'split' ? 'unknown-split' : 'bad-filter';
  throw config(code, message, { [attribute]: id, known: known.join(', ') });
}

function listed(): string[] {
  return measures.filter(({ own }) => !own).map(({ id }) => id);
}

function unknown(indicator: string): never {
  const known = listed().join(', ');
  throw config('unknown-indicator', `indicator: there is no "${indicator}"; Data Fair has: ${known}`, {
    indicator,
    known,
  });
}

function config(code: ErrorCode, message: string, values: Record<string, string> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
