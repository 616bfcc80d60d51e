import type { DataQuery } from '../../query/query.js';
import { askTemplate } from '../ask-template.js';
import { config } from './config.js';

/** Where a report is asked for. */
export interface Address {
  readonly url: string;
  /** `properties/123` for the body, where the address itself does not name the property; else `null`. */
  readonly property: string | null;
}

/**
 * Reads `src` and `scope`. An address of Google's own form is completed to `…/v1beta/properties/ID:runReport`: one that ends
 * in `/v1beta`, or in a property, and the bare host of the API. Any other one answers `runReport` itself and is asked as it
 * stands, with the property in the body. `{scope}` in `src` is the number of the property. Throws a `config` error.
 */
export function addressOf(query: DataQuery): Address {
  const { src } = query;
  const id = propertyOf(query);
  if (id === null && /\{[^{}]*\bscope\b[^{}]*\}/.test(src)) throw withoutProperty();
  const [filled] = askTemplate({ ...query, scope: id });
  const address = filled?.url ?? src;
  if (!URL.canParse(address)) throw config('bad-src', 'src: expected an address; once filled in it is none');
  const url = new URL(address);
  checkSecrets(url);
  const path = url.pathname.replace(/\/+$/, '');
  const [, start = path, named] = /^(.*\/properties\/([^/:]+))(?::runReport)?$/.exec(path) ?? [];
  if (named !== undefined) {
    if (id !== null && id !== named) throw twoProperties(id, named);
    url.pathname = `${start}:runReport`;
    return { url: url.href, property: null };
  }
  if (!isBase(url, path)) return { url: url.href, property: id === null ? null : `properties/${id}` };
  if (id === null) throw withoutProperty();
  const version = /\/v1\w+(?:\/properties)?$/.test(path) ? path.replace(/\/properties$/, '') : '/v1beta';
  url.pathname = `${version}/properties/${id}:runReport`;
  return { url: url.href, property: null };
}

function isBase({ hostname }: URL, path: string): boolean {
  return (
    /\/v1(?:alpha|beta)(?:\/properties)?$/.test(path) || (path === '' && hostname === 'analyticsdata.googleapis.com')
  );
}

/** The number of the property that `scope` names: `123`, or in Google's words `properties/123`. */
function propertyOf({ scope }: DataQuery): string | null {
  const text = scope?.trim() ?? '';
  if (text === '') return null;
  const [, id] = /^(?:properties\/|property:)?(\d+)$/.exec(text) ?? [];
  if (id !== undefined) return id;
  const message = `scope: expected the number of a property such as 123456789 (a G-… is a measurement's id), got "${text}"`;
  throw config('bad-scope', message, { scope: text, known: '123456789' });
}

function withoutProperty(): Error {
  const message = 'scope: this src needs the number of the property, such as scope="123456789"';
  return config('bad-scope', message, { scope: '', known: '123456789' });
}

function twoProperties(id: string, named: string): Error {
  return config('bad-scope', `scope: src names the property ${named}, not ${id}`, { scope: id, known: named });
}

/** Tokens by Google's names for them, and what tokens and keys of Google's begin with, whatever their names. */
function checkSecrets({ searchParams }: URL): void {
  const [secret] =
    [...searchParams].find(
      ([name, value]) => /^(?:access|oauth)_token\b/i.test(name) || /^(?:ya29\.|AIza)/.test(value),
    ) ?? [];
  if (secret === undefined) return;
  const message = `src: every visitor can read ${secret} here; a proxy, or configure({fetch}), adds it`;
  throw config('bad-src', message, { src: secret });
}
