import { bucketOf, bucketRange, type BucketName, type CalendarDate, type Granularity } from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { counterpartEnd, type Pair } from './counterpart.js';
import type { Change, NoChange } from './figure.js';
import { firstName, head, knownFrame, lowerBound, nameAfter, type Frame } from './frame.js';
import { clockOf, settledCount } from './incomplete.js';
import { isFiner } from './regroup.js';

/** The buckets of both sides of a comparison: complete ones only, and as far into the period on either side. */
export interface Compared {
  readonly current: Frame;
  readonly baseline: Frame;
  readonly extent: Change['extent'];
}

/**
 * Which buckets are compared. A period that is over is compared whole. One that is running is compared as far as its
 * buckets are complete: with buckets finer than its unit that is the elapsed part, else it leaves the running bucket
 * out on both sides, and what is compared is then less than what the figure shows.
 */
export function compared(dataset: Dataset, show: ShowOptions, pair: Pair): Compared | NoChange {
  const { granularity } = dataset;
  if (granularity === null || isUneven(pair)) return 'no-baseline';
  const frame = knownFrame(dataset, pair.period);
  const current = head(frame, settledCount(frame.names, clockOf(dataset, show)));
  const first = current.names[0];
  const last = current.names.at(-1);
  if (first === undefined || last === undefined) return 'no-value';
  if (bucketRange(first).from !== pair.period.from || !beginsDate(first)) return 'no-baseline';
  const end = bucketRange(last).to;
  if (end > pair.period.to) return 'no-baseline';
  const whole = end === pair.period.to && endsDate(last) && current.names.length === frame.names.length;
  const range = baselineRange(pair, whole, last);
  const baseline = range && baselineFrame(dataset, granularity, range);
  if (!baseline) return 'no-baseline';
  // What lies after a baseline is not the dataset's first bucket.
  if (lacks(baseline, range) || isCut(dataset, baseline)) return 'missing-values';
  const extent = whole ? 'whole' : isFiner(granularity, pair.period.unit) ? 'elapsed' : 'complete-buckets';
  return { current, baseline, extent };
}

/** Of weeks that pair by their number, a week 53 may stand on one side alone. */
function isUneven({ period, baseline, compare }: Pair): boolean {
  return compare === 'previous-year' && period.unit === 'week' && period.count !== baseline.count;
}

interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The last hour, `T08`; empty where the last day is whole. */
  readonly hour: string;
}

function baselineRange(pair: Pair, whole: boolean, last: BucketName): Stretch | null {
  const to = whole ? pair.baseline.to : counterpartEnd(bucketRange(last).to, pair);
  return to === null ? null : { from: pair.baseline.from, to, hour: whole ? '' : hourOf(last) };
}

/** What the dataset has of exactly these dates; `null` where its buckets begin or end elsewhere, or there are none. */
function baselineFrame({ buckets }: Dataset, granularity: Granularity, { from, to, hour }: Stretch): Frame | null {
  const fits = granularity === 'hour' || (startOf(from, granularity) === from && endOf(to, granularity) === to);
  const start = lowerBound(buckets, firstName(from, granularity));
  // No name sorts after the `~`: it stands for the end of that hour, the repeated one included.
  const end = lowerBound(buckets, granularity === 'hour' && hour ? `${to}${hour}~` : nameAfter(to, granularity));
  return fits && end > start ? { names: buckets.slice(start, end), start } : null;
}

function lacks({ names }: Frame, { from, to, hour }: Stretch): boolean {
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined) return true;
  const begins = bucketRange(first).from <= from && beginsDate(first);
  const ends = bucketRange(last).to >= to && (hour ? hourOf(last) === hour : endsDate(last));
  return !begins || !ends;
}

/** `T08` of an hour's name; empty for the names of longer buckets, which are made of whole dates. */
function hourOf(name: BucketName): string {
  return name.slice(10, 13);
}

function beginsDate(name: BucketName): boolean {
  return ['', 'T00'].includes(hourOf(name));
}

function endsDate(name: BucketName): boolean {
  return ['', 'T23'].includes(hourOf(name));
}

function isCut({ firstBucketCut, buckets }: Dataset, { names }: Frame): boolean {
  return firstBucketCut && names[0] === buckets[0];
}

function startOf(date: CalendarDate, granularity: Granularity): CalendarDate {
  return bucketRange(bucketOf(date, granularity)).from;
}

function endOf(date: CalendarDate, granularity: Granularity): CalendarDate {
  return bucketRange(bucketOf(date, granularity)).to;
}
