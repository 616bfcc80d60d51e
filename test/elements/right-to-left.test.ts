import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-map/stats-map.define.js';
import '../../src/elements/stats-table/stats-table.define.js';
import { all, inState, one, school, serve, unserve } from './stats-chart-page.js';

let count = 0;

type Tag = 'stats-card' | 'stats-chart' | 'stats-export' | 'stats-map' | 'stats-table';

/** English words on a page that is read from right to left. */
async function open(tag: Tag, attributes: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en" dir="rtl"></div>`);
  room.style.inlineSize = '800px';
  const element = document.createElement(tag);
  const said = { src: `/metrics/rtl-${++count}.json`, indicator: 'visits', period: '2026-10-01/2026-10-31' };
  for (const [name, value] of Object.entries({ ...said, ...attributes })) element.setAttribute(name, value);
  room.append(element);
  await inState(element, 'ready');
  return element;
}

/** Where a part of an element's text stands, in pixels from the left. */
function placeOf(element: HTMLElement, part: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf(part);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + part.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`no "${part}" in "${element.textContent ?? ''}"`);
}

function assertInOrder(element: HTMLElement, ...parts: readonly string[]): void {
  const places = parts.map((part) => placeOf(element, part).left);
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
    parts.join(' '),
  );
}

const days = {
  ...school,
  granularity: 'day',
  data: Array.from({ length: 31 }, (_, day) => ({
    time: `2026-10-${String(day + 1).padStart(2, '0')}`,
    profile: day % 2 ? 'FR' : 'BE',
    visits: day * 100 - 1200,
  })),
  dimensions: [],
  notices: [{ level: 'warning', text: { en: '2 days are not known.' } }],
};

suite('English words on a page from right to left', () => {
  setup(() => {
    serve(days);
  });
  teardown(unserve);

  for (const tag of ['stats-chart', 'stats-table', 'stats-map'] as const)
    test(`${tag} says its period and its notices in their order, at the right side`, async () => {
      const element = await open(tag, tag === 'stats-map' ? { split: 'profile' } : {});
      const period = one(element, '[part~="period"]');
      assertInOrder(period, '1', '31', 'October');
      assertInOrder(one(element, '[part~="notice"]'), '2 days', 'known', '.');
      const frame = one(element, '[role="group"]').getBoundingClientRect();
      assert.isAtMost(frame.right - period.getBoundingClientRect().right, 40);
    });

  test('a map’s classes are read from the lower end to the upper one', async () => {
    const element = await open('stats-map', { split: 'profile' });
    const ranges = all(element, '[part~="legend"] span').filter(({ textContent }) => textContent.includes(' to '));
    for (const range of ranges) assertInOrder(range, /^\S+/.exec(range.textContent ?? '')?.[0] ?? '', 'to');
  });

  test('a card’s drawing runs from the side where its first bucket is named', async () => {
    const element = await open('stats-card', { period: '2026-10-20/2026-11-10', sparkline: 'bar' });
    const [first, last] = all(element, '[part~="sparkline"] figcaption span').map(
      (name) => name.getBoundingClientRect().left,
    );
    const bars = all(element, '[part~="sparkline"] rect').map((bar) => bar.getBoundingClientRect().left);
    assert.isAbove(first ?? 0, last ?? 0);
    assert.isAbove(bars[0] ?? 0, bars.at(-1) ?? 0);
  });

  test('a file’s link says what is downloaded after the word for it', async () => {
    const link = one(await open('stats-export'), '[part~="link"]');
    assertInOrder(link, 'Download', 'Visits', '(CSV)');
  });

  test('a figure below zero has its sign before it', async () => {
    const element = await open('stats-table');
    assertInOrder(one(element, 'tbody td'), '−', '1,200');
  });
});
