import type { DateRange } from '../../model/bucket.js';
import { bucketOf } from '../../model/bucket-of.js';
import type { DataQuery } from '../../query/query.js';

/** `…/statistics/1.0/data/{code}`, for Eurostat's own datasets and for those of its foreign trade (`comext`). */
const address = /\/dissemination\/statistics\/1\.0\/data\/[^/?#]+$/;

/** Parameters that say which times are meant, whichever of them the URL has. */
const timeParameters = ['time', 'time_period', 'sincetimeperiod', 'untiltimeperiod', 'lasttimeperiod'];
/** Names that are no dimensions of a dataset. */
const reserved = ['format', 'lang', 'geolevel', ...timeParameters];

/**
 * The URL of a dataset of Eurostat's API Statistics with what it can select: members of dimensions, as repeated keys, and
 * years. Years only: they are taken for data of any step (rOpenGov/eurostat, issue 260), while a month is refused for
 * yearly data. What the URL itself says is left as it is; any other URL is returned as it stands.
 */
export function selectAtEurostat(url: string, { filters, range }: DataQuery): string {
  if (!URL.canParse(url) || !address.test(new URL(url).pathname)) return url;
  const given = [...new URL(url).searchParams].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]);
  const has = (name: string): boolean => given.some(([own]) => own === name);
  const added: (readonly [string, string])[] = [];
  for (const [dimension, members] of Object.entries(filters)) {
    const name = dimension.toLowerCase();
    if (reserved.includes(name) || (name === 'geo' && has('geolevel'))) continue;
    const asked = new Set(given.filter(([own]) => own === name).map(([, value]) => value));
    for (const member of members) if (!asked.has(member.toLowerCase())) added.push([dimension, member]);
  }
  if (range && !timeParameters.some(has)) added.push(...yearsOf(range));
  const [start = url, hash] = url.split('#', 2);
  const query = new URLSearchParams(added.map(([name, value]) => [name, value])).toString();
  if (query === '') return url;
  return `${start}${start.includes('?') ? '&' : '?'}${query}${hash === undefined ? '' : `#${hash}`}`;
}

/** The first days of a year may lie in the last week of the year before, and its last days in the first of the next. */
function yearsOf({ from, to }: DateRange): readonly (readonly [string, string])[] {
  const [first, last] = [bucketOf(from, 'week').slice(0, 4), bucketOf(to, 'week').slice(0, 4)];
  const [since, until] = [from.slice(0, 4), to.slice(0, 4)];
  return [
    ['sinceTimePeriod', first < since ? first : since],
    ['untilTimePeriod', last > until ? last : until],
  ];
}
