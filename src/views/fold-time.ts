import type { CellState, Fold } from '../model/dataset.js';
import type { Cells } from './cells.js';
import { lessSilent } from './fold-members.js';

/** A stretch of cells: from `first` up to, without, `end`; those before `settled` are over, the others running. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly settled: number;
}

export interface Folded {
  readonly value: number | null;
  readonly state: CellState;
  /** Settled cells without their full value; always 0 for `last`, unless the last value itself lacks parts. */
  readonly missing: number;
  /** Index of the cell that a `last` value is of; else `null`. */
  readonly at: number | null;
}

/**
 * Cells over time as one value. The mean is that of the known buckets, the last is the last known one. `null` where the
 * fold does not allow it, or no number is as large as the sum; a stretch of one cell is that cell under any fold.
 */
export function foldTime(cells: Cells, fold: Fold, stretch: Stretch): Folded | null {
  const single = stretch.end - stretch.first === 1;
  if (fold === 'none' && !single) return null;
  if (fold === 'last') return lastKnown(cells, stretch);
  let known = 0;
  let value = fold === 'max' ? -Infinity : 0;
  let missing = 0;
  let state: CellState = 'absent';
  for (let index = stretch.first; index < stretch.end; index++) {
    const own = cells.values[index] ?? null;
    if ((own === null || cells.lacking[index] === true) && index < stretch.settled) missing++;
    if (own === null) {
      state = lessSilent(state, cells.states[index] ?? 'absent');
      continue;
    }
    known++;
    value = fold === 'max' ? Math.max(value, own) : value + own;
  }
  if (known === 0) return { value: null, state, missing, at: null };
  if (!Number.isFinite(value)) return null;
  return { value: fold === 'mean' ? value / known : value, state: 'known', missing, at: null };
}

function lastKnown(cells: Cells, { first, end }: Stretch): Folded {
  let state: CellState = 'absent';
  for (let index = end - 1; index >= first; index--) {
    const value = cells.values[index] ?? null;
    if (value !== null) return { value, state: 'known', missing: cells.lacking[index] === true ? 1 : 0, at: index };
    state = lessSilent(state, cells.states[index] ?? 'absent');
  }
  return { value: null, state, missing: 0, at: null };
}
