import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { fillTemplate } from '../query/fill-template.js';
import type { HttpRequest } from './source.js';

/** The one request of a source that is asked at `src` itself. Throws a `config` error where `src` is missing. */
export function askTemplate(query: DataQuery): readonly HttpRequest[] {
  if (query.src === '') throw new StatsError('config', 'no-src', 'The attribute src is missing');
  return [{ url: fillTemplate(query.src, query) }];
}
