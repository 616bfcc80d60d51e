import { array, looseObject, nullish, number, unknown } from 'valibot';
import type { DataQuery, Filters } from '../../query/query.js';
import { addressOf } from './address.js';
import { readShape } from '../check.js';
import { earliest, planOf, type Part, type Span } from './plan.js';
import type { Answer, HttpRequest } from '../source.js';

/** Rows of one page: the API's own default, of 250,000 that it would give. */
const pageSize = 10_000;

/** Every request of a query: `POST` with a `RunReportRequest`. */
export function requestsOf(query: DataQuery): HttpRequest[] {
  const { url, property } = addressOf(query);
  const { parts, filters } = planOf(query);
  return parts.map((part) => ({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...(property !== null && { property }), ...bodyOf(part, filters) }),
    role: part.role,
    ...(part.optional && { optional: true }),
  }));
}

/** 64-bit numbers are texts in Google's JSON. */
function bodyOf({ dimensions, metrics, spans }: Part, filters: Filters): object {
  const named = dimensions.map((name) => ({ name }));
  const ordered = dimensions.map((dimensionName) => ({ dimension: { dimensionName } }));
  const expressions = Object.entries(filters).map(([fieldName, values]) => ({
    filter: { fieldName, inListFilter: { values } },
  }));
  const [only] = expressions;
  return {
    dateRanges: spans.map((span) => dateRangeOf(span, spans.length > 1)),
    ...(named.length > 0 && { dimensions: named }),
    metrics: metrics.map((name) => ({ name })),
    ...(only && { dimensionFilter: expressions.length > 1 ? { andGroup: { expressions } } : only }),
    // Pages are parts of one order.
    ...(ordered.length > 0 && { orderBys: ordered }),
    keepEmptyRows: true,
    limit: String(pageSize),
  };
}

function dateRangeOf({ name, range }: Span, isNamed: boolean): object {
  return {
    startDate: range && range.from > earliest ? range.from : earliest,
    // The property's own today, where nobody says when all there is ends.
    endDate: range?.to ?? 'today',
    ...(isNamed && { name }),
  };
}

const counted = looseObject(
  { rowCount: nullish(number('a number')), rows: nullish(array(unknown(), 'an array of rows')) },
  'an object',
);

/** The next page: as long as `rowCount` says that there are more rows. */
export function nextPage(answer: Answer): HttpRequest | null {
  const { rowCount, rows } = readShape(counted, answer.json(), '');
  const { request } = answer;
  if (request.body === undefined || !rows || rows.length === 0) return null;
  const asked = JSON.parse(request.body) as { readonly offset?: string };
  const offset = Number(asked.offset ?? 0) + pageSize;
  if ((rowCount ?? 0) <= offset) return null;
  return { ...request, body: JSON.stringify({ ...asked, offset: String(offset) }) };
}
