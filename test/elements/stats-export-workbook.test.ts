import { assert, fixture, html } from '@open-wc/testing';
import readExcelFile from 'read-excel-file/browser';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-table/stats-table.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { StatsTable } from '../../src/elements/stats-table/stats-table.js';
import { configure } from '../../src/sources/configure.js';
import { savedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text } from './page.js';

const answer = {
  granularity: 'month',
  timezone: 'Europe/Paris',
  updated: '2026-11-20T06:15:00Z',
  indicators: [
    { id: 'visits', label: { en: 'Visits', fr: 'Visites' }, definition: { en: 'Pages seen.' } },
    { id: 'rate', label: 'Rate', unit: 'percent', aggregate: 'none' },
  ],
  dimensions: [{ id: 'profile', members: [{ id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' } }] }],
  data: [
    { time: '2026-08', profile: 'teacher', visits: 40 },
    { time: '2026-09', profile: 'teacher', visits: 65 },
    { time: '2026-09', profile: '=1+1', visits: 5 },
    { time: '2026-10', profile: 'teacher', visits: 71 },
    { time: '2026-10', profile: '=1+1', visits: 6 },
  ],
  source: { label: 'Platform logs', href: 'https://logs.example/' },
};

let count = 0;

/** Elements that share one address, whose figures are there, or failed. `BAD` is an address that fails. */
async function page(content: string, lang = 'en'): Promise<StatsExport> {
  const room = document.createElement('div');
  room.lang = lang;
  const number = String(++count);
  room.innerHTML = content.replaceAll('SRC', `/metrics/book-${number}.json`).replaceAll('BAD', `/bad-${number}.json`);
  await fixture<HTMLElement>(html`${room}`);
  const element = room.querySelector('stats-export');
  assert.exists(element);
  await inState(element, 'ready');
  return element;
}

type Cells = readonly (readonly unknown[])[];

/** The sheets of the workbook that a press saves, by name. */
async function workbookOf(element: StatsExport): Promise<ReadonlyMap<string, Cells>> {
  const button = all(element, 'button[part~="link"]').find((one) => text(one).includes('XLSX'));
  const { file, name } = await savedFile(() => button?.click());
  assert.match(name, /\.xlsx$/);
  const sheets = await readExcelFile(file, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Cells]));
}

suite('stats-export as a workbook', () => {
  setup(() => {
    configure({
      now: () => Date.parse('2026-11-20T12:00:00Z'),
      retry: { attempts: 1 },
      fetch: (input) => {
        const { url } = new Request(input);
        return Promise.resolve(url.includes('/bad-') ? new Response('', { status: 500 }) : Response.json(answer));
      },
    });
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('has the cells of the table, typed, a summary, and what is to be known of them', async () => {
    const element = await page(
      '<stats-export src="SRC" indicator="visits" period="2026-10" compare="previous-period" split="profile" formats="xlsx"></stats-export>',
    );
    const sheets = await workbookOf(element);
    assert.deepEqual([...sheets.keys()], ['Summary', 'Visits', 'About']);
    const [header, ...rows] = sheets.get('Visits') ?? [];
    assert.deepEqual(header?.slice(0, 3), ['Month', 'Profile', 'Visits']);
    assert.deepEqual(rows[0]?.slice(1, 3), ['Teachers', 71]);
    assert.deepEqual(rows[0]?.[0], new Date(Date.UTC(2026, 9, 1)));
    assert.include(
      rows.map((row) => row[1]),
      '=1+1',
      'a text is no formula, and needs no apostrophe',
    );
    const [, summary = []] = sheets.get('Summary') ?? [];
    assert.include(summary, 77);
    assert.include(summary, 70, 'the baseline');
    const about = (sheets.get('About') ?? []).map((row) => row.join(': ')).join('\n');
    for (const words of [
      'Platform logs',
      'https://logs.example/',
      'Pages seen.',
      `book-${String(count)}.json`,
      '20 November 2026',
    ])
      assert.include(about, words);
  });

  test('is in the reader’s language', async () => {
    const element = await page('<stats-export src="SRC" indicator="visits" formats="xlsx"></stats-export>', 'fr');
    const sheets = await workbookOf(element);
    assert.deepEqual([...sheets.keys()], ['Synthèse', 'Visites', 'À propos']);
  });

  test('of several elements has a line for each card and a sheet for each other, as the reader sees them', async () => {
    const element = await page(`
      <stats-card id="one" src="SRC" indicator="visits" period="2026-10" compare="previous-period" label="Calls"></stats-card>
      <stats-chart id="two" src="SRC" indicator="visits" split="profile" profiles="teacher" label="By profile"></stats-chart>
      <stats-table id="three" src="SRC" indicator="visits" label="All"></stats-table>
      <stats-export for="one two three" label="Audience"></stats-export>`);
    assert.deepEqual(all(element, '[part~="link"]').map(text), ['Download Audience (XLSX)']);
    const sheets = await workbookOf(element);
    assert.deepEqual([...sheets.keys()], ['Summary', 'By profile', 'All', 'About']);
    const [, card = []] = sheets.get('Summary') ?? [];
    assert.include(card, 77);
    assert.include(card, 70, 'the baseline');
    const profiles = (sheets.get('By profile') ?? []).slice(1).map((row) => row[1]);
    assert.include(profiles, 'Teachers');
    assert.notInclude(profiles, '=1+1', 'without those that are hidden');
  });

  test('of several says which of them could not be loaded', async () => {
    const element = await page(`
      <stats-table id="good" src="SRC" indicator="visits"></stats-table>
      <stats-table id="lost" src="BAD" indicator="visits" label="Lost figures"></stats-table>
      <stats-export for="good lost"></stats-export>`);
    const lost = document.getElementById('lost') as StatsTable;
    await waitUntil(() => lost.state === 'error', 'one fails');
    const sheets = await workbookOf(element);
    assert.deepEqual([...sheets.keys()], ['Visits', 'About']);
    const about = (sheets.get('About') ?? []).map((row) => row.join(': '));
    assert.include(about.join('\n'), 'Not in this file, since it could not be loaded: Lost figures');
  });

  test('whose code cannot be had says so, and can be tried again', async () => {
    const element = await page(
      '<stats-export src="SRC" indicator="visits" columns="nothing" formats="xlsx"></stats-export>',
    );
    all(element, 'button[part~="link"]')[0]?.click();
    const said = (): string => text(one(element, '[role="status"]'));
    await waitUntil(() => said() === 'The file could not be made.', 'it is said');
    element.columns = null;
    await element.updateComplete;
    assert.isAtLeast((await workbookOf(element)).size, 2);
  });
});

suite('stats-export as JSON', () => {
  test('can be the endpoint of an element again', async () => {
    configure({ now: () => Date.parse('2026-11-20T12:00:00Z'), fetch: () => Promise.resolve(Response.json(answer)) });
    const first = await page(
      '<stats-export src="SRC" indicator="visits" split="profile" formats="json csv"></stats-export>',
    );
    const csv = await (await fetch((all(first, 'a[part~="link"]')[0] as HTMLAnchorElement).href)).text();
    const { name, file } = await savedFile(() => all(first, 'button[part~="link"]')[0]?.click());
    assert.equal(name, 'visits_2026-08_2026-11.json');
    assert.equal(file.type, 'application/json');
    const body = await file.text();
    configure({
      fetch: () => Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } })),
    });
    const second = await page('<stats-export src="SRC" indicator="visits" split="profile"></stats-export>');
    assert.equal(await (await fetch((all(second, 'a[part~="link"]')[0] as HTMLAnchorElement).href)).text(), csv);
    configure({ now: null, fetch: null });
  });
});
