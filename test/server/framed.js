import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/** @type {Readonly<Record<string, string>>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/**
 * The published folder as somebody serves it who has edited `embed.html`: `/framed/ENDPOINTS/embed.html` has this list of
 * endpoints, and is watched. Beside it stand figures, and `away.json`, which leads to another origin. Below `/open/` all
 * of it may be read by pages of every origin, and the policy names the origin, for frames that have none.
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const [, kind = '', list = '', file = ''] = /^\/(framed|open)\/([^/]+)\/([\w./-]+)$/.exec(pathname) ?? [];
  if (kind === '' || file.includes('..')) return false;
  if (kind === 'open') response.setHeader('Access-Control-Allow-Origin', '*');
  if (file === 'away.json') {
    response.writeHead(302, { location: 'https://elsewhere.invalid/away.json' }).end();
    return true;
  }
  const path = file === 'metrics.json' ? 'test/pages/metrics.json' : `dist/cdn/${file}`;
  if (!existsSync(path)) return false;
  response.setHeader('Content-Type', types[extname(file)] ?? 'text/plain');
  const page = file === 'embed.html' && edited(path, decodeURIComponent(list));
  const origin = `http://${request.headers.host ?? ''}`;
  response.end(page ? (kind === 'open' ? page.replaceAll("'self'", origin) : page) : readFileSync(path));
  return true;
}

/**
 * @param {string} path
 * @param {string} list
 */
function edited(path, list) {
  return readFileSync(path, 'utf8')
    .replace('name="stats-endpoints" content="self"', `name="stats-endpoints" content="${list}"`)
    .replace('<base', '<script src="/test/pages/watch.js"></script>\n    <base');
}
