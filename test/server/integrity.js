import { existsSync, readFileSync } from 'node:fs';
import { hashesOf, linesFor } from '../../bin/integrity.js';
import { strictPolicy } from '../runner/middleware.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const folder = 'dist/cdn';
/** What is changed on its way. Charts and tables need it, cards do not. */
const changed = 'chart-rendering.js';

/**
 * A page with the lines of `npx stats-widgets integrity`, under the strict policy, for a copy of `dist/cdn` of its own:
 *
 *   /__integrity/whole/      every file as it was built
 *   /__integrity/tampered/   one chunk is changed on its way
 *   /__integrity/dropped/    so it is, and the policy does not name the import map's hash
 *   /__integrity/probe.js    a module, for a test that asks whether the engine knows the integrity of import maps
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  const [, root, name = '', file = ''] = pathname.split('/');
  if (root !== '__integrity') return false;
  if (name === 'probe.js') return script(response, 'export {};');
  if (file === '') return page(response, name);
  if (!existsSync(`${folder}/${file}`)) return false;
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return script(response, name !== 'whole' && file === changed ? `${text}\nglobalThis.tampered = true;` : text);
}

/**
 * @param {ServerResponse} response
 * @param {string} name
 */
function page(response, name) {
  const { html, policy } = linesFor(`/__integrity/${name}/`, hashesOf(folder));
  const sources = name === 'dropped' ? "'self'" : `'self' ${policy}`;
  response.setHeader('Content-Security-Policy', `${strictPolicy}; script-src ${sources}`);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const asked = 'src="/test/pages/metrics.json" indicator="visits" period="2025-12/2026-05"';
  response.end(`<!doctype html>
<html lang="en">
  <head>
    <title>The lines of a release</title>
    <script src="/test/pages/watch.js"></script>
    ${html}
  </head>
  <body>
    <stats-card ${asked}></stats-card>
    <stats-chart ${asked} split="profile"></stats-chart>
    <stats-table ${asked}><a href="/figures">All figures</a></stats-table>
  </body>
</html>`);
  return true;
}

/**
 * @param {ServerResponse} response
 * @param {string} text
 */
function script(response, text) {
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.end(text);
  return true;
}
