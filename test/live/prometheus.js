/*
 * `npm run test:live`: starts a real Prometheus and a real VictoriaMetrics, writes the same history into both, and looks
 * at what the built elements show of it in Chromium, on a page of another origin.
 *
 *   npm run test:live                     with dist/cdn
 *   npm run test:live -- --dist FOLDER    with what was built elsewhere
 *
 * Needs the Debian packages prometheus, victoria-metrics and chromium. The last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../runner/chromium.js';
import { ending } from '../runner/ending.js';
import { accountsOn, exposition, openMetrics, pages, profiles, unknownDay, visitsOn } from './history.js';
import { startPages, startPrometheus, startVictoriaMetrics } from './servers.js';

/**
 * @import { Page } from 'puppeteer-core'
 * @typedef {Readonly<Record<string, string>>} Attributes
 * @typedef {{ state: string, code: string | null, status: string, value: string, rows: string[][] }} Seen
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({ options: { dist: { type: 'string', default: join(root, 'dist/cdn') } } });
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title>
<script type="module" src="/cdn/stats-widgets.js"></script><main></main></html>`;

const dist = resolve(options.dist);
if (!existsSync(join(dist, 'stats-widgets.js'))) throw new Error(`Nothing is built in ${dist}: npm run build:cdn`);
const site = await startPages(html, dist);
const prometheus = await startPrometheus(openMetrics(), site);
const victoria = await startVictoriaMetrics(exposition());
const browser = await launchChromium({ signal: ending });
const page = await open(site);

void suite('what Chromium shows', () => {
  after(() => browser.close());
  checkServer('Prometheus', prometheus);
  checkServer('VictoriaMetrics', victoria);
  void test('Prometheus: a page of an origin that it does not let in gets no figure', async () => {
    const stranger = await open(site.replace('127.0.0.1', 'localhost'));
    const seen = await show(stranger, 'stats-card', { src: prometheus, query: 'sum(accounts)' });
    assert.deepEqual([seen.state, seen.code], ['error', 'unreachable']);
  });
});

/** @param {string} name @param {string} src */
function checkServer(name, src) {
  const visits = { src, query: 'sum by (profile) (sum_over_time(visits[1d]))', indicator: 'visits' };
  void test(`${name}: a chart has each day’s visits in that day, over two months`, async () => {
    const seen = await show(page, 'stats-chart', { ...visits, split: 'profile', period: '2026-09-01/2026-10-31' });
    assert.equal(seen.state, 'ready', seen.status);
    for (const date of ['2026-09-01', '2026-09-30', '2026-10-17', '2026-10-31']) {
      for (const profile of profiles) assert.equal(cell(seen, date, profile), number(visitsOn(profile, date)));
    }
  });
  void test(`${name}: a card has the sum of a month, and of one profile where it is filtered`, async () => {
    const october = datesOf(2026, 10);
    const student = october.reduce((sum, date) => sum + visitsOn('student', date), 0);
    const teacher = october.reduce((sum, date) => sum + visitsOn('teacher', date), 0);
    const all = await show(page, 'stats-card', { ...visits, period: '2026-10' });
    assert.equal(all.value, number(student + teacher), all.status);
    const some = await show(page, 'stats-card', { ...visits, period: '2026-10', filter: 'profile:teacher' });
    assert.equal(some.value, number(teacher), some.status);
  });
  void test(`${name}: a card has the visits of a month in the page’s own time zone, whose days are not all as long`, async () => {
    const zoned = { timezone: 'Europe/Paris', granularity: 'month' };
    const query = 'sum(sum_over_time(visits[{step}]))';
    const [paris, utc] = await Promise.all([
      show(page, 'stats-card', { ...visits, ...zoned, query, period: '2026-10' }),
      show(page, 'stats-card', { ...visits, query, period: '2026-10' }),
    ]);
    const hours = await sumIn(src, 'visits', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z');
    assert.equal(paris.value, number(hours), paris.status);
    assert.notEqual(paris.value, utc.value);
  });
  void test(`${name}: a chart of a counter by its name has what it gained each day`, async () => {
    const counter = { src, indicator: 'pages_total', split: 'profile', period: '2026-09-01/2026-10-31' };
    const seen = await show(page, 'stats-chart', counter);
    for (const profile of profiles) assert.equal(cell(seen, '2026-10-25', profile), number(288 * pages[profile]));
  });
  void test(`${name}: a chart of levels has those of each midnight, and a gap where there is no number`, async () => {
    const levels = { src, query: 'sum by (profile) (accounts)', indicator: 'accounts', split: 'profile' };
    const seen = await show(page, 'stats-chart', { ...levels, period: '2026-09-01/2026-10-31' });
    for (const date of ['2026-09-01', '2026-10-31']) {
      assert.equal(cell(seen, date, 'student'), number(accountsOn('student', date)));
    }
    assert.doesNotMatch(cell(seen, unknownDay, 'student'), /\d/);
  });
  void test(`${name}: two queries have two figures`, async () => {
    const figure = async (/** @type {string} */ profile) =>
      (
        await show(page, 'stats-card', {
          src,
          indicator: 'visits',
          query: `sum(sum_over_time(visits{profile="${profile}"}[1d]))`,
          period: '2026-10-07',
        })
      ).value;
    assert.deepEqual(
      [await figure('student'), await figure('teacher')],
      profiles.map((profile) => number(visitsOn(profile, '2026-10-07'))),
    );
  });
  void test(`${name}: what it refuses is said in its words`, async () => {
    const seen = await show(page, 'stats-card', { src, query: 'sum(visits', period: '2026-10' });
    assert.deepEqual([seen.state, seen.code], ['error', 'refused']);
    assert.match(seen.status, name === 'Prometheus' ? /unclosed left parenthesis/ : /cannot parse|unexpected|missing/);
  });
}

/** @param {string} url */
async function open(url) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error('The page threw:', error));
  await page.goto(url);
  return page;
}

/**
 * Puts an element on the page and says what it shows once it has an answer.
 *
 * @param {Page} page
 * @param {string} tag
 * @param {Attributes} attributes
 * @returns {Promise<Seen>}
 */
async function show(page, tag, attributes) {
  return page.evaluate(
    async (name, given) => {
      /** @typedef {HTMLElement & { state: string, error: { code: string } | null, updateComplete: Promise<boolean> }} Element */
      await customElements.whenDefined(name);
      const one = /** @type {Element} */ (document.createElement(name));
      for (const [attribute, value] of Object.entries(given)) one.setAttribute(attribute, value);
      document.querySelector('main')?.append(one);
      const end = Date.now() + 20_000;
      while ((one.state === 'idle' || one.state === 'loading' || one.state === undefined) && Date.now() < end) {
        await new Promise((done) => setTimeout(done, 20));
      }
      await one.updateComplete;
      const text = (/** @type {Element | globalThis.Element | null | undefined} */ part) =>
        (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const part = (/** @type {string} */ word) => one.shadowRoot?.querySelector(`[part~="${word}"]`);
      return {
        state: one.state,
        code: one.error?.code ?? null,
        status: text(part('status')),
        value: text(part('value')?.querySelector('.hidden') ?? part('value')),
        rows: [...(one.shadowRoot?.querySelectorAll('table tr') ?? [])].map((row) => [...row.children].map(text)),
      };
    },
    tag,
    { source: 'prometheus', ...attributes },
  );
}

/**
 * What a chart's table has for a day and a profile.
 *
 * @param {Seen} seen
 * @param {string} date
 * @param {string} profile
 */
function cell({ rows }, date, profile) {
  const [head = []] = rows;
  const row = rows.find(([first]) => Date.parse(`${first ?? ''} UTC`) === Date.parse(date));
  const found = row?.[head.indexOf(profile)];
  if (found === undefined) throw new Error(`no cell for ${date} and ${profile} in ${JSON.stringify(rows.slice(0, 3))}`);
  return found;
}

/**
 * The sum of a metric's samples between two moments, as the server's own answer to one plain question has it.
 *
 * @param {string} src
 * @param {string} metric
 * @param {string} from
 * @param {string} to
 */
async function sumIn(src, metric, from, to) {
  const window = (Date.parse(to) - Date.parse(from)) / 1000;
  const query = `sum(sum_over_time(${metric}[${String(window)}s]))`;
  const parameters = new URLSearchParams({ query, time: to });
  const answer = await (await fetch(`${src}/api/v1/query?${parameters.toString()}`)).json();
  return Number(answer.data.result[0].value[1]);
}

/** @param {number} year @param {number} month */
function datesOf(year, month) {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1, index + 1)).toISOString().slice(0, 10),
  );
}

/** @param {number} value */
function number(value) {
  return new Intl.NumberFormat('en').format(value);
}
