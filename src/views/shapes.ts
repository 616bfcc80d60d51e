import type { Column, Slice } from '../model/dataset.js';

/** Columns of one indicator whose rows name the same dimensions: parts of one whole. */
export interface Shape {
  readonly dimensions: readonly string[];
  readonly columns: readonly Column[];
}

/**
 * The ways in which slices of one indicator tell the same, those that name the fewest dimensions first: a row of the
 * whole comes before rows of its parts.
 */
export function shapesOf(slices: readonly Slice[]): readonly Shape[] {
  const shapes = new Map<string, { dimensions: readonly string[]; columns: Column[] }>();
  for (const { members, column } of slices) {
    const dimensions = Object.keys(members).sort();
    const key = JSON.stringify(dimensions);
    const shape = shapes.get(key);
    if (shape) shape.columns.push(column);
    else shapes.set(key, { dimensions, columns: [column] });
  }
  return [...shapes.values()].sort((one, other) => one.dimensions.length - other.dimensions.length);
}
