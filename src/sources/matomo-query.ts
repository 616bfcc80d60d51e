import { bucketOf, bucketRange, type DateRange, type Granularity } from '../model/bucket.js';
import type { Members } from '../model/dataset.js';
import { StatsError, type ErrorCode } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { readAddress, urlOf, type MatomoAddress } from './matomo-address.js';
import { isDistinct, metricOf } from './matomo-catalogue.js';
import { dimensionOf, dimensions } from './matomo-dimensions.js';
import { summary } from './matomo-metrics.js';
import type { HttpRequest } from './source.js';

/** What an answer is: figures by period; the whole beside members; figures of people over longer periods. */
export type Part = 'rows' | 'whole' | 'total';

/** A query, as Matomo is asked it. */
export interface Plan {
  readonly address: MatomoAddress;
  readonly sites: readonly string[];
  /** What rows are broken down by; `null` where they are of whole sites. */
  readonly dimension: string | null;
  /** The reports whose rows are read. */
  readonly methods: readonly string[];
  /** Members that each group of requests is restricted to. */
  readonly combinations: readonly Members[];
}

type Step = 'day' | 'week' | 'month' | 'year';
type Parameters = readonly (readonly [name: string, value: string])[];

/** Filters of several members on several dimensions are a request for each combination. */
const mostCombinations = 20;
const report = /^[A-Z]\w*\.get\w*$/;

/** Throws a `StatsError` of kind `config` for what Matomo cannot be asked. */
export function planOf(query: DataQuery): Plan {
  const address = readAddress(query);
  const { scope, split, indicators } = query;
  if (scope !== null && scope.trim() !== '') {
    throw config('bad-scope', 'scope: Matomo takes none; name the site in src (idSite=1)', { scope });
  }
  if (split !== null && split !== 'site' && !dimensionOf(split) && !report.test(split)) {
    const known = [...dimensions.map(({ id }) => id), 'site', 'Actions.getPageUrls'].join(', ');
    const message = `split: there is no "${split}"; Matomo has ${known} and other reports by their method`;
    throw config('unknown-split', message, { split, known });
  }
  const dimension = split === 'site' ? null : split;
  const named = indicators.map((id) => metricOf(id)?.method ?? summary);
  const whole = address.method === null ? [...new Set(named.length > 0 ? named : [summary])] : [address.method];
  return {
    address,
    sites: sitesOf(query, address),
    dimension,
    methods: dimension === null ? whole : [dimensionOf(dimension)?.method ?? dimension],
    combinations: combinationsOf(query),
  };
}

/** Every request of a query. */
export function requestsOf(query: DataQuery): HttpRequest[] {
  const plan = planOf(query);
  const when = whenOf(query);
  return plan.combinations.flatMap((members, index) => {
    const ask = (part: Part, method: string, dates: Parameters): HttpRequest => ({
      url: urlOf(plan.address, [
        ['method', method],
        ['idSite', plan.sites.join(',')],
        ...dates,
        ...segmentOf(query, plan, members),
      ]),
      role: `${part} ${index} ${method}`,
      ...(part !== 'rows' && { optional: true }),
    });
    return [
      ...plan.methods.map((method) => ask('rows', method, when)),
      // What adds up over members, and what stands for all of them, only the report of the whole site says.
      ...(plan.dimension !== null && dimensionOf(plan.dimension) ? [ask('whole', summary, when)] : []),
      ...longer(query).flatMap((dates) => distinctMethods(query, plan).map((method) => ask('total', method, dates))),
    ];
  });
}

function sitesOf({ filters }: DataQuery, { sites }: MatomoAddress): readonly string[] {
  const kept = filters['site'];
  if (!kept) return sites;
  const stranger = kept.find((id) => !/^\d+$/.test(id) || !(sites.includes('all') || sites.includes(id)));
  if (stranger === undefined) return kept;
  const known = sites.join(', ');
  throw config('bad-filter', `filter: src names no site "${stranger}", only ${known}`, { filter: stranger, known });
}

function combinationsOf({ filters, split }: DataQuery): readonly Members[] {
  let combinations: readonly Members[] = [{}];
  for (const [dimension, members] of Object.entries(filters)) {
    if (dimension === split) continue;
    checkSegment(dimension);
    if (dimension === 'site') continue;
    combinations = combinations.flatMap((one) => members.map((member) => ({ ...one, [dimension]: member })));
  }
  if (combinations.length <= mostCombinations) return combinations;
  const filter = Object.keys(filters).join(', ');
  const message = `filter: expected at most ${mostCombinations} combinations of members, got ${combinations.length}`;
  throw config('bad-filter', message, { filter });
}

function checkSegment(dimension: string): void {
  if (dimensionOf(dimension) || /^[a-z][A-Za-z0-9]*$/.test(dimension)) return;
  const known = dimensions.map(({ id }) => id).join(', ');
  const message = `filter: "${dimension}" can be kept only where it is the split; else ${known}, or the name of a segment`;
  throw config('bad-filter', message, { filter: dimension, known });
}

/** `countryCode==fr,countryCode==de;deviceType==tablet`: a comma is "or" and binds closer than `;`, "and". */
function segmentOf({ filters, split }: DataQuery, { address }: Plan, members: Members): Parameters {
  const kept = Object.entries(members).map(([id, member]): [string, readonly string[]] => [id, [member]]);
  const own = split === null ? undefined : filters[split];
  if (split !== null && own && dimensionOf(split)) kept.push([split, own]);
  const terms = kept.map(([id, ids]) => {
    const name = dimensionOf(id)?.segment ?? id;
    // The value is encoded within the segment, which is encoded again within the URL.
    return ids.map((value) => `${name}==${encodeURIComponent(value)}`).join(',');
  });
  const segment = [...(address.segment ? [address.segment] : []), ...terms].join(';');
  return segment === '' ? [] : [['segment', segment]];
}

/** Days, unless longer periods are asked for: the only ones that every period and comparison can be made of. */
function stepOf({ granularity, range }: DataQuery): Step {
  if (granularity === null) return range ? 'day' : 'month';
  if (granularity === 'quarter') return 'month';
  if (granularity !== 'hour') return granularity;
  const known = 'day, week, month, quarter, year';
  throw config('bad-granularity', `granularity: Matomo has no hours, only ${known}`, { granularity, known });
}

function whenOf(query: DataQuery): Parameters {
  const { range } = query;
  const step = stepOf(query);
  if (range) return dates(step, `${range.from},${range.to}`);
  // Twenty years: Matomo is not older. Earlier than its sites it answers that there is nothing.
  if (step === 'month' || step === 'year') return dates(step, step === 'month' ? 'last240' : 'last20');
  const known = 'last-30-days, last-12-weeks, 2026-01/2026-11';
  throw config('bad-period', `period: Matomo needs a first and a last date for days and weeks; for instance ${known}`, {
    period: 'all',
    known,
  });
}

function dates(period: string, date: string): Parameters {
  return [
    ['period', period],
    ['date', date],
  ];
}

/** People of a month are not the sum of its days': they are asked by the longer units that the dates begin with. */
function longer(query: DataQuery): readonly Parameters[] {
  const { range } = query;
  const step = stepOf(query);
  if (!range || isWithin(range, step)) return [];
  const isShort = isWithin(range, 'week') || isWithin(range, 'month');
  const possible = isShort ? (['week', 'month'] as const) : (['week', 'month', 'year'] as const);
  const units = possible.filter((unit) => isLonger(unit, step) && startsWith(range, unit));
  const asked = units.map((unit) => dates(unit, `${range.from},${range.to}`));
  // Only where the host switched it on does Matomo count people over other ranges.
  return units.some((unit) => unit !== 'year' && isWithin(range, unit))
    ? asked
    : [...asked, dates('range', `${range.from},${range.to}`)];
}

function isLonger(unit: Step, step: Step): boolean {
  const steps: readonly Granularity[] = ['day', 'week', 'month', 'year'];
  return steps.indexOf(unit) > steps.indexOf(step);
}

function startsWith({ from }: DateRange, unit: Step): boolean {
  return bucketRange(bucketOf(from, unit)).from === from;
}

function isWithin({ from, to }: DateRange, unit: Step): boolean {
  return bucketOf(from, unit) === bucketOf(to, unit);
}

function distinctMethods({ indicators, split, filters }: DataQuery, { address }: Plan): readonly string[] {
  // Members that are kept have no figure of their own there.
  if (split !== null && Object.hasOwn(filters, split) && split !== 'site') return [];
  const asked = indicators.filter(isDistinct).flatMap((id) => metricOf(id)?.method ?? []);
  return [...new Set(asked)].filter((method) => address.method === null || address.method === method);
}

function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
