import type { CellState, Column } from './dataset.js';

/** Cell states by the number that stands for them. A new column is zeroes, so that 0 has to be `absent`. */
const states = ['absent', 'known', 'unknown', 'suppressed'] as const satisfies readonly CellState[];

export const absent = 0;
export const known = 1;
export const unknown = 2;
export const suppressed = 3;

/** A column on typed arrays, which nothing outside this room sees: frozen ones do not exist. */
class TypedColumn implements Column {
  readonly #values: Float64Array;
  readonly #states: Uint8Array;

  constructor(values: Float64Array, cells: Uint8Array) {
    this.#values = values;
    this.#states = cells;
  }

  get length(): number {
    return this.#values.length;
  }

  at(index: number): number | null {
    return this.#states[index] === known ? (this.#values[index] ?? null) : null;
  }

  stateAt(index: number): CellState {
    return states[this.#states[index] ?? absent] ?? 'absent';
  }
}

/** A column over values and the numbers of their states. It keeps both arrays: nobody may write to them any more. */
export function column(values: Float64Array, cells: Uint8Array): Column {
  return new TypedColumn(values, cells);
}
