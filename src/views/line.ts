import { column } from '../model/column.js';
import type { Member } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';
import type { Line } from './series.js';

/**
 * The line of a member, or of all together; all absent where nothing can be said. `isBound` is asked where values lack
 * parts: whether they are lower bounds.
 */
export function lineOf(member: Member | null, cells: Cells | null, length: number, isBound: () => boolean): Line {
  const { lacking, ...inside } = cells ?? absentCells(length);
  // Asked once, when somebody wants to know: it may take a look at every value of the dataset.
  let bounds: boolean | null = null;
  const lacks = (index: number): boolean => lacking?.[index] === 1;
  return {
    member,
    column: column(inside),
    hasLacking: lacking !== null,
    lacks,
    isAtLeast: (index) => lacks(index) && (bounds ??= isBound()),
  };
}
