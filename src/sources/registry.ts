import { StatsError } from '../model/stats-error.js';
import { settings } from './configure.js';
import { json } from './json.js';
import { loadCode } from './load-code.js';
import type { Source } from './source.js';

/** The source that every entry holds, and those that were loaded since. */
const ready = new Map<string, Source<unknown>>([['json', json]]);

/** Sources that are fetched when an element first names them: one line for each API. */
const lazy = {
  csv: () => import('./csv.js').then(({ csv }) => csv),
  'data-fair': () => import('./data-fair.js').then(({ dataFair }) => dataFair as Source<unknown>),
  datagouv: () => import('./datagouv.js').then(({ datagouv }) => datagouv as Source<unknown>),
  edifice: () => import('./edifice.js').then(({ edifice }) => edifice as Source<unknown>),
  'google-analytics': () =>
    import('./google-analytics.js').then(({ googleAnalytics }) => googleAnalytics as Source<unknown>),
  'json-stat': () => import('./json-stat.js').then(({ jsonStat }) => jsonStat as Source<unknown>),
  matomo: () => import('./matomo.js').then(({ matomo }) => matomo as Source<unknown>),
  opendatasoft: () => import('./opendatasoft.js').then(({ opendatasoft }) => opendatasoft as Source<unknown>),
  prometheus: () => import('./prometheus.js').then(({ prometheus }) => prometheus as Source<unknown>),
  rdv: () => import('./rdv.js').then(({ rdv }) => rdv as Source<unknown>),
  rows: () => import('./rows.js').then(({ rows }) => rows as Source<unknown>),
  udata: () => import('./udata.js').then(({ udata }) => udata),
} satisfies Readonly<Record<string, () => Promise<Source<unknown>>>>;

/** What `source` may be: those that come with the package, or one that the page gave to `configure`. */
export type SourceName = 'json' | keyof typeof lazy | (string & {});

/** The source of this name, if it is at hand without waiting. */
export function sourceAtHand(name: string): Source<unknown> | undefined {
  const own = settings().sources;
  return Object.hasOwn(own, name) ? own[name] : ready.get(name);
}

/**
 * The source of this name. Rejects with a `StatsError`: `config` for a name that nobody knows, `network` where the
 * source's code could not be fetched, which the next call tries again.
 */
export async function findSource(name: string): Promise<Source<unknown>> {
  const there = sourceAtHand(name);
  if (there) return there;
  if (!isLazy(name)) throw unknownSource(name);
  const source = await loadCode<Source<unknown>>(name, lazy[name]);
  ready.set(name, source);
  return source;
}

/** The names that `source` may have: the page's own first, whatever was loaded so far. */
export function sourceNames(): readonly string[] {
  return [...new Set([...Object.keys(settings().sources), json.name, ...Object.keys(lazy)])];
}

function isLazy(name: string): name is keyof typeof lazy {
  return Object.hasOwn(lazy, name);
}

function unknownSource(name: string): StatsError {
  const known = sourceNames().join(', ');
  return new StatsError('config', 'unknown-source', `There is no source "${name}", only ${known}`, { name, known });
}
