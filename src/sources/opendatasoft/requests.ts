import { array, looseObject, nullish, number, unknown } from 'valibot';
import type { DateRange } from '../../model/bucket.js';
import { StatsError } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import type { Column, Part } from './catalogue.js';
import { anonymous, facetFlags, flags, placeCluster } from './fields.js';
import { bucketExpression, fieldLiteral, oneOfCondition, rangeCondition, textLiteral } from './odsql.js';
import { isByPlace, isSingle, type Plan } from './plan.js';
import type { Answer, HttpRequest } from '../source.js';

// Limits: the v2.1 reference, parameters `limit` and `offset` of GET …/records.

/** Rows of one request at most, with `group_by`; there is no next page. */
const mostGroups = 20_000;
/** Records of one page at most; one more is refused with status 400. */
const pageSize = 100;
/** Records of more pages than ten are read from the file of all of them: each page counts against the daily quota. */
const mostPaged = 1_000;

/** What a request asks for: values bucket by bucket, values of a whole period, or records as they stand. */
export interface Role {
  readonly kind: 'series' | 'totals' | 'records';
  /** Place of a total's dates in the plan's `periods`. */
  readonly period?: number;
  readonly part: Part;
  /** Dimensions that its rows name. */
  readonly dimensions: readonly string[];
}

/** The requests of a plan. Each says in its role how its rows are read. */
export function requestsOf(plan: Plan): HttpRequest[] {
  const whole = Object.keys(plan.filters);
  const split = [...new Set([...whole, ...(plan.split === null ? [] : [plan.split])])];
  if (plan.raw) return [request(plan, { kind: 'records', part: 'all', dimensions: split }, plan.columns)];
  const parts = new Set(plan.columns.map(({ part }) => part));
  return [...parts].flatMap((part) => {
    const columns = plan.columns.filter((column) => column.part === part);
    const kinds = [...(plan.time ? [series] : []), ...(needTotals(plan, columns) ? totalsOf(plan) : [])];
    const roles = kinds.map((kind): Role => ({ ...kind, part, dimensions: whole }));
    if (split.length > whole.length) {
      // The centre of a place differs from bucket to bucket: only over the whole period is it one place.
      const divided = isByPlace(plan) ? totalsOf(plan).slice(0, 1) : kinds;
      roles.push(...divided.map((kind): Role => ({ ...kind, part, dimensions: split })));
    }
    return roles.map((role) => request(plan, role, columns));
  });
}

type Kind = Pick<Role, 'kind' | 'period'>;

const series: Kind = { kind: 'series' };

/** Totals of the period, and of what it is compared with. */
function totalsOf({ periods }: Plan): readonly Kind[] {
  const kind = 'totals';
  return periods.length === 0 ? [{ kind }] : periods.map((_, period) => ({ kind, period }));
}

/** The dates that a request is of; `null` for all there is. */
export function datesOf({ range, periods }: Plan, { period }: Role): DateRange | null {
  return period === undefined ? range : (periods[period] ?? null);
}

/** Users of a week are not the sum of its days' users: the API has to count them once more. */
function needTotals({ time }: Plan, columns: readonly Column[]): boolean {
  return time === null || columns.some(isSingle);
}

/** What a request's role says. Throws a `config` error for one that is not ours: an answer that is only looked at. */
export function roleOf({ role, url }: HttpRequest): Role {
  if (role !== undefined) return JSON.parse(role) as Role;
  const form = '/api/explore/v2.1/{source}/datasets/{id}/records';
  const [src = ''] = url.split(/[?#]/);
  throw new StatsError('config', 'bad-src', `src: expected an address that ends in ${form}, got "${src}"`, { src });
}

function request(plan: Plan, role: Role, columns: readonly Column[]): HttpRequest {
  const parameters = [
    ...clauses(plan, role, columns),
    ...filterParameters(plan, role),
    ...(plan.zone === null ? [] : [['timezone', plan.zone] satisfies Parameter]),
  ];
  const query = new URLSearchParams(parameters).toString();
  return { url: `${plan.base}/records?${query}`, role: JSON.stringify(role) };
}

type Parameter = [name: string, value: string];

function clauses(plan: Plan, role: Role, columns: readonly Column[]): Parameter[] {
  const { time } = plan;
  if (role.kind === 'records') {
    const order = [...(time ? [time.field] : []), ...role.dimensions].map(fieldLiteral);
    const fields = [...new Set([...order, ...columns.map(({ alias }) => fieldLiteral(alias))])];
    return [
      ['select', fields.join(',')],
      ...(order.length === 0 ? [] : [['order_by', order.join(',')] satisfies Parameter]),
      ['limit', String(pageSize)],
    ];
  }
  const select: Parameter = ['select', columns.map(({ expression, alias }) => `${expression} as ${alias}`).join(',')];
  const groups = groupsOf(plan, role);
  if (groups.length === 0) return [select, ['limit', '1']];
  const order = role.kind === 'series' ? 'bucket' : `${columns[0]?.alias ?? ''} desc`;
  return [select, ['group_by', groups.join(',')], ['order_by', order], ['limit', String(mostGroups)]];
}

function groupsOf(plan: Plan, { kind, part, dimensions }: Role): string[] {
  const { time } = plan;
  const buckets =
    kind === 'series' && time?.granularity ? [`${bucketExpression(time.field, time.granularity)} as bucket`] : [];
  const fields = dimensions.map((name) =>
    isByPlace(plan) && name === plan.split ? `${placeCluster} as ${name}` : fieldLiteral(name),
  );
  // Portals write "mobile" in more than one way: grouped by it, its calls are told apart when the answer is read.
  const mobile = part === 'mobile' && !dimensions.includes('mobile') ? ['mobile'] : [];
  return [...buckets, ...fields, ...mobile];
}

function filterParameters(plan: Plan, role: Role): Parameter[] {
  const { log, time, filters, split } = plan;
  const { part } = role;
  const range = datesOf(plan, role);
  const conditions: string[] = [];
  if (time && range) conditions.push(rangeCondition(time.field, range));
  // Records without a date belong to no bucket; comparisons leave them out by themselves.
  if (time && !range && !log) conditions.push(`${fieldLiteral(time.field)} is not null`);
  const facets: Parameter[] = [];
  for (const [field, members] of Object.entries(filters)) {
    if (!log || !flags.has(field)) conditions.push(oneOfCondition(field, members));
    else if (facetFlags.has(field) && members.length === 1) facets.push(['refine', `${field}:${members[0] ?? ''}`]);
  }
  if (part === 'anonymous') conditions.push(`user_id=${textLiteral(anonymous)}`);
  if (log && split !== 'bot' && !Object.hasOwn(filters, 'bot')) facets.push(['exclude', 'bot:true']);
  return [...(conditions.length === 0 ? [] : [['where', conditions.join(' and ')] satisfies Parameter]), ...facets];
}

const page = looseObject(
  { results: array(unknown(), 'an array of rows'), total_count: nullish(number('a number')) },
  'an object with results',
);

/** The next page of records; where there are more rows than pages may have, the file of all of them. */
export function next(answer: Answer): HttpRequest | null {
  const url = new URL(answer.request.url);
  if (!url.pathname.endsWith('/records')) return null;
  const body = readShape(page, answer.json(), '');
  if (roleOf(answer.request).kind !== 'records') return body.results.length < mostGroups ? null : fileRequest(url);
  const read = Number(url.searchParams.get('offset') ?? 0) + body.results.length;
  const isLast = body.results.length < pageSize || read >= (body.total_count ?? Infinity);
  if (isLast) return null;
  if ((body.total_count ?? read) > mostPaged || read >= mostPaged) return fileRequest(url);
  url.searchParams.set('offset', String(read));
  return { url: url.href };
}

/** Exports have no limit. They are made from the same clauses. */
function fileRequest(url: URL): HttpRequest {
  return { url: fileOf(url.href, 'json') };
}

/** The portal's own file of a request's rows. */
export function fileOf(address: string, format: string): string {
  const file = new URL(address);
  file.pathname = file.pathname.replace(/\/records$/, `/exports/${format}`);
  file.searchParams.delete('limit');
  file.searchParams.delete('offset');
  // A spreadsheet takes a file without this mark for another encoding.
  if (format === 'csv') file.searchParams.set('with_bom', 'true');
  return file.href;
}
