import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsExportEvent } from '../../src/elements/events.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { configure } from '../../src/sources/configure.js';
import { column, table } from '../exports/tables.js';
import { savedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text } from './page.js';

const months = Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const answer = {
  granularity: 'month',
  timezone: 'Europe/Paris',
  indicators: [{ id: 'visits', label: { en: 'Visits', fr: 'Visites' } }],
  data: months.map((time, at) => ({ time, visits: at + 1 })),
};
/** So much that a page would halt while its file is made: thirty years of days, of six indicators. */
const large = {
  granularity: 'day',
  data: Array.from({ length: 11_000 }, (_, at) => ({
    time: new Date(Date.UTC(1996, 0, 1 + at)).toISOString().slice(0, 10),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, at])),
  })),
};

let count = 0;
let requested: string[] = [];
let respond: (url: string) => Response | Promise<Response>;

const buttons = (element: Element): HTMLElement[] => all(element, 'button[part~="link"]');
const links = (element: Element): HTMLAnchorElement[] => all(element, 'a[part~="link"]') as HTMLAnchorElement[];
const said = (element: Element): string => text(one(element, '[role="status"]'));
const partText = (element: Element, part: string): string => text(all(element, `[part~="${part}"]`)[0]);

/** An export of these attributes, whose figures are there. */
async function exportOf(attributes: string, lang = 'en'): Promise<StatsExport> {
  const room = document.createElement('div');
  room.lang = lang;
  const src = `/metrics/formats-${++count}.json`;
  room.innerHTML = `<stats-export src="${src}" ${attributes}></stats-export>`;
  await fixture<HTMLElement>(html`${room}`);
  const element = room.querySelector('stats-export');
  assert.exists(element);
  await inState(element, 'ready');
  return element;
}

suite('stats-export offers', () => {
  setup(() => {
    requested = [];
    respond = () => Response.json(answer);
    configure({
      now: () => Date.parse('2026-11-20T12:00:00Z'),
      retry: { attempts: 1 },
      fetch: async (input) => {
        const { url } = new Request(input);
        requested.push(url);
        return respond(url);
      },
    });
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('files in the order in which the page names them, each with its format and indicator', async () => {
    const element = await exportOf('indicator="visits" formats="json csv xlsx"');
    const names = all(element, '[part~="link"]').map(text);
    assert.deepEqual(names, ['Download Visits (JSON)', 'Download Visits (CSV)', 'Download Visits (XLSX)']);
    assert.lengthOf(links(element), 1, 'a CSV is a link, what costs code a button');
    await assert.isAccessible(element);
  });

  test('them in French', async () => {
    const element = await exportOf('indicator="visits" formats="xlsx"', 'fr');
    assert.equal(text(buttons(element)[0]), 'Télécharger : Visites (XLSX)');
  });

  suite('and tell the developer', () => {
    const { warn } = console;
    let told: string[];
    setup(() => {
      told = [];
      console.warn = (message: string) => told.push(message);
    });
    teardown(() => {
      console.warn = warn;
    });

    test('that there is no picture of what is no chart', async () => {
      const element = await exportOf('formats="csv png"');
      assert.lengthOf(all(element, '[part~="link"]'), 1);
      assert.deepEqual(told, ['stats-widgets: formats: png is of a chart only, got "png"']);
    });

    test('what is on no list, and of which export', async () => {
      await exportOf('id="typed" formats="csv exel"');
      const expected = "expected csv, xlsx, json, png of a chart, or a format of the server's";
      assert.deepEqual(told, [`stats-widgets: formats (#typed): ${expected}, got "exel"`]);
    });

    test('that several elements make a workbook only', async () => {
      const room = (await exportOf('id="none"')).parentElement as HTMLElement;
      const card = (id: string): string => `<stats-chart id="${id}" src="/metrics/f-${++count}.json"></stats-chart>`;
      room.innerHTML = `${card('one')}${card('two')}<stats-export for="one two" formats="csv png json"></stats-export>`;
      const element = room.querySelector('stats-export') as StatsExport;
      await inState(element, 'ready');
      const why = 'several elements make a workbook, xlsx, only';
      assert.deepEqual(told, [`stats-widgets: formats: ${why}, got "csv png json"`]);
      assert.deepEqual(all(element, '[part~="link"]').map(text), ['Download (XLSX)']);
    });

    test('nothing where a server is asked, which may have any', async () => {
      const room = (await exportOf('id="none"')).parentElement as HTMLElement;
      room.innerHTML = `<stats-chart id="asked" src="/metrics/f-${++count}.json" indicator="visits"></stats-chart>
        <stats-export for="asked" mode="job" jobs="/exports/jobs" formats="csv xls"></stats-export>`;
      const element = room.querySelector('stats-export') as StatsExport;
      await inState(element, 'ready');
      await element.updateComplete;
      assert.lengthOf(all(element, '[part~="link"]'), 2);
      assert.deepEqual(told, []);
    });
  });

  test('the picture of a chart', async () => {
    const element = await exportOf('id="none"');
    const room = element.parentElement as HTMLElement;
    room.innerHTML = `<stats-chart id="drawn" src="/metrics/formats-${++count}.json" indicator="visits"></stats-chart>
      <stats-export for="drawn" formats="png"></stats-export>`;
    const follower = room.querySelector('stats-export') as StatsExport;
    await inState(follower, 'ready');
    const heard: string[] = [];
    follower.addEventListener('stats-export', (event: StatsExportEvent) => heard.push(event.fileName));
    const { name, file } = await savedFile(() => buttons(follower)[0]?.click());
    assert.equal(name, 'visits_2026-01_2026-10.png');
    assert.equal(file.type, 'image/png');
    await waitUntil(() => heard.length === 1, 'the page hears of it');
    assert.deepEqual(heard, [name]);
    assert.match(partText(follower, 'size'), /^\([\d.]+ kB\)$/);
    assert.equal(said(follower), `The file ${name} is ready: your browser saves it.`);
  });

  test('the figures of a card, bucket by bucket', async () => {
    const element = await exportOf('id="none"');
    const room = element.parentElement as HTMLElement;
    room.innerHTML = `<stats-card id="tile" src="/metrics/formats-${++count}.json" indicator="visits" period="2026-09/2026-10">
      </stats-card><stats-export for="tile"></stats-export>`;
    const follower = room.querySelector('stats-export') as StatsExport;
    await inState(follower, 'ready');
    const [link] = links(follower);
    assert.equal(await (await fetch(link?.href ?? '')).text(), 'time,visits\r\n2026-09,9\r\n2026-10,10\r\n');
  });

  suite('a large CSV by a button', () => {
    test('that makes it in slices, says how far it is, and saves it', async () => {
      respond = () => Response.json(large);
      const element = await exportOf('');
      assert.isEmpty(links(element));
      const [button] = buttons(element);
      const { name, file } = await savedFile(() => {
        button?.focus();
        button?.click();
        button?.click();
      });
      assert.equal(name, 'statistics_1996-01-01_2026-02-11.csv');
      const lines = (await file.text()).trimEnd().split('\r\n');
      assert.lengthOf(lines, 11_001);
      await waitUntil(() => said(element).includes('is ready'), 'it is said');
      assert.equal(element.shadowRoot?.activeElement, button);
    });

    test('whose making can be cancelled: the focus goes back to it', async () => {
      respond = () => Response.json(large);
      const element = await exportOf('');
      const [button] = buttons(element);
      button?.click();
      await element.updateComplete;
      assert.equal(button?.getAttribute('aria-disabled'), 'true');
      assert.equal(said(element), 'The file is being prepared.');
      const cancel = one(element, '[part~="cancel"]');
      assert.equal(text(cancel), 'Cancel (CSV)');
      cancel.focus();
      cancel.click();
      await waitUntil(() => said(element) === 'Cancelled: there is no file.', 'it is said');
      assert.equal(element.shadowRoot?.activeElement, button);
      assert.isFalse(button?.hasAttribute('aria-disabled'));
    });
  });

  test('the server’s file in place of ours, where a table is too large to be written here', async () => {
    const element = await exportOf('id="none"');
    const room = element.parentElement as HTMLElement;
    room.innerHTML = '<stats-chart id="vast"></stats-chart><stats-export for="vast" formats="csv json"></stats-export>';
    const [chart, follower] = room.children as unknown as readonly [HTMLElement, StatsExport];
    const vast = table(
      Array.from({ length: 4 }, (_, at) => column(`c${at}`)),
      [],
    );
    Object.defineProperties(chart, {
      table: { value: { ...vast, rows: Object.assign([], { length: 1_000_000 }) } },
      state: { value: 'ready' },
      data: { value: { exports: [{ format: 'csv', href: 'https://portal.example/all.csv', label: null }] } },
    });
    follower.requestUpdate();
    await follower.updateComplete;
    assert.deepEqual(all(follower, '[part~="link"]').map(text), [
      'Download (JSON)',
      'Download the provider’s file (CSV)',
    ]);
  });

  suite('a CSV of the columns', () => {
    const read = async (element: Element): Promise<string> => (await fetch(links(element)[0]?.href ?? '')).text();

    test('that the page asks for, in its order and under its names', async () => {
      const element = await exportOf('period="2026-10" columns="visits: Visites; time: Mois"');
      assert.equal(await read(element), 'Visites,Mois\r\n10,2026-10\r\n');
      element.columns = 'time';
      await element.updateComplete;
      assert.equal(await read(element), 'time\r\n2026-10\r\n');
    });

    test('that a system documents; what the figures do not have is empty', async () => {
      const element = await exportOf('period="2026-10" columns="edifice-accounts" csv-format="excel"');
      const [header, row] = (await read(element)).split('\r\n');
      const names = 'Établissement;UAI;Date;Profil;Connexions;Visiteurs uniques;Comptes chargés;Comptes activés';
      assert.equal(header, names);
      assert.equal(row, ';;2026-10;;10;;;');
    });

    test('but of none that there is not, which the developer reads', async () => {
      const element = await exportOf('columns="visit"');
      assert.equal(element.state, 'ready');
      assert.isNull(links(element)[0]?.getAttribute('href') ?? null);
      assert.equal(partText(element, 'status'), 'The file could not be made.');
      assert.include(text(one(element, 'code')), 'columns: expected some of time, visits, got "visit"');
      element.columns = null;
      await element.updateComplete;
      assert.include(await read(element), 'time,visits');
    });
  });

  suite('behind a button', () => {
    test('that opens their list, where the page wants a menu', async () => {
      const element = await exportOf('menu formats="csv json"');
      const [first] = all(element, '[part~="link"]');
      assert.isFalse(first?.checkVisibility());
      const summary = one(element, 'summary');
      assert.equal(text(summary), 'Download Visits');
      summary.click();
      await waitUntil(() => first?.checkVisibility(), 'it opens');
      await assert.isAccessible(element);
    });
  });

  suite('a file of the server', () => {
    test('that the page names, alone where there is nothing else', async () => {
      const element = await fixture<StatsExport>(html`<stats-export href="/files/users.xls"></stats-export>`);
      await element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await element.updateComplete;
      assert.equal(element.state, 'idle');
      assert.deepEqual(links(element).map(text), ['Download the provider’s file (XLS)']);
      assert.equal(links(element)[0]?.href, new URL('/files/users.xls', location.href).href);
      assert.equal(links(element)[0]?.getAttribute('download'), '', 'the browser saves it, whatever it is');
      assert.isEmpty(requested);
    });

    test('under the page’s own label, where it is alone', async () => {
      const element = await fixture<StatsExport>(html`<stats-export href="/a/users.xls" label="Users"></stats-export>`);
      await waitUntil(() => links(element)[0], 'there is no link');
      assert.deepEqual(links(element).map(text), ['Users (XLS)']);
    });

    test('beside those of the figures', async () => {
      const element = await exportOf('href="/files/all.zip" formats="csv"');
      assert.deepEqual(all(element, '[part~="link"]').map(text), [
        'Download Visits (CSV)',
        'Download the provider’s file (ZIP)',
      ]);
    });

    test('at no harmful address', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (message: string) => told.push(message);
      // Each is told once a page, whichever element has it.
      for (const href of ['javascript:alert(/file/)', 'data:text/html,file', 'https://[file']) {
        const element = await exportOf('formats="csv"');
        element.href = href;
        await element.updateComplete;
        assert.lengthOf(all(element, '[part~="link"]'), 1, href);
        assert.include(told.pop(), `href: expected an http(s) address, got "${href}"`);
      }
      console.warn = warn;
    });

    test('of another origin, byte for byte, where a browser would show it', async () => {
      const element = await exportOf('formats="csv" href="https://files.example/a/visits.csv?year=2026"');
      respond = () =>
        new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0xe9]), { headers: { 'Content-Type': 'text/csv' } });
      const link = all(element, '[part~="server"]')[0] as HTMLAnchorElement;
      const { name, file } = await savedFile(() => link.click());
      assert.equal(name, 'visits.csv');
      assert.deepEqual([...new Uint8Array(await file.arrayBuffer())], [0xef, 0xbb, 0xbf, 0xe9]);
      assert.equal(requested.at(-1), 'https://files.example/a/visits.csv?year=2026');
    });

    for (const [what, reply] of [
      ['is refused', () => Promise.reject(new TypeError('CORS'))],
      ['is not found', () => new Response('', { status: 404 })],
      ['is a page for signing in', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })],
    ] as const) {
      test(`of another origin, to open in a new tab, where it ${what}`, async () => {
        const element = await exportOf('formats="csv" href="https://files.example/visits.csv"');
        respond = reply;
        (all(element, '[part~="server"]')[0] as HTMLAnchorElement).click();
        await waitUntil(() => said(element) === 'The file could not be fetched.', 'it is said');
        const open = links(element).at(-1);
        assert.equal(text(open), 'Open it in a new tab');
        assert.deepEqual(
          [open?.href, open?.target, open?.rel],
          ['https://files.example/visits.csv', '_blank', 'noopener'],
        );
      });
    }
  });
});
