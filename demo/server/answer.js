/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/** What the public services send, so that any page may call them. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization, X-Requested-With',
  'Access-Control-Expose-Headers': '*',
};

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 */
export function sendJson(res, status, body, headers = {}) {
  send(res, status, 'application/json; charset=utf-8', JSON.stringify(body), headers);
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} type
 * @param {string | Uint8Array} body
 * @param {Record<string, string>} [headers]
 */
export function send(res, status, type, body, headers = {}) {
  res.statusCode = status;
  res.setHeader('Content-Type', type);
  res.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.end(body);
}

/**
 * An error page of the kind that a proxy puts before a service that is down.
 *
 * @param {ServerResponse} res
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
export function sendHtml(res, status, headers = {}) {
  const title = status === 200 ? 'Maintenance' : 'Service unavailable';
  send(res, status, 'text/html; charset=utf-8', `<!doctype html><title>${title}</title><h1>${title}</h1>`, headers);
}

/**
 * The address that was asked for, as the client wrote it.
 *
 * @param {IncomingMessage} req
 */
export function urlOf(req) {
  const forwarded = req.headers['x-forwarded-proto'];
  const protocol = typeof forwarded === 'string' ? forwarded : 'http';
  return new URL(req.url ?? '/', `${protocol}://${req.headers.host ?? 'localhost'}`);
}
