import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from '../runner/engines.js';

/**
 * A server that runs, and what ends it and nothing else.
 *
 * @typedef {{ url: string, stop: () => Promise<void> }} Running
 */

/** @param {string} name */
function program(name) {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not there (apt-get install prometheus victoria-metrics)`);
  return path;
}

/**
 * A Prometheus that knows a history, and lets the pages of one origin ask.
 *
 * @param {string} folder An empty one, for its data.
 * @param {string} openMetrics
 * @param {string} origin
 * @returns {Promise<Running>}
 */
export async function startPrometheus(folder, openMetrics, origin) {
  const [text, config, data] = ['history.om', 'prometheus.yml', 'data'].map((name) => join(folder, name));
  if (text === undefined || config === undefined || data === undefined) throw new Error('no files');
  writeFileSync(text, openMetrics);
  writeFileSync(config, 'global: {}\n');
  const made = spawnSync(program('promtool'), ['tsdb', 'create-blocks-from', '--quiet', 'openmetrics', text, data]);
  if (made.status !== 0) throw new Error(`promtool failed: ${String(made.stderr)}`);
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
 * @param {string} folder An empty one, for its data.
 * @param {string} exposition
 * @returns {Promise<Running>}
 */
export async function startVictoriaMetrics(folder, exposition) {
  const port = await freePort();
  const running = await start(
    program('victoria-metrics'),
    [
      `-httpListenAddr=127.0.0.1:${String(port)}`,
      `-storageDataPath=${join(folder, 'data')}`,
      '-retentionPeriod=100y',
      '-loggerLevel=ERROR',
    ],
    `http://127.0.0.1:${String(port)}`,
    '/health',
  );
  const sent = await fetch(`${running.url}/api/v1/import/prometheus`, { method: 'POST', body: exposition });
  if (!sent.ok) throw new Error(`VictoriaMetrics took no history: ${String(sent.status)} ${await sent.text()}`);
  await fetch(`${running.url}/internal/force_flush`);
  await until(async () =>
    (await (await fetch(`${running.url}/api/v1/label/profile/values`)).text()).includes('teacher'),
  );
  return running;
}

/**
 * Serves a page and the built files beside it, at `http://127.0.0.1:PORT` and `http://localhost:PORT`.
 *
 * @param {string} page HTML of `/`.
 * @param {string} folder Files of `/cdn/`.
 * @returns {Promise<Running>}
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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${String(address.port)}`, stop };
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {string} url
 * @param {string} health Answers with 200 once the server can be asked.
 * @returns {Promise<Running>}
 */
async function start(path, args, url, health) {
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  // Whatever ends this process ends what it started.
  process.on('exit', kill);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = wait(5_000, undefined, { ref: false }).then(kill);
    await Promise.race([ended, late]);
    process.off('exit', kill);
  };
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`${path} ended with ${String(child.exitCode)}`);
      return (await fetch(`${url}${health}`).catch(() => null))?.ok === true;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
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
