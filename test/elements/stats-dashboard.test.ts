import { assert, expect, fixture, html } from '@open-wc/testing';
import type { StatsChangeEvent } from '../../src/elements/events.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsDashboard } from '../../src/elements/stats-dashboard/stats-dashboard.js';
import { waitUntil } from '../wait.js';
import { setAddress } from './page-address.js';
import { all, inState, one, requests, serve, text, unserve, type DataElement } from './page.js';
import { button, cardsOf, dashboard, linkOf } from './stats-dashboard-page.js';

const body = {
  updated: '2026-11-20T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [
    {
      id: 'visits',
      label: { en: 'Visits', fr: 'Visites' },
      definition: { en: 'Sessions of 30 minutes.' },
      missing: 'zero',
    },
    { id: 'visitors', label: { en: 'Visitors', fr: 'Visiteurs' }, aggregate: 'none', missing: 'zero' },
  ],
  dimensions: [
    {
      id: 'profile',
      members: [
        { id: 'teacher', label: 'Teachers' },
        { id: 'student', label: 'Students' },
      ],
    },
  ],
  data: [
    { time: '2026-09', profile: 'teacher', visits: 1, visitors: 1 },
    { time: '2026-09', profile: 'student', visits: 20, visitors: 2 },
    { time: '2026-10', profile: 'teacher', visits: 300, visitors: 3 },
    { time: '2026-10', profile: 'student', visits: 4000, visitors: 4 },
  ],
  notices: [{ level: 'warning', text: { en: 'September is incomplete' } }],
};

const address = location.href;

async function chartOf(element: Element): Promise<StatsChart> {
  await waitUntil(() => element.shadowRoot?.querySelector('stats-chart'), 'a chart');
  const chart = one(element, 'stats-chart') as unknown as StatsChart;
  await inState(chart, 'ready');
  return chart;
}

/** What has focus, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

suite('stats-dashboard', () => {
  setup(() => {
    serve(body);
    setAddress(location.pathname);
  });
  suiteTeardown(() => setAddress(address));
  teardown(() => {
    unserve();
  });

  test('without children makes a tile of each indicator that the endpoint declares, with one request', async () => {
    const element = await dashboard();
    await waitUntil(() => cardsOf(element).length === 2, 'two tiles');
    for (const card of cardsOf(element)) await inState(card as DataElement, 'ready');
    assert.deepEqual(
      cardsOf(element).map((card) => text(one(card, '[part~="label"]'))),
      ['Visits', 'Visitors'],
    );
    assert.equal(requests, 1);
  });

  test('makes tiles of the indicators that the page names, in their order', async () => {
    const element = await dashboard('indicators="visitors visits"');
    assert.deepEqual(
      cardsOf(element).map((card) => text(one(card, '[part~="label"]'))),
      ['Visitors', 'Visits'],
    );
  });

  test('arranges the cards that stand in it, and gives them what it is told', async () => {
    const element = await dashboard(
      'period="2026-09"',
      '<stats-card indicator="visits" label="Sessions"></stats-card><stats-card indicator="visits" id="october" period="2026-10"></stats-card>',
    );
    assert.deepEqual(
      cardsOf(element).map((card) => [text(one(card, '[part~="label"]')), text(one(card, '[part~="value"]'))]),
      [
        ['Sessions', '21'],
        ['Visits', '4,300'],
      ],
    );
    assert.isEmpty(all(element, 'stats-card').map(({ localName }) => localName));
  });

  test('has its controls once', async () => {
    const element = await dashboard();
    assert.lengthOf(
      all(element, 'stats-period').map(({ localName }) => localName),
      1,
    );
  });

  test('says notices once, and definitions in one place, in both views', async () => {
    const element = await dashboard(
      '',
      '<stats-card indicator="visits"></stats-card><stats-card indicator="visitors"></stats-card>',
    );
    for (const view of ['Overview', 'Detail']) {
      button(element, view).click();
      await element.updateComplete;
      assert.equal(text(one(element, '[part="notices"]')), 'September is incomplete');
      assert.equal(text(one(element, '[part="definitions"] dl')), 'Visits Sessions of 30 minutes.');
    }
  });

  test('takes a card that stands in the detail of another one for no tile', async () => {
    const element = await dashboard(
      'view="detail"',
      `<stats-card indicator="visits"></stats-card>
       <div slot="detail-visits"><stats-card indicator="visitors" period="2026-10"></stats-card></div>`,
    );
    assert.deepEqual(
      all(element, 'nav li').map((item) => text(item)),
      ['Visits'],
    );
  });

  test('says which profiles its tiles count, where it is not all, and counts all again', async () => {
    const element = await dashboard();
    assert.isNull(element.shadowRoot?.querySelector('[part="narrowed"]'));
    button(element, 'Detail').click();
    const chart = await chartOf(element);
    one(chart, '[part~="legend"] button').click();
    button(element, 'Overview').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part="narrowed"]'), 'a sentence');
    assert.equal(text(one(element, '[part="narrowed"]')), 'Only these are counted: Students. Count all');
    assert.equal(text(one(cardsOf(element)[0] as Element, '[part~="value"]')), '4,020');
    button(element, 'Count all').click();
    await waitUntil(() => !element.shadowRoot?.querySelector('[part="narrowed"]'), 'no sentence');
    assert.equal(text(one(cardsOf(element)[0] as Element, '[part~="value"]')), '4,321');
  });

  suite('a tile', () => {
    test('opens its detail by a click: the list, the chart of its profiles, its download', async () => {
      const element = await dashboard();
      const told: string[] = [];
      element.addEventListener('stats-change', ({ name, value }: StatsChangeEvent) =>
        told.push(`${name}=${value ?? ''}`),
      );
      cardsOf(element)[1]?.click();
      const chart = await chartOf(element);
      assert.equal(text(one(chart, '[part~="label"]')), 'Visitors');
      assert.deepEqual(
        all(element, 'nav li').map((item) => text(item)),
        ['Visits', 'Visitors'],
      );
      assert.equal(text(one(element, '[aria-current="true"]')), 'Visitors');
      assert.equal(text(one(chart, '[part~="legend"]')).includes('Teachers'), true);
      const file = one(element, 'stats-export');
      await inState(file as DataElement, 'ready');
      assert.deepEqual(told, ['indicator=visitors', 'view=detail']);
      assert.equal(requests, 1);
    });

    test('opens it by its link, from the keyboard, and the focus goes to the list', async () => {
      const element = await dashboard();
      const link = linkOf(cardsOf(element)[1] as Element);
      link.focus();
      link.click();
      await chartOf(element);
      assert.equal(text(focused()), 'Visitors');
      assert.equal(focused()?.localName, 'button');
    });

    test('leaves what stands in it alone', async () => {
      const element = await dashboard();
      one(cardsOf(element)[0] as Element, 'button').click();
      await element.updateComplete;
      assert.lengthOf(all(element, 'nav'), 0);
    });

    test('that has a link of its own keeps it', async () => {
      const element = await dashboard('', '<stats-card indicator="visits" href="#own"></stats-card>');
      assert.equal(
        linkOf(cardsOf(element)[0] as Element)
          .getAttribute('href')
          ?.endsWith('#own'),
        true,
      );
    });
  });

  suite('the detail', () => {
    test('goes from one indicator to the next, which is said once, and the focus stays', async () => {
      const element = await dashboard('view="detail"');
      await chartOf(element);
      const item = button(element, 'Visitors');
      item.focus();
      item.click();
      await element.updateComplete;
      assert.equal(text(one(element, '[role="status"]')), 'Shown: Visitors');
      assert.equal(focused(), item);
      await waitUntil(async () => text(one(await chartOf(element), '[part~="label"]')) === 'Visitors', 'its chart');
    });

    test('is left by a button, which keeps the focus', async () => {
      const element = await dashboard('view="detail"');
      await chartOf(element);
      const back = button(element, 'Overview');
      back.focus();
      back.click();
      await element.updateComplete;
      assert.equal(focused(), back);
      assert.equal(back.getAttribute('aria-pressed'), 'true');
      assert.lengthOf(all(element, 'nav'), 0);
    });

    test('says the same again where the reader comes back to it', async () => {
      const element = await dashboard('view="detail"');
      await chartOf(element);
      for (const [name, said] of [
        ['Visitors', 'Shown: Visitors'],
        ['Visits', 'Shown: Visits'],
        ['Overview', ''],
        ['Detail', ''],
        ['Visitors', 'Shown: Visitors'],
      ] as const) {
        button(element, name).click();
        await element.updateComplete;
        assert.equal(text(one(element, '[role="status"]')), said);
      }
    });

    test('offers no file where there is no figure', async () => {
      const element = await dashboard(
        'view="detail"',
        `<stats-card indicator="visits"></stats-card>
         <stats-chart slot="detail-visits" indicator="visits" period="2025-01"></stats-chart>`,
      );
      await inState(element.querySelector('stats-chart') as StatsChart, 'empty');
      await waitUntil(() => !one(element, 'stats-export').checkVisibility(), 'no download');
    });

    test('offers a CSV in the manner that the page asks for', async () => {
      const element = await dashboard('view="detail" csv-format="excel"');
      await chartOf(element);
      const link = one(one(element, 'stats-export'), 'a') as HTMLAnchorElement;
      link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
      assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.include(new TextDecoder().decode(bytes), ';');
    });

    test('is what the page brings for an indicator, with a download of it', async () => {
      const element = await dashboard(
        'view="detail"',
        `<stats-card indicator="visits"></stats-card>
         <stats-chart slot="detail-visits" indicator="visits" type="bar" label="As bars"></stats-chart>`,
      );
      const chart = element.querySelector('stats-chart') as StatsChart;
      await inState(chart, 'ready');
      assert.isTrue(chart.checkVisibility());
      assert.lengthOf(all(element, 'stats-chart'), 0);
      await inState(one(element, 'stats-export') as DataElement, 'ready');
      const link = one(one(element, 'stats-export'), 'a');
      link.dispatchEvent(new PointerEvent('pointerenter', { bubbles: true, composed: true }));
      assert.match(link.getAttribute('download') ?? '', /^as-bars/);
    });

    test('has a menu in place of the list where it is narrow', async () => {
      const element = await dashboard('view="detail"', '', '340px');
      await chartOf(element);
      assert.isFalse(one(element, 'nav ul').checkVisibility());
      const menu = one(element, 'nav select') as HTMLSelectElement;
      assert.isTrue(menu.checkVisibility());
      menu.value = 'visitors';
      menu.dispatchEvent(new Event('change'));
      await waitUntil(async () => text(one(await chartOf(element), '[part~="label"]')) === 'Visitors', 'its chart');
    });
  });

  suite('with url-state', () => {
    test('keeps view and indicator in the address as one step, and goes back', async () => {
      const element = await dashboard('url-state');
      cardsOf(element)[1]?.click();
      await chartOf(element);
      assert.equal(location.search, '?stats.indicator=visitors&stats.view=detail');
      history.back();
      await waitUntil(() => all(element, 'nav').length === 0, 'the tiles');
      assert.equal(location.search, '');
    });

    test('writes nothing there for the view that a page begins with', async () => {
      const element = await dashboard('url-state');
      for (const view of ['Detail', 'Overview']) button(element, view).click();
      await element.updateComplete;
      assert.equal(location.search, '');
    });

    test('keeps the reader’s place when the browser goes back and forward', async () => {
      const element = await dashboard('url-state');
      const link = linkOf(cardsOf(element)[1] as Element);
      link.focus();
      link.click();
      await chartOf(element);
      assert.equal(text(focused()), 'Visitors');
      assert.equal(focused()?.localName, 'button');
      history.back();
      await waitUntil(() => all(element, 'nav').length === 0, 'the tiles');
      await element.updateComplete;
      assert.equal(focused(), link);
      history.forward();
      await waitUntil(() => all(element, 'nav').length === 1, 'the detail');
      await element.updateComplete;
      assert.equal(text(focused()), 'Visitors');
      assert.equal(text(one(element, '[role="status"]')), '');
    });

    test('leaves the focus where it is when the browser goes back, if that is still there', async () => {
      const element = await dashboard('url-state');
      button(element, 'Detail').click();
      await chartOf(element);
      button(element, 'Detail').focus();
      history.back();
      await waitUntil(() => all(element, 'nav').length === 0, 'the tiles');
      await element.updateComplete;
      assert.equal(text(focused()), 'Detail');
    });

    test('opens what a link says', async () => {
      const before = await dashboard('url-state');
      const href = linkOf(cardsOf(before)[1] as Element).getAttribute('href') ?? '';
      before.remove();
      history.replaceState(null, '', href);
      const element = await dashboard('url-state');
      assert.equal(text(one(await chartOf(element), '[part~="label"]')), 'Visitors');
    });
  });

  test('says why there is nothing, with a retry', async () => {
    serve(body, () => Promise.resolve(new Response('no', { status: 500 })));
    const room = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    room.innerHTML = '<stats-dashboard src="/metrics/dashboard-broken.json"></stats-dashboard>';
    const element = room.querySelector('stats-dashboard') as StatsDashboard;
    await waitUntil(() => element.shadowRoot?.querySelector('[part~="status"]'), 'a sentence');
    serve(body);
    one(element, '#retry').click();
    await waitUntil(() => cardsOf(element).length === 2, 'the tiles');
  });

  test('is accessible in both views', async function () {
    this.timeout(30_000);
    const element = await dashboard('heading-level="2" label="School"');
    await expect(element).to.be.accessible();
    cardsOf(element)[0]?.click();
    await chartOf(element);
    await expect(element).to.be.accessible();
  });
});
