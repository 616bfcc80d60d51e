import { insideOf } from './column.js';
import type { Column } from './dataset.js';

/**
 * The numbers of a column, NaN where none is known: for loops over very many of them. Not a copy: shared, never written
 * to, and no part of what the package offers.
 */
export function numbersOf(column: Column): Float64Array {
  return insideOf(column).numbers;
}
