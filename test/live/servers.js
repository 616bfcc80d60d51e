import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ending, temporary } from '../runner/ending.js';
import { findProgram } from '../runner/engines.js';

/* Each ends with this process, and does not keep it from ending. */

/** @param {string} name */
function program(name) {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not there (apt-get install prometheus victoria-metrics)`);
  return path;
}

/**
 * A Prometheus that knows a history, and lets the pages of one origin ask.
 *
 * @param {string} openMetrics
 * @param {string} origin
 * @returns {Promise<string>} Its address.
 */
export async function startPrometheus(openMetrics, origin) {
  const folder = mkdtempSync(join(temporary, 'prometheus-'));
  const [text, config, data] = ['history.om', 'prometheus.yml', 'data'].map((name) => join(folder, name));
  if (text === undefined || config === undefined || data === undefined) throw new Error('no files');
  writeFileSync(text, openMetrics);
  writeFileSync(config, 'global: {}\n');
  const makeBlocks = ['tsdb', 'create-blocks-from', '--quiet', 'openmetrics', text, data];
  await promisify(execFile)(program('promtool'), makeBlocks, { signal: ending });
  const port = await freePort();
  return start(
    program('prometheus'),
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${String(port)}`,
      `--web.cors.origin=${origin.replaceAll('.', '\\.')}`,
      '--log.level=error',
    ],
    `http://127.0.0.1:${String(port)}`,
    '/-/ready',
  );
}

/**
 * A VictoriaMetrics that was sent a history.
 *
 * @param {string} exposition
 * @returns {Promise<string>} Its address.
 */
export async function startVictoriaMetrics(exposition) {
  const port = await freePort();
  const url = await start(
    program('victoria-metrics'),
    [
      `-httpListenAddr=127.0.0.1:${String(port)}`,
      `-storageDataPath=${mkdtempSync(join(temporary, 'victoria-metrics-'))}`,
      '-retentionPeriod=100y',
      '-loggerLevel=ERROR',
    ],
    `http://127.0.0.1:${String(port)}`,
    '/health',
  );
  const sent = await fetch(`${url}/api/v1/import/prometheus`, { method: 'POST', body: exposition });
  if (!sent.ok) throw new Error(`VictoriaMetrics took no history: ${String(sent.status)} ${await sent.text()}`);
  await fetch(`${url}/internal/force_flush`);
  await until(async () => (await (await fetch(`${url}/api/v1/label/profile/values`)).text()).includes('teacher'));
  return url;
}

/**
 * Serves a page and the built files beside it, at `http://127.0.0.1:PORT` and `http://localhost:PORT`.
 *
 * @param {string} page HTML of `/`.
 * @param {string} folder Files of `/cdn/`.
 * @returns {Promise<string>} The first.
 */
export async function startPages(page, folder) {
  const types = new Map([
    ['.js', 'text/javascript'],
    ['.map', 'application/json'],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(folder, normalize(pathname.replace(/^\/cdn\//, '/')));
    if (pathname === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else if (pathname.startsWith('/cdn/') && existsSync(file)) {
      response.setHeader('Content-Type', types.get(extname(file)) ?? 'text/plain');
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${String(address.port)}`;
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {string} url
 * @param {string} health Answers with 200 once the server can be asked.
 * @returns {Promise<string>} `url`.
 */
async function start(path, args, url, health) {
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  child.unref();
  ending.addEventListener('abort', () => child.kill('SIGKILL'));
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${path} ended with ${String(child.exitCode)}`);
    return (await fetch(`${url}${health}`).catch(() => null))?.ok === true;
  });
  return url;
}

/** @param {() => Promise<boolean>} isSo */
async function until(isSo) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await isSo()) return;
    await wait(100);
  }
  throw new Error('it was waited for in vain for thirty seconds');
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
