import type { CellState, Fold } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';

/**
 * Several members' cells as one, bucket by bucket. Where some are missing, the value is made of the others and marked
 * `lacking`; where all are, there is none. `null` where the fold does not allow it, or no number is as large as the sum.
 * One alone is itself under any fold. `part` is asked once for each index below `count`: of thousands, only one is held.
 */
export function foldMembers(count: number, part: (index: number) => Cells, fold: Fold): Cells | null {
  if (count === 0) return null;
  const first = part(0);
  if (count === 1) return first;
  if (fold === 'none' || fold === 'last') return null;
  const folded = absentCells(first.values.length);
  const known = new Uint32Array(first.values.length);
  for (let member = 0; member < count; member++) addTo(folded, known, member === 0 ? first : part(member), fold);
  for (let index = 0; index < known.length; index++) {
    const value = folded.values[index] ?? null;
    if (value === null) continue;
    if (!Number.isFinite(value)) return null;
    if (fold === 'mean') folded.values[index] = value / (known[index] ?? 1);
    folded.lacking[index] ||= (known[index] ?? 0) < count;
  }
  return folded;
}

function addTo(folded: ReturnType<typeof absentCells>, known: Uint32Array, part: Cells, fold: Fold): void {
  const { values, states, lacking } = folded;
  for (let index = 0; index < known.length; index++) {
    const own = part.values[index] ?? null;
    const before = values[index] ?? null;
    if (own === null) {
      if (before === null) states[index] = lessSilent(states[index] ?? 'absent', part.states[index] ?? 'absent');
      continue;
    }
    values[index] = before === null ? own : fold === 'max' ? Math.max(before, own) : before + own;
    states[index] = 'known';
    if (part.lacking[index] === true) lacking[index] = true;
    known[index] = (known[index] ?? 0) + 1;
  }
}

const silence: readonly CellState[] = ['absent', 'unknown', 'suppressed'];

/** Of two reasons for a missing value the one that says more. */
export function lessSilent(one: CellState, other: CellState): CellState {
  return one === other || silence.indexOf(other) <= silence.indexOf(one) ? one : other;
}
