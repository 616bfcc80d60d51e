import { existsSync, readFileSync } from 'node:fs';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * What was asked for already, of the copies whose files come at the second attempt.
 *
 * @type {Set<string>}
 */
const asked = new Set();

/**
 * Copies of `dist/cdn` in folders of their own:
 *
 *   /__copy/9.9.9/stats-widgets.js    as another version would be
 *   /__copy/again-KEY/elements.js     refused when it is asked for first; of each KEY
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const [, root, name = '', file = ''] = pathname.split('/');
  if (root !== '__copy' || !existsSync(`dist/cdn/${file}`)) return false;
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (name.startsWith('again-') && file !== 'stats-widgets.js' && !asked.has(pathname)) {
    asked.add(pathname);
    response.statusCode = 503;
    response.end();
    return true;
  }
  const text = readFileSync(`dist/cdn/${file}`, 'utf8');
  response.end(/^\d/.test(name) ? text.replaceAll(version, name) : text);
  return true;
}
