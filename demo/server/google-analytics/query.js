import { dimensions, metrics } from './fields.js';
import { Refusal } from './refusal.js';
import { clock } from './sessions.js';

/**
 * @import { Unit } from './fields.js'
 *
 * @typedef {{ readonly name: string, readonly from: string, readonly to: string }} Range
 *
 * @typedef {object} ReportQuery
 * @property {readonly string[]} dimensions
 * @property {readonly string[]} metrics
 * @property {readonly Range[]} ranges
 * @property {(unit: Unit) => boolean} keeps
 * @property {boolean} byPage
 * @property {readonly { readonly name: string, readonly isDescending: boolean }[]} orders
 * @property {boolean} keepsEmpty
 * @property {boolean} hasTotals
 * @property {number} offset
 * @property {number} limit
 */

const known = new Set([
  ...['property', 'dimensions', 'metrics', 'dateRanges', 'dimensionFilter', 'metricFilter', 'offset', 'limit'],
  ...['metricAggregations', 'orderBys', 'currencyCode', 'cohortSpec', 'keepEmptyRows', 'returnPropertyQuota'],
]);

/**
 * Reads a `RunReportRequest`. What is checked, and in which order, is Google's.
 *
 * @param {Readonly<Record<string, unknown>>} body
 * @returns {ReportQuery}
 */
export function readReportQuery(body) {
  const unknown = Object.keys(body).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
    throw new Refusal(lines.join('\n'));
  }
  const asked = { dimensions: namesOf(body, 'dimensions'), metrics: namesOf(body, 'metrics') };
  const [limit, offset] = [countOf(body, 'limit') || 10_000, countOf(body, 'offset')];
  const ranges = rangesOf(body['dateRanges']);
  checkCounts(asked);
  const filter = /** @type {Filter | undefined} */ (body['dimensionFilter']);
  return {
    ...asked,
    ranges,
    keeps: filter ? predicateOf(filter) : () => true,
    byPage: asked.dimensions.includes('pagePath') || JSON.stringify(filter ?? '').includes('"pagePath"'),
    orders: ordersOf(body['orderBys'], [...asked.dimensions, ...asked.metrics, 'dateRange']),
    keepsEmpty: body['keepEmptyRows'] === true,
    hasTotals: JSON.stringify(body['metricAggregations'] ?? []).includes('"TOTAL"'),
    offset,
    limit: Math.min(limit, 250_000),
  };
}

const fields = { dimensions, metrics };

/**
 * @param {Readonly<Record<string, unknown>>} body
 * @param {'dimensions' | 'metrics'} key
 */
function namesOf(body, key) {
  const list = /** @type {readonly { name: string }[]} */ (body[key] ?? []);
  const names = list.map(({ name }) => name);
  const stranger = names.find((name) => !Object.hasOwn(fields[key], name));
  if (stranger !== undefined) throw invalidField(stranger, key === 'metrics' ? 'metric' : 'dimension');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return names;
  const words =
    key === 'metrics' ? 'Duplicate metrics are not allowed. Found duplicate metrics' : 'Found duplicate dimensions';
  throw new Refusal(`${words}: ${twice}`);
}

/** @param {string} name @param {'dimension' | 'metric'} kind */
function invalidField(name, kind) {
  const schema = 'https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema';
  const gap = kind === 'metric' ? '  ' : ' ';
  return new Refusal(
    `Field ${name} is not a valid ${kind}.${gap}For a list of valid dimensions and metrics, see ${schema} `,
  );
}

/**
 * 64-bit numbers come as texts or as numbers.
 *
 * @param {Readonly<Record<string, unknown>>} body
 * @param {string} key
 */
function countOf(body, key) {
  const count = Number(body[key] ?? 0);
  if (count >= 0) return count;
  throw new Refusal(`${key} must be positive. The API received ${key} = ${count}`);
}

/** @param {unknown} given @returns {Range[]} */
function rangesOf(given) {
  const list = /** @type {readonly Readonly<Record<string, string>>[]} */ (given ?? []);
  if (list.length === 0) throw new Refusal('A dateRange is required.');
  if (list.length > 4) {
    throw new Refusal(`Requests are limited to 4 dateRanges.\n  This request contains ${list.length} dateRanges.`);
  }
  return list.map((range, index) => {
    const [from, to] = /** @type {[string, string]} */ (['startDate', 'endDate'].map((key) => dateOf(range, key)));
    if (from > to) {
      throw new Refusal(`start_date must be less than or equal to end_date. start_date = ${from} and end_date = ${to}`);
    }
    return { name: range['name'] ?? `date_range_${index}`, from, to };
  });
}

/** @param {Readonly<Record<string, string>>} range @param {string} key */
function dateOf(range, key) {
  const text = range[key] ?? '';
  const ago = text === 'today' ? 0 : text === 'yesterday' ? 1 : Number(/^(\d+)daysAgo$/.exec(text)?.[1] ?? NaN);
  if (!Number.isNaN(ago)) {
    return new Date(Date.parse(clock().date) - ago * 86_400_000).toISOString().slice(0, 10);
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new Refusal(`Invalid ${key} : ${text}. ${key} must be YYYY-MM-DD, NdaysAgo, yesterday, or today.`);
  }
  if (text > '2015-08-13' && text < '3000-01-01') return text;
  const name = key === 'startDate' ? 'start_date' : 'end_date';
  throw new Refusal(`${name} = ${text} must be greater than 2015-08-13 and less than 3000-01-01.`);
}

/** @param {Pick<ReportQuery, 'dimensions' | 'metrics'>} asked */
function checkCounts(asked) {
  for (const [key, most] of /** @type {const} */ ([
    ['metrics', 10],
    ['dimensions', 9],
  ])) {
    const { length } = asked[key];
    if (length <= most) continue;
    throw new Refusal(
      `Requests are limited to ${most} ${key} within a nested request.\n  This request is for ${length} ${key}.`,
    );
  }
  if (asked.metrics.length + asked.dimensions.length > 0) return;
  throw new Refusal('Requests require dimensions and/or metrics. Most requests include both.');
}

/**
 * @typedef {object} Filter
 * @property {{ expressions: Filter[] }} [andGroup]
 * @property {{ expressions: Filter[] }} [orGroup]
 * @property {Filter} [notExpression]
 * @property {{ fieldName: string, inListFilter?: { values: string[], caseSensitive?: boolean }, stringFilter?: { value: string } }} [filter]
 */

/** @param {Filter} given @returns {(unit: Unit) => boolean} */
function predicateOf({ andGroup, orGroup, notExpression, filter }) {
  if (andGroup) {
    const tests = andGroup.expressions.map(predicateOf);
    return (unit) => tests.every((test) => test(unit));
  }
  if (orGroup) {
    const tests = orGroup.expressions.map(predicateOf);
    return (unit) => tests.some((test) => test(unit));
  }
  if (notExpression) {
    const test = predicateOf(notExpression);
    return (unit) => !test(unit);
  }
  const name = filter?.fieldName ?? '';
  const read = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
  if (!read) throw invalidField(name, 'dimension');
  const values = filter?.inListFilter?.values ?? [filter?.stringFilter?.value ?? ''];
  const folded = new Set(values.map((value) => value.toLowerCase()));
  return (unit) => folded.has(read(unit).toLowerCase());
}

/**
 * @param {unknown} given
 * @param {readonly string[]} names
 */
function ordersOf(given, names) {
  const list =
    /** @type {readonly { dimension?: { dimensionName: string }, metric?: { metricName: string }, desc?: boolean }[]} */ (
      given ?? []
    );
  return list.map(({ dimension, metric, desc }) => {
    const name = dimension?.dimensionName ?? metric?.metricName ?? '';
    if (names.includes(name)) return { name, isDescending: desc === true };
    throw new Refusal(`Field ${name} exists in OrderBy but is not defined in input Dimensions/Metrics list`);
  });
}
