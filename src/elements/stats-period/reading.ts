import { granularities, type CalendarDate, type DateRange, type Granularity } from '../../model/bucket.js';
import { dateIn, isZone } from '../../model/zone.js';
import { said } from '../../query/attribute.js';
import { readBounds, type DateBounds } from '../../query/custom-dates.js';
import { listOf } from '../../query/list-of.js';
import { parsePeriod } from '../../query/parse-period.js';
import { isSamePeriod, readPresets } from '../../query/period-presets.js';
import type { Compare, Period } from '../../query/query.js';
import { compares } from '../../query/read-time-attributes.js';
import { resolvePeriod } from '../../query/resolve-period.js';
import { now } from '../../sources/configure.js';
import type { Group } from '../group/group.js';
import { warnOnce } from '../warn-once.js';
import type { GroupData } from './known-data.js';
import { possibleGranularities } from './possible-granularities.js';

/** What the page says of the control. */
export interface PeriodAttributes {
  readonly presets: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly granularities: string | null;
  readonly comparisons: string | null;
}

/** Today, where the group is. */
export function todayOf(group: Group): CalendarDate {
  const zone = said(group.get('timezone'));
  return dateIn(now(), zone !== null && isZone(zone) ? zone : 'UTC');
}

/** The period of a group: all there is where nobody says one, as for its elements. */
export function periodOf(group: Group): string {
  return said(group.get('period')) ?? 'all';
}

/** The dates of a period; `null` for all there is, and for a text that is no period. */
export function datesOf(period: string, today: CalendarDate): Period | null {
  try {
    return resolvePeriod(parsePeriod(period), today);
  } catch {
    return null;
  }
}

/** The periods that readers can choose: that of the group is one of them, or stands after them. */
export function periodsOf(
  { presets }: PeriodAttributes,
  group: Group,
  data: GroupData,
): { readonly periods: readonly string[]; readonly chosen: string } {
  const written = said(group.get('granularity'));
  const granularity = data.finest ?? granularities.find((known) => known === written) ?? null;
  const periods = readPresets(presets, { granularity, today: todayOf(group), warn: warnOnce });
  const current = periodOf(group);
  const chosen = periods.find((period) => isSamePeriod(period, current));
  return chosen === undefined ? { periods: [...periods, current], chosen: current } : { periods, chosen };
}

/** What custom dates must lie between: up to today, from the first of the data where that is known. */
export function boundsOf(written: DateBounds, group: Group, { first }: GroupData): DateBounds {
  return readBounds(written, { min: first, max: todayOf(group) }, warnOnce);
}

/** The granularities that readers can choose, and the one that is shown. */
export function granularitiesOf(
  { granularities: written }: PeriodAttributes,
  group: Group,
  data: GroupData,
): { readonly possible: readonly Granularity[]; readonly shown: string | null } {
  const shown = said(group.get('granularity')) ?? data.shown;
  if (said(written) === 'none') return { possible: [], shown };
  const offered = listOf(granularities, written, (message) => warnOnce(`granularities: ${message}`));
  const range = rangeOf(periodOf(group), group, data);
  return { possible: possibleGranularities(offered.length > 0 ? offered : null, data.finest, range), shown };
}

/** The dates of a period, of all there is those of the data; `null` where they are not known. */
export function rangeOf(period: string, group: Group, data: GroupData): DateRange | null {
  return period === 'all' ? data.range : datesOf(period, todayOf(group));
}

/** The comparisons that readers can choose: none where the page speaks of no comparison. */
export function comparisonsOf(
  { comparisons }: PeriodAttributes,
  group: Group,
): { readonly possible: readonly Compare[]; readonly chosen: Compare } {
  const current = said(group.get('compare'));
  const chosen = compares.find((compare) => compare === current) ?? 'none';
  if (comparisons === null && current === null) return { possible: [], chosen };
  const listed = listOf(compares, comparisons, (message) => warnOnce(`comparisons: ${message}`));
  const possible = listed.length > 0 ? listed : compares;
  return { possible: possible.includes(chosen) ? possible : [...possible, chosen], chosen };
}
