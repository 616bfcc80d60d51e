import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { chromium } from './launchers.js';
import { loadHandlers, mount, sendPolicy } from './middleware.js';

/**
 * @typedef {import('@web/test-runner').TestRunnerConfig} TestRunnerConfig
 * @typedef {import('@web/test-runner-core').TestRunnerPlugin} TestRunnerPlugin
 * @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher
 */

/** Zones in which the rooms that reckon with time run once more: far west, far east, both clock changes. */
const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/Paris'];
const zoneFiles = ['model', 'query', 'views', 'i18n', 'exports'].map((room) => `test/${room}/**/*.test.ts`);

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

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
 * What every run has in common.
 *
 * @param {BrowserLauncher[]} browsers
 * @param {string} [files]
 * @returns {Promise<TestRunnerConfig>}
 */
export async function createConfig(browsers, files = 'test/**/*.test.ts') {
  // The demo's figures reach up to its clock: what tests expect of them must not change with the date.
  process.env['DEMO_NOW'] ??= '2026-11-20T08:30:00Z';
  const handlers = await loadHandlers();
  return {
    files,
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig }), quietPlugin],
    middleware: [sendPolicy, ...handlers.map(mount)],
    browsers,
    testFramework: { config: { ui: 'tdd', timeout: '10000' } },
    concurrency: 1,
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  };
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
    files: zoneFiles,
    browsers: [chromium(path, zone)],
    testRunnerHtml: (framework) =>
      `<!doctype html><html data-zone="${zone}"><head></head><body><script type="module" src="${framework}"></script></body></html>`,
  }));
}
