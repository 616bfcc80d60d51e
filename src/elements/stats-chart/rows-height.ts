/** Height of a bar, of the room around the bars of a row, and of the axis below the rows, in pixels. */
const [bar, around, axis] = [14, 14, 44];

/** How high a drawing of rows must be for all of them to have room and a name, in pixels; `abreast` bars stand in each. */
export function rowsHeight(rows: number, abreast: number): number {
  return rows * (Math.max(1, abreast) * bar + around) + axis;
}
