import { send, sendJson, urlOf } from './answer.js';
import { readReportQuery } from './google-analytics/query.js';
import { Refusal } from './google-analytics/refusal.js';
import { reportOf } from './google-analytics/report.js';
import { properties } from './google-analytics/sessions.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const route = /^(\/analyticsdata)?\/v1beta(?:\/properties\/([^/:]+):runReport)?(\/.*)?$/;

/** What opens the API itself. */
const token = 'ya29.demo';

/**
 * The Data API of Google Analytics 4 as a host's proxy passes it on: `POST /v1beta/properties/ID:runReport`; `POST /ga/report`
 * is a proxy with an address of its own, which takes the property from the body and has one by default. The API itself is
 * at `/analyticsdata/v1beta/…` and wants a token.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answers
 */
export function googleAnalytics(req, res) {
  const { pathname } = urlOf(req);
  const [path, isOriginal, named, rest] = route.exec(pathname) ?? [];
  if (path === undefined && pathname !== '/ga/report') return false;
  const isReport = req.method === 'POST' && rest === undefined && (named !== undefined || path === undefined);
  if (!isReport) {
    send(res, 404, 'text/html; charset=UTF-8', '<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>');
    return true;
  }
  void bodyOf(req).then((text) => {
    try {
      if (isOriginal !== undefined) checkToken(req);
      sendJson(res, 200, answerOf(text, named));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, status, message } = error;
      sendJson(res, code, { error: { code, message, status } });
    }
  });
  return true;
}

/**
 * @param {IncomingMessage} req
 * @returns {Promise<string>}
 */
async function bodyOf(req) {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}

/** @param {IncomingMessage} req */
function checkToken({ headers }) {
  const { authorization } = headers;
  if (authorization === `Bearer ${token}`) return;
  const had = authorization === undefined ? 'is missing required' : 'had invalid';
  const help = 'See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  const expected = 'Expected OAuth 2 access token, login cookie or other valid authentication credential.';
  throw new Refusal(`Request ${had} authentication credential. ${expected} ${help}`, 401, 'UNAUTHENTICATED');
}

/**
 * @param {string} text
 * @param {string | undefined} named
 */
function answerOf(text, named) {
  const body = parse(text);
  const property = typeof body['property'] === 'string' ? body['property'] : 'properties/301';
  const asked = named ?? property.replace('properties/', '');
  const about = 'https://developers.google.com/analytics/devguides/reporting/data/v1/property-id.';
  if (!/^\d+$/.test(asked)) {
    const words = `Invalid property ID: ${asked}. A numeric Property ID is required.`;
    throw new Refusal(`${words} To learn more about Property ID, see ${about}`);
  }
  if (!Object.hasOwn(properties, asked)) {
    const words = 'User does not have sufficient permissions for this property.';
    throw new Refusal(`${words} To learn more about Property ID, see ${about}`, 403, 'PERMISSION_DENIED');
  }
  return reportOf(readReportQuery(body), asked);
}

/** An empty body is an empty request. @param {string} text @returns {Readonly<Record<string, unknown>>} */
function parse(text) {
  if (text === '') return {};
  /** @type {unknown} */
  let body;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`Invalid JSON payload received. ${String(error)}`);
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    return /** @type {Readonly<Record<string, unknown>>} */ (body);
  }
  throw new Refusal('Invalid JSON payload received. Unknown name "": Root element must be a message.');
}
