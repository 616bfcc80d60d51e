import { absent, known, suppressed, unknown } from '../model/column.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import { absentCells, copyCells, type Cells } from './cells.js';
import { indicatorOf } from './indicators-of.js';

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
  const quotients = absentCells(numerator.codes.length);
  for (let index = 0; index < numerator.codes.length; index++) {
    const both = areWhole(numerator, denominator, index);
    const value = both ? divide(numerator.numbers[index] ?? null, denominator.numbers[index] ?? null, scale) : null;
    quotients.numbers[index] = value ?? NaN;
    quotients.codes[index] = value === null ? silent(numerator, denominator, index) : known;
  }
  return quotients;
}

/** Both parts with only those buckets that both fully know: their figures are then over the same buckets. */
export function shared(numerator: Cells, denominator: Cells): readonly [Cells, Cells] {
  const pair = [copyCells(numerator), copyCells(denominator)] as const;
  for (let index = 0; index < numerator.codes.length; index++) {
    if (areWhole(numerator, denominator, index)) continue;
    for (const { numbers, codes } of pair) {
      numbers[index] = NaN;
      codes[index] = silent(numerator, denominator, index);
    }
  }
  return pair;
}

function areWhole(one: Cells, other: Cells, index: number): boolean {
  return isWhole(one, index) && isWhole(other, index);
}

function isWhole({ codes, lacking }: Cells, index: number): boolean {
  return codes[index] === known && lacking?.[index] !== 1;
}

function silent(numerator: Cells, denominator: Cells, index: number): number {
  const codes = [numerator.codes[index], denominator.codes[index]];
  if (codes.includes(suppressed)) return suppressed;
  return codes.every((code) => code === absent) ? absent : unknown;
}
