/*
 * `npm test`: builds what the tests load, then runs them in every engine that is found, and in Chromium once more in
 * each time zone for the rooms that reckon with time.
 *
 *   npm test                                   every engine found; the others are named
 *   npm test -- --all                          an engine that is missing is a failure (also with CI=true)
 *   npm test -- --engines chromium,webkit      these only
 *   npm test -- --files 'test/views/*.test.ts' these only, without the time zones
 *   npm test -- --no-build                     with the dist/cdn that is there
 *
 * The last line is `N passed, N failed`, over all engines.
 */
import { spawnSync } from 'node:child_process';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { createConfig, zoneGroups } from './runner/config.js';
import { findEngines } from './runner/engines.js';
import { chromium, firefox, webkit } from './runner/launchers.js';

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: process.env['CI'] === 'true' },
    engines: { type: 'string', default: 'chromium,firefox,webkit' },
    files: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});

/** Slow machines start browsers slowly. */
const patience = { browserStartTimeout: 60_000, testsStartTimeout: 60_000, testsFinishTimeout: 900_000 };

/** A bar that moves is of use to somebody who looks at it; a log gets the failures and the counts. */
const reporters = [defaultReporter({ reportTestProgress: isatty(1) })];

process.exitCode = 1;
const engines = chooseEngines();
if (engines === null) finish(0, 1);
else if (!options['no-build'] && !build()) finish(0, 1);
else await run(engines);

/**
 * Says what was found. `null` when nothing can run, or when something is missing that has to be there.
 *
 * @returns {Map<string, string> | null} Path by name.
 */
function chooseEngines() {
  const wanted = options.engines.split(',');
  /** @type {Map<string, string>} */
  const found = new Map();
  let missing = 0;
  for (const { name, path, hint } of findEngines().filter((engine) => wanted.includes(engine.name))) {
    console.log(path === null ? `${name}: skipped, not found (${hint})` : `${name}: ${path}`);
    if (path === null) missing += 1;
    else found.set(name, path);
  }
  if (found.size === 0) console.error('No browser to test in.');
  else if (options.all && missing > 0) console.error('All engines are required here.');
  else return found;
  return null;
}

/** The strict policy is tested on the file that is published. */
function build() {
  const vite = new URL('../node_modules/vite/bin/vite.js', import.meta.url).pathname;
  return spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' }).status === 0;
}

/** @param {Map<string, string>} paths */
async function run(paths) {
  // Else their listeners of `exit`, which end what was started, would not be called.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  // In this order: the slowest begins first, so that it is not the last to end, alone.
  const browsers = [...paths].toReversed().map(([name, path]) => {
    if (name === 'chromium') return chromium(path);
    return name === 'firefox' ? firefox(path) : webkit(path);
  });
  const path = paths.get('chromium');
  const groups = path !== undefined && options.files === undefined ? zoneGroups(path) : [];
  const config = {
    ...(await createConfig(browsers, options.files)),
    ...patience,
    // Two cores are not busy with two: each waits for answers now and then.
    concurrentBrowsers: 3,
    groups,
    reporters,
  };
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  if (!runner) return finish(0, 1);
  runner.on('stopped', () => {
    const sessions = [...runner.sessions.all()];
    for (const { name } of runner.browsers) {
      const { passed, failed } = count(sessions.filter(({ browser }) => browser.name === name));
      console.log(`${name}: ${String(passed)} passed, ${String(failed)} failed`);
    }
    const { passed, failed } = count(sessions);
    finish(passed, failed);
    process.exit();
  });
}

/**
 * A file that fails outside its tests (it could not be loaded, a promise was left rejected) counts as one failure.
 *
 * @param {import('@web/test-runner-core').TestSession[]} sessions
 */
function count(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const results = session.testResults ? testsOf(session.testResults) : [];
    const failures = results.filter((test) => !test.passed && !test.skipped).length;
    passed += results.filter((test) => test.passed).length;
    failed += failures === 0 && session.passed !== true ? 1 : failures;
  }
  return { passed, failed };
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function finish(passed, failed) {
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
}
