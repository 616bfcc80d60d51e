import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsSelectEvent } from '../../src/elements/events.js';
import { all, chart, drawn, isOpen, one, rows, school, serve, text, toggle, unserve } from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

function plotOf(element: StatsChart): HTMLElement {
  return one(element, '[part~="plot"]');
}

function press(element: StatsChart, key: string): void {
  plotOf(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** What a slider says of itself. */
function value(element: StatsChart): (string | null)[] {
  return ['min', 'max', 'now', 'text'].map((part) => plotOf(element).getAttribute(`aria-value${part}`));
}

/** One bucket of so many members; the higher their number the less they have. */
function crowd(length: number): unknown {
  const data = Array.from({ length }, (_, at) => ({ time: '2026-08', domain: `d${at}`, visits: 1000 - at }));
  return {
    granularity: 'month',
    indicators: [{ id: 'visits', label: 'Visits', aggregate: 'sum' }],
    dimensions: [{ id: 'domain' }],
    data,
  };
}

suite('the plot', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  suite('as a slider over its buckets', () => {
    test('stands at the last one, and says what of it is unfinished', async () => {
      const element = await chart({ split: 'profile' });
      assert.equal(plotOf(element).role, 'slider');
      assert.equal(plotOf(element).getAttribute('aria-orientation'), 'horizontal');
      assert.deepEqual(value(element), ['1', '4', '4', 'November 2026, in progress']);
    });

    test('follows the keys, the pointer and the language', async () => {
      const element = await chart({ split: 'profile' });
      const canvas = await drawn(element);
      press(element, 'Home');
      assert.deepEqual(value(element), ['1', '4', '1', 'August 2026']);
      const { left, right, top } = canvas.getBoundingClientRect();
      const at = { clientX: left + (right - left) * 0.6, clientY: top + 50 };
      plotOf(element).dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
      assert.equal(value(element)[2], '3');
      element.lang = 'fr';
      await element.updateComplete;
      assert.equal(value(element)[3], 'octobre 2026');
    });

    test('is upright where buckets are rows', async () => {
      const element = await chart({ by: 'profile', type: 'horizontal' });
      assert.equal(plotOf(element).getAttribute('aria-orientation'), 'vertical');
      press(element, 'Home');
      press(element, 'ArrowDown');
      assert.deepEqual(value(element), ['1', '3', '2', 'Students']);
    });

    test('is described by its summary and its keys', async () => {
      const element = await chart();
      const ids = (plotOf(element).getAttribute('aria-describedby') ?? '').split(' ');
      const [summary, keys] = ids.map((id) => text(one(element, `#${id}`)));
      assert.match(summary ?? '', /highest/);
      for (const key of ['left and right', 'Home', 'End', 'Page', 'Escape']) assert.include(keys, key);
      const across = await chart({ by: 'profile', type: 'horizontal', lang: 'fr' });
      assert.include(text(one(across, '#keys')), 'haut et bas');
    });

    test('breaks no rule, and nothing in it takes the focus', async () => {
      const element = await chart({ split: 'profile' });
      await drawn(element);
      press(element, 'ArrowLeft');
      await assert.isAccessible(element);
      assert.isEmpty(all(element, '[part~="plot"] [tabindex]'));
    });

    test('says the reading as a whole, whatever part of it has changed', async () => {
      const element = await chart();
      press(element, 'Home');
      const voice = one(element, '.voice');
      assert.equal(voice.ariaLive, 'polite');
      assert.equal(voice.ariaAtomic, 'true');
      assert.match(text(voice), /^August 2026: Visits 167/);
    });
  });

  suite('remembers where the keyboard was', () => {
    for (const [how, leave] of [
      ['Escape', (element) => press(element, 'Escape')],
      ['leaving it', (element) => plotOf(element).dispatchEvent(new FocusEvent('blur'))],
    ] as readonly (readonly [string, (element: StatsChart) => void])[])
      test(`after ${how}`, async () => {
        const element = await chart();
        await drawn(element);
        for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) press(element, key);
        leave(element);
        assert.isFalse(isOpen(element));
        assert.equal(value(element)[3], 'September 2026');
        press(element, 'ArrowLeft');
        assert.match(text(one(element, '.voice')), /^August 2026/);
      });

    test('when the focus comes back', async () => {
      const element = await chart();
      await drawn(element);
      press(element, 'Home');
      press(element, 'Escape');
      Object.assign(plotOf(element), { matches: () => true });
      plotOf(element).dispatchEvent(new FocusEvent('focus'));
      assert.equal(text(one(element, '[part~="read-out"] p')), 'August 2026');
    });
  });

  test('its read-out goes when it has been scrolled out of sight', async () => {
    const element = await chart({}, 'ready', 'margin-block-end: 300vh');
    await drawn(element);
    press(element, 'ArrowLeft');
    assert.isTrue(isOpen(element));
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, plotOf(element).getBoundingClientRect().top + scrollY - 20);
    await scrolled;
    assert.isTrue(isOpen(element), 'in sight');
    scrollTo(0, plotOf(element).getBoundingClientRect().bottom + scrollY + 20);
    await waitUntil(() => !isOpen(element), 'closed');
    scrollTo(0, 0);
  });

  test('its read-out lists the largest values of many, and where the others are; all fits in', async () => {
    serve(crowd(40));
    const element = await chart({ split: 'domain', period: 'all' });
    await drawn(element);
    press(element, 'End');
    const box = one(element, '[part~="read-out"]');
    const listed = all(element, '[part~="read-out"] .value');
    assert.isAtMost(box.scrollHeight, box.clientHeight + 1);
    assert.isAbove(listed.length, 3);
    assert.deepEqual(text(listed[0]), 'd0 1,000');
    const rest = 40 - listed.length;
    assert.equal(text(box).slice(-`${rest} more in the table`.length), `${rest} more in the table`);
    assert.lengthOf(all(element, '[part~="read-out"] .total'), 1);
    assert.include(text(one(element, '.voice')), 'd39 961', 'said in full');
  });

  test('its switch comes before what it switches, and after the period', async () => {
    const element = await chart({ split: 'profile' });
    const follows = (one: Element, other: Element): boolean =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const control = one(element, '[part~="switch"]');
    assert.isTrue(follows(one(element, '[part~="period"]'), control));
    for (const later of ['[part~="plot"]', 'table', '[part~="legend"]'])
      assert.isTrue(follows(control, one(element, later)), later);
  });

  for (const width of [900, 480, 360, 240])
    test(`its switch stands at the end of its line, whole, at ${width} px`, async () => {
      const element = await chart({ split: 'profile', lang: 'fr' }, 'ready', `inline-size: ${width}px`);
      const control = one(element, '[part~="switch"]').getBoundingClientRect();
      const period = one(element, '[part~="period"]').getBoundingClientRect();
      const plot = plotOf(element).getBoundingClientRect();
      assert.approximately(control.right, plot.right, 1);
      assert.isAtMost(control.bottom, plot.top);
      assert.isTrue(period.right <= control.left || period.bottom <= control.top, 'beside or below the period');
    });

  suite('tells the page what was picked', () => {
    async function picked(element: StatsChart): Promise<readonly unknown[]> {
      await drawn(element);
      const events: StatsSelectEvent[] = [];
      element.addEventListener('stats-select', (event) => events.push(event));
      press(element, 'End');
      press(element, 'Enter');
      return events.map(({ indicator, bucket, dimension, member }) => [indicator, bucket, dimension, member]);
    }

    test('a stretch of time', async () => {
      assert.deepEqual(await picked(await chart()), [['visits', '2026-11', null, null]]);
    });

    test('a member of a dimension', async () => {
      const element = await chart({ by: 'profile' });
      assert.deepEqual(await picked(element), [['visits', null, 'profile', 'head master']]);
    });

    test('and nothing where all others stand together', async () => {
      serve(crowd(5));
      const element = await chart({ by: 'domain', top: '3', period: 'all' });
      assert.equal(rows(element).at(-1)?.[0], '2 others');
      assert.deepEqual(await picked(element), []);
    });
  });

  test('a member whose id is half a letter can be switched off and on', async () => {
    serve({
      data: ['a\ud800', 'b', 'c'].map((profile) => ({ time: '2026-08', profile, visits: 3 })),
      dimensions: [
        {
          id: 'profile',
          members: [
            { id: 'a\ud800', label: 'Half' },
            { id: 'b', label: 'B' },
          ],
        },
      ],
    });
    const element = await chart({ split: 'profile', profiles: 'b', period: 'all' });
    for (const [label, state] of [
      ['Half', 'true'],
      ['B', 'false'],
      ['Half', 'false'],
    ] as const) {
      toggle(element, label).click();
      await element.updateComplete;
      assert.equal(toggle(element, label).ariaPressed, state);
    }
  });
});
