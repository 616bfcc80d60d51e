/*
 * `npm run test:hosts`: after a build, the packed package in small applications: React, Vue, Svelte, Angular, and a plain
 * page with the folder for a `<script>` tag. Each is checked and built by the framework's own compilers, and used in
 * Chromium.
 *
 *   node test/hosts/run.js               all of them
 *   node test/hosts/run.js vue svelte    these
 *
 * The last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../runner/engines.js';
import { frameworks, installFrameworks, installPackage, renderOnServer } from './applications.js';
import { checkPage } from './page.js';
import { serve } from './serve.js';

/** @import { Browser } from 'puppeteer-core' */

const chosen = process.argv.slice(2);
const names = [...Object.keys(frameworks), 'html'].filter((name) => chosen.length === 0 || chosen.includes(name));

let passed = 0;
let failed = 0;

process.exitCode = 1;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
try {
  await run();
} catch (error) {
  failed += 1;
  console.error(error);
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);

async function run() {
  installFrameworks();
  installPackage();
  // Two at a time, the slowest first.
  const waiting = names.toReversed();
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await compile(name);
  };
  await Promise.all([work(), work()]);
  const browser = await launch();
  try {
    for (const name of names) await use(browser, name);
  } finally {
    await browser.close();
  }
}

/** @param {string} name */
async function compile(name) {
  const framework = frameworks[name];
  if (!framework) return;
  await check(`${name}: its compiler refuses what is wrong, and nothing else`, async () => {
    const { found, expected } = await framework.check();
    assert.deepEqual(found, expected);
  });
  await check(`${name}: it is built`, () => framework.build());
}

/**
 * @param {Browser} browser
 * @param {string} name
 */
async function use(browser, name) {
  const markup = name === 'react' ? await renderOnServer() : '';
  if (name === 'react') {
    await check('react: a server renders the tags with their attributes, and no property as one', async () => {
      assert.match(markup, /<stats-chart indicator="visits" type="line" label="Our visits" heading-level="2">/);
      assert.match(markup, /<stats-scope><\/stats-scope>/);
    });
  }
  const site = await serve(name, markup);
  const page = await browser.newPage();
  try {
    await checkPage(page, site, (title, test) => check(`${name}: ${title}`, test));
  } finally {
    await page.close();
    site.stop();
  }
}

/**
 * @param {string} title
 * @param {() => Promise<void>} test
 */
async function check(title, test) {
  try {
    await test();
    passed += 1;
    console.log(`✓ ${title}`);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${title}\n`, error);
  }
}

async function launch() {
  const path = findEngines().find(({ name }) => name === 'chromium')?.path;
  if (!path) throw new Error('No Chromium found. Set CHROME_PATH.');
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: path, args });
}
