import { granularities, type DateRange } from '../model/bucket.js';
import { StatsError } from '../model/stats-error.js';
import { said, wordsOf } from './attribute.js';
import { climbs } from './climbs.js';
import { oneOf, type Warn } from './one-of.js';
import { readCredentials } from './read-credentials.js';
import { sourceAttributes, type DataQuery, type Period, type QueryAttributes, type SourceOptions } from './query.js';
import { readFilter } from './read-filter.js';
import { readSplit } from './read-split.js';
import { readTimeAttributes } from './read-time-attributes.js';
import { isCsvPath, resolveSrc } from './resolve-src.js';

/** What reading attributes takes besides them. */
export interface QueryContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** URL that `src` is resolved against. */
  readonly base: string;
  /** Told about a closed list's wrong value. Default: nobody is. */
  readonly warn?: Warn;
}

/**
 * What the attributes ask of an endpoint. Dates of relative periods are those of `timezone`, else of UTC. Throws `config`
 * errors: `no-src` (only `json` and `csv` need one, other sources may have their own), `bad-src`, `bad-period`,
 * `bad-timezone`, `bad-filter`, `bad-scope`.
 */
export function readQuery(attributes: QueryAttributes, { now, base, warn = () => {} }: QueryContext): DataQuery {
  const { zone, period, baseline } = readTimeAttributes(attributes, { now, fallback: 'UTC', warn });
  return {
    ...readSource(attributes, base),
    scope: scopeOf(attributes.scope),
    indicators: wordsOf(attributes.indicator),
    range: rangeOf(period, baseline),
    periods: periodsOf(period, baseline),
    granularity:
      oneOf(granularities, attributes.granularity, null, (message) => warn(`granularity: ${message}`)) ??
      finestFor(said(attributes.by)),
    split: readSplit(attributes.split) ?? readAxis(said(attributes.by)),
    filters: readFilter(attributes.filter),
    options: readOptions(attributes),
    zone,
    credentials: readCredentials(attributes.credentials, (message) => warn(`credentials: ${message}`)),
  };
}

function scopeOf(text: string | null): string | null {
  const scope = said(text);
  if (scope === null || !climbs(scope)) return scope;
  throw new StatsError('config', 'bad-scope', `scope: expected an id, got "${scope}"`, { scope });
}

/** A cycle is made of hours, or of days. */
function finestFor(by: string | null): DataQuery['granularity'] {
  return by === 'hour-of-day' ? 'hour' : by === 'weekday' ? 'day' : null;
}

/** A dimension along the axis is one that the endpoint must tell apart. */
function readAxis(by: string | null): string | null {
  return by === null || by === 'time' || by === 'hour-of-day' || by === 'weekday' ? null : by;
}

function readOptions({ options }: QueryAttributes): SourceOptions {
  const told = sourceAttributes.map((name) => [name, said(options[name] ?? null)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== null));
}

function readSource(attributes: QueryAttributes, base: string): Pick<DataQuery, 'source' | 'src'> {
  const written = said(attributes.src);
  const source = said(attributes.source);
  if (written !== null) {
    const src = resolveSrc(written, base);
    return { source: source ?? (isCsvPath(src) ? 'csv' : 'json'), src };
  }
  if (source !== null && source !== 'json' && source !== 'csv') return { source, src: '' };
  throw new StatsError('config', 'no-src', 'src: expected the URL of a metrics endpoint, got nothing');
}

/** The dates of both, as far as they have begun; of a period that has not begun at all, its first one. */
function periodsOf(period: Period | null, baseline: Period | null): readonly DateRange[] {
  if (period === null) return [];
  const own = { from: period.from, to: period.elapsed < period.from ? period.from : period.elapsed };
  return baseline === null ? [own] : [own, { from: baseline.from, to: baseline.to }];
}

/** The stretch from the first of these dates to the last. */
function rangeOf(period: Period | null, baseline: Period | null): DateRange | null {
  const [own, before] = periodsOf(period, baseline);
  if (!own || !before) return own ?? null;
  return {
    from: before.from < own.from ? before.from : own.from,
    to: before.to > own.to ? before.to : own.to,
  };
}
