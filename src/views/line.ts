import type { Member } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';
import type { Line } from './series.js';

/** The line of a member, or of all together; all absent where nothing can be said. */
export function lineOf(member: Member | null, cells: Cells | null, length: number): Line {
  return { member, ...(cells ?? absentCells(length)) };
}
