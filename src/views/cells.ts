import type { CellState, Column } from '../model/dataset.js';

/** Values along the buckets of a frame, each with what is known of it. */
export interface Cells {
  readonly values: readonly (number | null)[];
  readonly states: readonly CellState[];
  /** The value is made of its known parts only: others are missing. */
  readonly lacking: readonly boolean[];
}

/** The cells of a column from bucket `start` of the dataset on; buckets that the dataset does not have are absent. */
export function readCells(column: Column, start: number, length: number): Cells {
  const cells = absentCells(length);
  const first = Math.max(0, -start);
  const end = Math.min(length, column.length - start);
  for (let index = first; index < end; index++) {
    cells.values[index] = column.at(start + index);
    cells.states[index] = column.stateAt(start + index);
  }
  return cells;
}

/** Cells of which no row spoke, to be filled in. */
export function absentCells(length: number): {
  values: (number | null)[];
  states: CellState[];
  lacking: boolean[];
} {
  return {
    values: new Array<number | null>(length).fill(null),
    states: new Array<CellState>(length).fill('absent'),
    lacking: new Array<boolean>(length).fill(false),
  };
}
