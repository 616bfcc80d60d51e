import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { setAddress } from './page-address.js';
import { all, inState, one, requests, serve, text, unserve } from './page.js';

/** Visits of two profiles on two devices in two months. */
const body = {
  updated: '2026-11-20T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [{ id: 'visits', label: 'Visits', missing: 'zero' }],
  dimensions: [
    {
      id: 'profile',
      members: [
        { id: 'teacher', label: 'Teachers' },
        { id: 'student', label: 'Students' },
      ],
    },
    {
      id: 'device',
      members: [
        { id: 'phone', label: 'Phones' },
        { id: 'desk', label: 'Desks' },
      ],
    },
  ],
  data: [
    { time: '2026-09', profile: 'teacher', device: 'phone', visits: 1 },
    { time: '2026-09', profile: 'student', device: 'desk', visits: 20 },
    { time: '2026-10', profile: 'teacher', device: 'desk', visits: 300 },
    { time: '2026-10', profile: 'student', device: 'phone', visits: 4000 },
  ],
};

let count = 0;
const address = location.href;

const page = (content: string): Promise<HTMLElement> => {
  const room = document.createElement('div');
  room.lang = 'en';
  room.innerHTML = content.replaceAll('SRC', `/metrics/group-${++count}.json`);
  return fixture<HTMLElement>(html`${room}`);
};

async function cards(room: ParentNode): Promise<StatsCard[]> {
  const found = [...room.querySelectorAll('stats-card')];
  for (const card of found) await inState(card, 'ready');
  return found;
}

const value = (card: Element): string => text(one(card, '[part~="value"]'));

async function reads(card: Element, expected: string): Promise<void> {
  await waitUntil(() => value(card) === expected, `expected ${expected}`);
}

async function chartOf(room: ParentNode, selector = 'stats-chart'): Promise<StatsChart> {
  const chart = room.querySelector<StatsChart>(selector) as StatsChart;
  await inState(chart, 'ready');
  return chart;
}

function press(chart: Element, name: string): void {
  const key = all(chart, '[part~="legend"] button').find((button) => text(button) === name);
  assert.exists(key, name);
  key?.click();
}

/** What its members are together over all months, as the chart's table has them. */
function sumOf({ table }: StatsChart): number {
  const cells = [...(table?.rows ?? [])].flatMap((row) =>
    row.cells.map((cell, at) => [cell, table?.columns[at]] as const),
  );
  return cells.reduce((sum, [{ value }, column]) => sum + (column?.role === 'value' ? (value ?? 0) : 0), 0);
}

suite('stats-group', () => {
  setup(() => {
    serve(body);
    setAddress(location.pathname);
  });
  suiteTeardown(() => setAddress(address));
  teardown(() => {
    unserve();
  });

  suite('gives its attributes', () => {
    test('to the elements in it, which ask once', async () => {
      const room = await page(
        `<stats-group src="SRC" period="2026-10">${'<stats-card></stats-card>'.repeat(30)}</stats-group>`,
      );
      const found = await cards(room);
      assert.deepEqual([...new Set(found.map(value))], ['4,300']);
      assert.equal(requests, 1);
    });

    test('where an element does not say them itself', async () => {
      const room = await page(`<stats-group src="SRC" period="2026-10">
        <stats-card period="2026-09"></stats-card><stats-card period=""></stats-card></stats-group>`);
      assert.deepEqual((await cards(room)).map(value), ['21', '4,300']);
    });

    test('through shadow roots, and through groups inside it', async () => {
      const room = await page('<stats-group src="SRC" period="2026-10"><p></p></stats-group>');
      const root = (room.querySelector('p') as HTMLElement).attachShadow({ mode: 'open' });
      const inner = document.createElement('stats-group');
      inner.period = '2026-09';
      inner.append(document.createElement('stats-card'));
      root.append(inner);
      assert.deepEqual((await cards(root)).map(value), ['21']);
    });

    test('by its name to elements anywhere, whichever comes first', async () => {
      const room = await page(`<stats-card group="g"></stats-card>
        <stats-group name="g" src="SRC" period="2026-09"></stats-group><stats-card group="g"></stats-card>`);
      assert.deepEqual((await cards(room)).map(value), ['21', '21']);
    });

    test('by its name when it comes late', async () => {
      const room = await page('<stats-card group="late" src="SRC"></stats-card>');
      const [card] = await cards(room);
      assert.equal(value(card as Element), '4,321');
      const group = document.createElement('stats-group');
      group.name = 'late';
      group.period = '2026-09';
      room.append(group);
      await reads(card as Element, '21');
    });

    test('anew when they change, and to elements that are moved into it', async () => {
      const room = await page(
        '<stats-group src="SRC" period="2026-10"></stats-group><stats-card src="SRC"></stats-card>',
      );
      const [card] = (await cards(room)) as [StatsCard];
      const group = room.querySelector('stats-group') as StatsGroup;
      group.append(card);
      await reads(card, '4,300');
      group.period = '2026-09';
      await reads(card, '21');
      room.append(card);
      await reads(card, '4,321');
    });

    test('although names lead around in a circle', async () => {
      const room = await page(`<stats-group name="a" group="b" src="SRC"></stats-group>
        <stats-group name="b" group="a"></stats-group><stats-card group="b"></stats-card>`);
      assert.deepEqual((await cards(room)).map(value), ['4,321']);
    });
  });

  suite('keeps readers’ choices', () => {
    const charts = `<stats-group src="SRC">
      <stats-card></stats-card><stats-chart split="profile"></stats-chart>
      <stats-chart class="device" split="device"></stats-chart></stats-group>`;

    test('of profiles: all elements count those only, without another request', async () => {
      const room = await page(charts);
      const [card] = (await cards(room)) as [StatsCard];
      press(await chartOf(room), 'Students');
      await reads(card, '301');
      const device = await chartOf(room, '.device');
      await waitUntil(() => sumOf(device) === 301, 'expected 301');
      assert.equal(requests, 1);
      assert.deepEqual([...(room.querySelector('stats-group') as StatsGroup).chosen], [['profiles', 'teacher']]);
    });

    test('of another split to the chart itself', async () => {
      const room = await page(charts);
      const device = await chartOf(room, '.device');
      press(device, 'Phones');
      await waitUntil(() => sumOf(device) === 320, 'expected 320');
      const [card] = (await cards(room)) as [StatsCard];
      assert.equal(value(card), '4,321');
    });

    test('until a page’s script says otherwise', async () => {
      const room = await page(charts);
      const [card] = (await cards(room)) as [StatsCard];
      press(await chartOf(room), 'Students');
      await reads(card, '301');
      (room.querySelector('stats-group') as StatsGroup).profiles = 'student';
      await reads(card, '4,020');
    });

    test('beyond what the page says, back to all', async () => {
      const room = await page(charts.replace('src=', 'profiles="teacher" src='));
      const [card] = (await cards(room)) as [StatsCard];
      await reads(card, '301');
      press(await chartOf(room), 'Students');
      await reads(card, '4,321');
    });

    test('apart from those of another group', async () => {
      const room = await page(charts + charts);
      press(await chartOf(room), 'Students');
      const [first, second] = (await cards(room)) as [StatsCard, StatsCard];
      await reads(first, '301');
      assert.equal(value(second), '4,321');
    });
  });

  suite('with url-state', () => {
    const chart = '<stats-chart split="profile"></stats-chart><stats-card></stats-card>';
    const group = `<stats-group url-state src="SRC">${chart}</stats-group>`;

    test('writes choices into the address, beside what it says already', async () => {
      history.replaceState(null, '', '?page=a%20b#top');
      const room = await page(group);
      press(await chartOf(room), 'Students');
      await waitUntil(() => location.search !== '?page=a%20b', 'an address');
      assert.equal(location.search + location.hash, '?page=a%20b&stats.profiles=teacher#top');
    });

    test('begins with what the address says', async () => {
      history.replaceState(null, '', '?stats.profiles=student&stats.period=2026-09');
      const [card] = (await cards(await page(group))) as [StatsCard];
      assert.equal(value(card), '20');
    });

    test('ignores what an address says wrongly', async () => {
      history.replaceState(null, '', '?stats.period=never&stats.src=/evil.json');
      const [card] = (await cards(await page(group))) as [StatsCard];
      assert.equal(value(card), '4,321');
    });

    test('goes back and forward with the reader', async () => {
      const room = await page(group);
      const [card] = (await cards(room)) as [StatsCard];
      const shown = await chartOf(room);
      press(shown, 'Students');
      await reads(card, '301');
      press(shown, 'Students');
      await reads(card, '4,321');
      history.back();
      await reads(card, '301');
      history.back();
      await reads(card, '4,321');
      history.forward();
      await reads(card, '301');
    });

    test('does not mix with another group, with or without a prefix of its own', async () => {
      const own = group.replace('url-state', 'url-state="own"');
      const room = await page(group + group + own);
      const [first, second, third] = [...room.querySelectorAll('stats-chart')] as [StatsChart, StatsChart, StatsChart];
      for (const one of [first, second, third]) await inState(one, 'ready');
      press(second, 'Students');
      press(third, 'Teachers');
      await waitUntil(() => location.search.includes('own'), 'an address');
      assert.equal(location.search, '?stats2.profiles=teacher&own.profiles=student');
      const [card] = (await cards(room)) as [StatsCard];
      assert.equal(value(card), '4,321');
    });

    test('keeps what an address says although a framework sets the attributes while it makes the group', async () => {
      history.replaceState(null, '', '?stats.period=2026-09');
      const { length } = history;
      const made = document.createElement('stats-group');
      made.setAttribute('url-state', '');
      made.period = '2026-10';
      made.innerHTML = '<stats-card></stats-card>';
      const room = await page('');
      room.append(made);
      made.setAttribute('src', `/metrics/group-${++count}.json`);
      const [card] = (await cards(room)) as [StatsCard];
      assert.equal(value(card), '21');
      assert.equal(location.search, '?stats.period=2026-09');
      assert.equal(history.length, length);
      made.period = '2026-10';
      await made.updateComplete;
      made.setAttribute('period', '2026-09/2026-10');
      await reads(card, '4,321');
      assert.equal(location.search, '');
    });

    test('lets a script have the last word in a group that was renamed', async () => {
      const room = await page(group.replace('url-state', 'name="before"'));
      const home = room.querySelector('stats-group') as StatsGroup;
      home.name = 'after';
      const [card] = (await cards(room)) as [StatsCard];
      press(await chartOf(room), 'Students');
      await reads(card, '301');
      home.setAttribute('profiles', 'student');
      await reads(card, '4,020');
    });

    test('keeps its prefix when another group leaves', async () => {
      const room = await page(group + group);
      const [first, second] = [...room.querySelectorAll('stats-chart')] as [StatsChart, StatsChart];
      for (const one of [first, second]) await inState(one, 'ready');
      press(second, 'Students');
      await waitUntil(() => location.search === '?stats2.profiles=teacher', 'an address');
      room.firstElementChild?.remove();
      dispatchEvent(new PopStateEvent('popstate'));
      const [card] = (await cards(room)) as [StatsCard];
      await reads(card, '301');
    });

    test('reads the address again for elements that come back to it', async () => {
      const room = await page(group);
      const home = room.querySelector('stats-group') as StatsGroup;
      const content = [...home.children];
      press(await chartOf(room), 'Students');
      await waitUntil(() => location.search !== '', 'an address');
      home.replaceChildren();
      history.replaceState(null, '', location.pathname);
      home.append(...content);
      const [card] = (await cards(room)) as [StatsCard];
      await reads(card, '4,321');
    });

    test('leaves an address alone that would be too long for servers', async () => {
      const room = await page(group);
      const home = room.querySelector('stats-group') as StatsGroup;
      history.replaceState(null, '', `?page=${'x'.repeat(2000)}`);
      press(await chartOf(room), 'Students');
      const [card] = (await cards(room)) as [StatsCard];
      await reads(card, '301');
      assert.notInclude(location.search, 'stats');
      assert.equal(home.chosen.get('profiles'), 'teacher');
    });

    test('gives the prefix of a group that has left to the next one', async () => {
      (await page(group)).remove();
      const room = await page(group);
      press(await chartOf(room), 'Students');
      await waitUntil(() => location.search !== '', 'an address');
      assert.equal(location.search, '?stats.profiles=teacher');
    });

    test('listens to the address only while it has elements', async () => {
      const heard: string[] = [];
      const { addEventListener: add, removeEventListener: remove } = window;
      window.addEventListener = (...call: Parameters<typeof add>): void => {
        heard.push(`+${call[0]}`);
        add.apply(window, call);
      };
      window.removeEventListener = (...call: Parameters<typeof remove>): void => {
        heard.push(`-${call[0]}`);
        remove.apply(window, call);
      };
      try {
        const room = await page(group);
        await cards(room);
        room.remove();
      } finally {
        Object.assign(window, { addEventListener: add, removeEventListener: remove });
      }
      assert.deepEqual(
        heard.filter((name) => name.endsWith('popstate')),
        ['+popstate', '-popstate'],
      );
    });
  });

  test('never shows an older choice: the last one asked is the one shown', async () => {
    const answers: (() => void)[] = [];
    configure({
      fetch: (request) => {
        const month = new URL((request as Request).url ?? request).searchParams.get('from')?.slice(0, 7);
        const data = body.data.filter(({ time }) => time === month);
        const whole = new Response(JSON.stringify({ ...body, data }), {
          headers: { 'content-type': 'application/json' },
        });
        return new Promise((resolve) => answers.push(() => resolve(whole)));
      },
    });
    const room = await page(
      '<stats-group src="SRC?{from}" period="2026-09"><stats-card></stats-card></stats-group>'.replace(
        '?{from}',
        '{?from}',
      ),
    );
    await waitUntil(() => answers.length === 1, 'the first request');
    (room.querySelector('stats-group') as StatsGroup).period = '2026-10';
    await waitUntil(() => answers.length === 2, 'the second request');
    answers[1]?.();
    answers[0]?.();
    const [card] = (await cards(room)) as [StatsCard];
    assert.equal(value(card), '4,300');
  });

  suite('with refresh-interval', () => {
    const { setTimeout, clearTimeout } = window;
    /** The waits of five seconds and more that are under way. */
    const waits = new Map<number, () => void>();

    setup(() => {
      waits.clear();
      let id = 0;
      const wait = (callback: () => void, delay = 0): number => {
        if (delay < 4900 || delay > 5600) return setTimeout(callback, delay);
        waits.set((id -= 1), callback);
        return id;
      };
      const stop = (id: number): void => {
        if (!waits.delete(id)) clearTimeout(id);
      };
      Object.assign(window, { setTimeout: wait, clearTimeout: stop });
    });
    teardown(() => {
      Object.assign(window, { setTimeout, clearTimeout });
    });

    const pass = (): void => {
      const [first] = waits;
      if (!first) return;
      waits.delete(first[0]);
      first[1]();
    };
    const group = async (): Promise<StatsGroup> => {
      const cardsOf = '<stats-card></stats-card>'.repeat(30);
      const room = await page(`<stats-group refresh-interval="5" src="SRC">${cardsOf}</stats-group>`);
      await cards(room);
      return room.querySelector('stats-group') as StatsGroup;
    };

    test('reloads all of its elements by one timer and one request', async () => {
      const reloaded = await group();
      assert.equal(waits.size, 1);
      serve({ ...body, data: [{ time: '2026-10', visits: 7 }] });
      pass();
      const found = await cards(reloaded);
      for (const card of found) await reads(card, '7');
      assert.equal(requests, 1);
      await waitUntil(() => waits.size === 1, 'the next wait');
    });

    test('says nothing of a reload that goes well, once that one has failed, and once that all is well again', async () => {
      const reloaded = await group();
      const voice = one(reloaded, '[role="status"]');
      pass();
      await waitUntil(() => waits.size === 1, 'the next wait');
      assert.equal(text(voice), '');
      serve(body, () => Promise.resolve(new Response('no', { status: 500 })));
      pass();
      await waitUntil(() => text(voice) === '30 elements could not be updated', 'the voice');
      const [card] = (await cards(reloaded)) as [StatsCard];
      assert.equal(value(card), '4,321');
      assert.isTrue(card.stale);
      serve(body);
      await waitUntil(() => waits.size === 1, 'the next wait');
      pass();
      await waitUntil(() => text(voice) === 'The figures are up to date again', 'the voice');
    });

    test('reloads an element of its own, too', async () => {
      const room = await page('<stats-card src="SRC" refresh-interval="5"></stats-card>');
      const [card] = (await cards(room)) as [StatsCard];
      await waitUntil(() => waits.size === 1, 'the code of the timer');
      await card.updateComplete;
      assert.equal(text(one(card, '[part="pause"]')), 'Pause automatic updates');
      serve({ ...body, data: [{ time: '2026-10', visits: 7 }] });
      pass();
      await reads(card, '7');
    });

    test('rests while the reader has paused it', async () => {
      const reloaded = await group();
      const pause = one(reloaded, '[part="pause"]');
      assert.equal(text(pause), 'Pause automatic updates');
      pause.click();
      await reloaded.updateComplete;
      assert.equal(text(pause), 'Resume automatic updates');
      assert.equal(waits.size, 0);
      pause.click();
      await reloaded.updateComplete;
      assert.equal(waits.size, 1);
    });

    test('rests while the page is hidden, and catches up', async () => {
      await group();
      const hidden = (is: boolean): void => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      try {
        hidden(true);
        assert.equal(waits.size, 0);
        hidden(false);
        assert.equal(waits.size, 1);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
    });

    test('begins and ends with its property, as with its attribute', async () => {
      const reloaded = await group();
      reloaded.refreshInterval = null;
      await waitUntil(() => waits.size === 0, 'it goes on');
      reloaded.refreshInterval = '5';
      await waitUntil(() => waits.size === 1, 'it does not begin');
    });

    test('goes on with another group of the name when the first has left', async () => {
      const both = '<stats-group name="clock" refresh-interval="5" src="SRC"></stats-group>';
      const room = await page(`${both}${both}<stats-card group="clock"></stats-card>`);
      await cards(room);
      assert.equal(waits.size, 1);
      room.firstElementChild?.remove();
      await waitUntil(() => waits.size === 1, 'nothing waits');
    });

    test('rests out of the page', async () => {
      (await group()).remove();
      assert.equal(waits.size, 0);
    });

    test('that is none is told once, and nothing reloads', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (message: string) => void told.push(message);
      const room = await page('<stats-group refresh-interval="soon" src="SRC"><stats-card></stats-card></stats-group>');
      await cards(room);
      console.warn = warn;
      assert.deepEqual(told, ['stats-widgets: refresh-interval: expected seconds from 5 to 1900000, got "soon"']);
      assert.equal(waits.size, 0);
      assert.isEmpty(all(room.querySelector('stats-group') as StatsGroup, '[part="pause"]'));
    });
  });
});
