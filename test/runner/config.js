import { esbuildPlugin } from '@web/dev-server-esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBar } from '../../build/bar/bar.js';
import { chromium } from './launchers.js';
import { loadHandlers, mount, sendPolicy } from './middleware.js';

/**
 * @typedef {import('@web/test-runner').TestRunnerConfig} TestRunnerConfig
 * @typedef {import('@web/test-runner-core').TestRunnerPlugin} TestRunnerPlugin
 * @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher
 */

/** Zones in which the rooms that reckon with time run once more: far west, far east, both clock changes. */
const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/Paris'];

/** Rooms that touch no page. Their tests can share one. */
const pureRooms = ['model', 'query', 'views', 'i18n', 'exports'];
/** Those of their tests that run in each zone as well. */
const zonedFile = 'test/runner/zoned-rooms.js';

/** Tests that take long, and in which no local time could matter: they write and read large files. */
const timeless = [
  'test/exports/workbook.test.ts',
  'test/exports/xlsx.test.ts',
  'test/model/large-answer.test.ts',
  'test/query/query-key.test.ts',
  'test/views/others.test.ts',
];

/**
 * Files that stand for all test files of some rooms, but for those that need a page of their own.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const gathered = {
  'test/runner/pure-rooms.js': pureRooms,
  'test/runner/sources.js': ['sources'],
  'test/runner/servers.js': ['demo/server'],
  'test/runner/elements.js': ['elements'],
  'test/runner/embed.js': ['embed'],
  'test/runner/builder.js': ['demo/builder'],
};

/** Tests of what a page has loaded, or keeps: another test's would be counted, too. */
const alone = ['test/elements/stats-chart-lazy.test.ts', 'test/elements/stats-chart-leaks.test.ts'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsconfig = join(root, 'tsconfig.json');

/**
 * Puts `quiet.ts` in front of each test file, on its first line, so that line numbers stay.
 *
 * @type {TestRunnerPlugin}
 */
const quietPlugin = {
  name: 'quiet',
  transform(context) {
    if (!/^\/test\/.*\.test\.ts$/.test(context.path) || typeof context.body !== 'string') return undefined;
    return { body: `import '/test/runner/quiet.ts'; ${context.body}` };
  },
};

/**
 * Writes the imports of the files that stand for others: a page for each test file takes longer than the tests.
 *
 * @type {TestRunnerPlugin}
 */
const gatherPlugin = {
  name: 'gather',
  serve(context) {
    const path = context.path.slice(1);
    const files = path === zonedFile ? zonedTests() : gathered[path]?.flatMap(testsOf);
    return files && { body: files.map(importOf).join('\n'), type: 'js' };
  },
};

/**
 * Pages of the demo get their bar, and the file that is published in place of its three hundred modules: they are there
 * in a tenth of the time, and tested as readers get them.
 *
 * @type {TestRunnerPlugin}
 */
const publishedPlugin = {
  name: 'published',
  transform(context) {
    if (!/^\/demo\/[\w-]+\.(html|js)$/.test(context.path) || typeof context.body !== 'string') return undefined;
    const body = context.body.replaceAll('/src/embed/stats-widgets.ts', '/dist/cdn/stats-widgets.js');
    return { body: context.path.endsWith('.html') ? withBar(body, context.path) : body };
  },
};

/** @param {string} room */
function testsOf(room) {
  return readdirSync(join(root, 'test', room), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${room}/${name}`)
    .filter((file) => !alone.includes(file));
}

function zonedTests() {
  return pureRooms.flatMap(testsOf).filter((file) => !timeless.includes(file));
}

/** @param {string} file */
function importOf(file) {
  return `import '/${file}';`;
}

/**
 * What every run has in common.
 *
 * @param {BrowserLauncher[]} browsers
 * @param {string | string[]} [files] Default: all of them.
 * @returns {Promise<TestRunnerConfig>}
 */
export async function createConfig(browsers, files = everyFile()) {
  // The demo's figures reach up to its clock: what tests expect of them must not change with the date.
  process.env['DEMO_NOW'] ??= '2026-11-20T08:30:00Z';
  const handlers = await loadHandlers();
  return {
    files,
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig }), quietPlugin, gatherPlugin, publishedPlugin],
    middleware: [sendPolicy, ...handlers.map(mount)],
    browsers,
    testFramework: { config: { ui: 'tdd', timeout: '10000' } },
    concurrency: 1,
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  };
}

function everyFile() {
  const rooms = Object.values(gathered).flat();
  const others = readdirSync(join(root, 'test'), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !/^hosts\b/.test(name))
    .filter((name) => !rooms.some((room) => name.startsWith(`${room}/`)))
    .map((name) => `test/${name}`);
  return [...others, ...alone, ...Object.keys(gathered)];
}

/**
 * One group for each zone, in Chromium.
 *
 * @param {string} path Chromium's.
 * @returns {NonNullable<TestRunnerConfig['groups']>}
 */
export function zoneGroups(path) {
  return zones.map((zone) => ({
    name: zone,
    files: zonedFile,
    browsers: [chromium(path, zone)],
    testRunnerHtml: (framework) =>
      `<!doctype html><html data-zone="${zone}"><head></head><body><script type="module" src="${framework}"></script></body></html>`,
  }));
}
