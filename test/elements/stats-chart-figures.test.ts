import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { waitUntil } from '../wait.js';
import { all, chart, drawn, one, rows, school, serve, showTable, text, unserve } from './stats-chart-page.js';

const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a line': {},
  'lines and their total': { split: 'profile' },
  areas: { split: 'profile', type: 'area' },
  'bars beside what they are compared with': { type: 'bar', compare: 'previous-period' },
  stacks: { split: 'profile', type: 'stacked' },
  'stacks to 100 %': { split: 'profile', type: 'stacked-100' },
  'rows of members': { by: 'profile', type: 'horizontal' },
  'one profile': { split: 'profile', select: 'one' },
  'several indicators': { indicator: 'visits visitors' },
};

suite('every figure of a chart', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  for (const [name, attributes] of Object.entries(kinds)) {
    test(`is read by keys alone, and in the very words of the table: ${name}`, async () => {
      const element = await chart(attributes);
      await drawn(element);
      const [headers = [], ...body] = rows(element);
      const events = headers.at(-1) === 'Events';
      press(element, 'Home');
      for (const [index, row] of body.entries()) {
        if (index > 0) press(element, 'ArrowRight');
        const cells = row.slice(1, events ? -1 : undefined).map((cell, at) => `${headers[at + 1] ?? ''} ${cell}`);
        const [bucket = '', figures = ''] = text(one(element, '.voice')).split(/:\s(.*)/);
        assert.equal(bucket, (row[0] ?? '').replace(/ \((.*)\)$/, ', $1'));
        assert.sameMembers(figures.split(', '), cells);
        const box = all(element, '[part~="read-out"] dl > div').map((pair) => [...pair.children].map(text).join(' '));
        assert.sameMembers(box, cells);
      }
    });
  }

  test('rows are read from top to bottom by the arrow keys that point there', async () => {
    const element = await chart({ by: 'profile', type: 'horizontal' });
    await drawn(element);
    press(element, 'Home');
    press(element, 'ArrowDown');
    assert.equal(text(one(element, '.voice')).split(':')[0], rows(element)[2]?.[0]);
    press(element, 'ArrowUp');
    assert.equal(text(one(element, '.voice')).split(':')[0], rows(element)[1]?.[0]);
  });

  test('a chart is one stop of the Tab key beside its buttons, and no application', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    const stops = all(element, '*').filter((node) => node.tabIndex >= 0 && node.getAttribute('tabindex') === '0');
    assert.deepEqual(
      stops.map((node) => node.getAttribute('part')),
      ['plot'],
    );
    assert.isEmpty(all(element, '[role="application"]'));
  });

  test('is drawn again after a look at the table', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    await showTable(element);
    all(element, '[part~="switch"] button')[0]!.click();
    await element.updateComplete;
    await drawn(element);
    await waitUntil(() => !!one(element, 'canvas').offsetWidth, 'it is there');
    press(element, 'End');
    assert.match(text(one(element, '.voice')), /^November 2026/);
  });
});

function press(element: StatsChart, key: string): void {
  one(element, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
