import { sourceAttributes, type DataQuery } from './query.js';

/** A text that is equal for equal queries and for no others. The order of filters and of their members says nothing. */
export function queryKey(query: DataQuery): string {
  const { source, src, scope, indicators, range, periods, granularity, split, filters, options, zone, credentials } =
    query;
  const kept = Object.keys(filters)
    .sort()
    .map((dimension) => [dimension, [...new Set(filters[dimension])].sort()]);
  const told = sourceAttributes.map((name) => options[name] ?? null);
  const dates = [range, ...periods].map((each) => each && [each.from, each.to]);
  return JSON.stringify([source, src, scope, indicators, dates, granularity, split, kept, told, zone, credentials]);
}
