import type { Column, Dataset } from '../model/dataset.js';
import { isKept, type Kept } from './select.js';

/** Columns of one indicator whose rows name the same dimensions: parts of one whole. */
export interface Shape {
  readonly dimensions: readonly string[];
  readonly columns: readonly Column[];
}

/**
 * The ways in which an answer tells an indicator for what is kept, those that name the fewest dimensions first: a row
 * of the whole comes before rows of its parts.
 */
export function shapesOf(dataset: Dataset, indicator: string, kept: Kept): readonly Shape[] {
  const shapes = new Map<string, { dimensions: readonly string[]; columns: Column[] }>();
  for (const slice of dataset.slices) {
    if (slice.indicator !== indicator || !isKept(slice.members, kept)) continue;
    const dimensions = Object.keys(slice.members).sort();
    const key = JSON.stringify(dimensions);
    const shape = shapes.get(key) ?? { dimensions, columns: [] };
    shape.columns.push(slice.column);
    shapes.set(key, shape);
  }
  return [...shapes.values()].sort((one, other) => one.dimensions.length - other.dimensions.length);
}
