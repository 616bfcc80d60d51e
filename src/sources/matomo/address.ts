import { StatsError } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';

/** What `src` says: where the API is, and what of the page's own it is asked with. */
export interface MatomoAddress {
  /** Without the query. */
  readonly base: string;
  /** Ids of sites; `all` by itself for every site that the asker may see. */
  readonly sites: readonly string[];
  /** The report that `src` names. */
  readonly method: string | null;
  readonly segment: string | null;
  /** Names come in the language that `src` asks for. */
  readonly translated: boolean;
  /** Everything else, word for word. */
  readonly rest: readonly (readonly [name: string, value: string])[];
}

/** Parameters that are ours to set. Of a report that is cut at some rows nobody knows the sum. */
const own = new Set([
  'module',
  'method',
  'idSite',
  'period',
  'date',
  'format',
  'format_metrics',
  'filter_limit',
  'segment',
]);

/** PHP reads `token.auth` and `token_auth[]` as this parameter, too. */
const tokenName = /^\s*token[^a-z0-9]auth(?!\w)/i;

/** Reads `src`. Throws a `config` error where it names no site, or holds a token that every visitor could read. */
export function readAddress({ src }: DataQuery): MatomoAddress {
  if (src === '')
    throw config('no-src', 'src: expected the address of Matomo, such as /index.php?idSite=1, got nothing');
  const url = new URL(src);
  const parameters = url.searchParams;
  if ([...parameters].some(([name, value]) => tokenName.test(name) && value !== 'anonymous')) {
    const message = 'src: every visitor can read a token_auth here; add it in configure({fetch}) or in a proxy';
    throw config('bad-src', message, { src: 'token_auth' });
  }
  const sites = parameters.get('idSite') ?? '';
  if (!/^(?:all|\d+(?:,\d+)*)$/.test(sites)) {
    throw config('bad-src', `src: expected a site such as idSite=1, idSite=1,2 or idSite=all, got "${sites}"`, { src });
  }
  return {
    base: url.origin + url.pathname,
    sites: [...new Set(sites.split(','))],
    method: parameters.get('method'),
    segment: parameters.get('segment'),
    translated: parameters.has('language'),
    rest: [...parameters].filter(([name]) => !own.has(name)),
  };
}

/** A request's URL, with commas as the API's documents write them. */
export function urlOf(
  { base, rest }: MatomoAddress,
  asked: readonly (readonly [name: string, value: string])[],
): string {
  const parameters = [
    ['module', 'API'],
    ...asked,
    ['format', 'JSON'],
    ['format_metrics', '0'],
    ['filter_limit', '-1'],
    ...rest,
  ] as const;
  const written = parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return `${base}?${written.join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

function config(
  code: 'no-src' | 'bad-src',
  message: string,
  values: Readonly<Record<string, string>> = {},
): StatsError {
  return new StatsError('config', code, message, values);
}
