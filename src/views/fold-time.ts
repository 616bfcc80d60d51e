import { absent, known } from '../model/column.js';
import type { Fold } from '../model/dataset.js';
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
  /** `known`, or which of the reasons for its absence says most. */
  readonly code: number;
  /** Settled cells without their full value; always 0 for `last`, unless the last value itself lacks parts. */
  readonly missing: number;
  /** Those of them that have a value of their known parts. */
  readonly partly: number;
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
  const { numbers, codes, lacking } = cells;
  const max = fold === 'max';
  let count = 0;
  let value = max ? -Infinity : 0;
  let missing = 0;
  let partly = 0;
  let code = absent as number;
  for (let index = stretch.first; index < stretch.end; index++) {
    const isKnown = codes[index] === known;
    const isPartly = isKnown && lacking?.[index] === 1;
    if (index < stretch.settled) {
      missing += isKnown && !isPartly ? 0 : 1;
      partly += isPartly ? 1 : 0;
    }
    if (!isKnown) {
      code = lessSilent(code, codes[index] ?? absent);
      continue;
    }
    const own = numbers[index] ?? NaN;
    count++;
    value = max ? Math.max(value, own) : value + own;
  }
  if (count === 0) return { value: null, code, missing, partly, at: null };
  if (!Number.isFinite(value)) return null;
  return { value: fold === 'mean' ? value / count : value, code: known, missing, partly, at: null };
}

function lastKnown({ numbers, codes, lacking }: Cells, { first, end }: Stretch): Folded {
  let code = absent as number;
  for (let index = end - 1; index >= first; index--) {
    if (codes[index] === known) {
      const partly = lacking?.[index] === 1 ? 1 : 0;
      return { value: numbers[index] ?? null, code: known, missing: partly, partly, at: index };
    }
    code = lessSilent(code, codes[index] ?? absent);
  }
  return { value: null, code, missing: 0, partly: 0, at: null };
}
