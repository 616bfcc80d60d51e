import { assert } from '@open-wc/testing';
import type { StatsChangeEvent } from '../../src/elements/events.js';
import { storeAt } from '../../src/elements/group/group-of.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsDashboard } from '../../src/elements/stats-dashboard/stats-dashboard.js';
import { waitUntil } from '../wait.js';
import { setAddress } from './page-address.js';
import { all, inState, one, requests, serve, text, unserve, type DataElement } from './page.js';
import { button, cardsOf, dashboard, linkOf } from './stats-dashboard-page.js';

const body = {
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [
    { id: 'visits', label: 'Visits', definition: 'Sessions of 30 minutes.', missing: 'zero' },
    { id: 'visitors', label: 'Visitors', aggregate: 'none', missing: 'zero' },
  ],
  dimensions: [
    {
      id: 'profile',
      members: [
        { id: 'teacher', label: 'Teachers' },
        { id: 'student', label: 'Students' },
        { id: 'a b', label: 'Parents' },
      ],
    },
  ],
  data: [
    { time: '2026-09', profile: 'teacher', visits: 1, visitors: 1 },
    { time: '2026-09', profile: 'student', visits: 20, visitors: 2 },
    { time: '2026-10', profile: 'teacher', visits: 300, visitors: 3 },
    { time: '2026-10', profile: 'student', visits: 4000, visitors: 4 },
    { time: '2026-10', profile: 'a b', visits: 50000, visitors: 5 },
  ],
  notices: [{ level: 'warning', text: 'September is incomplete' }],
};

const own = '<stats-card indicator="visits"></stats-card><stats-card indicator="visitors"></stats-card>';
const address = location.href;
const { warn } = console;

const listOf = (element: Element): string[] => all(element, 'nav li').map((item) => text(item));

const valueOf = (element: Element): string => text(one(cardsOf(element)[0] as Element, '[part~="value"]'));

const hrefOf = (element: Element): string => linkOf(cardsOf(element)[1] as Element).getAttribute('href') ?? '';

/** Updates a dashboard while its cards wait for an answer; says how often. */
function updateMeanwhile(element: StatsDashboard): () => number {
  let times = 0;
  for (const card of cardsOf(element) as unknown as StatsCard[]) {
    card.addController({
      hostUpdated: () => {
        if (card.data !== null) return;
        times += 1;
        element.requestUpdate();
      },
    });
  }
  return () => times;
}

function changesOf(element: StatsDashboard): string[] {
  const told: string[] = [];
  element.addEventListener('stats-change', ({ name, value }: StatsChangeEvent) => {
    told.push(`${name}=${value ?? ''}`);
  });
  return told;
}

suite('stats-dashboard: what it is told, and tells', () => {
  setup(() => {
    serve(body);
    setAddress(location.pathname);
  });
  suiteTeardown(() => setAddress(address));
  teardown(() => {
    unserve();
    console.warn = warn;
    document.querySelector('base')?.remove();
  });

  suite('when its period changes, which the very same answer has', () => {
    test('keeps labels, definitions, notices, and what is counted', async () => {
      const element = await dashboard('view="detail" profiles="teacher"', own);
      const seen: string[] = [];
      const times = updateMeanwhile(element);
      const look = new MutationObserver(() => seen.push(listOf(element).join()));
      look.observe(element.renderRoot, { subtree: true, childList: true, characterData: true });
      element.setAttribute('period', '2026-09');
      await waitUntil(() => valueOf(element) === '1', 'September');
      await element.updateComplete;
      look.disconnect();
      assert.equal(times(), 2);
      assert.equal(requests, 1);
      assert.deepEqual(listOf(element), ['Visits', 'Visitors']);
      assert.isFalse(seen.some((list) => list !== 'Visits,Visitors'));
      assert.equal(text(one(element, '[part="definitions"] dl')), 'Visits Sessions of 30 minutes.');
      assert.equal(text(one(element, '[part="notices"]')), 'September is incomplete');
      assert.equal(text(one(element, '[part="narrowed"]')), 'Only these are counted: Teachers.');
    });

    test('its group hears of the answer again, the page does not', async () => {
      const element = await dashboard('', own);
      const card = cardsOf(element)[0] as HTMLElement;
      let heard = 0;
      let loads = 0;
      const store = storeAt(element);
      const listener = { element: document.createElement('i'), changed: () => undefined, loaded: () => (heard += 1) };
      store.join(listener);
      card.addEventListener('stats-load', () => (loads += 1));
      element.setAttribute('period', '2026-09');
      await waitUntil(() => valueOf(element) === '21', 'September');
      await waitUntil(() => heard >= 2, 'both cards');
      store.leave(listener);
      assert.equal(loads, 0);
    });

    test('says nothing of figures that could not be loaded', async () => {
      const element = await dashboard('view="detail"', own);
      serve(body, () => Promise.resolve(new Response('no', { status: 500 })));
      element.setAttribute('src', '/metrics/told-broken.json');
      for (const card of cardsOf(element)) await inState(card as DataElement, 'error');
      await waitUntil(() => element.shadowRoot?.querySelector('[part="notices"]') === null, 'no notices');
      assert.deepEqual(listOf(element), ['Visits', 'Visitors']);
    });
  });

  suite('the button that counts all', () => {
    for (const [attributes, kept] of [
      ['', null],
      ['profiles="teacher"', 'teacher student a%20b'],
    ] as const) {
      test(`does so with ${attributes || 'nothing written'}, and tells it`, async () => {
        const element = await dashboard(attributes);
        storeAt(element).choose('profiles', 'student');
        await waitUntil(() => valueOf(element) === '4,020', 'the students');
        const told = changesOf(element);
        button(element, 'Count all').click();
        await waitUntil(() => valueOf(element) === '54,321', 'all of them');
        await element.updateComplete;
        assert.isNull(element.renderRoot.querySelector('[part="narrowed"]'));
        assert.equal(storeAt(element).chosen.get('profiles') ?? null, kept);
        assert.deepEqual(told, ['profiles=']);
      });
    }
  });

  suite('stats-change', () => {
    test('tells the indicator of a tile where it is another one', async () => {
      const element = await dashboard();
      const told = changesOf(element);
      cardsOf(element)[1]?.click();
      await element.updateComplete;
      assert.deepEqual(told.splice(0), ['indicator=visitors', 'view=detail']);
      button(element, 'Overview').click();
      await element.updateComplete;
      cardsOf(element)[1]?.click();
      await element.updateComplete;
      assert.deepEqual(told, ['view=tiles', 'view=detail']);
    });

    test('tells nothing where nothing changed', async () => {
      const element = await dashboard('view="detail"');
      const told = changesOf(element);
      button(element, 'Detail').click();
      button(element, 'Visits').click();
      await element.updateComplete;
      assert.isEmpty(told);
      button(element, 'Overview').click();
      button(element, 'Overview').click();
      await element.updateComplete;
      assert.deepEqual(told, ['view=tiles']);
    });
  });

  suite('the link of a tile', () => {
    const page = `${location.origin}${location.pathname}`;

    for (const [attributes, end] of [
      ['url-state', '?utm=%7Bx%7D&stats.indicator=visitors&stats.view=detail'],
      ['', '?utm=%7Bx%7D#'],
    ] as const) {
      test(`leads to the page, whatever its address holds, with ${attributes || 'nothing in it'}`, async () => {
        history.replaceState(null, '', '?utm={x}');
        const element = await dashboard(attributes);
        await waitUntil(() => hrefOf(element) === `${page}${end}`, hrefOf(element));
        one(cardsOf(element)[1] as Element, 'a[part~="link"]').click();
        await waitUntil(() => listOf(element).length === 2, 'the detail, in place');
      });
    }

    test('leads to the page where a base element says another place', async () => {
      document.head.insertAdjacentHTML('beforeend', '<base href="/app/">');
      const element = await dashboard('url-state');
      await waitUntil(() => hrefOf(element) === `${page}?stats.indicator=visitors&stats.view=detail`, hrefOf(element));
    });
  });

  test('makes a hundred tiles of an endpoint that declares more, and says so', async () => {
    const told: string[] = [];
    console.warn = (message: string) => void told.push(message);
    const indicators = Array.from({ length: 120 }, (_, at) => ({ id: `i${at}`, label: `Indicator ${at}` }));
    serve({ granularity: 'month', indicators, data: indicators.map(({ id }) => ({ time: '2026-10', [id]: 1 })) });
    const element = await dashboard();
    assert.lengthOf(
      cardsOf(element).map(({ localName }) => localName),
      100,
    );
    assert.deepEqual(told, ['stats-widgets: src: expected at most 100 indicators, got 120: name those to show']);
  });
});
