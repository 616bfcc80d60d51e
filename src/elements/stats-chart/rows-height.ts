import { longestSide } from './longest-side.js';

/** Height of a bar, of the room around the bars of a row, and of the axis below the rows, in pixels. */
const [bar, around, axis] = [14, 14, 44];

/** Of more rows browsers have no canvas on which each could be named. */
export const mostRows = 1020;

/**
 * Keeps the room that so many rows need for all of them to have a name, with `abreast` bars in each; 0 for a drawing that
 * has no rows. Very many rows are lower. Not in the markup: a strict policy refuses style attributes.
 */
export function keepRows(root: ParentNode, rows: number, abreast: number): void {
  const height = Math.min(longestSide, rows * (Math.max(1, abreast) * bar + around) + axis);
  root
    .querySelector<HTMLElement>('.chart')
    ?.style.setProperty('--_rows', rows > 0 && rows <= mostRows ? `${height}px` : '');
}
