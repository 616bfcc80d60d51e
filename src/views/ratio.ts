import type { Dataset, Indicator } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';
import { indicatorOf } from './select.js';

/** The two indicators that a ratio divides; `null` for other indicators, and where the answer lacks one of them. */
export function partsOf(
  dataset: Dataset,
  { aggregate }: Indicator,
): { readonly numerator: Indicator; readonly denominator: Indicator } | null {
  if (aggregate.kind !== 'ratio') return null;
  const numerator = indicatorOf(dataset, aggregate.numerator);
  const denominator = indicatorOf(dataset, aggregate.denominator);
  if (!numerator || !denominator) return null;
  // A ratio of ratios has no buckets of its own to divide.
  if (numerator.aggregate.kind !== 'fold' || denominator.aggregate.kind !== 'fold') return null;
  return { numerator, denominator };
}

/** A quotient in percent is said in hundredths: 3 of 4 is 75 %. */
export function scaleOf({ unit }: Indicator): number {
  return unit === 'percent' ? 100 : 1;
}

/** `null` where a part is missing, there is nothing to divide by, or no number is as large as the quotient. */
export function divide(numerator: number | null, denominator: number | null, scale: number): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const quotient = (numerator / denominator) * scale;
  return Number.isFinite(quotient) ? quotient : null;
}

/** Quotients bucket by bucket, where both parts are fully known. */
export function divideCells(numerator: Cells, denominator: Cells, scale: number): Cells {
  const quotients = absentCells(numerator.values.length);
  for (let index = 0; index < numerator.values.length; index++) {
    const whole = isWhole(numerator, index) && isWhole(denominator, index);
    const value = whole ? divide(numerator.values[index] ?? null, denominator.values[index] ?? null, scale) : null;
    quotients.values[index] = value;
    quotients.states[index] = value === null ? silent(numerator, denominator, index) : 'known';
  }
  return quotients;
}

/** Both parts with only those buckets that both fully know: their figures are then over the same buckets. */
export function shared(numerator: Cells, denominator: Cells): readonly [Cells, Cells] {
  const both = numerator.values.map((_, index) => isWhole(numerator, index) && isWhole(denominator, index));
  const keep = (cells: Cells): Cells => ({
    ...cells,
    values: cells.values.map((value, index) => (both[index] === true ? value : null)),
    states: cells.states.map((state, index) => (both[index] === true ? state : silent(numerator, denominator, index))),
  });
  return [keep(numerator), keep(denominator)];
}

function isWhole(cells: Cells, index: number): boolean {
  return cells.states[index] === 'known' && cells.lacking[index] !== true;
}

function silent(numerator: Cells, denominator: Cells, index: number): 'absent' | 'unknown' | 'suppressed' {
  const states = [numerator.states[index], denominator.states[index]];
  if (states.includes('suppressed')) return 'suppressed';
  return states.every((state) => state === 'absent') ? 'absent' : 'unknown';
}
