import type { DataQuery } from '../../src/query/query.js';

const nothing: DataQuery = {
  source: 'json',
  src: 'https://stats.example/metrics/a.json',
  scope: null,
  indicators: [],
  range: null,
  periods: [],
  granularity: null,
  split: null,
  filters: {},
  options: {},
  zone: null,
  credentials: 'same-origin',
};

/** A query that asks for nothing but what is said. */
export function queryOf(asked: Partial<DataQuery> = {}): DataQuery {
  return { ...nothing, ...asked };
}
