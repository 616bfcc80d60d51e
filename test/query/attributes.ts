import type { QueryAttributes } from '../../src/query/query.js';

const absent: QueryAttributes = {
  src: null,
  source: null,
  scope: null,
  indicator: null,
  period: null,
  granularity: null,
  by: null,
  split: null,
  profiles: null,
  filter: null,
  compare: null,
  change: null,
  timezone: null,
  credentials: null,
  figure: null,
  options: {},
  ofGroup: null,
};

/** Attributes of which only those said are there. */
export function attributesOf(said: Partial<QueryAttributes> = {}): QueryAttributes {
  return { ...absent, ...said };
}
