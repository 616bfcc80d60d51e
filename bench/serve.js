import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json' };

/** Isolated pages have clocks of 5 microseconds instead of 100. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/**
 * Serves a folder, and texts beside it by their path, on a free port of this machine.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} texts
 * @returns {Promise<{ origin: string, close(): void }>}
 */
export async function serve(folder, texts) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = types[extname(pathname)] ?? 'text/plain';
    const answer = async () => texts[pathname] ?? (await readFile(join(folder, normalize(pathname))));
    answer().then(
      (body) => response.writeHead(200, { 'content-type': type, ...isolation }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
