import type { Bucket } from '../../views/series.js';
import type { Row, Table, ValueColumn } from '../../views/table.js';
import { isOrdered } from './chart-view.js';

/** The order in which rows stand: by the buckets themselves (`column: null`), or by the values of a column. */
export interface Sort {
  /** The key of a column: other columns come and go with the profiles shown. */
  readonly column: string | null;
  readonly direction: 'ascending' | 'descending';
}

/** A name for a column that stays while others come and go. */
export function keyOf({ role, indicator, member }: ValueColumn): string {
  return JSON.stringify([role, indicator.id, member?.id ?? null]);
}

/** Where rows have an order of their own, they stand in it until a header is pressed. */
export function firstSort({ by }: Table): Sort | null {
  return isOrdered(by) ? { column: null, direction: 'ascending' } : null;
}

/** What a press on a header asks for: numbers begin with the largest, names with the first; then the other way. */
export function nextSort(column: string | null, sort: Sort | null): Sort {
  const begins = column === null ? 'ascending' : 'descending';
  if (sort?.column !== column) return { column, direction: begins };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * The rows' indexes in the order asked for, names in that of the language. Members that stand together come last either way,
 * before them rows without a value; equal ones keep their order.
 */
export function sortedBy(
  { rows, columns, by }: Table,
  sort: Sort | null,
  nameOf: (bucket: Bucket) => string,
  lang: string,
): readonly number[] {
  const order = Array.from({ length: rows.length }, (_, index) => index);
  const at = columns.findIndex((column) => keyOf(column) === sort?.column);
  const isByName = sort?.column === null;
  if (!sort || (at < 0 && !isByName)) return order;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (isByName && isOrdered(by)) return sign > 0 ? order : order.reverse();
  const all = order.map((index) => rows.at(index) as Row);
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const names = isByName ? all.map(({ bucket }) => nameOf(bucket)) : [];
  return order.sort(
    (one, other) =>
      Number(all[one]?.bucket.others !== undefined) - Number(all[other]?.bucket.others !== undefined) ||
      (isByName
        ? sign * compare(names[one] ?? '', names[other] ?? '')
        : compareValues(all[one]?.cells[at]?.value ?? null, all[other]?.cells[at]?.value ?? null, sign)),
  );
}

function compareValues(one: number | null, other: number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * (one - other);
}
