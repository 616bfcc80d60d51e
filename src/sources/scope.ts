import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import type { Scope } from './source.js';

/**
 * Reads a query's `scope` against the forms that a source knows: `organization:ID`, or one word such as `site`. Throws
 * a `StatsError` of kind `config` that names them.
 */
export function readScope(query: DataQuery, forms: readonly string[]): Scope {
  const text = query.scope ?? '';
  const [kind = '', ...rest] = text.split(':');
  const id = rest.join(':').trim();
  const form = forms.find((known) => known.split(':')[0] === kind);
  if (form?.includes(':') !== (id !== '')) throw badScope(text, forms.join(', '));
  return { kind, id };
}

function badScope(scope: string, forms: string): StatsError {
  const got = scope === '' ? 'The scope is missing' : `The scope "${scope}" is not known`;
  return new StatsError('config', 'bad-scope', `${got}; it is one of ${forms}`, { scope, known: forms });
}
