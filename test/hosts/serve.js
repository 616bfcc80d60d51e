import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An application that is served, with its endpoint.
 *
 * @typedef {{ url: string, requests: string[] }} Site
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);
const place = '<!-- rendered on the server -->';

/**
 * Serves what was built of an application, the folder for a `<script>` tag as `/stats-widgets/`, and an endpoint, whose
 * requests are listed. It does not keep this process from ending.
 *
 * @param {string} name
 * @param {string} markup What stands in the page before any script.
 * @returns {Promise<Site>}
 */
export async function serve(name, markup) {
  const built = join(folder, name === 'html' ? 'html' : `dist/${name}`);
  const cdn = join(folder, 'node_modules/stats-widgets/dist/cdn');
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/metrics.json') {
      requests.push(search);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(metrics()));
      return;
    }
    const [root, path] = pathname.startsWith('/stats-widgets/') ? [cdn, pathname.slice(14)] : [built, pathname];
    const file = join(root, normalize(path === '/' ? '/index.html' : path));
    if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.setHeader('Content-Type', types.get(extname(file)) ?? 'text/plain');
      response.end(path === '/' ? readFileSync(file, 'utf8').replace(place, markup) : readFileSync(file));
    }
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${String(port)}/`, requests };
}

/** Three indicators of three months. */
function metrics() {
  const ids = ['visits', 'downloads', 'searches'];
  return {
    indicators: ids.map((id) => ({ id, label: { en: `Number of ${id}` }, aggregate: 'sum' })),
    data: ['2026-01', '2026-02', '2026-03'].map((time, month) => ({
      time,
      ...Object.fromEntries(ids.map((id, at) => [id, 10 * (at + 1) + month])),
    })),
  };
}
