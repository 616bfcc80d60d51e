import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { all, canvasOf, chart, drawn, one, school, serve, showTable, toggle, unserve } from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

/** How often Chart.js draws meanwhile. */
async function drawings(element: StatsChart, work: () => unknown): Promise<number> {
  const standing = Chart.getChart(canvasOf(element));
  if (!standing) throw new Error('nothing is drawn');
  let count = 0;
  const draw = standing.draw.bind(standing);
  standing.draw = () => {
    count++;
    draw();
  };
  await work();
  await element.updateComplete;
  return count;
}

suite('a drawing', () => {
  setup(() => {
    serve({ ...school, annotations: [{ time: '2026-09-01', label: 'Back to school' }] });
  });
  teardown(unserve);

  test('stays while the meaning of the figures is shown, and while the element is updated for nothing', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    const count = await drawings(element, async () => {
      one(element, '.definition').dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await element.updateComplete;
      element.requestUpdate();
    });
    assert.isTrue(one(element, '#definition').matches(':popover-open'), 'the meaning is shown');
    assert.equal(count, 0);
  });

  for (const [what, change] of [
    ['a toggle', (element) => toggle(element, 'Students').click()],
    ['another language', (element) => element.setAttribute('lang', 'fr')],
    ['another type', (element) => element.setAttribute('type', 'bar')],
  ] as readonly (readonly [string, (element: StatsChart) => void])[])
    test(`is made anew by ${what}`, async () => {
      const element = await chart({ split: 'profile' });
      await drawn(element);
      assert.isAbove(
        await drawings(element, () => {
          change(element);
        }),
        0,
      );
    });

  test('is made anew where the page turns to another direction', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    const count = await drawings(element, () => {
      element.dir = 'rtl';
      element.requestUpdate();
    });
    assert.isAbove(count, 0);
  });

  test('comes back after the table, and after the element was moved', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    await showTable(element);
    all(element, '[part~="switch"] button')[0]?.click();
    await element.updateComplete;
    await drawn(element);
    const room = document.createElement('div');
    element.after(room);
    room.append(element);
    await element.updateComplete;
    assert.isAbove((await drawn(element)).clientWidth, 100);
    assert.exists(Chart.getChart(canvasOf(element)));
  });

  test('asks for no style between a toggle and its end: the browser would lay out the page at once', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    const button = toggle(element, 'Students');
    const asked: (string | null)[] = [];
    const { getComputedStyle } = window;
    window.getComputedStyle = (...of) => {
      asked.push(button.ariaPressed);
      return getComputedStyle(...of);
    };
    button.click();
    await element.updateComplete;
    window.getComputedStyle = getComputedStyle;
    assert.equal(button.ariaPressed, 'false');
    assert.notInclude(asked, 'false');
  });

  test('is not looked for among the canvases of others', async () => {
    const element = await chart();
    const other = document.createElement('canvas');
    element.shadowRoot?.prepend(other);
    element.requestUpdate();
    await element.updateComplete;
    const own = one(element, '[part~="plot"] canvas') as HTMLCanvasElement;
    await waitUntil(() => Chart.getChart(own), 'its own is drawn on');
    assert.isUndefined(Chart.getChart(other));
    other.remove();
  });
});
