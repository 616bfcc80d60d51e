import type { BucketName, Granularity } from '../../model/bucket.js';

/** Distances between labels that people count in; above the last its multiples. */
const steps: Readonly<Record<Granularity, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24],
  day: [1, 2, 7],
  week: [1, 2, 4, 13, 26, 52],
  month: [1, 2, 3, 6, 12],
  quarter: [1, 2, 4],
  year: [1, 2, 5, 10],
};

/** Where the number of a bucket within the next larger unit stands in its name, and how much is 0 there. */
const numbers: Readonly<Record<Granularity, readonly [from: number, first: number] | null>> = {
  hour: [11, 0],
  day: null,
  week: null,
  month: [5, 1],
  quarter: [6, 1],
  year: [0, 0],
};

/** Buckets that get a label: the first of them, and how many lie from one to the next. */
export interface Ticks {
  readonly first: number;
  readonly step: number;
}

/** Labels at least so many buckets apart: at round hours, at January, at years that end in 0 or 5. */
export function ticksFor(least: number, granularity: Granularity, begin: BucketName): Ticks {
  const known = steps[granularity];
  const last = known.at(-1) ?? 1;
  const step = known.find((one) => one >= least) ?? Math.ceil(least / last) * last;
  const place = numbers[granularity];
  const number = place ? parseInt(begin.slice(place[0]), 10) - place[1] : 0;
  return { first: (step - (number % step)) % step || 0, step };
}

/** The name that is written for a bucket: of its day or year, where labels are whole days or years apart. */
export function writtenName(name: BucketName, granularity: Granularity, step: number): BucketName {
  if (granularity === 'hour' && step % 24 === 0) return name.slice(0, 10);
  const year = granularity === 'month' ? 12 : granularity === 'quarter' ? 4 : 0;
  return year > 0 && step % year === 0 ? name.slice(0, 4) : name;
}
