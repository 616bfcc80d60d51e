import { send, sendJson, urlOf } from './answer.js';
import { aggregate, list } from './data-fair/aggregate.js';
import { readAggregateQuery, readDates, Refusal } from './data-fair/query.js';
import { sendWorkbook } from './workbook.js';

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
    else if (path === 'daily-api-metrics/_export') workbook(parameters, res);
    else refuse(res, 404, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(res, 400, error.message);
  }
}

/**
 * The history of these dates, the newest first: one of the eight sheets of the real service.
 *
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function workbook(parameters, res) {
  const { start, end } = readDates(parameters);
  const [calls, files, applications] = ['readDataAPI', 'readDataFiles', 'openApplication'].map((track) =>
    aggregate({ start, end, split: ['day'], filters: { operationTrack: [track], statusClass: ['ok'] } }),
  );
  const days = [...(calls?.days ?? [])].reverse();
  const lines = days.map((day) => [
    day,
    ...[calls, files, applications].map((one) => one?.series[0]?.days?.[day]?.nbRequests ?? 0),
  ]);
  const head = ['Date', "Appels d'API", 'Fichiers téléchargés', "Affichages d'applications"];
  sendWorkbook(res, { name: `Audience_${start}_${end}`, sheet: 'Historique', lines: [head, ...lines] });
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} message
 */
function refuse(res, status, message) {
  send(res, status, 'text/plain; charset=utf-8', message, { 'Cache-Control': 'no-cache', Expires: '-1' });
}
