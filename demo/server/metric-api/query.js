/**
 * @import { Row } from './models.js'
 * @typedef {(row: Row) => boolean} Filter
 *
 * @typedef {object} MetricQuery
 * @property {readonly Filter[]} filters
 * @property {{ column: string, descending: boolean } | null} sort
 * @property {readonly string[] | null} columns
 * @property {readonly string[]} named Columns that the arguments speak of.
 * @property {number} page
 * @property {number} pageSize
 */

/** A query that the service refuses, with the `detail` of its answer. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} title
   * @param {string | object} detail
   */
  constructor(status, title, detail) {
    super(title);
    this.status = status;
    this.body = { errors: [{ code: null, title, detail }] };
  }
}

export const pageSizeDefault = 20;
export const pageSizeMax = 50;

/** @typedef {string | number | null} Value */

/** What each operator keeps. A comparison with a missing value is never true, as in SQL, but for `differs`. */
const operators = /** @type {Readonly<Record<string, (value: Value, asked: string) => boolean>>} */ ({
  exact: (value, asked) => value !== null && compare(value, asked) === 0,
  differs: (value, asked) => value === null || compare(value, asked) !== 0,
  contains: (value, asked) => value !== null && holds(value, asked),
  notcontains: (value, asked) => value !== null && !holds(value, asked),
  in: (value, asked) => value !== null && asked.split(',').some((one) => compare(value, one) === 0),
  notin: (value, asked) => value !== null && asked.split(',').every((one) => compare(value, one) !== 0),
  less: (value, asked) => value !== null && compare(value, asked) <= 0,
  greater: (value, asked) => value !== null && compare(value, asked) >= 0,
  strictly_less: (value, asked) => value !== null && compare(value, asked) < 0,
  strictly_greater: (value, asked) => value !== null && compare(value, asked) > 0,
});

/** Understood by the real service, not by this one. */
const unanswered = ['groupby', 'count', 'avg', 'min', 'max', 'sum'];

/**
 * Reads a query string in the service's own grammar: `column__operator=value`.
 *
 * @param {URLSearchParams} parameters
 * @returns {MetricQuery}
 */
export function readMetricQuery(parameters) {
  const query = { filters: /** @type {Filter[]} */ ([]), named: /** @type {string[]} */ ([]) };
  /** @type {MetricQuery['sort']} */
  let sort = null;
  /** @type {string[] | null} */
  let columns = null;
  for (const [argument, value] of parameters) {
    if (argument === 'page' || argument === 'page_size') continue;
    if (argument === 'columns') {
      columns = value.split(',');
      query.named.push(...columns);
      continue;
    }
    const { column, operator } = split(argument, value);
    query.named.push(column);
    if (operator === 'sort') sort ??= { column, descending: value === 'desc' };
    else query.filters.push(filter(column, operator, argument, value));
  }
  return { ...query, sort, columns, ...paging(parameters) };
}

/**
 * @param {string} argument
 * @param {string} value
 */
function split(argument, value) {
  const at = argument.lastIndexOf('__');
  if (at < 1) throw malformed(argument, value);
  return { column: argument.slice(0, at), operator: argument.slice(at + 2).toLowerCase() };
}

/**
 * @param {string} column
 * @param {string} operator
 * @param {string} argument
 * @param {string} value
 * @returns {Filter}
 */
function filter(column, operator, argument, value) {
  if (operator === 'isnull') return (row) => row[column] === null;
  if (operator === 'isnotnull') return (row) => row[column] !== null;
  if (unanswered.includes(operator))
    throw new Refusal(501, 'Not answered here', `The demo has no operator ${operator}`);
  const keeps = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!keeps) throw malformed(argument, value);
  return (row) => keeps(row[column] ?? null, value);
}

/** @param {URLSearchParams} parameters */
function paging(parameters) {
  const page = Number(parameters.get('page') ?? 1);
  const pageSize = Number(parameters.get('page_size') ?? pageSizeDefault);
  // The real service reads both with `int()`, unguarded.
  if (!Number.isInteger(page) || !Number.isInteger(pageSize)) throw new Refusal(500, 'Internal Server Error', 'int()');
  if (pageSize > pageSizeMax) {
    throw new Refusal(400, 'Invalid query string', `Page size exceeds allowed maximum: ${pageSizeMax}`);
  }
  if (page < 1 || pageSize < 1) throw new Refusal(400, 'Invalid query string', 'Page and page size must be positive');
  return { page, pageSize };
}

/**
 * @param {string} argument
 * @param {string} value
 */
function malformed(argument, value) {
  const detail = `Malformed query: argument '${argument}=${value}' could not be parsed`;
  return new Refusal(400, 'Invalid query string', detail);
}

/**
 * @param {string | number} value
 * @param {string} asked
 */
function compare(value, asked) {
  if (typeof value === 'number') return value - Number(asked);
  return value < asked ? -1 : Number(value > asked);
}

/**
 * @param {string | number} value
 * @param {string} asked
 */
function holds(value, asked) {
  return String(value).toLowerCase().includes(asked.toLowerCase());
}
