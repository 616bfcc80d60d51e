import type { DataQuery, QueryAttributes } from '../../query/query.js';
import { readQuery } from '../../query/read-query.js';
import { now } from '../../sources/configure.js';
import { warnOnce } from '../warn-once.js';

/**
 * What the page asks where an export stands, of whichever server makes the file: the figures' own endpoint is not asked,
 * and need not be there. Throws a `StatsError` of kind `config` as `readQuery` does.
 */
export function queryOf(attributes: QueryAttributes, base: string): DataQuery {
  return readQuery({ ...attributes, src: attributes.src ?? base }, { now: now(), base, warn: warnOnce });
}
