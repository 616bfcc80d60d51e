import { bucketOf, bucketRange } from '../../model/bucket.js';
import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';
import { measures, type Measure, type Role } from './catalogue.js';
import { readScope } from '../scope.js';
import type { HttpRequest } from '../source.js';

/** `frequencies` of src/main/resources/api-allowed-values.json. */
export type Frequency = 'hour' | 'day' | 'week' | 'month';

/** Whose figures are asked for: structures, or classes. */
export interface Entities {
  readonly level: 'structure' | 'class';
  readonly ids: readonly string[];
}

/** `structure:ID` or `class:ID`; several ids are separated by commas. Throws `bad-scope`. */
export function readEntities(query: DataQuery): Entities {
  const forms = ['structure:ID', 'class:ID'];
  const { kind, id } = readScope(query, forms);
  const ids = [...new Set(id.split(',').map((one) => one.trim()))].filter(Boolean);
  if (ids.length > 0) return { level: kind as Entities['level'], ids };
  return readEntities({ ...query, scope: kind });
}

/** The measures that are asked for, then those that they are worked out of; all of accounts where none is named. */
export function measuresOf({ indicators }: DataQuery): readonly Measure[] {
  const listed = measures.filter(({ own }) => !own);
  if (indicators.length === 0) return listed.filter(({ role, by }) => role === 'accounts' && by === null);
  const asked = indicators.map((id) => measures.find((measure) => measure.id === id) ?? unknown(id, listed));
  const parts = asked.some(({ kind }) => kind === 'ratio') ? ['visits', 'unique-visitors'] : [];
  return [...new Set([...asked, ...measures.filter(({ id }) => parts.includes(id))])];
}

/**
 * The step of the rows. Peaks are made of hours or of days, whatever step is shown; others come in the step that was
 * asked for. Where none was, it is months, as in the application; but days for a period that begins within a month,
 * whose rows would count what lies before it.
 */
export function frequencyOf(query: DataQuery): Frequency {
  const asked = measuresOf(query);
  const { granularity } = query;
  if (asked.some(({ by }) => by === 'hour-of-day')) return 'hour';
  if (asked.some(({ by }) => by === 'weekday')) return granularity === 'hour' ? 'hour' : 'day';
  if (granularity === null) return isMonthly(query, asked) ? 'month' : 'day';
  return granularity === 'quarter' || granularity === 'year' ? 'month' : granularity;
}

/**
 * The step in which figures are laid out. The daily peak is kept by day, each hour being a member of a dimension: by hour,
 * all but one in 24 figures would be nothing. Whoever asks for hours gets them, and who asks for weekdays beside.
 */
export function stepOf(query: DataQuery): Frequency {
  const onlyHours = measuresOf(query).every(({ by }) => by === 'hour-of-day');
  return onlyHours && query.granularity !== 'hour' ? 'day' : frequencyOf(query);
}

/**
 * The beginning of a month may be all of it, if it runs: then only people, who cannot be added up, need its own row. They
 * have a figure of the period's months although what it is compared with may begin within one.
 */
function isMonthly({ range, periods }: DataQuery, asked: readonly Measure[]): boolean {
  const people = asked.some(({ kind }) => kind === 'heads' || kind === 'distinct');
  const dates = people ? (periods[0] ?? range) : range;
  if (dates === null) return true;
  return dates.from.endsWith('-01') && (people || dates.to >= bucketRange(bucketOf(dates.from, 'month')).to);
}

/** Throws a `StatsError` of kind `config` for what the API cannot be asked. */
export function checkQuery(query: DataQuery): void {
  if (query.src === '')
    throw config('no-src', 'src: expected the base of the application, such as /stats, got nothing');
  if (/[?#]/.test(query.src)) {
    const message = `src: expected the base of the application, such as /stats, without a query; got "${query.src}"`;
    throw config('bad-src', message, { src: query.src });
  }
  const { level, ids } = readEntities(query);
  const asked = measuresOf(query);
  checkMix(asked);
  const dimensions = [...new Set(asked.flatMap(({ by }) => by ?? [])), 'profile', ...(ids.length > 1 ? [level] : [])];
  if (query.split !== null) checkDimension(query.split, dimensions, 'split');
  for (const id of Object.keys(query.filters)) checkDimension(id, dimensions, 'filter');
  if (query.range === null && frequencyOf(query) === 'hour') {
    const known = 'last-13-months, last-12-weeks, 2026-01/2026-03';
    const message = `period: hours need a first and a last day, since there are very many; for instance ${known}`;
    throw config('bad-period', message, { period: '', known });
  }
}

/** Peaks are counted over complete weeks of hours or days; the others in whole steps of the period. */
function checkMix(asked: readonly Measure[]): void {
  const isPeak = ({ by }: Measure): boolean => by === 'hour-of-day' || by === 'weekday';
  const peak = asked.find(isPeak);
  const other = asked.find((measure) => !isPeak(measure));
  if (!peak || !other) return;
  const granularity = peak.by === 'weekday' ? 'day' : 'hour';
  const message = `indicator: "${peak.id}" is counted by ${granularity}; it cannot stand in one element with "${other.id}"`;
  throw config('bad-granularity', message, { granularity, indicator: peak.id });
}

function checkDimension(id: string, dimensions: readonly string[], attribute: 'split' | 'filter'): void {
  if (dimensions.includes(id)) return;
  const known = dimensions.join(', ');
  const code = attribute === 'split' ? 'unknown-split' : 'bad-filter';
  throw config(code, `${attribute}: there is no "${id}"; these indicators have: ${known}`, { [attribute]: id, known });
}

/** One request for each kind of rows. The API knows no filter by profile or application: the views apply these. */
export function requestsOf(query: DataQuery): HttpRequest[] {
  const asked = measuresOf(query);
  return [...new Set(asked.map(({ role }) => role))].map((role) => ({
    url: `${query.src.replace(/\/+$/, '')}/list?${parametersOf(query, role, asked).join('&')}`,
    role,
  }));
}

function parametersOf(query: DataQuery, role: Role, asked: readonly Measure[]): string[] {
  const frequency = frequencyOf(query);
  const { level, ids } = readEntities(query);
  const connectorsOnly = asked.every((measure) => measure.role !== role || measure.uses === 'connectors');
  return [
    `indicator=${role === 'access' ? 'access' : 'accounts'}`,
    ...datesOf(query, frequency),
    `frequency=${frequency}`,
    `entityLevel=${level}`,
    ...ids.map((id) => `entity=${encodeURIComponent(id)}`),
    ...(role === 'devices' ? ['device=true'] : []),
    // Applications need both types: one of them is counted by way of a connector.
    ...(role === 'access' && connectorsOnly ? ['type=CONNECTOR'] : []),
  ];
}

/**
 * A row is dated by the beginning of its bucket: `from` is that of the first one. Without `to` the API takes the
 * moment of the request; without `from` it refuses, so that "all" is asked from before there was any such platform.
 */
function datesOf({ range }: DataQuery, frequency: Frequency): string[] {
  if (range === null) return ['from=2000-01-01T00:00:00'];
  const from = frequency === 'hour' ? range.from : bucketRange(bucketOf(range.from, frequency)).from;
  return [`from=${from}T00:00:00`, `to=${range.to}T23:59:59`];
}

function unknown(indicator: string, listed: readonly Measure[]): never {
  const known = listed.map(({ id }) => id).join(', ');
  const message = `indicator: there is no "${indicator}"; Edifice has: ${known}`;
  throw config('unknown-indicator', message, { indicator, known });
}

function config(code: ErrorCode, message: string, values: Record<string, string> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
