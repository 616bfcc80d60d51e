import { insideOf, type Inside } from '../model/column.js';
import type { Column } from '../model/dataset.js';

/** Values along the buckets of a frame, each with what is known of it. May be a column's own arrays: never written to. */
export interface Cells extends Inside {
  /** 1 where the value is made of its known parts only, others being missing; `null` where that is nowhere. */
  readonly lacking: Uint8Array | null;
}

/** Cells that are being made. */
export interface NewCells extends Cells {
  lacking: Uint8Array | null;
}

/**
 * The cells of a column from bucket `start` of the dataset on: the column's own, where it has them all. Buckets that the
 * dataset does not have are absent.
 */
export function readCells(column: Column, start: number, length: number): Cells {
  const { numbers, codes } = insideOf(column);
  const [first, end] = [Math.max(0, start), Math.max(0, start + length)];
  const own = { numbers: numbers.subarray(first, end), codes: codes.subarray(first, end), lacking: null };
  if (own.codes.length === length) return own;
  const cells = absentCells(length);
  const place = Math.min(length, Math.max(0, -start));
  cells.numbers.set(own.numbers, place);
  cells.codes.set(own.codes, place);
  return cells;
}

/** Cells of which no row spoke, to be filled in. */
export function absentCells(length: number): NewCells {
  return { numbers: new Float64Array(length).fill(NaN), codes: new Uint8Array(length), lacking: null };
}

/** Cells to be changed. */
export function copyCells({ numbers, codes, lacking }: Cells): NewCells {
  return { numbers: numbers.slice(), codes: codes.slice(), lacking: lacking?.slice() ?? null };
}

/** Says that a value is made of its known parts only. */
export function markLacking(cells: NewCells, index: number): void {
  cells.lacking ??= new Uint8Array(cells.codes.length);
  cells.lacking[index] = 1;
}

/** Copies one cell of `from`; its number and state where it has none. */
export function putCell(cells: NewCells, index: number, from: Cells, at: number): void {
  cells.numbers[index] = from.numbers[at] ?? NaN;
  cells.codes[index] = from.codes[at] ?? 0;
  if (from.lacking?.[at] === 1) markLacking(cells, index);
}
