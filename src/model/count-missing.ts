import { insideOf, known, suppressed } from './column.js';
import type { Column } from './dataset.js';

/** How many of the first `end` values of a column nobody told: neither known nor withheld. */
export function countMissing(column: Column, end: number): number {
  const { codes } = insideOf(column);
  let count = 0;
  for (let index = 0; index < end; index++) if (codes[index] !== known && codes[index] !== suppressed) count++;
  return count;
}
