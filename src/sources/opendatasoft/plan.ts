import type { DateRange, Granularity } from '../../model/bucket.js';
import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery, Filters } from '../../query/query.js';
import { callColumns, callIndicators, indicatorOf, type Column } from './catalogue.js';
import { address, callLog, callTime, datasetList, flags, placeFields } from './fields.js';
import { groupedBy, isField, readAggregation, type Aggregation } from './odsql.js';

/** What is asked of one dataset, and how its answers are read. */
export interface Plan {
  /** URL of the dataset in the API. */
  readonly base: string;
  /** The log of API calls: bots are left out of it, and no address may be seen. */
  readonly log: boolean;
  /** Records are read as they stand, each of them an observation, instead of being put together. */
  readonly raw: boolean;
  readonly indicators: readonly string[];
  readonly columns: readonly Column[];
  /** `null` for a dataset of which no time field is known: then there are totals only. */
  readonly time: { readonly field: string; readonly granularity: Granularity | null } | null;
  readonly range: DateRange | null;
  /** The period, then the baseline: what does not add up is asked for each by itself. None where `range` is `null`. */
  readonly periods: readonly DateRange[];
  readonly zone: string | null;
  readonly split: string | null;
  readonly filters: Filters;
}

interface Target {
  readonly base: string;
  readonly id: string;
  readonly log: boolean;
}

/** Reads a query. Throws a `StatsError` of kind `config` for what the API cannot be asked. */
export function planOf(query: DataQuery): Plan {
  const { base, id, log } = targetOf(query);
  const ids = query.indicators.length > 0 ? query.indicators : defaults(log);
  const raw = !log && ids.some(isField);
  const columns = raw ? ids.map((field) => rawColumn(field)) : columnsOf(ids, log);
  const time = timeOf(query, id, raw);
  checkSplit(query, log);
  checkFilters(query, log);
  if (query.range && !time) {
    const message =
      'period: the dates of this dataset can only be asked for with time-field="…", the field that has them';
    throw config('bad-period', message, { period: `${query.range.from}/${query.range.to}` });
  }
  const { range, zone, split, filters } = query;
  const periods = query.periods.length === 0 && range ? [range] : query.periods;
  return { base, log, raw, indicators: ids, columns, time, range, periods, zone, split, filters };
}

function defaults(log: boolean): readonly string[] {
  return log ? ['api-calls', 'users', 'calls-per-user'] : ['count(*)'];
}

/** `monitoring` and an empty scope are the log of calls; two datasets of that source can be named; all others are the catalog's. */
function targetOf({ src, scope }: DataQuery): Target {
  if (src === '') throw config('no-src', 'src: expected the origin of an Opendatasoft portal, got nothing');
  if (/[?#{]/.test(src)) {
    // A query may hold a key: it is not repeated.
    const [origin = ''] = src.split(/[?#{]/);
    const message = `src: expected the origin of an Opendatasoft portal, without a query such as the one after "${origin}"`;
    throw config('bad-src', message, { src: origin });
  }
  const origin = src.replace(/\/+$/, '').replace(/\/api\/explore\/v2\.[01]$/, '');
  const named = scope?.trim() ?? '';
  const id = named === '' || named === 'monitoring' ? callLog : named;
  // A URL has no dataset called "..", nor half a character.
  if (/[\s/:\p{Cs}]|^\.\.?$/u.test(id)) {
    const message = `scope: expected monitoring or the id of a dataset, got "${id}"`;
    throw config('bad-scope', message, { scope: id, known: 'monitoring, the id of a dataset' });
  }
  const source = id === callLog || id === datasetList ? 'monitoring' : 'catalog';
  const base = `${origin}/api/explore/v2.1/${source}/datasets/${encodeURIComponent(id)}`;
  return { base, id, log: id === callLog };
}

/** Columns that the indicators are made of, each once, under names that hold in a clause. */
function columnsOf(ids: readonly string[], log: boolean): Column[] {
  const columns = new Map<string, Column>();
  ids.forEach((id, index) => {
    for (const column of (log ? callColumns(id) : null) ?? [aggregated(id, index, log)]) columns.set(column.id, column);
  });
  return [...columns.values()];
}

function aggregated(id: string, index: number, log: boolean): Column {
  const aggregation = readAggregation(id);
  if (!aggregation || (log && aggregation.name !== 'count' && namesAddress(aggregation))) throw unknown(id, log);
  return { id, alias: `value_${index + 1}`, expression: aggregation.expression, part: 'all' };
}

/** Addresses may be counted, never seen. */
function namesAddress({ argument }: Aggregation): boolean {
  return argument.toLowerCase().includes(address);
}

function rawColumn(field: string): Column {
  if (isField(field)) return { id: field, alias: field, expression: field, part: 'all' };
  const message = `indicator: fields of records and aggregates such as "${field}" cannot be asked for together`;
  throw config('unknown-indicator', message, { indicator: field, known: 'fields only, or aggregates only' });
}

function unknown(id: string, log: boolean): StatsError {
  const odsql = 'an ODSQL aggregate such as sum(size_res), its spaces written %20';
  const known = log ? `${callIndicators.join(', ')}, ${odsql}` : `a field, ${odsql}`;
  return config('unknown-indicator', `indicator: there is no "${id}"; it is one of ${known}`, { indicator: id, known });
}

/** Records as they stand have the steps that they have; all others are put together by day unless another step is asked. */
function timeOf({ options, granularity }: DataQuery, id: string, raw: boolean): Plan['time'] {
  const field = options['time-field'] ?? (id === callLog ? callTime : null);
  if (field === null) return null;
  if (!isField(field)) {
    const message = `time-field: expected the name of a field, got "${field}"`;
    throw config('bad-period', message, { period: field });
  }
  return { field, granularity: raw ? granularity : groupedBy(granularity ?? 'day') };
}

function checkSplit({ split }: DataQuery, log: boolean): void {
  if (split === null || (isField(split) && !(log && split === address))) return;
  const message = `split: expected a field that may be shown, got "${split}"`;
  throw config('unknown-split', message, { split, known: 'user_id, api, dataset_id, domain_id, place…' });
}

function checkFilters({ filters }: DataQuery, log: boolean): void {
  for (const [field, members] of Object.entries(filters)) {
    if (!isField(field) || (log && (field === address || placeFields.has(field)))) {
      throw config('bad-filter', `filter: the API cannot be asked for some members of "${field}" only`, {
        filter: field,
      });
    }
    const stranger = log && flags.has(field) ? members.find((id) => id !== 'true' && id !== 'false') : undefined;
    if (stranger === undefined) continue;
    const message = `filter: ${field} is true or false, got "${stranger}"`;
    throw config('bad-filter', message, { filter: `${field}:${stranger}`, known: 'true, false' });
  }
}

function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}

/** Whether buckets or members of a column cannot be put together, so that only the API itself knows the whole. */
export function isSingle({ id }: Column): boolean {
  const { aggregate } = indicatorOf(id);
  return aggregate?.kind === 'fold' && aggregate.time === 'none';
}

/** Whether the split is by places, whose groups have a centre of their own in each answer. */
export function isByPlace({ log, split }: Plan): boolean {
  return log && split !== null && placeFields.has(split);
}
