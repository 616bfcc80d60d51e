import type { Cube, CubeDimension } from './cube.js';
import { timeOf } from './times.js';

/** What a dataset's dimensions are to us. */
export interface Roles {
  /** The one along which time passes; `null` where there is none. */
  readonly time: CubeDimension | null;
  /** The one whose categories are indicators; `null` where all values are of one. */
  readonly metric: CubeDimension | null;
  /** Everything else: what can be split and filtered by. */
  readonly others: readonly CubeDimension[];
}

// Names that publishers use who state no roles: Eurostat (jsonstat/euro, src/set/role.js), PxWeb, the CSO of Ireland.
const timeNames = ['time', 'time_period', 'tid'];
/** These mean time only where all their categories are times: a day may be a Monday. */
const vagueTimeNames = ['date', 'day', 'week', 'month', 'quarter', 'year', 'period'];
const metricNames = [
  'metric',
  'metrics',
  'indicator',
  'indicators',
  'measure',
  'measures',
  'contentscode',
  'statistic',
];

/**
 * Roles as they are stated; of several of one role the first. Where none is stated, time goes by its name, and so does
 * the metric dimension where the dataset states no role at all.
 */
export function rolesOf({ shape, dimensions }: Cube): Roles {
  const { role } = shape;
  const find = (ids: readonly string[] | null | undefined): CubeDimension | undefined =>
    (ids ?? []).flatMap((own) => dimensions.find(({ id }) => id === own) ?? [])[0];
  const stated = new Set([...(role?.geo ?? []), ...(role?.metric ?? [])]);
  const named = (names: readonly string[]): readonly CubeDimension[] =>
    dimensions.filter(({ id }) => names.includes(id.toLowerCase()) && !stated.has(id));
  const vague = named(vagueTimeNames).filter(({ categories }) => categories.every((one) => timeOf(one) !== null));
  const time = find(role?.time) ?? named(timeNames)[0] ?? vague[0] ?? null;
  const metric = find(role?.metric) ?? (hasRoles(role) ? null : (named(metricNames)[0] ?? null));
  return { time, metric, others: dimensions.filter((one) => one !== time && one !== metric) };
}

function hasRoles(role: Cube['shape']['role']): boolean {
  return [role?.time, role?.geo, role?.metric].some((ids) => (ids?.length ?? 0) > 0);
}
