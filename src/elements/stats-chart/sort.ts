import type { Table, ValueColumn } from '../../views/table.js';

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

/** What a press on a header asks for: numbers begin with the largest, buckets with the first; then the other way. */
export function nextSort(column: string | null, sort: Sort | null): Sort {
  const current = sort ?? { column: null, direction: 'ascending' };
  const begins = column === null ? 'ascending' : 'descending';
  if (current.column !== column) return { column, direction: begins };
  return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** The rows' indexes in the order asked for. Rows without a value come last either way; equal ones keep their order. */
export function sortedBy({ rows, columns }: Table, sort: Sort | null): readonly number[] {
  const order = Array.from({ length: rows.length }, (_, index) => index);
  const at = sort?.column == null ? -1 : columns.findIndex((column) => keyOf(column) === sort.column);
  if (at < 0) return sort?.column === null && sort.direction === 'descending' ? order.reverse() : order;
  const sign = sort?.direction === 'ascending' ? 1 : -1;
  const values = order.map((index) => rows.at(index)?.cells[at]?.value ?? null);
  return order.sort((one, other) => compare(values[one] ?? null, values[other] ?? null, sign));
}

function compare(one: number | null, other: number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * (one - other);
}
