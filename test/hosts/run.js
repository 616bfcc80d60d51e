/*
 * `npm run test:hosts`: after a build, the packed package in small applications: React, Vue, Svelte, Angular, and a plain
 * page with the folder for a `<script>` tag. Each is checked and built by the framework's own compilers, and used in
 * Chromium.
 *
 *   npm run test:hosts                  all of them
 *   npm run test:hosts -- vue svelte    these
 *
 * The last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { launchChromium } from '../runner/chromium.js';
import { ending } from '../runner/ending.js';
import { frameworks, installFrameworks, installPackage, renderOnServer } from './applications.js';
import { checkPage } from './page.js';
import { serve } from './serve.js';

/** @import { Browser, Page } from 'puppeteer-core' */

const chosen = process.argv.slice(2);
const names = [...Object.keys(frameworks), 'html'].filter((name) => chosen.length === 0 || chosen.includes(name));

void suite('applications', () => {
  before(() => {
    installFrameworks();
    installPackage();
  });
  // Two at a time, the slowest first.
  void suite('compiled', { concurrency: 2 }, () => names.forEach(compile));
  void suite('used', () => {
    /** @type {Browser} */
    let browser;
    before(async () => {
      browser = await launchChromium({ signal: ending });
    });
    after(() => browser?.close());
    for (const name of names) void suite(name, () => use(name, () => browser.newPage()));
  });
});

/** @param {string} name */
function compile(name) {
  const framework = frameworks[name];
  if (!framework) return;
  void suite(name, { concurrency: 1 }, () => {
    void test(`${name}: its compiler refuses what is wrong, and nothing else`, async () => {
      const { found, expected } = await framework.check();
      assert.deepEqual(found, expected);
    });
    void test(`${name}: it is built`, () => framework.build());
  });
}

/**
 * @param {string} name
 * @param {() => Promise<Page>} open
 */
function use(name, open) {
  let markup = '';
  if (name === 'react') {
    before(async () => {
      markup = await renderOnServer();
    });
    void test('react: a server renders the tags with their attributes, and no property as one', () => {
      assert.match(markup, /<stats-chart indicator="visits" type="line" label="Our visits" heading-level="2">/);
      assert.match(markup, /<stats-scope><\/stats-scope>/);
    });
  }
  checkPage(name, open, () => serve(name, markup));
}
