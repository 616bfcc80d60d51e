import type { CellState, Column } from './dataset.js';

/** Cell states by the number that stands for them. A new column is zeroes, so that 0 has to be `absent`. */
const states = ['absent', 'known', 'unknown', 'suppressed'] as const satisfies readonly CellState[];

export const absent = 0;
export const known = 1;
export const unknown = 2;
export const suppressed = 3;

/** What a column is made of: two arrays of one length, which nobody may write to any more. */
export interface Inside {
  /** NaN where no number is known. */
  readonly numbers: Float64Array;
  /** `absent`, `known`, `unknown` or `suppressed`. */
  readonly codes: Uint8Array;
}

/** A column on typed arrays, which no page sees: frozen ones do not exist. */
class TypedColumn implements Column {
  readonly #numbers: Float64Array;
  readonly #codes: Uint8Array;

  constructor({ numbers, codes }: Inside) {
    this.#numbers = numbers;
    this.#codes = codes;
  }

  /** `null` of a column of somebody else. */
  static inside(column: Column): Inside | null {
    return #numbers in column ? { numbers: column.#numbers, codes: column.#codes } : null;
  }

  get length(): number {
    return this.#numbers.length;
  }

  at(index: number): number | null {
    const number = this.#numbers[index];
    return number === undefined || Number.isNaN(number) ? null : number;
  }

  stateAt(index: number): CellState {
    return states[this.#codes[index] ?? absent] ?? 'absent';
  }
}

const copies = new WeakMap<Column, Inside>();

/** A column over two arrays. It keeps them. */
export function column(inside: Inside): Column {
  return new TypedColumn(inside);
}

/** The arrays that a column is made of: its own, shared, never written to. A column of somebody else is read once. */
export function insideOf(column: Column): Inside {
  const inside = TypedColumn.inside(column) ?? copies.get(column) ?? copyOf(column);
  return inside;
}

function copyOf(column: Column): Inside {
  const numbers = new Float64Array(column.length).fill(NaN);
  const codes = new Uint8Array(column.length);
  for (let index = 0; index < column.length; index++) {
    numbers[index] = column.at(index) ?? NaN;
    codes[index] = states.indexOf(column.stateAt(index));
  }
  copies.set(column, { numbers, codes });
  return { numbers, codes };
}
