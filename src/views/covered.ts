import { bucketOf, bucketRange, type BucketName, type Granularity } from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Covered } from './figure.js';
import type { Given } from './given-total.js';
import type { Sequence } from './sequence.js';
import type { Bucket } from './series.js';
import { clockOf, isRunning } from './incomplete.js';
import { nests } from './regroup.js';

/** What a stretch of the dataset's buckets covers, in the granularity that is shown where that says the same. */
export function coveredBuckets(dataset: Dataset, show: ShowOptions, names: readonly BucketName[]): Covered {
  const granularity = dataset.granularity ?? 'day';
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined) return coveredNothing(show, granularity);
  const running = isRunning(last, clockOf(dataset, show));
  const coarse = show.granularity;
  const range = { from: bucketRange(first).from, to: bucketRange(last).to };
  if (coarse && nests(granularity, coarse) && fills(range, coarse, running)) {
    return { from: bucketOf(range.from, coarse), to: bucketOf(range.to, coarse), granularity: coarse, running };
  }
  return { from: first, to: last, granularity, running };
}

/** What a given total covers: in buckets where its dates are theirs, else in dates. */
export function coveredDates(dataset: Dataset, show: ShowOptions, { from, to }: Pick<Given, 'from' | 'to'>): Covered {
  const clock = clockOf(dataset, show);
  const running = to !== null && isRunning(to, clock);
  const candidates: readonly (Granularity | null)[] = [show.granularity, dataset.granularity, 'month'];
  const granularity = candidates.find((one) => one !== null && one !== 'hour' && fillsOpen({ from, to }, one)) ?? 'day';
  const name = (date: string | null): BucketName | null => date && bucketOf(date, granularity);
  return { from: name(from), to: name(to), granularity, running };
}

/** What the buckets of a chart or a table cover. */
export function coveredShown(buckets: Sequence<Bucket>, granularity: Granularity): Covered {
  const last = buckets.at(-1);
  const running = last?.incomplete === 'running';
  return { from: buckets.at(0)?.name ?? null, to: last?.name ?? null, granularity, running };
}

/** No bucket at all: the period that was asked. */
function coveredNothing({ period }: ShowOptions, granularity: Granularity): Covered {
  if (!period) return { from: null, to: null, granularity, running: false };
  const name = (date: string): BucketName => (granularity === 'hour' ? date : bucketOf(date, granularity));
  const unit = granularity === 'hour' ? 'day' : granularity;
  return { from: name(period.from), to: name(period.elapsed), granularity: unit, running: false };
}

/** Whether coarse buckets say the same: the range begins with one, and ends with one or in the running one. */
function fills(range: { from: string; to: string }, coarse: Granularity, running: boolean): boolean {
  return running ? fillsOpen({ from: range.from, to: null }, coarse) : fillsOpen(range, coarse);
}

function fillsOpen({ from, to }: Pick<Given, 'from' | 'to'>, granularity: Granularity): boolean {
  const begins = from === null || bucketRange(bucketOf(from, granularity)).from === from;
  return begins && (to === null || bucketRange(bucketOf(to, granularity)).to === to);
}
