/** Height of a bar, of the room around the bars of a row, and of the axis below the rows, in pixels. */
const [bar, around, axis] = [14, 14, 44];

/**
 * Keeps the room that so many rows need for all of them to have a name, with `abreast` bars in each; 0 for a drawing that
 * has no rows. Not in the markup: a strict policy refuses style attributes.
 */
export function keepRows(root: ParentNode, rows: number, abreast: number): void {
  const height = rows * (Math.max(1, abreast) * bar + around) + axis;
  root.querySelector<HTMLElement>('.chart')?.style.setProperty('--_rows', rows > 0 ? `${height}px` : '');
}
