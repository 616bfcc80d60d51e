import { openToAll, send, sendHtml, sendJson, urlOf } from './answer.js';
import { columns } from './metric-api/columns.js';
import { rowsOf } from './metric-api/models.js';
import { readMetricQuery, Refusal } from './metric-api/query.js';
import { brokenIds } from './portal.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { MetricQuery } from './metric-api/query.js'
 * @import { Row } from './metric-api/models.js'
 */

const base = '/metric-api';
const route = /^\/metric-api\/api\/([^/]+)\/data\/(csv\/)?$/;

/**
 * The service that data.gouv.fr publishes its monthly figures with, at its real paths below `/metric-api`.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function metricApi(req, res) {
  const url = urlOf(req);
  if (!url.pathname.startsWith(`${base}/`)) return false;
  if (req.method === 'OPTIONS') send(res, 204, 'text/plain', '', openToAll);
  else if (url.pathname === `${base}/health/`) sendJson(res, 200, { status: 'ok' }, openToAll);
  else if (url.search.includes(brokenIds.outage)) sendHtml(res, 500, openToAll);
  else if (url.search.includes(brokenIds.html)) sendHtml(res, 200, openToAll);
  else answer(url, res);
  return true;
}

/**
 * @param {URL} url
 * @param {ServerResponse} res
 */
function answer(url, res) {
  const [, model, csv] = route.exec(url.pathname) ?? [];
  if (model === undefined)
    return sendJson(res, 404, { errors: [{ code: null, title: 'Not Found', detail: url.pathname }] }, openToAll);
  try {
    const query = readMetricQuery(url.searchParams);
    const rows = select(model, query);
    const shown = query.columns ?? columns[model] ?? [];
    if (csv) sendCsv(res, model, shown, rows);
    else sendJson(res, 200, page(url, query, shown, rows), openToAll);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendJson(res, error.status, error.body, openToAll);
  }
}

/**
 * @param {string} model
 * @param {MetricQuery} query
 */
function select(model, query) {
  const rows = rowsOf(model);
  if (rows === undefined) throw databaseError('42P01', `relation "metric.${model}" does not exist`);
  const unknown = query.named.find((column) => !columns[model]?.includes(column));
  if (unknown !== undefined) throw databaseError('42703', `column ${model}.${unknown} does not exist`);
  const kept = rows.filter((row) => query.filters.every((keeps) => keeps(row)));
  const { column, descending } = query.sort ?? { column: '__id', descending: false };
  return kept.sort((a, b) => order(a[column] ?? null, b[column] ?? null) * (descending ? -1 : 1));
}

/**
 * The database's own words, which the service passes on as an object.
 *
 * @param {string} code
 * @param {string} message
 */
function databaseError(code, message) {
  return new Refusal(400, 'Database error', { code, details: null, hint: null, message });
}

/** Missing values come last going up, as in PostgreSQL. @param {Row[string]} a @param {Row[string]} b */
function order(a, b) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

/**
 * @param {URL} url
 * @param {MetricQuery} query
 * @param {readonly string[]} shown
 * @param {readonly Row[]} rows
 */
function page(url, { page: number, pageSize }, shown, rows) {
  const start = (number - 1) * pageSize;
  /** @param {number} to */
  const link = (to) => {
    const address = new URL(url);
    address.searchParams.set('page', String(to));
    address.searchParams.set('page_size', String(pageSize));
    return address.href;
  };
  return {
    data: rows.slice(start, start + pageSize).map((row) => Object.fromEntries(shown.map((name) => [name, row[name]]))),
    links: {
      next: start + pageSize < rows.length ? link(number + 1) : null,
      prev: number > 1 ? link(number - 1) : null,
    },
    meta: { page: number, page_size: pageSize, total: rows.length },
  };
}

/**
 * @param {ServerResponse} res
 * @param {string} model
 * @param {readonly string[]} shown
 * @param {readonly Row[]} rows
 */
function sendCsv(res, model, shown, rows) {
  const lines = [shown, ...rows.map((row) => shown.map((name) => row[name] ?? ''))].map((cells) => cells.join(','));
  const disposition = { 'Content-Disposition': `attachment; filename="${model}.csv"` };
  send(res, 200, 'text/csv', `${lines.join('\n')}\n`, { ...openToAll, ...disposition });
}
