import { send, sendJson, urlOf } from './answer.js';
import { aggregate, list } from './data-fair-aggregate.js';
import { readAggregateQuery, readDates, Refusal } from './data-fair-query.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const route = /^(\/signed-out)?\/metrics\/api\/(.*)$/;

/**
 * The audience metrics of a Data Fair site, at their real paths: `/metrics/api`. Its visitor is signed in; at
 * `/signed-out`, a site of its own, nobody is. Errors are plain text, and there is no word of CORS.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function dataFair(req, res) {
  const url = urlOf(req);
  const [, signedOut, path] = route.exec(url.pathname) ?? [];
  if (path === undefined) return false;
  if (signedOut !== undefined) refuse(res, 401, '');
  else answer(path, url.searchParams, res);
  return true;
}

/**
 * @param {string} path
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function answer(path, parameters, res) {
  try {
    if (path === 'daily-api-metrics') sendJson(res, 200, list());
    else if (path === 'daily-api-metrics/_agg') sendJson(res, 200, aggregate(readAggregateQuery(parameters)));
    else if (path === 'daily-api-metrics/_export') noWorkbook(parameters, res);
    else refuse(res, 404, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(res, 400, error.message);
  }
}

/**
 * The real service makes a workbook of these dates.
 *
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function noWorkbook(parameters, res) {
  readDates(parameters);
  refuse(res, 501, 'The demo makes no workbook');
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} message
 */
function refuse(res, status, message) {
  send(res, status, 'text/plain; charset=utf-8', message, { 'Cache-Control': 'no-cache', Expires: '-1' });
}
