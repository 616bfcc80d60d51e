import type { BucketName, Granularity } from '../../model/bucket.js';

/** Distances between labels that people count in; above the last its multiples. */
const steps: Readonly<Record<Granularity, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24],
  day: [1, 2, 7],
  week: [1, 2, 4, 6, 8, 13, 26, 52],
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

/** Buckets that get a label: the first of them, and how many lie from one to the next; `at` where months count them. */
export interface Ticks {
  readonly first: number;
  readonly step: number;
  readonly at?: readonly number[];
}

/** Days of a month, at least; and no number of weeks, so that a step says which of both it is. */
const monthly = 29;

/**
 * Labels at least so many buckets apart: at round hours, at Mondays or the like, at the first of months, at January, at
 * years that end in 0 or 5.
 */
export function ticksFor(least: number, granularity: Granularity, begin: BucketName, length = 0): Ticks {
  if (least > 28 * perDay(granularity)) {
    const months = monthTicks(least, perDay(granularity), begin, length);
    if (months.at.length > 1) return months;
  }
  const known = steps[granularity];
  const last = known.at(-1) ?? 1;
  const step = known.find((one) => one >= least) ?? Math.ceil(least / last) * last;
  const place = numbers[granularity];
  const number = place ? parseInt(begin.slice(place[0]), 10) - place[1] : 0;
  return { first: (step - (number % step)) % step || 0, step };
}

/** Infinite where buckets are longer than days. */
function perDay(granularity: Granularity): number {
  return granularity === 'hour' ? 24 : granularity === 'day' ? 1 : Infinity;
}

/** The first of every month, or of every second, third, sixth, or of years. */
function monthTicks(least: number, each: number, begin: BucketName, length: number): Required<Ticks> {
  const need = least / (monthly * each);
  const apart = steps.month.find((one) => one >= need) ?? Math.ceil(need / 12) * 12;
  const [year, hour] = [Number(begin.slice(0, 4)), Number(begin.slice(11, 13))];
  const days = (date: number): number => date / 86_400_000;
  const start = days(Date.parse(begin.slice(0, 10))) * each + hour;
  const at: number[] = [];
  for (let month = 0; ; month += apart) {
    // An hour later where there are hours: one may be missing before, by the clock.
    const index = days(Date.UTC(year, month, 1)) * each - start + (each > 1 ? 1 : 0);
    if (!(index < length)) return { first: at[0] ?? 0, step: apart * monthly * each, at };
    if (index >= 0) at.push(index);
  }
}

/** The name that is written for a bucket: of its day or year, where labels are whole days or years apart. */
export function writtenName(name: BucketName, granularity: Granularity, step: number): BucketName {
  const months = step / (monthly * perDay(granularity));
  if (months >= 1) return name.slice(0, months % 12 === 0 ? 4 : 7);
  if (granularity === 'hour' && step % 24 === 0) return name.slice(0, 10);
  const year = granularity === 'month' ? 12 : granularity === 'quarter' ? 4 : 0;
  return year > 0 && step % year === 0 ? name.slice(0, 4) : name;
}
