import type { Trace } from './chart-picture.js';
import type { Axis } from './y-axis.js';

/** The scale of shares, in percent. */
export const shareAxis: Axis = { min: 0, max: 100, step: 25 };

type Part = Pick<Trace, 'values' | 'lacks' | 'hasLacking'>;

/**
 * What each part has of its bucket's sum, in percent; 0 to 100. NaN throughout a bucket where a part is not known, misses
 * parts of its own or is negative, or where the sum is 0: the shares of the others would be made up.
 */
export function sharesOf(parts: readonly Part[]): readonly Float64Array[] {
  const length = parts[0]?.values.length ?? 0;
  const shares = parts.map(() => new Float64Array(length).fill(NaN));
  for (let index = 0; index < length; index++) {
    const sum = parts.reduce((total, part) => total + partAt(part, index), 0);
    if (!(sum > 0)) continue;
    parts.forEach(({ values }, place) => {
      const own = shares[place];
      if (own) own[index] = (100 * (values[index] ?? NaN)) / sum;
    });
  }
  return shares;
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
