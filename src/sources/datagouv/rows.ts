import { array, looseObject } from 'valibot';
import type { Observation } from '../../model/create-dataset.js';
import type { GivenTotal, Members } from '../../model/dataset.js';
import { granularityOf } from '../../model/granularity-of.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { categories, type Model } from './columns.js';
import type { Answer } from '../source.js';

/** Where the service's counting begins (`metricsSince` in the portal's own configuration). */
const since = '2022-07-01';

type Row = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, number | null>>;

/** A row of the API that was checked. */
export interface MetricRow {
  readonly path: string;
  readonly month: string;
  readonly ids: Readonly<Record<string, string | number | null>>;
  readonly values: Values;
}

/** The rows of one or more pages, of which `path` names the page where there are several. */
export function rowsOf(pages: readonly Answer[]): readonly { row: Row; path: string }[] {
  const body = looseObject({ data: array(looseObject({}, 'an object'), 'an array of rows') }, 'an object');
  return pages.flatMap((page, index) => {
    const start = pages.length > 1 ? `page ${index + 1}: ` : '';
    const { data } = readShape(body, page.json(), '');
    return data.map((row, place) => ({ row, path: `${start}data[${place}]` }));
  });
}

/** Checks one row of a monthly table. Columns begin with `monthly_`; ids are kept word for word. */
export function metricRow(row: Row, path: string): MetricRow {
  const month = row['metric_month'];
  if (typeof month !== 'string' || granularityOf(month) !== 'month') {
    throw wrongType(`${path}.metric_month`, 'a month such as 2026-01', month);
  }
  const ids: Record<string, string | number | null> = {};
  const values: Record<string, number | null> = {};
  for (const [key, value] of Object.entries(row)) {
    if (key.startsWith('monthly_')) values[key] = numberOrNull(value, `${path}.${key}`);
    else if (/^_*id$|_id$/.test(key)) ids[key] = idOrNull(value, `${path}.${key}`);
  }
  return { path, month, ids, values };
}

/** One observation of the plain columns, and where visits are told apart by kind one for each kind. */
export function* observe(rows: readonly MetricRow[], byKind: boolean, split: string | null): Generator<Observation> {
  for (const { path, month, ids, values } of rows) {
    const member = split && (ids[`${split}_id`] ?? null);
    if (split && member === null) throw wrongType(`${path}.${split}_id`, 'an id', member);
    const members: Members = split ? { [split]: String(member) } : {};
    yield { time: month, members, values, ids, path };
    if (!byKind) continue;
    for (const [category, value] of visitsByKind(values, 'monthly_visit_')) {
      yield { time: month, members: { category }, values: { monthly_visit: value }, ids, path };
    }
  }
}

/** Totals since the service began to count: of each column, and of visits by kind and of all kinds together. */
export function totalsOf(pages: readonly Answer[], model: Model, byKind: boolean): GivenTotal[] {
  const [first] = rowsOf(pages);
  if (!first) return [];
  const { row, path } = first;
  const total = (indicator: string, members: Members, value: number | null): GivenTotal => ({
    indicator,
    members,
    value,
    from: since,
    to: null,
  });
  const values: Record<string, number | null> = {};
  for (const column of model.columns) {
    const name = column.replace('monthly_', '');
    if (Object.hasOwn(row, name)) values[column] = numberOrNull(row[name], `${path}.${name}`);
  }
  const plain = Object.entries(values).map(([column, value]) => total(column, {}, value));
  if (!byKind) return plain;
  const kinds = visitsByKind(values, 'monthly_visit_');
  const known = kinds.flatMap(([, value]) => value ?? []);
  const all = kinds.length > 0 && known.length === kinds.length ? known.reduce((sum, value) => sum + value, 0) : null;
  return [
    ...plain,
    ...kinds.map(([category, value]) => total('monthly_visit', { category }, value)),
    ...(all === null ? [] : [total('monthly_visit', {}, all)]),
  ];
}

function visitsByKind(values: Values, prefix: string): [string, number | null][] {
  return Object.keys(categories).flatMap((kind) => {
    const value = values[prefix + kind];
    return value === undefined ? [] : [[kind, value] satisfies [string, number | null]];
  });
}

function numberOrNull(value: unknown, path: string): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw wrongType(path, 'a number or null', value);
}

function idOrNull(value: unknown, path: string): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw wrongType(path, 'an id', value);
}
