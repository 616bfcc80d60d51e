import type { CellState, Fold } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';

/**
 * Several members' cells as one, bucket by bucket. Where some are missing, the value is made of the others and marked
 * `atLeast`; where all are, there is none. `null` where the fold does not allow it. One alone is itself under any fold.
 */
export function foldMembers(parts: readonly Cells[], fold: Fold): Cells | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  if (fold === 'none' || fold === 'last') return null;
  const folded = absentCells(first.values.length);
  for (let index = 0; index < first.values.length; index++) {
    let known = 0;
    let value = fold === 'max' ? -Infinity : 0;
    let state: CellState = 'absent';
    let atLeast = false;
    for (const part of parts) {
      const own = part.values[index] ?? null;
      if (own === null) {
        state = lessSilent(state, part.states[index] ?? 'absent');
        continue;
      }
      known++;
      value = fold === 'max' ? Math.max(value, own) : value + own;
      atLeast ||= part.atLeast[index] === true;
    }
    folded.states[index] = known > 0 ? 'known' : state;
    if (known === 0) continue;
    folded.values[index] = fold === 'mean' ? value / known : value;
    folded.atLeast[index] = atLeast || known < parts.length;
  }
  return folded;
}

const silence: readonly CellState[] = ['absent', 'unknown', 'suppressed'];

/** Of two reasons for a missing value the one that says more. */
export function lessSilent(one: CellState, other: CellState): CellState {
  return silence.indexOf(other) > silence.indexOf(one) ? other : one;
}
