import { assert } from '@open-wc/testing';
import readExcelFile from 'read-excel-file/browser';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import '../../src/elements/stats-group/stats-group.define.js';
import { configure } from '../../src/sources/configure.js';
import { savedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text, type DataElement } from './page.js';
import { answerWith, exportIn, offered, offeredAs, pageOf, said } from './stats-export-page.js';

const answer = {
  granularity: 'month',
  timezone: 'Europe/Paris',
  source: { label: 'The ministry', licence: 'Licence Ouverte 2.0' },
  notices: [{ level: 'warning', text: 'August was counted twice.' }],
  indicators: [
    { id: 'visits', label: 'Visits', definition: 'Pages that were opened.' },
    { id: 'users', label: 'Users' },
  ],
  data: [
    { time: '2026-08', visits: 4, users: 2 },
    { time: '2026-09', visits: 5, users: 3 },
  ],
};

type Sheets = Awaited<ReturnType<typeof readExcelFile>>;

async function workbookOf(room: HTMLElement): Promise<Sheets> {
  const element = exportIn(room);
  const { file } = await savedFile(() => offeredAs(element, 'xlsx').click());
  return readExcelFile(file);
}

const linesOf = (sheets: Sheets, name: string): string[] =>
  (sheets.find(({ sheet }) => sheet === name)?.data ?? []).map((row) => row.join(': '));

async function ready(room: HTMLElement, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) await inState(room.querySelector(selector) as DataElement, 'ready');
}

suite('a workbook of other elements', () => {
  setup(() => {
    answerWith((url) =>
      url.includes('failing')
        ? new Response('', { status: 400 })
        : url.includes('never')
          ? new Promise<Response>(() => undefined)
          : Response.json(answer),
    );
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('names the addresses of the figures that are in it, their groups’ too, and no others', async () => {
    const room = await pageOf(`<stats-group src="/metrics/of-group.json">
        <stats-chart id="chart" indicator="visits"></stats-chart>
        <stats-export for="chart" formats="xlsx"></stats-export>
      </stats-group>
      <stats-card id="own" src="/metrics/own.json{?from,to}" indicator="users"></stats-card>
      <stats-card id="lost" src="/metrics/failing.json" indicator="users"></stats-card>`);
    await inState(room.querySelector('#lost') as DataElement, 'error');
    const element = exportIn(room);
    const addresses = async (ids: string): Promise<string[]> => {
      element.for = ids;
      await ready(room, '#chart', '#own', 'stats-export');
      const lines = linesOf(await workbookOf(room), 'About').filter((line) => line.startsWith('Address of the data'));
      return lines.map((line) => new URL(line.replace('Address of the data: ', '')).pathname);
    };
    room.append(element);
    assert.deepEqual(await addresses('chart'), ['/metrics/of-group.json'], 'from outside the group, too');
    assert.deepEqual(await addresses('lost own chart'), ['/metrics/own.json', '/metrics/of-group.json']);
  });

  test('of cards alone says what has to be said of their figures, too', async () => {
    const room = await pageOf(`<stats-card id="one" src="/metrics/cards.json" indicator="visits"></stats-card>
      <stats-card id="two" src="/metrics/cards.json" indicator="users"></stats-card>
      <stats-export for="one two" formats="xlsx"></stats-export>`);
    await ready(room, '#one', '#two', 'stats-export');
    const sheets = await workbookOf(room);
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Summary', 'About'],
    );
    const about = linesOf(sheets, 'About').join('\n');
    assert.include(about, 'The ministry');
    assert.include(about, 'Licence Ouverte 2.0');
    assert.include(about, 'August was counted twice.');
    assert.include(about, 'Pages that were opened.');
    assert.include(about, 'Europe/Paris');
  });

  test('has the address that the figures of the other element come from', async () => {
    const room = await pageOf(`<stats-chart id="drawn" src="/metrics/where.json" indicator="visits"></stats-chart>
      <stats-export for="drawn" formats="xlsx"></stats-export>`);
    await ready(room, 'stats-chart', 'stats-export');
    const about = linesOf(await workbookOf(room), 'About').join('\n');
    assert.include(about, new URL('/metrics/where.json', location.href).href);
  });

  test('has no password and no key of that address, since files are passed on', async () => {
    const room = await pageOf(
      '<stats-export src="/metrics/key.json?org=7&amp;apikey=s3cret#x" formats="xlsx"></stats-export>',
    );
    await ready(room, 'stats-export');
    const about = linesOf(await workbookOf(room), 'About').join('\n');
    assert.notInclude(about, 's3cret');
    assert.include(about, '/metrics/key.json');
  });

  test('is offered when all of them are there', async () => {
    const room = await pageOf(`<stats-card id="there" src="/metrics/cards.json" indicator="visits"></stats-card>
      <stats-card id="late" src="/metrics/never.json" indicator="users"></stats-card>
      <stats-export for="there late" formats="xlsx"></stats-export>`);
    await ready(room, '#there');
    const element = exportIn(room);
    await inState(element, 'loading');
    await element.updateComplete;
    assert.equal(offered(element)[0]?.getAttribute('aria-disabled'), 'true');
  });

  test('names those that wait until they are seen', async () => {
    const room = await pageOf(`<stats-card id="seen" src="/metrics/cards.json" indicator="visits"></stats-card>
      <div style="block-size: 9000px"></div>
      <stats-card id="far" label="Far away" src="/metrics/cards.json" loading="lazy" indicator="users"></stats-card>
      <stats-export for="seen far" formats="xlsx"></stats-export>`);
    await ready(room, '#seen', 'stats-export');
    const about = linesOf(await workbookOf(room), 'About').join('\n');
    assert.include(about, 'Far away');
  });
});

suite('an id that nothing on the page has', () => {
  const { warn } = console;
  let told: string[];

  setup(() => {
    told = [];
    console.warn = (message: string) => void told.push(message);
    answerWith(() => Response.json(answer));
  });
  teardown(() => {
    console.warn = warn;
    configure({ now: null, fetch: null, retry: null });
  });

  test('is named in the workbook of the others, and the developer is told once', async () => {
    const room = await pageOf(`<stats-card id="here" src="/metrics/cards.json" indicator="visits"></stats-card>
      <stats-export for="here mistyped" formats="xlsx"></stats-export>
      <stats-export for="mistyped here" formats="xlsx"></stats-export>`);
    await ready(room, '#here', 'stats-export');
    const about = linesOf(await workbookOf(room), 'About').join('\n');
    assert.include(about, 'Not in this file, since it is not on the page: mistyped');
    const saved = exportIn(room);
    await waitUntil(() => said(saved).endsWith('your browser saves it. Not in the file: mistyped.'), 'it is said');
    assert.match(text(one(saved, '#xlsx-state')), /^\([\d.]+ kB\) Not in the file: mistyped\.$/);
    await waitUntil(() => told.length > 0, 'the developer is told');
    assert.deepEqual(told, ['stats-widgets: for: no element of the page has the id "mistyped" yet']);
  });

  test('is told apart from an element that could not be loaded, in French too', async () => {
    const room = await pageOf(
      `<stats-card id="here" src="/metrics/cards.json" indicator="visits"></stats-card>
      <stats-card id="failed" label="Perdu" source="nowhere"></stats-card>
      <stats-export for="here failed elsewhere" formats="xlsx"></stats-export>`,
      'fr',
    );
    await ready(room, '#here', 'stats-export');
    const about = linesOf(await workbookOf(room), 'À propos').join('\n');
    assert.match(about, /faute d’avoir pu être chargé\s: Perdu/);
    assert.match(about, /faute de figurer sur la page\s: elsewhere/);
    await waitUntil(() => /Absent du fichier\s: Perdu, elsewhere\.$/.test(said(exportIn(room))), 'it is said');
    // Told once the elements have had their time.
    await waitUntil(() => told.some((message) => message.includes('"elsewhere"')), 'the developer is told');
  });

  for (const [lang, empty, error] of [
    ['en', 'No data to download.', 'The data could not be loaded.'],
    ['fr', 'Aucune donnée à télécharger.', 'Les données n’ont pas pu être chargées.'],
  ] as const) {
    test(`is told apart from an element without figures, which is said once (${lang})`, async () => {
      const room = await pageOf(
        `<stats-card id="none" src="/metrics/cards.json" indicator="visits" period="1990"></stats-card>
        <stats-card id="failed" source="nowhere"></stats-card>
        <stats-export for="none" formats="csv xlsx"></stats-export>
        <stats-export for="failed" formats="csv xlsx"></stats-export>`,
        lang,
      );
      for (const [at, sentence] of [empty, error].entries()) {
        const element = room.querySelectorAll('stats-export')[at] as StatsExport;
        await waitUntil(() => element.state === (at === 0 ? 'empty' : 'error'), `it is ${element.state}`);
        await element.updateComplete;
        assert.deepEqual(all(element, '[part~="size"]').map(text), [sentence]);
        const described = offered(element).map((link) => link.getAttribute('aria-describedby'));
        assert.deepEqual(described, ['none', 'none']);
        assert.equal(one(element, '#none').textContent, sentence);
        await assert.isAccessible(element);
      }
    });
  }

  test('leaves nothing to take, which the reader is told; the element may be inserted later', async () => {
    const room = await pageOf('<stats-export for="inserted"></stats-export>');
    const element = exportIn(room);
    await waitUntil(() => told.length > 0, 'the developer is told');
    assert.deepEqual(told, ['stats-widgets: for: no element of the page has the id "inserted" yet']);
    assert.equal(element.state, 'idle');
    const [link] = offered(element);
    assert.equal(link?.getAttribute('aria-disabled'), 'true');
    assert.equal(text(one(element, `#${link?.getAttribute('aria-describedby') ?? ''}`)), 'Not available yet.');
    const card = document.createElement('stats-card');
    card.id = 'inserted';
    card.setAttribute('src', '/metrics/cards.json');
    room.append(card);
    await waitUntil(() => offered(element)[0]?.hasAttribute('href'), 'it can be taken');
    assert.lengthOf(told, 1);
  });

  test('is no mistake where the element comes within two frames', async () => {
    const room = await pageOf('<stats-export for="soon"></stats-export><stats-export for="not-soon"></stats-export>');
    const card = document.createElement('stats-card');
    card.id = 'soon';
    card.setAttribute('src', '/metrics/cards.json');
    room.append(card);
    await waitUntil(() => told.length > 0, 'the developer is told of the other one');
    assert.deepEqual(told, ['stats-widgets: for: no element of the page has the id "not-soon" yet']);
  });
});

suite('stats-export follows an element of another shadow root', () => {
  setup(() => {
    answerWith(() => Response.json(answer));
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const [what, isInner] of [
    ['inside of one that it cannot look into', true],
    ['outside of its own', false],
  ] as const) {
    test(what, async () => {
      const room = await pageOf('<div id="host"></div>');
      const inner = room.querySelector('#host')!.attachShadow({ mode: 'open' });
      const chart = document.createElement('stats-card');
      const element = document.createElement('stats-export');
      element.followed = chart;
      (isInner ? room : inner).append(element);
      (isInner ? inner : room).append(chart);
      await element.updateComplete;
      chart.setAttribute('indicator', 'visits');
      chart.setAttribute('src', '/metrics/shadow.json');
      await inState(chart, 'ready');
      await waitUntil(() => offered(element)[0]?.hasAttribute('href'), 'it hears of the figures');
    });
  }
});
