import type { DateRange } from '../../model/bucket.js';
import type { Members } from '../../model/dataset.js';
import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';
import { readAddress, urlOf, type MatomoAddress } from './address.js';
import { isDistinct, metricOf } from './catalogue.js';
import { longerOf, whenOf, type Parameters } from './dates.js';
import { dimensionOf, dimensions } from './dimensions.js';
import { summary } from './metrics.js';
import type { HttpRequest } from '../source.js';

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
    const ask = (part: Part, method: string, dates: Parameters, range?: DateRange): HttpRequest => ({
      url: urlOf(plan.address, [
        ['method', method],
        ['idSite', plan.sites.join(',')],
        ...dates,
        ...segmentOf(query, plan, members),
      ]),
      role: [part, index, method, ...(range ? [range.from, range.to] : [])].join(' '),
      ...(part !== 'rows' && { optional: true }),
    });
    return [
      ...plan.methods.map((method) => ask('rows', method, when)),
      // What adds up over members, and what stands for all of them, only the report of the whole site says.
      ...(plan.dimension !== null && dimensionOf(plan.dimension) ? [ask('whole', summary, when)] : []),
      ...longerOf(query).flatMap(({ range, dates }) =>
        distinctMethods(query, plan).map((method) => ask('total', method, dates, range)),
      ),
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
    checkText(dimension, members);
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

function checkText(dimension: string, members: readonly string[]): void {
  if (!members.some((member) => /\p{Cs}/u.test(member))) return;
  const message = `filter: expected texts that a URL can hold, got half a character in ${dimension}`;
  throw config('bad-filter', message, { filter: dimension });
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

function distinctMethods({ indicators, split, filters }: DataQuery, { address }: Plan): readonly string[] {
  // Members that are kept have no figure of their own there.
  if (split !== null && Object.hasOwn(filters, split) && split !== 'site') return [];
  const asked = indicators.filter(isDistinct).flatMap((id) => metricOf(id)?.method ?? []);
  return [...new Set(asked)].filter((method) => address.method === null || address.method === method);
}

function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
