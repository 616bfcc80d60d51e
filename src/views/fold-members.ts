import { known } from '../model/column.js';
import type { Fold } from '../model/dataset.js';
import { copyCells, markLacking, type Cells, type NewCells } from './cells.js';

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
  const cells = copyCells(first);
  const folding: Folding = { cells, max: fold === 'max', silent: new Uint32Array(cells.codes.length), members: 1 };
  for (; folding.members < count; folding.members++) {
    const next = part(folding.members);
    if (!include(folding, next)) return null;
    next.lacking?.forEach((lacks, index) => {
      if (lacks === 1) markLacking(cells, index);
    });
  }
  if (fold === 'mean') divide(folding);
  return cells;
}

interface Folding {
  readonly cells: NewCells;
  readonly max: boolean;
  /** How many members have no value in a bucket that has one. */
  readonly silent: Uint32Array;
  /** How many members are put together so far. */
  members: number;
}

/** Puts in one more member; `false` where no number is as large as the sum. */
function include(folding: Folding, part: Cells): boolean {
  const { cells, max } = folding;
  const { numbers } = cells;
  const own = part.numbers;
  for (let index = 0; index < numbers.length; index++) {
    const sum = (numbers[index] as number) + (own[index] as number);
    // Finite, which nearly all are; quicker than to look up what is known of each.
    if (sum - sum === 0 && !max) numbers[index] = sum;
    else if (!includeOne(folding, part, index)) return false;
  }
  return true;
}

/** Puts in what there is; `false` where that is two numbers whose sum is none. */
function includeOne({ cells, max, members, silent }: Folding, part: Cells, index: number): boolean {
  const before = cells.codes[index] ?? 0;
  const own = part.codes[index] ?? 0;
  const number = part.numbers[index] ?? NaN;
  if (before === known && own === known) {
    cells.numbers[index] = Math.max(cells.numbers[index] ?? NaN, number);
    return max;
  }
  if (before !== known && own !== known) {
    cells.codes[index] = lessSilent(before, own);
    return true;
  }
  markLacking(cells, index);
  silent[index] = before === known ? (silent[index] ?? 0) + 1 : members;
  if (own !== known) return true;
  cells.numbers[index] = number;
  cells.codes[index] = known;
  return true;
}

function divide({ cells: { numbers }, silent, members }: Folding): void {
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = (numbers[index] ?? NaN) / (members - (silent[index] ?? 0));
  }
}

/** Of two codes for a missing value the one that says more: `suppressed`, then `unknown`, then `absent`. */
export function lessSilent(one: number, other: number): number {
  return Math.max(one, other);
}
