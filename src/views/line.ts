import type { Member } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';
import type { Line } from './series.js';

/**
 * The line of a member, or of all together; all absent where nothing can be said. `isBound` is asked where values lack
 * parts: whether they are lower bounds.
 */
export function lineOf(member: Member | null, cells: Cells | null, length: number, isBound: () => boolean): Line {
  const own = cells ?? absentCells(length);
  const bounds = !own.lacking.includes(true) || isBound();
  return { member, ...own, atLeast: bounds ? own.lacking : own.lacking.map(() => false) };
}
