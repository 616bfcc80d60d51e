import { parseTemplate } from 'url-template';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from './query.js';

type Variable = 'indicator' | 'from' | 'to' | 'granularity' | 'split' | 'scope' | 'timezone';

/**
 * Fills in a URL template (RFC 6570, levels 1 and 3): `{indicator} {from} {to} {granularity} {split} {scope} {timezone}`, and
 * `{?from,to}` or `{&from,to}` for a query. Values are percent-encoded, several indicators joined by commas. What is not
 * asked is empty, and left out of queries. Throws a `config` error `bad-src` for any other placeholder, naming it.
 */
export function fillTemplate(src: string, query: DataQuery): string {
  if (!/[{}]/.test(src)) return src;
  const values: Readonly<Record<Variable, string | string[] | null>> = {
    indicator: query.indicators.length > 0 ? [...query.indicators] : null,
    from: query.range?.from ?? null,
    to: query.range?.to ?? null,
    granularity: query.granularity,
    split: query.split,
    scope: query.scope,
    timezone: query.zone,
  };
  checkPlaceholders(src, Object.keys(values));
  try {
    return parseTemplate(src).expand(values);
  } catch (cause) {
    // Half of a surrogate pair has no UTF-8.
    const message = 'src: expected texts that a URL can hold, got half a character in src, indicator, split or scope';
    throw new StatsError('config', 'bad-src', message, { src }, { cause });
  }
}

function checkPlaceholders(src: string, names: readonly string[]): void {
  for (const [placeholder, inner = ''] of src.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    const listed = inner.startsWith('?') || inner.startsWith('&');
    const asked = listed ? inner.slice(1).split(',') : [inner];
    if (asked.every((name) => names.includes(name))) continue;
    const message = `src: there is no placeholder ${placeholder}; there are: ${names.join(', ')}`;
    throw new StatsError('config', 'bad-src', message, { src: placeholder });
  }
}
