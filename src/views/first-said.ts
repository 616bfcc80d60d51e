import { absent, known, suppressed } from '../model/column.js';
import { copyCells, putCell, type Cells, type NewCells } from './cells.js';

/**
 * Bucket by bucket the first layer that has a value. A withheld value stays withheld, although other rows may allow to
 * work it out.
 */
export function firstSaid(layers: readonly (Cells | null)[]): Cells | null {
  const [first, ...rest] = layers.filter((layer) => layer !== null);
  if (first === undefined || rest.length === 0) return first ?? null;
  let said: NewCells | null = null;
  for (let index = 0; index < first.codes.length; index++) {
    if (speaks(first, index)) continue;
    const silent = first.codes[index] === absent ? rest.find(({ codes }) => codes[index] !== absent) : undefined;
    const layer = rest.find((one) => speaks(one, index)) ?? silent;
    if (layer) putCell((said ??= copyCells(first)), index, layer, index);
  }
  return said ?? first;
}

function speaks({ codes }: Cells, index: number): boolean {
  return codes[index] === known || codes[index] === suppressed;
}
