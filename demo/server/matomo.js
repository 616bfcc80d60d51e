import { send, sendJson, urlOf } from './answer.js';
import { readMatomoQuery } from './matomo/query.js';
import { Refusal } from './matomo/refusal.js';
import { answerOf } from './matomo/reports.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const route = /^\/matomo(-private)?\/(?:index\.php)?$/;

/** What opens the private instance: in the body of a POST, as its administrator asked for. */
const token = 'demo-token';

/**
 * The Reporting API of a Matomo, at its real path: `/matomo/index.php`, whose two sites anyone may see, on any page
 * (`cors_domains[] = *` in its configuration). Those of `/matomo-private/index.php` need a token, and without
 * `cors_domains` there is no word of CORS. Most refusals come with status 200.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answers
 */
export function matomo(req, res) {
  const url = urlOf(req);
  const [path, isPrivate] = route.exec(url.pathname) ?? [];
  if (path === undefined) return false;
  if (isPrivate === undefined) res.setHeader('Access-Control-Allow-Origin', '*');
  void bodyOf(req).then((body) => {
    const isOpen = isPrivate === undefined || body.get('token_auth') === token;
    answer(new URLSearchParams([...url.searchParams, ...body]), isOpen, res);
  });
  return true;
}

/**
 * @param {IncomingMessage} req
 * @returns {Promise<URLSearchParams>}
 */
async function bodyOf(req) {
  let text = '';
  if (req.method === 'POST') for await (const chunk of req) text += String(chunk);
  return new URLSearchParams(text);
}

/**
 * @param {URLSearchParams} parameters
 * @param {boolean} isOpen
 * @param {ServerResponse} res
 */
function answer(parameters, isOpen, res) {
  // The page of the application itself, and the API in its default format.
  if (parameters.get('module') !== 'API') return send(res, 200, 'text/html; charset=utf-8', '<!doctype html>Matomo');
  if (parameters.get('format')?.toLowerCase() !== 'json') {
    return send(res, 200, 'text/xml; charset=utf-8', '<?xml version="1.0" encoding="utf-8" ?><result />');
  }
  try {
    checkToken(parameters, isOpen);
    sendJson(res, 200, answerOf(readMatomoQuery(parameters)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    sendJson(res, error.status, { result: 'error', message });
  }
}

/**
 * @param {URLSearchParams} parameters
 * @param {boolean} isOpen
 */
function checkToken(parameters, isOpen) {
  const given = parameters.get('token_auth');
  if (isOpen && (given === null || given === token || given === 'anonymous')) return;
  if (given !== null && given !== 'anonymous') {
    const cause = 'It is either invalid, expired or is required to be sent as a POST parameter.';
    throw new Refusal(`Unable to authenticate with the provided token. ${cause}`, 401);
  }
  throw new Refusal(
    `You can't access this resource as it requires 'view' access for the website id = ${parameters.get('idSite')}.`,
  );
}
