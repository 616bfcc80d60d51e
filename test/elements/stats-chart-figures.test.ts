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
        const cells = row
          .slice(1, events ? -1 : undefined)
          // What is compared with is of a month that its cell names.
          .map((cell, at) => (/^[A-Z]\w+ 20/.test(cell) ? cell : `${headers[at + 1] ?? ''} ${cell}`));
        const [bucket = '', figures = ''] = text(one(element, '.voice')).split(/:\s(.*)/);
        assert.equal(bucket, (row[0] ?? '').replace(/ \((.*)\)$/, ', $1'));
        assert.sameMembers(figures.split(', '), cells);
        const box = all(element, '[part~="read-out"] dl > div').map((pair) => [...pair.children].map(text).join(' '));
        assert.sameMembers(box, cells);
      }
    });
  }

  test('what is compared with is said with the month that it is of, where several are compared with its name', async () => {
    serve({
      ...school,
      dimensions: [],
      data: [
        { time: '2025-09', visits: 5, visitors: 2 },
        { time: '2025-10', visits: 7, visitors: 3 },
        { time: '2026-09', visits: 50, visitors: 20 },
        { time: '2026-10', visits: 70, visitors: 30 },
      ],
    });
    const asked = { period: '2026-09/2026-10', compare: 'previous-year' };
    const element = await chart(asked);
    await drawn(element);
    press(element, 'End');
    assert.equal(text(one(element, '.voice')), 'October 2026: Visits 70, October 2025 7');
    assert.deepEqual(rows(element)[2], ['October 2026', '70', 'October 2025 7']);
    const both = await chart({ ...asked, indicator: 'visits visitors', lang: 'fr' });
    await drawn(both);
    press(both, 'Home');
    assert.equal(
      text(one(both, '.voice')),
      'septembre 2026 : Visites 50, Visites, septembre 2025 5, Visitors 20, Visitors, septembre 2025 2',
    );
    const foreign = all(both, '.voice [lang="en"]');
    assert.deepEqual(foreign.map(text), ['Visitors', 'Visitors'], 'in the language that each name is in');
  });

  test('a value of shares says its share, of the whole that the endpoint gave where it knows more', async () => {
    const element = await chart({ split: 'profile', type: 'stacked-100', lang: 'fr' });
    await drawn(element);
    assert.deepEqual(rows(element)[1]?.slice(1), ['100 (59,9 %)', '60 (35,9 %)', '7 (4,2 %)', '167']);
    assert.deepEqual(rows(element)[2]?.slice(1, 2), ['120'], 'where a part is not known nobody knows a share');
    press(element, 'Home');
    assert.include(text(one(element, '.voice')), 'Enseignants 100 (59,9 %), Élèves 60 (35,9 %)');
    assert.include(all(element, '[part~="read-out"] dd').map(text), '100 (59,9 %)');
    assert.match(
      text(one(element, '[part~="summary"]')),
      /^Enseignants \(part\) : maximum 94 % \(octobre 2026\) ; de 59,9 % \(août 2026\) à 94 % \(octobre 2026\)/,
    );
    assert.equal(text(one(element, 'caption')), 'Visites (part) par profil, août – novembre 2026');
  });

  test('shares of a given total are shares of it', async () => {
    const data = [
      { time: '2026-08', profile: 'teacher', visits: 30 },
      { time: '2026-08', profile: 'student', visits: 10 },
      { time: '2026-08', visits: 80 },
      { time: '2026-09', profile: 'teacher', visits: 30 },
      { time: '2026-09', profile: 'student', visits: 10 },
      { time: '2026-09', visits: 20 },
    ];
    serve({ ...school, data, dimensions: [{ id: 'profile' }] });
    const element = await chart({ split: 'profile', type: 'stacked-100', period: '2026-08/2026-09' });
    assert.deepEqual(rows(element)[1]?.slice(1), ['30 (37.5%)', '10 (12.5%)', '80']);
    assert.deepEqual(rows(element)[2]?.slice(1), ['30', '10', '20'], 'more than all is no share');
  });

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
