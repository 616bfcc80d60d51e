import { existsSync, readFileSync } from 'node:fs';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/** @typedef {{ path: string, referer: string | null, authorization: string | null }} Heard */

/**
 * What each KEY was asked, in this order.
 *
 * @type {Map<string, Heard[]>}
 */
const heard = new Map();

const metrics = 'test/pages/metrics.json';

/**
 * A server that tells what requests said of their page; any page may ask it, one without an origin too:
 *
 *   /__heard/KEY/metrics.json     the figures of test/pages
 *   /__heard/KEY/FILE             a file of dist/cdn
 *   /__heard/KEY                  what was heard: [{"path", "referer", "authorization"}]
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const [, root, key = '', file = ''] = pathname.split('/');
  if (root !== '__heard') return false;
  const before = heard.get(key) ?? [];
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (file === '') return send(response, 'application/json', JSON.stringify(before));
  const { referer = null, authorization = null } = request.headers;
  heard.set(key, [...before, { path: file, referer, authorization }]);
  if (file === 'metrics.json') return send(response, 'application/json', readFileSync(metrics, 'utf8'));
  if (!existsSync(`dist/cdn/${file}`)) return false;
  return send(response, 'text/javascript; charset=utf-8', readFileSync(`dist/cdn/${file}`, 'utf8'));
}

/**
 * @param {ServerResponse} response
 * @param {string} type
 * @param {string} body
 */
function send(response, type, body) {
  response.setHeader('Content-Type', type);
  response.end(body);
  return true;
}
