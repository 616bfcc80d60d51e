import { formatter } from '../i18n/format.js';
import type { Table } from '../views/table.js';

/** So many are told one by one. */
const few = 3;

/**
 * The buckets of a table that are not complete, in words: those that stand in a row at its end or its beginning, where
 * alone they can stand. `null` where there are none, or where the rows are no time.
 */
export function unfinishedOf({ by, rows }: Table, lang: string): string | null {
  if (by !== 'time') return null;
  const begin = namesFrom(rows, 0, 1);
  const end = begin.length === rows.length ? [] : namesFrom(rows, rows.length - 1, -1).reverse();
  const { bucket } = formatter(lang);
  const told = [begin, end].flatMap((names) =>
    names.length <= few ? names.map(bucket) : [`${bucket(names[0] ?? '')} – ${bucket(names.at(-1) ?? '')}`],
  );
  return told.length === 0 ? null : told.join(', ');
}

function namesFrom(rows: Table['rows'], first: number, step: 1 | -1): string[] {
  const names: string[] = [];
  for (let index = first; index >= 0 && index < rows.length; index += step) {
    const bucket = rows.at(index)?.bucket;
    if (bucket?.incomplete == null) break;
    names.push(bucket.name);
  }
  return names;
}
