import type { CellState } from '../../src/model/dataset.js';
import type { Line } from '../../src/views/series.js';

/** What a line says, bucket by bucket; `undefined` where there is no line. */
function along<Told>(line: Line | null | undefined, say: (line: Line, index: number) => Told): Told[] | undefined {
  return line ? Array.from({ length: line.column.length }, (_, index) => say(line, index)) : undefined;
}

export function valuesOf(line: Line | null | undefined): (number | null)[] | undefined {
  return along(line, ({ column }, index) => column.at(index));
}

export function statesOf(line: Line | null | undefined): CellState[] | undefined {
  return along(line, ({ column }, index) => column.stateAt(index));
}

export function lackingOf(line: Line | null | undefined): boolean[] | undefined {
  return along(line, (one, index) => one.lacks(index));
}

export function atLeastOf(line: Line | null | undefined): boolean[] | undefined {
  return along(line, (one, index) => one.isAtLeast(index));
}
