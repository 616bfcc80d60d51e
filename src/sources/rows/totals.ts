import type { Observation } from '../../model/create-dataset.js';
import type { GivenTotal } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';
import type { Mapping } from './mapping.js';
import { valueAt } from './path.js';
import { readValue, type Value } from './values.js';
import type { Answer } from '../source.js';

/** Totals that an answer gives beside its rows. */
export interface Totals {
  /** Those of the dates that were asked for. */
  readonly dated: readonly GivenTotal[];
  /** Those of exactly the dates of the rows, in the shape of rows without time, which mean just that. */
  readonly undated: readonly Observation[];
}

/**
 * Reads what stands at `total-path`: one value, which is the first indicator's, or an object of them by field. An answer
 * without rows (`isEmpty`) need not have any.
 */
export function totalsOf(body: unknown, mapping: Mapping, fields: readonly string[], isEmpty: boolean): Totals {
  const { total, totalDates } = mapping;
  if (total === null || fields.length === 0) return { dated: [], undated: [] };
  const found = valueAt(body, total);
  if (found === undefined && isEmpty) return { dated: [], undated: [] };
  const values = valuesOf(found, total, fields);
  if (totalDates === null) return { dated: [], undated: [{ time: null, members: {}, values, path: total }] };
  const dated = Object.entries(values).map(([indicator, value]) => ({
    indicator,
    members: {},
    value: typeof value === 'number' ? value : null,
    ...totalDates,
  }));
  return { dated, undated: [] };
}

/** A total of each page is none of all of them. */
export function checkTotals(answers: readonly Answer[], { total }: Mapping): void {
  if (total === null) return;
  const [first, ...others] = answers.map((answer) => valueAt(answer.json(), total));
  const other = others.find((found) => found !== undefined && JSON.stringify(found) !== JSON.stringify(first));
  if (other !== undefined) throw wrongType(total, `the same on each page, ${JSON.stringify(first)}`, other);
}

function valuesOf(found: unknown, path: string, fields: readonly string[]): Readonly<Record<string, Value>> {
  const values = Object.create(null) as Record<string, Value>;
  const [first = ''] = fields;
  if (typeof found !== 'object' || found === null) {
    values[first] = readValue(found, path);
    return values;
  }
  for (const field of fields) {
    const value = valueAt(found, field);
    if (value !== undefined) values[field] = readValue(value, `${path}.${field}`);
  }
  if (Object.keys(values).length === 0) throw wrongType(`${path}.${first}`, 'a number', undefined);
  return values;
}
