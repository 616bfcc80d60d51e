import type { Indicator } from '../../model/dataset.js';
import { roundestIn } from './round.js';

/** The classes on one side of zero; the legend's entries are made of them. */
export interface ValueClass {
  /** `c0` (near zero) to `c4` above zero, `n0` to `n4` below it: how a place of this class is drawn. */
  readonly shade: string;
  /** Bounds by size: from the first up to, and without, the second. `null` where the class is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isBelow: boolean;
}

/** Classes from the largest negative to the largest positive value. Every one has a place in it. */
export interface Classes {
  readonly all: readonly ValueClass[];
  /** How a value that is not 0 is drawn. */
  shadeOf(value: number): string;
}

const most = { one: 5, both: 3 };
const shades = 4;
/** Where the largest is so many times a small one, classes of equal size would say nothing of the large ones. */
const steep = 30;

/**
 * Few classes with round bounds that suit the values: as many places in each; or a power of ten to each where values are of
 * very different sizes. Equal values are of one class, and values above and below zero of none together.
 */
export function classesOf(values: readonly number[], { unit }: Pick<Indicator, 'unit'>): Classes {
  const sizes = (sign: 1 | -1): number[] =>
    values.flatMap((value) => (value * sign > 0 ? [value * sign] : [])).sort((one, other) => one - other);
  const [above, below] = [sizes(1), sizes(-1)];
  const limit = above.length > 0 && below.length > 0 ? most.both : most.one;
  const over = sideOf(boundsOf(above, limit, unit), above.length > 0, false);
  const under = sideOf(boundsOf(below, limit, unit), below.length > 0, true);
  return {
    all: [...[...under].reverse(), ...over],
    shadeOf: (value) => {
      const size = Math.abs(value);
      return (value < 0 ? under : over).find(({ to }) => to === null || size < to)?.shade ?? '';
    },
  };
}

function sideOf(bounds: readonly number[], isThere: boolean, isBelow: boolean): readonly ValueClass[] {
  if (!isThere) return [];
  const count = bounds.length + 1;
  return Array.from({ length: count }, (_, at) => ({
    shade: `${isBelow ? 'n' : 'c'}${count === 1 ? shades - 1 : Math.round((at * shades) / (count - 1))}`,
    from: bounds[at - 1] ?? null,
    to: bounds[at] ?? null,
    isBelow,
  }));
}

/** Bounds between classes of ascending sizes. */
function boundsOf(sizes: readonly number[], limit: number, unit: string): readonly number[] {
  const distinct = new Set(sizes).size;
  const count = Math.min(limit, distinct, Math.floor(Math.sqrt(sizes.length)) + 1);
  if (count < 2) return [];
  const quarter = sizes[Math.floor(sizes.length / 4)] ?? 0;
  const powers = (sizes.at(-1) ?? 0) > steep * quarter ? powersWithin(sizes, count) : [];
  return powers.length > 0 ? powers : quantiles(sizes, count, unit);
}

/** Powers of ten, or of a hundred where those are too many, with values on both sides of each. */
function powersWithin(sizes: readonly number[], count: number): readonly number[] {
  const [low, high] = [sizes[0] ?? 1, sizes.at(-1) ?? 1];
  for (let step = 1; ; step++) {
    const powers: number[] = [];
    const first = Math.ceil(Math.log10(low) / step) * step;
    for (let power = first; 10 ** power <= high; power += step) if (10 ** power > low) powers.push(10 ** power);
    if (powers.length < count) {
      return powers.filter((one, at) => sizes.some((size) => size >= one && size < (powers[at + 1] ?? Infinity)));
    }
  }
}

function quantiles(sizes: readonly number[], count: number, unit: string): readonly number[] {
  const bounds = new Set<number>();
  for (let at = 1; at < count; at++) {
    const place = stepFrom(sizes, Math.round((at * sizes.length) / count));
    const [low, high] = [sizes[place - 1], sizes[place]];
    if (low !== undefined && high !== undefined) bounds.add(roundestIn(low, high, unit));
  }
  return [...bounds];
}

/** The nearest place at or after this one, else before it, where a value is larger than the one before. */
function stepFrom(sizes: readonly number[], place: number): number {
  const isStep = (at: number): boolean => at > 0 && at < sizes.length && sizes[at] !== sizes[at - 1];
  for (let off = 0; off < sizes.length; off++) {
    if (isStep(place + off)) return place + off;
    if (isStep(place - off)) return place - off;
  }
  return 0;
}
