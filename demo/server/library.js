import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openToAll, send } from './answer.js';
import { zipFolder } from './folder-zip.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const base = '/stats-widgets/';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = new URL('../../dist/cdn/', import.meta.url);
const run = promisify(execFile);

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** All of the files at once, for whoever serves them from a site of their own. */
const zip = '/stats-widgets.zip';

/** @type {Promise<unknown> | null} */
let building = null;

/**
 * The published files where the README puts them, so that what the builder writes works at once, also in a page that is
 * opened from a disk; and a zip of them all. They are made when they are first asked for.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered, or will
 */
export function library(req, res) {
  const path = (req.url ?? '').replace(/[?#].*$/, '');
  if (path === zip) return answer(res, 'application/zip', () => zipFolder(fileURLToPath(folder), 'stats-widgets'));
  const type = types[extname(path)];
  if (!type || !/^\/stats-widgets\/(?:[\w-]+\/)?[\w.-]+$/.test(path)) return false;
  const file = new URL(path.slice(base.length), folder);
  return answer(res, type, () => (existsSync(file) ? readFileSync(file) : null));
}

/**
 * Answers once the files are made.
 *
 * @param {ServerResponse} res
 * @param {string} type
 * @param {() => Uint8Array | null} read
 */
function answer(res, type, read) {
  built()
    .then(() => {
      const body = read();
      send(res, body ? 200 : 404, body ? type : 'text/plain', body ?? 'Not found', openToAll);
    })
    .catch((/** @type {unknown} */ error) => send(res, 500, 'text/plain', String(error), openToAll));
  return true;
}

async function built() {
  if (existsSync(new URL('stats-widgets.js', folder))) return;
  // In a process of its own: this one may be a development server, whose conditions would hold for the build, too.
  const env = { ...process.env, NODE_ENV: 'production' };
  building ??= run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: root,
    env,
  });
  await building;
}
