import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { installInto, npm, packInto } from '../../.ci/install-package.js';
import { ending, temporary } from '../runner/ending.js';

/**
 * Where a compiler complains, as `wrong.vue:7`, and where it has to: at each line of the wrong file that says "wrong".
 *
 * @typedef {{ found: string[], expected: string[] }} Complaints
 * @typedef {{ check: () => Promise<Complaints>, build: () => Promise<void> }} Framework
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const bin = join(folder, 'node_modules/.bin');

/** @type {Readonly<Record<string, Framework>>} */
export const frameworks = {
  angular: {
    check: () => complaints('angular/wrong.ts', 'ngc', ['-p', 'angular/tsconfig.json', '--noEmit']),
    build: () => run('architect', ['app:build'], 'angular'),
  },
  react: {
    check: () => complaints('react/wrong.tsx', 'tsc', ['-p', 'react', '--pretty', 'false']),
    build: async () => {
      await run('vite', ['build', 'react', '--logLevel', 'error']);
      const server = ['--ssr', 'server.tsx', '--outDir', '../dist/react-server'];
      await run('vite', ['build', 'react', '--logLevel', 'error', ...server]);
    },
  },
  svelte: {
    check: () =>
      complaints('svelte/wrong.svelte', 'svelte-check', [
        '--workspace',
        'svelte',
        '--tsconfig',
        './tsconfig.json',
        '--output',
        'machine',
      ]),
    build: () => run('vite', ['build', '--config', 'vite.config.js', '--logLevel', 'error'], 'svelte'),
  },
  vue: {
    check: () => complaints('vue/wrong.vue', 'vue-tsc', ['-p', 'vue', '--pretty', 'false']),
    build: () => run('vite', ['build', 'vue', '--logLevel', 'error']),
  },
};

/** The frameworks and their compilers, at the versions of the lock file; they stay where they are there already. */
export function installFrameworks() {
  const isThere = timeOf('node_modules/.package-lock.json') > timeOf('package-lock.json');
  if (!isThere) npm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

/** Ours, installed by npm into an empty project, then put beside the frameworks with what it depends on inside. */
export function installPackage() {
  const empty = mkdtempSync(join(temporary, 'hosts-'));
  writeFileSync(join(empty, 'package.json'), '{}');
  installInto(packInto(empty), empty);
  const target = join(folder, 'node_modules/stats-widgets');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(empty, 'node_modules/stats-widgets'), target, { recursive: true });
  for (const name of readdirSync(join(empty, 'node_modules'))) {
    const from = join(empty, 'node_modules', name);
    if (name !== 'stats-widgets') cpSync(from, join(target, 'node_modules', name), { recursive: true });
  }
}

/** What React's server renderer makes of its application, in Node.js, which has no DOM. */
export async function renderOnServer() {
  const script = "import('./dist/react-server/server.js').then(({ render }) => process.stdout.write(render()))";
  const { status, said } = await start(process.execPath, ['--eval', script]);
  if (status !== 0) throw new Error(said);
  return said;
}

/**
 * @param {string} wrong The file that has mistakes.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Complaints>}
 */
async function complaints(wrong, program, args) {
  const lines = readFileSync(join(folder, wrong), 'utf8').split('\n');
  const name = wrong.replace(/.*\//, '');
  const { said } = await start(join(bin, program), args);
  // `vue/wrong.vue(7,17): error`, `wrong.ts:12:18 - error`, `ERROR "wrong.svelte" 6:14 "…"`.
  const place = /([\w-]+\.\w+)(?:\(|:|" )(\d+)[,:]\d+\)?(?: -|:)? (?:error|")/g;
  const places = [...stripVTControlCharacters(said).matchAll(place)];
  return {
    found: places.map(([, file, line]) => `${file ?? ''}:${line ?? ''}`).toSorted(),
    expected: lines
      .flatMap((text, at) => (/"wrong"|\* wrong \*/.test(text) ? [`${name}:${String(at + 1)}`] : []))
      .toSorted(),
  };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [inside]
 */
async function run(program, args, inside = '.') {
  const { status, said } = await start(join(bin, program), args, inside);
  if (status !== 0) throw new Error(said);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [inside]
 * @returns {Promise<{ status: number, said: string }>}
 */
function start(program, args, inside = '.') {
  return new Promise((resolve) => {
    const options = { cwd: join(folder, inside), shell: process.platform === 'win32', maxBuffer: 1e8, signal: ending };
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ status: error ? 1 : 0, said: error ? `${stdout}${stderr}` : stdout }),
    );
  });
}

/** @param {string} file */
function timeOf(file) {
  return statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
