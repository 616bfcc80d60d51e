/*
 * `npm run test:downloads`: takes the files of the demo's pages as a reader does, by a click in Chromium and in Firefox,
 * and reads them from the disk: each row of `features.md` that is about a file. The last line is `N passed, N failed`.
 */
import { csvParseRows, dsvFormat } from 'd3-dsv';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import readSheets from 'read-excel-file/node';
import { createServer } from 'vite';
import { temporary } from '../runner/ending.js';
import { download, engines, launch } from './browsers.js';

/**
 * @import { Browser, ElementHandle, Page } from 'puppeteer-core'
 * @import { SavedFile } from './browsers.js'
 * @typedef {Element & { readonly table: { readonly columns: readonly unknown[] } | null }} Chart
 * @typedef {(selector: string, word: string) => Promise<SavedFile>} Take
 * @typedef {{ row: string, title: string, page: string, check: (take: Take, page: Page) => Promise<void> }} Row
 */

const semicolon = dsvFormat(';');
const mark = '\uFEFF';

/** @type {readonly Row[]} */
const rows = [
  {
    row: 'A7',
    title: 'a CSV that is made in the page has the documented columns, a row per month',
    page: 'data-gouv.html',
    check: async (take) => {
      const { name, bytes } = await take('#export-organization', 'CSV');
      const [head, ...months] = csvParseRows(bytes.toString());
      assert.match(name, /\.csv$/);
      assert.deepEqual(head?.slice(0, 4), ['__id', 'organization_id', 'metric_month', 'monthly_visit_dataset']);
      assert.ok(months.length >= 12, `${String(months.length)} months`);
      for (const [, , month] of months) assert.match(month ?? '', /^\d{4}-\d{2}$/);
    },
  },
  {
    row: 'A11',
    title: 'the table of an organization’s datasets is a CSV, a row per dataset',
    page: 'data-gouv.html',
    check: async (take) => {
      const [head, ...datasets] = csvParseRows((await take('#export-catalogue', 'CSV')).bytes.toString());
      assert.ok((head?.length ?? 0) >= 4, head?.join());
      assert.ok(datasets.length > 1);
      assert.ok(datasets.every((cells) => cells.length === head?.length));
    },
  },
  {
    row: 'B6',
    title: 'a workbook has a summary, a sheet per element and what is to be said of them',
    page: 'data-fair.html',
    check: async (take) => {
      const { name, bytes } = await take('#export-workbook', 'XLSX');
      const sheets = await readSheets(bytes);
      assert.match(name, /\.xlsx$/);
      assert.ok(sheets.length >= 10, sheets.map(({ sheet }) => sheet).join());
      const summary = sheets[0]?.data ?? [];
      assert.equal(summary.length, 4, 'a header and three figures');
      assert.ok(summary.slice(1).every(([, , value]) => typeof value === 'number'));
    },
  },
  {
    row: 'C11',
    title: 'the indicator in view is a CSV with a byte order mark, semicolons and the documented columns',
    page: 'edifice.html',
    check: async (take, page) => {
      await page.waitForFunction(() => document.querySelector('#school stats-card[indicator="visits"]:state(ready)'));
      await page.click('#school stats-card[indicator="visits"]');
      const text = (await take('[slot="detail-visits"] stats-export', 'CSV')).bytes.toString();
      assert.equal(text.slice(0, 1), mark);
      const [head, ...lines] = semicolon.parseRows(text.slice(1));
      assert.deepEqual(head?.slice(0, 4), ['Établissement', 'UAI', 'Date', 'Profil']);
      assert.ok(lines.length > 12);
    },
  },
  {
    row: 'E4',
    title: 'a CSV has what is chosen in the page',
    page: 'rdv.html',
    check: async (take, page) => {
      const [, ...all] = linesOf(await take('stats-export[for="list"]', 'CSV'));
      assert.ok(new Set(all.map(([, status]) => status)).size > 1, 'several statuses at first');
      const list = /** @type {ElementHandle<Chart>} */ (await page.$('#list'));
      const count = await list.evaluate(({ table }) => table?.columns.length ?? 0);
      await page.$eval('#criteria stats-group', (group) => group.setAttribute('filter', 'status:seen'));
      await page.waitForFunction(({ table }, before) => table && table.columns.length < before, {}, list, count);
      const [head, ...chosen] = linesOf(await take('stats-export[for="list"]', 'CSV'));
      assert.deepEqual(head, ['time', 'status', 'rdvs']);
      assert.deepEqual([...new Set(chosen.map(([, status]) => status))], ['Vus', 'Total']);
    },
  },
  {
    row: 'E5',
    title: 'a file that the server prepared is taken from the list of exports',
    page: 'rdv.html',
    check: async (take) => {
      const { bytes, name } = await take('stats-jobs', 'CSV');
      assert.match(name, /\.csv$/);
      assert.ok(bytes.toString().split('\n').length > 2);
    },
  },
  {
    row: 'E6',
    title: 'a spreadsheet is made in the page, and the service’s own .xls files are saved as they are',
    page: 'rdv.html',
    check: async (take) => {
      const { bytes } = await take('stats-export[for="list"]', 'XLSX');
      const [head, ...weeks] = (await readSheets(bytes))[0]?.data ?? [];
      assert.ok((head?.length ?? 0) > 1 && weeks.length > 3);
      for (const [selector, word] of [
        ['stats-export[for="list"]', 'XLS)'],
        ['#users stats-export', 'XLS'],
      ]) {
        const file = await take(selector ?? '', word ?? '');
        assert.match(file.name, /\.xls$/);
        assert.equal(file.bytes.subarray(0, 4).toString('hex'), '09000400', 'a BIFF file begins so');
      }
    },
  },
  {
    row: 'F4',
    title: 'one page has a CSV for Excel and one for programs',
    page: 'data-fair.html',
    check: async (take) => {
      const excel = (await take('#export-downloads', 'CSV')).bytes.toString();
      assert.equal(excel.slice(0, 1), mark);
      assert.ok(semicolon.parseRows(excel.slice(1)).every((cells) => cells.length > 1));
    },
  },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
await server.listen();
const site = server.resolvedUrls?.local[0] ?? '';

void suite('the files of the demo’s pages', () => {
  after(() => server.close());
  for (const engine of engines) void suite(engine, () => checkFiles(engine));
});

/** @param {typeof engines[number]} engine */
function checkFiles(engine) {
  const folder = join(temporary, engine);
  /** @type {Browser} */
  let browser;
  before(async () => {
    browser = await launch(engine, folder);
  });
  after(() => browser?.close());
  for (const name of new Set(rows.map(({ page }) => page))) {
    void suite(name, () => {
      /** @type {Page} */
      let page;
      before(async () => {
        page = await browser.newPage();
        await page.goto(`${site}demo/${name}?lang=fr`, { waitUntil: 'load' });
      });
      after(() => page?.close());
      for (const { row, title, check } of rows.filter((one) => one.page === name)) {
        void test(`${row} in ${engine}: ${title}`, () =>
          check((selector, word) => download(page, folder, selector, word), page));
      }
    });
  }
}

/** @param {SavedFile} file */
function linesOf({ bytes }) {
  return semicolon.parseRows(bytes.toString().replace(mark, ''));
}
