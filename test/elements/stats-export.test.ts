import { assert, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import { StatsChangeEvent, StatsExportEvent, StatsLoadEvent } from '../../src/elements/events.js';
import type { State } from '../../src/elements/stats-element.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { Dataset } from '../../src/model/dataset.js';
import { configure } from '../../src/sources/configure.js';
import type { Table } from '../../src/views/table.js';
import { column, member, table } from '../exports/tables.js';
import { waitUntil } from '../wait.js';

const now = Date.parse('2026-10-20T12:00:00Z');

const answer = {
  updated: '2026-10-20T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [{ id: 'visits', label: { en: 'Visits', fr: 'Visites' } }, { id: 'downloads' }],
  dimensions: [
    {
      id: 'profile',
      members: [
        { id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' } },
        { id: 'student', label: { en: 'Students', fr: 'Élèves' } },
      ],
    },
  ],
  data: [
    { time: '2026-09', profile: 'teacher', visits: 65, downloads: 1.5 },
    { time: '2026-09', profile: 'student', visits: 50, downloads: null },
    { time: '2026-10', profile: 'teacher', visits: 70, downloads: 2 },
  ],
  exports: [
    { format: 'csv', href: '/metrics/school.csv' },
    { format: 'xls', href: '/metrics/school.xls?year=2026', label: { fr: 'Classeur' } },
  ],
};

let requests = 0;
let respond: () => Response | Promise<Response>;

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
}

function links(element: Element): HTMLAnchorElement[] {
  return [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLAnchorElement>('a[part~="link"]')];
}

function fileLink(element: Element): HTMLAnchorElement {
  return links(element)[0] as HTMLAnchorElement;
}

async function inState(element: StatsExport, state: State): Promise<void> {
  await waitUntil(() => element.state === state, `expected ${state}, got ${element.state}`);
  await element.updateComplete;
}

async function read(link: HTMLAnchorElement): Promise<string> {
  assert.isTrue(link.href.startsWith('blob:'), `not a blob: ${link.outerHTML}`);
  const bytes = await (await fetch(link.href)).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function isRevoked(href: string): Promise<boolean> {
  try {
    await fetch(href);
    return false;
  } catch {
    return true;
  }
}

/** Presses a link and answers the event, without the browser saving a file. */
function press(link: HTMLAnchorElement): { event: StatsExportEvent | null; href: string; prevented: boolean } {
  const heard: StatsExportEvent[] = [];
  let href = '';
  let prevented = false;
  const hear = (event: Event): void => {
    if (event instanceof StatsExportEvent) heard.push(event);
  };
  const stop = (click: Event): void => {
    prevented = click.defaultPrevented;
    href = link.getAttribute('href') ?? '';
    click.preventDefault();
  };
  document.addEventListener('stats-export', hear);
  document.addEventListener('click', stop);
  link.click();
  document.removeEventListener('stats-export', hear);
  document.removeEventListener('click', stop);
  return { event: heard[0] ?? null, href, prevented };
}

function statusOf({ shadowRoot }: StatsExport): string {
  return shadowRoot?.querySelector('[part~="status"]')?.textContent ?? '';
}

/** Stands for a chart: something with an id that shows a table and tells when it changes. */
class TabularStub extends HTMLElement {
  accessor table: Table | null = null;
  accessor state: State = 'loading';
  stale = false;
  partial = false;
  error = null;
  data: Dataset | null = null;
  label: string | null = null;
  queryAttributes = { src: null };

  show(shown: Table, event: Event): void {
    this.table = shown;
    this.state = 'ready';
    this.dispatchEvent(event);
  }
}
customElements.define('tabular-stub', TabularStub);

const loaded = (): Event => new StatsLoadEvent({ exports: [] } as unknown as Dataset);

const teacher = column('visits', member('teacher'));
const student = column('visits', member('student'));
const both = table([teacher, student], [{ bucket: '2026-10', cells: [1, 2] }], { split: 'profile' });
const one = table([teacher], [{ bucket: '2026-10', cells: [1] }], { split: 'profile' });

function large(rows: number): Table {
  const buckets = Array.from({ length: rows }, (_none, index) => ({
    bucket: String(1000 + index),
    cells: Array.from({ length: 6 }, () => 1),
  }));
  return table(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => column(id)),
    buckets,
  );
}

suite('stats-export', () => {
  setup(() => {
    requests = 0;
    respond = () => json(answer);
    configure({
      now: () => now,
      fetch: async () => {
        requests += 1;
        return respond();
      },
      retry: { attempts: 1 },
    });
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('offers a CSV of all indicators, named after its period', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(element, 'ready');
    const link = fileLink(element);
    assert.strictEqual(link.download, 'statistics_2026-09_2026-10.csv');
    assert.strictEqual(
      await read(link),
      'time,visits,downloads,visits_status,downloads_status\r\n2026-09,115,1.5,,at-least\r\n2026-10,70,2,at-least,at-least\r\n',
    );
    assert.strictEqual(link.textContent?.trim(), 'Download (CSV)');
  });

  test('names the file and the link after the one indicator asked for', async () => {
    const element = await fixture<StatsExport>(
      html`<stats-export lang="fr" src="/metrics/school.json" indicator="visits" period="2026-10"></stats-export>`,
    );
    await inState(element, 'ready');
    assert.strictEqual(fileLink(element).download, 'visites_2026-10.csv');
    assert.strictEqual(fileLink(element).textContent?.trim(), 'Télécharger\u00a0: Visites (CSV)');
  });

  test('has every member, where a chart would fold very many of them', async () => {
    const data = Array.from({ length: 60 }, (_, place) => ({ time: '2026-10', profile: `p${place}`, visits: place }));
    respond = () => json({ data });
    const element = await fixture<StatsExport>(
      html`<stats-export src="/metrics/many.json" split="profile"></stats-export>`,
    );
    await inState(element, 'ready');
    const rows = (await read(fileLink(element))).trim().split('\r\n');
    assert.lengthOf(rows, 1 + 60 + 1, 'a header, a row each, and the total');
    assert.include(rows, '2026-10,p0,0');
  });

  suite('along another axis than time', () => {
    const daily = {
      granularity: 'day',
      timezone: 'UTC',
      data: Array.from({ length: 14 }, (_, at) => ({
        time: new Date(Date.UTC(2026, 8, 7 + at)).toISOString().slice(0, 10),
        profile: at % 2 ? 'teacher' : 'student',
        visits: at + 1,
      })),
    };

    for (const attributes of [
      { by: 'weekday' },
      { by: 'weekday', split: 'profile' },
      { by: 'profile' },
      { by: 'profile', compare: 'previous-period', period: '2026-09-14/2026-09-20' },
    ]) {
      test(`has the very table of a chart: ${Object.values(attributes).join(' ')}`, async () => {
        respond = () => json(daily);
        const room = await fixture<HTMLElement>(html`<div lang="en"></div>`);
        const src = `/metrics/${Object.values(attributes).join('-').replace(/\W/g, '-')}.json`;
        const add = <Name extends 'stats-chart' | 'stats-export'>(
          name: Name,
          more: Readonly<Record<string, string>> = {},
        ): HTMLElementTagNameMap[Name] => {
          const made = document.createElement(name);
          for (const [key, value] of Object.entries({ src, indicator: 'visits', ...attributes, ...more }))
            made.setAttribute(key, value);
          return room.appendChild(made);
        };
        const chart = add('stats-chart', { id: 'chart' });
        const own = add('stats-export');
        const following = room.appendChild(document.createElement('stats-export'));
        following.setAttribute('for', 'chart');
        await waitUntil(() => chart.state === 'ready', 'the chart is there');
        await inState(own, 'ready');
        await inState(following, 'ready');
        const text = await read(fileLink(own));
        assert.isTrue(text.startsWith(attributes.by), text);
        assert.isAtLeast(text.trim().split('\r\n').length, 3);
        assert.strictEqual(await read(fileLink(following)), text);
      });
    }

    test('keeps figures in the row of their member, where another indicator has none of it', async () => {
      const data = [
        { time: '2026-09', profile: 'teacher', visits: 1 },
        { time: '2026-09', profile: 'student', visits: 2, clicks: 20 },
      ];
      respond = () => json({ data, indicators: [{ id: 'clicks' }, { id: 'visits' }] });
      const element = await fixture<StatsExport>(
        html`<stats-export src="/metrics/a.json" by="profile"></stats-export>`,
      );
      await inState(element, 'ready');
      assert.strictEqual(await read(fileLink(element)), 'profile,clicks,visits\r\nteacher,,1\r\nstudent,20,2\r\n');
    });
  });

  test('takes split, csv-format and layout, and the reader’s language', async () => {
    const element = await fixture<StatsExport>(
      html`<stats-export
        lang="fr"
        src="/metrics/school.json"
        indicator="downloads"
        split="profile"
        csv-format="excel"
        layout="long"
      ></stats-export>`,
    );
    await inState(element, 'ready');
    assert.strictEqual(
      (await read(fileLink(element))).split('\r\n').slice(0, 3).join('|'),
      '\uFEFFtime;profile;indicator;value;value_status|2026-09;Enseignants;downloads;1,5;|2026-09;Élèves;downloads;;non connu',
    );
    element.lang = 'en';
    await waitUntil(() => fileLink(element).textContent?.includes('Download'));
    assert.include(await read(fileLink(element)), '2026-09;Teachers;downloads;1.5');
  });

  test('has no address before there are figures, and says so', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    respond = () => new Promise<Response>(() => undefined);
    const waiting = await fixture<StatsExport>(html`<stats-export src="/metrics/never.json"></stats-export>`);
    await inState(waiting, 'loading');
    assert.isFalse(fileLink(waiting).hasAttribute('href'));
    assert.strictEqual(fileLink(waiting).getAttribute('aria-disabled'), 'true');
    assert.isNull(press(fileLink(waiting)).event);
    await inState(element, 'ready');
    assert.isFalse(fileLink(element).hasAttribute('aria-disabled'));
  });

  test('links to the server’s own files, harmlessly', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(element, 'ready');
    const [, csv, xls] = links(element) as [HTMLAnchorElement, HTMLAnchorElement, HTMLAnchorElement];
    assert.strictEqual(csv.href, new URL('/metrics/school.csv', location.href).href);
    assert.strictEqual(csv.rel, 'noopener');
    assert.strictEqual(csv.textContent?.trim(), 'Download the provider’s file (CSV)');
    assert.strictEqual(xls.textContent?.trim(), 'Classeur');
    assert.strictEqual(xls.lang, 'fr');
    const { event } = press(xls);
    assert.deepInclude(event, { format: 'xls', fileName: 'school.xls' });
  });

  test('formats keeps those that are named, and warns once of one that nobody has', async () => {
    const warn = console.warn;
    const said: unknown[] = [];
    console.warn = (...values: unknown[]) => said.push(values);
    try {
      const element = await fixture<StatsExport>(
        html`<stats-export src="/metrics/school.json" formats="XLS parchment"></stats-export>`,
      );
      await inState(element, 'ready');
      element.requestUpdate();
      await element.updateComplete;
      assert.deepEqual(
        links(element).map((link) => link.textContent?.trim()),
        ['Classeur'],
      );
      element.formats = 'parchment';
      await element.updateComplete;
      assert.match(fileLink(element).href, /^blob:/);
      assert.strictEqual(said.length, 1);
    } finally {
      console.warn = warn;
    }
  });

  test('a wrong csv-format or layout is the default, with a warning', async () => {
    const warn = console.warn;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const element = await fixture<StatsExport>(
        html`<stats-export src="/metrics/school.json" csv-format="word" layout="round"></stats-export>`,
      );
      await inState(element, 'ready');
      assert.isTrue((await read(fileLink(element))).startsWith('time,visits'));
      assert.strictEqual(said.filter((text) => text.includes('csv-format')).length, 1);
      assert.strictEqual(said.filter((text) => text.includes('layout')).length, 1);
    } finally {
      console.warn = warn;
    }
  });

  test('tells when a reader takes the file', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(element, 'ready');
    const { event, href, prevented } = press(fileLink(element));
    assert.isFalse(prevented);
    assert.match(href, /^blob:/);
    assert.deepInclude(event, {
      format: 'csv',
      fileName: 'statistics_2026-09_2026-10.csv',
      bubbles: true,
      composed: true,
    });
  });

  test('an update that changes nothing keeps the file, another choice replaces and revokes it', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(element, 'ready');
    const first = fileLink(element).href;
    element.requestUpdate();
    await element.updateComplete;
    assert.strictEqual(fileLink(element).href, first);
    element.layout = 'long';
    await element.updateComplete;
    assert.notStrictEqual(fileLink(element).href, first);
    assert.isTrue(await isRevoked(first));
    assert.strictEqual(requests, 1);
  });

  test('leaving the page revokes the file, coming back makes it again', async () => {
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(element, 'ready');
    const { href } = fileLink(element);
    const parent = element.parentElement as HTMLElement;
    element.remove();
    assert.isTrue(await isRevoked(href));
    parent.append(element);
    await inState(element, 'ready');
    await waitUntil(() => fileLink(element).href !== href);
    assert.include(await read(fileLink(element)), '2026-09,115');
  });

  test('a failure is a sentence with Retry, and no link to nothing', async () => {
    respond = () => new Response('<h1>Gone</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } });
    const element = await fixture<StatsExport>(html`<stats-export src="/metrics/down.json"></stats-export>`);
    await inState(element, 'error');
    const root = element.shadowRoot as ShadowRoot;
    assert.include(root.querySelector('[part~="status"]')?.textContent ?? '', 'problem');
    assert.strictEqual(root.querySelectorAll('a[href]').length, 0);
    respond = () => json(answer);
    (root.querySelector('button') as HTMLButtonElement).click();
    await inState(element, 'ready');
    assert.match(fileLink(element).href, /^blob:/);
  });

  test('an unknown indicator is told with those that exist', async () => {
    const element = await fixture<StatsExport>(
      html`<stats-export src="/metrics/school.json" indicator="visit"></stats-export>`,
    );
    await inState(element, 'error');
    const text = element.shadowRoot?.querySelector('[part~="status"] p')?.textContent ?? '';
    assert.include(text, 'visits');
    assert.include(text, 'downloads');
  });

  test('passes an accessibility check in its states', async () => {
    const ready = await fixture<StatsExport>(html`<stats-export src="/metrics/school.json"></stats-export>`);
    await inState(ready, 'ready');
    await assert.isAccessible(ready);
    const idle = await fixture(
      html`<div><stats-late id="late"></stats-late><stats-export for="late"></stats-export></div>`,
    );
    await assert.isAccessible(idle);
    respond = () => new Response('', { status: 500 });
    const failed = await fixture<StatsExport>(html`<stats-export src="/metrics/down2.json"></stats-export>`);
    await inState(failed, 'error');
    await assert.isAccessible(failed);
  });
});

suite('stats-export with for', () => {
  setup(() => {
    configure({ fetch: () => Promise.reject(new TypeError('nobody may ask')) });
  });
  teardown(() => {
    configure({ fetch: null });
  });

  test('gives what the other element shows, and follows its toggles', async () => {
    const room = await fixture(
      html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
    );
    const [stub, element] = [...room.children] as [TabularStub, StatsExport];
    assert.isFalse(fileLink(element).hasAttribute('href'));
    stub.show(both, loaded());
    await element.updateComplete;
    assert.strictEqual(element.state, 'ready');
    assert.isTrue(element.matches(':state(ready)'));
    const before = fileLink(element).href;
    assert.strictEqual(
      await read(fileLink(element)),
      'time,profile,visits\r\n2026-10,teacher,1\r\n2026-10,student,2\r\n',
    );
    stub.show(one, new StatsChangeEvent('profiles', 'teacher'));
    await element.updateComplete;
    assert.strictEqual(await read(fileLink(element)), 'time,profile,visits\r\n2026-10,teacher,1\r\n');
    assert.isTrue(await isRevoked(before));
  });

  test('is called as the other element is, where the page gave that a label', async () => {
    const room = await fixture(
      html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
    );
    const [stub, element] = [...room.children] as [TabularStub, StatsExport];
    stub.label = 'Connections';
    stub.show(both, loaded());
    await element.updateComplete;
    assert.include(fileLink(element).textContent, 'Connections');
    assert.match(fileLink(element).download, /^connections/i);
  });

  test('gives what is shown at the moment of the press, though nobody told', async () => {
    const room = await fixture(
      html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
    );
    const [stub, element] = [...room.children] as [TabularStub, StatsExport];
    stub.show(both, loaded());
    await element.updateComplete;
    stub.table = one;
    const { href } = press(fileLink(element));
    assert.notInclude(await (await fetch(href)).text(), 'student');
  });

  test('says that it cannot follow what has no figures, itself, or another export', async () => {
    const room = await fixture(html`
      <div>
        <form id="form"><input name="table" /><input name="state" /></form>
        <stats-export for="form"></stats-export>
        <stats-export id="self" for="self"></stats-export>
        <stats-export id="one" for="other"></stats-export>
        <stats-export id="other" for="one"></stats-export>
      </div>
    `);
    for (const element of room.querySelectorAll('stats-export')) {
      await element.updateComplete;
      assert.strictEqual(element.state, 'error');
      assert.strictEqual(element.error?.code, 'bad-for');
      assert.include(statusOf(element), 'not set up correctly');
    }
  });

  test('finds an element that is inserted later, in its own shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('stats-export');
    element.setAttribute('for', 'late');
    root.append(element);
    await element.updateComplete;
    assert.strictEqual(element.state, 'idle');
    const elsewhere = document.body.appendChild(Object.assign(new TabularStub(), { id: 'late' }));
    elsewhere.show(both, loaded());
    await element.updateComplete;
    assert.strictEqual(element.state, 'idle');
    elsewhere.remove();
    const stub = Object.assign(new TabularStub(), { id: 'late' });
    root.append(stub);
    stub.show(one, loaded());
    await element.updateComplete;
    assert.strictEqual(element.state, 'ready');
    assert.match(fileLink(element).href, /^blob:/);
  });

  test('a large table becomes a file when the reader comes near, at the latest in the press', async () => {
    for (const near of ['pointerover', 'focusin', 'pointerdown', 'contextmenu', null]) {
      const room = await fixture(
        html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
      );
      const [stub, element] = [...room.children] as [TabularStub, StatsExport];
      stub.show(large(1000), loaded());
      await element.updateComplete;
      const link = fileLink(element);
      assert.isFalse(link.hasAttribute('href'), 'made too early');
      assert.strictEqual(link.tabIndex, 0);
      if (near) {
        link.dispatchEvent(new Event(near, { bubbles: true, composed: true }));
        assert.match(link.getAttribute('href') ?? '', /^blob:/, near);
      }
      const { event, href, prevented } = press(link);
      assert.isFalse(prevented);
      assert.strictEqual((await (await fetch(href)).text()).split('\r\n').length, 1002);
      assert.strictEqual(event?.fileName, 'statistics_1000_1999.csv');
      room.remove();
    }
  });

  test('an element that is gone leaves no file of it', async () => {
    const room = await fixture(
      html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
    );
    const [stub, element] = [...room.children] as [TabularStub, StatsExport];
    stub.show(one, loaded());
    await element.updateComplete;
    // Until then an id that nothing has is told to the developer.
    await nextFrame();
    await nextFrame();
    stub.remove();
    const { event, prevented } = press(fileLink(element));
    assert.isNull(event);
    assert.isTrue(prevented);
    assert.isFalse(fileLink(element).hasAttribute('href'));
  });

  test('asks nothing of its own', async () => {
    const room = await fixture(
      html`<div>
        <stats-late id="late"></stats-late><stats-export for="late" src="/metrics/school.json"></stats-export>
      </div>`,
    );
    const element = room.lastElementChild as StatsExport;
    await element.updateComplete;
    assert.strictEqual(element.state, 'idle');
    assert.isNull(element.error);
  });

  test('has its state from the other element', async () => {
    const room = await fixture(
      html`<div><tabular-stub id="chart"></tabular-stub><stats-export for="chart"></stats-export></div>`,
    );
    const [stub, element] = [...room.children] as [TabularStub, StatsExport];
    const heard = oneEvent(stub, 'stats-load');
    assert.strictEqual(element.state, 'loading');
    stub.show(one, loaded());
    await heard;
    assert.strictEqual(element.state, 'ready');
    assert.isNotNull(element.table);
  });
});
