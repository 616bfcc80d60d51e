import { openToAll, sendJson, urlOf } from './answer.js';
import { readSelection, Refusal } from './json-stat/query.js';
import { nights } from './json-stat/nights.js';
import { visits } from './json-stat/visits.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const eurostat = /^\/eurostat\/api\/dissemination\/statistics\/1\.0\/data\/([^/]+)$/;

/**
 * Publishers of JSON-stat: Eurostat's API Statistics at its real path, where dimensions and years are parameters; and
 * files of a publisher of our own below `/json-stat/`, which are the same for whoever asks.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function jsonStat(req, res) {
  const { pathname, searchParams } = urlOf(req);
  const [, code] = eurostat.exec(pathname) ?? [];
  if (code !== undefined) answerAsEurostat(code.toLowerCase(), searchParams, res);
  else if (pathname === '/json-stat/visits.json') sendJson(res, 200, visits(), openToAll);
  else if (pathname === '/json-stat/collection.json') sendJson(res, 200, collection, openToAll);
  else return false;
  return true;
}

const collection = {
  version: '2.0',
  class: 'collection',
  label: 'Datasets of the demo',
  link: { item: [{ class: 'dataset', href: '/json-stat/visits.json', label: 'Visits to the portal' }] },
};

/**
 * @param {string} code
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function answerAsEurostat(code, parameters, res) {
  try {
    // Balances of payments: 16 million cells, which are made in the background.
    if (code === 'bop_c6_m') {
      const label = 'ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later.';
      sendJson(res, 200, { warning: { status: 413, label } }, openToAll);
      return;
    }
    if (code !== nights.code) {
      const label = `ERR_NOT_FOUND_4: ${code.toUpperCase()} (DATA_SET:ESTAT,1.0) is not available for dissemination.`;
      throw new Refusal(404, 100, label);
    }
    sendJson(res, 200, nights.select(readSelection(parameters, nights.dimensions)), openToAll);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, id, message } = error;
    sendJson(res, status, { error: [{ status, id, label: message }] }, openToAll);
  }
}
