import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from './engines.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * What runs now, to be ended with this process.
 *
 * @type {Set<() => void>}
 */
const running = new Set();
process.on('exit', () => running.forEach((stop) => stop()));

/**
 * Starts WebKitWebDriver, on a screen of its own where Xvfb is there, on the user's else.
 *
 * @param {string} path
 * @returns {Promise<{ port: number, stop: () => void }>} `stop` ends what was started here, and nothing else.
 */
export async function startWebKitDriver(path) {
  /** @type {ChildProcess[]} */
  const started = [];
  const stop = () => {
    running.delete(stop);
    started.splice(0).reverse().forEach(endGroup);
  };
  running.add(stop);
  try {
    const display = await startScreen(started);
    const port = await freePort();
    const env = {
      ...process.env,
      ...(display && { DISPLAY: display, GDK_BACKEND: 'x11' }),
      ...unsandboxed(),
      ...painted,
    };
    started.push(spawn(path, [`--port=${String(port)}`], { env, detached: true, stdio: 'ignore' }));
    await answers(port);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * @param {ChildProcess[]} started
 * @returns {Promise<string | null>} Its display; `null` where there is no Xvfb.
 */
async function startScreen(started) {
  const xvfb = findProgram('Xvfb');
  if (xvfb === null) return null;
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = spawn(xvfb, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(screen);
  const pipe = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [chunk] = await once(pipe, 'data', { signal: AbortSignal.timeout(15_000) });
  return `:${String(chunk).trim()}`;
}

/** Without a graphics card, layers that are put together by a simulated one take a third of the time of all tests. */
const painted = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };

/** WebKit's sandbox needs user namespaces, which containers deny to root. */
function unsandboxed() {
  return process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** @param {number} port */
async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/status`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** @param {ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It is gone already.
  }
}
