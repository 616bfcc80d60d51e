import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** @typedef {(args: readonly string[], status: number, expected: string) => Promise<void>} Expect */

/**
 * Uses the command line of the installed package, `npx stats-widgets`. Removes its `dist/cdn` at the end, to see what is
 * said without.
 *
 * @param {string} installed The package's folder.
 * @returns {Promise<readonly string[]>} What it did that was not expected.
 */
export async function checkCommands(installed) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Expect} */
  const expectCommand = async (args, status, expected) => {
    const { ended, said } = await runCommand(installed, args);
    if (ended !== status || !said.includes(expected)) {
      problems.push(`stats-widgets ${args.join(' ')}: ended with ${String(ended)}, said "${said}"`);
    }
  };
  await checkCommand(expectCommand);
  await checkIntegrity(expectCommand, join(installed, 'dist/cdn'));
  return problems;
}

/**
 * `npx stats-widgets check`, against an endpoint with one wrong value, and against none.
 *
 * @param {Expect} expectCommand
 */
async function checkCommand(expectCommand) {
  const rows = [
    { time: '2026-01', visits: 5 },
    { time: '2026-02', visits: 'n/a' },
  ];
  const server = createServer((_, response) => response.end(JSON.stringify(rows))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const command = ['check', `http://127.0.0.1:${String(port)}/rows.json`];
  await expectCommand(command, 1, 'data[1].visits: expected a number');
  await new Promise((resolve) => server.close(resolve));
  await expectCommand(command, 1, 'cannot be reached');
}

/**
 * `npx stats-widgets integrity`: hashes of the files that are packed, for where they are served; nothing for bad addresses.
 *
 * @param {Expect} expectCommand
 * @param {string} folder The files', which is removed at the end.
 */
async function checkIntegrity(expectCommand, folder) {
  const base = 'https://cdn.example/stats-widgets@1.0.0/';
  /** @param {string} name */
  const hashOf = (name) => {
    const hash = createHash('sha384').update(readFileSync(join(folder, name)));
    return `sha384-${hash.digest('base64')}`;
  };
  const script = `src="${base}stats-widgets.js" integrity="${hashOf('stats-widgets.js')}"`;
  await expectCommand(['integrity', base.slice(0, -1)], 0, script);
  await expectCommand(['integrity', base], 0, `"${base}elements.js":"${hashOf('elements.js')}"`);
  await expectCommand(['integrity', '/widgets/stats-widgets.js'], 0, '"/widgets/elements.js":');
  for (const wrong of ['', 'widgets', '//cdn.example/', 'ftp://cdn.example/', `${base}?v=1`]) {
    await expectCommand(['integrity', wrong], 2, "expected the folder's address");
  }
  await expectCommand(['integrity'], 2, 'expected: integrity URL');
  await expectCommand([], 2, 'expected a command: check, integrity');
  rmSync(folder, { recursive: true });
  await expectCommand(['integrity', base], 2, 'is not built');
}

/**
 * @param {string} installed
 * @param {readonly string[]} args
 * @returns {Promise<{ ended: unknown, said: string }>} What it ended with, and all that it said.
 */
function runCommand(installed, args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(installed, 'bin/stats-widgets.js'), ...args], (error, stdout, stderr) =>
      resolve({ ended: error?.code ?? 0, said: stdout + stderr }),
    );
  });
}
