import { numbersOf } from '../../model/numbers-of.js';
import type { Line } from '../../views/series.js';
import type { Trace } from './chart-picture.js';
import type { ChartView } from './chart-view.js';
import type { Axis } from './y-axis.js';

/** The scale of shares, in percent. */
export const shareAxis: Axis = { min: 0, max: 100, step: 25 };

type Part = Pick<Trace, 'values' | 'lacks' | 'hasLacking'>;

/**
 * What each part has of its bucket, in percent; 0 to 100. Of its `totals`, one per bucket, where one is known, else of the
 * sum of all parts. NaN throughout a bucket where a part is not known, misses parts of its own or is negative, where the
 * parts are more than the total, or all are 0: the shares would be made up.
 */
export function sharesOf(parts: readonly Part[], totals: Float64Array | null = null): readonly Float64Array[] {
  const length = parts[0]?.values.length ?? 0;
  const shares = parts.map(() => new Float64Array(length).fill(NaN));
  for (let index = 0; index < length; index++) {
    const sum = parts.reduce((total, part) => total + partAt(part, index), 0);
    const whole = wholeOf(sum, totals?.[index] ?? NaN);
    if (!(whole > 0)) continue;
    parts.forEach(({ values }, place) => {
      const own = shares[place];
      if (own) own[index] = (100 * (values[index] ?? NaN)) / whole;
    });
  }
  return shares;
}

/** What the parts are parts of; NaN where they cannot be. Sums in another order differ in their last digits. */
function wholeOf(sum: number, total: number): number {
  if (Number.isNaN(total) || Math.abs(total - sum) <= 1e-9 * sum) return sum;
  return total > sum ? total : NaN;
}

/** The total of each bucket, which one that was given may have beyond the parts that are drawn. */
export function totalsIn({ sets }: Pick<ChartView, 'sets'>): Float64Array | null {
  const [{ total }] = sets;
  return total && sets.length === 1 ? numbersOf(total.column) : null;
}

const found = new WeakMap<ChartView, ReadonlyMap<Line, Float64Array>>();

/** The shares that a chart draws, line by line; none where it draws none. */
export function sharesIn(view: ChartView): ReadonlyMap<Line, Float64Array> {
  const made = found.get(view);
  if (made) return made;
  const lines = view.type === 'stacked-100' ? view.sets.flatMap((set) => set.lines) : [];
  const shares = sharesOf(lines.map(partOf), totalsIn(view));
  const all = new Map(lines.map((line, place) => [line, shares[place] as Float64Array]));
  found.set(view, all);
  return all;
}

function partOf(line: Line): Part {
  return { values: numbersOf(line.column), hasLacking: line.hasLacking, lacks: (index) => line.lacks(index) };
}

/** NaN where no share can be made of it. */
function partAt({ values, lacks, hasLacking }: Part, index: number): number {
  const value = values[index] ?? NaN;
  return value >= 0 && !(hasLacking && lacks(index)) ? value : NaN;
}

/**
 * 100 where something is known of a bucket, but not enough for shares: an empty outline says so, and no bar that could
 * pass for one. `null` where there is no such bucket.
 */
export function unsharedOf(parts: readonly Part[], shares: readonly Float64Array[]): Float64Array | null {
  const [first] = shares;
  const isKnown = (index: number): boolean =>
    parts.some(({ values }) => !Number.isNaN(values[index] ?? NaN)) && parts.some(({ values }) => values[index] !== 0);
  const outlines = first?.map((share, index) => (Number.isNaN(share) && isKnown(index) ? 100 : NaN));
  return outlines?.some((outline) => outline === 100) ? outlines : null;
}
