import { send, sendJson, urlOf } from './answer.js';
import { now } from './clock.js';
import { statsFile } from './edifice/csv.js';
import { lostDays } from './edifice/days.js';
import { listScopes, listStructures } from './edifice/places.js';
import { Denied, forFile, readStatsQuery, Refusal } from './edifice/query.js';
import { statsRows } from './edifice/rows.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const route = /^(\/signed-out)?\/stats\/(list|export|structures)$/;

/** What the host's page has beside the API: its structures as options, and what it knows of its figures. */
const own = /^\/metrics\/edifice-(scopes|events)\.json$/;

/**
 * The statistics of an Edifice platform, at their real paths: `/stats`. Its visitor administers some schools; at
 * `/signed-out`, a platform of its own, nobody is signed in. There is no word of CORS.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function edifice(req, res) {
  const url = urlOf(req);
  if (url.pathname === '/auth/login') return page(res, 200, 'Connexion');
  const [, file] = own.exec(url.pathname) ?? [];
  if (file !== undefined) return ofHost(file, url.searchParams.get('user'), res);
  const [, signedOut, path] = route.exec(url.pathname) ?? [];
  if (path === undefined) return false;
  if (signedOut !== undefined) toLogin(url, res);
  else answer(path, url.searchParams, res);
  return true;
}

/**
 * @param {string} path
 * @param {URLSearchParams} parameters
 * @param {ServerResponse} res
 */
function answer(path, parameters, res) {
  if (path === 'structures') return sendJson(res, 200, listStructures());
  try {
    const query = readStatsQuery(parameters, now().toISOString().slice(0, 19));
    if (path === 'list') sendJson(res, 200, statsRows(query));
    else statsFile(res, query, statsRows(forFile(parameters, query)));
  } catch (error) {
    if (error instanceof Denied) page(res, 401, 'Unauthorized');
    else if (error instanceof Refusal) sendJson(res, 400, { error: error.message });
    else throw error;
  }
}

/**
 * @param {string} file
 * @param {string | null} user
 * @param {ServerResponse} res
 */
function ofHost(file, user, res) {
  const { from: time, to: end } = lostDays;
  const label = { en: 'Visits lost in part', fr: 'Connexions perdues en partie' };
  sendJson(res, 200, file === 'scopes' ? listScopes(user) : [{ time, end, label }]);
  return true;
}

/**
 * @param {URL} url
 * @param {ServerResponse} res
 */
function toLogin(url, res) {
  const location = `/auth/login?callback=${encodeURIComponent(url.href)}`;
  send(res, 302, 'text/plain', '', { Location: location });
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} title
 */
function page(res, status, title) {
  send(
    res,
    status,
    'text/html',
    `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
  );
  return true;
}
