import { granularities, type DateRange, type Granularity } from '../../model/bucket.js';
import { daysBetween } from '../../query/step-date.js';
import { nests } from '../../views/regroup.js';

/** Days that no bucket falls short of. */
const days: Readonly<Record<Granularity, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
};

/** More points than that no screen shows, and no endpoint likes to be asked for. */
const most = 1000;

/** Whether a period is as long as two buckets at least, and holds no more than a thousand. Of no known dates all are right. */
export function isPossible(granularity: Granularity, range: DateRange | null): boolean {
  if (range === null) return true;
  const length = daysBetween(range.from, range.to) + 1;
  return length >= days[granularity] * 2 && length <= days[granularity] * most;
}

/**
 * The granularities that readers can choose: those that the page offers, else those that the data have or add up to; of
 * them the ones that are possible over the dates. None where it is not known what the data have.
 */
export function possibleGranularities(
  offered: readonly Granularity[] | null,
  finest: Granularity | null,
  range: DateRange | null,
): readonly Granularity[] {
  const has = (granularity: Granularity): boolean =>
    offered?.includes(granularity) ?? (finest !== null && (granularity === finest || nests(finest, granularity)));
  return granularities.filter((granularity) => has(granularity) && isPossible(granularity, range));
}
