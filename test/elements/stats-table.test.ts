import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-table/stats-table.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsTable } from '../../src/elements/stats-table/stats-table.js';
import type { State } from '../../src/elements/stats-element.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, rows, school, serve, text, unserve } from './stats-chart-page.js';

let count = 0;

async function table(attributes: Readonly<Record<string, string>> = {}, state: State = 'ready'): Promise<StatsTable> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  const element = document.createElement('stats-table');
  const said = { src: `/metrics/table-${++count}.json`, indicator: 'visits', period: '2026-08/2026-11', ...attributes };
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  room.append(element);
  await inState(element, state);
  return element;
}

suite('stats-table', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  test('lists the figures that a chart would draw, under the same names', async () => {
    const element = await table({ split: 'profile', 'heading-level': '2' });
    assert.deepEqual(rows(element), [
      ['Month', 'Teachers', 'Students', 'Direction', 'Total'],
      ['August 2026', '100', '60', '7', '167'],
      ['September 2026', '120', 'not known', 'withheld (small number)', 'at least 120'],
      ['October 2026', '1,400', '80', '9', '1,489'],
      ['November 2026 (in progress)', '30', '20', '2', '52'],
    ]);
    assert.equal(text(one(element, 'h2')), 'Visits');
    assert.equal(text(one(element, 'caption')), 'Visits, August – November 2026');
    assert.include(text(one(element, '[part~="period"]')), '1 of 9 values missing');
    assert.equal(text(one(element, '[part~="notice"]')), 'September is incomplete');
  });

  test('is sorted by a press on a header', async () => {
    const element = await table();
    all(element, 'thead button')[1]!.click();
    await element.updateComplete;
    assert.equal(all(element, 'thead th')[1]!.ariaSort, 'descending');
    assert.deepEqual(
      rows(element)
        .slice(1)
        .map(([month]) => month?.split(' ')[0]),
      ['October', 'August', 'September', 'November'],
    );
  });

  test('lists several indicators side by side, and rows by the members of a dimension', async () => {
    assert.deepEqual(rows(await table({ indicator: 'visits visitors' }))[0], ['Month', 'Visits', 'Visitors']);
    const element = await table({ by: 'profile', period: '2026-08' });
    assert.deepEqual(rows(element).slice(1), [
      ['Teachers', '100'],
      ['Students', '60'],
      ['Direction', '7'],
    ]);
  });

  test('can be downloaded as it is', async () => {
    const element = await table({ split: 'profile', profiles: 'teacher' });
    element.id = 'listed';
    const file = document.createElement('stats-export');
    file.setAttribute('for', 'listed');
    element.after(file);
    await waitUntil(() => file.table !== null, 'the file has its figures');
    assert.strictEqual(file.table, element.table);
  });

  for (const [state, answer] of [
    ['loading', () => new Promise<Response>(() => undefined)],
    ['error', () => Promise.resolve(new Response('', { status: 500 }))],
  ] as const) {
    test(`says what it is about while it has no figures: ${state}`, async () => {
      serve(school, answer);
      const element = await table({ label: 'Hits' }, state);
      assert.equal(text(one(element, '#label')), 'Hits');
      await assert.isAccessible(element);
    });
  }

  test('axe finds nothing, and nothing overflows at 240 px', async () => {
    const element = await table({ split: 'profile' });
    await assert.isAccessible(element);
    element.parentElement!.style.inlineSize = '240px';
    assert.isAtMost(element.scrollWidth, 240);
  });
});
