import { absentCells, type Cells } from './cells.js';

/**
 * Bucket by bucket the first layer that has a value. A withheld value stays withheld, although other rows may allow to
 * work it out.
 */
export function firstSaid(layers: readonly (Cells | null)[]): Cells | null {
  const [first, ...rest] = layers.filter((layer) => layer !== null);
  if (first === undefined || rest.length === 0) return first ?? null;
  const said = absentCells(first.values.length);
  for (let index = 0; index < first.values.length; index++) {
    const speaks = (layer: Cells): boolean => layer.states[index] === 'known' || layer.states[index] === 'suppressed';
    const layer = speaks(first)
      ? first
      : (rest.find(speaks) ?? [first, ...rest].find(({ states }) => states[index] !== 'absent'));
    if (!layer) continue;
    said.values[index] = layer.values[index] ?? null;
    said.states[index] = layer.states[index] ?? 'absent';
    said.lacking[index] = layer.lacking[index] === true;
  }
  return said;
}
