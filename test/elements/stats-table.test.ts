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
    assert.equal(text(one(element, 'caption')), 'Visits by profile, August – November 2026');
    assert.include(text(one(element, '[part~="period"]')), '1 of 9 values missing');
    assert.equal(text(one(element, '[part~="notice"]')), 'September is incomplete');
  });

  test('a total that lacks a member is incomplete where a negative value makes it no lower bound', async () => {
    const row = (time: string, profile: string, visits: number | null): object => ({ time, profile, visits });
    const [august, september] = ['2026-08', '2026-09'];
    const data = [row(august, 'teacher', -12), row(august, 'student', 5), row(september, 'teacher', 7)];
    serve({ ...school, data: [...data, row(september, 'student', null)] });
    const element = await table({ split: 'profile', period: '2026-08/2026-09' });
    assert.deepEqual(rows(element).slice(1), [
      ['August 2026', '−12', '5', 'no data', '−7'],
      ['September 2026', '7', 'not known', 'no data', '7 (incomplete)'],
    ]);
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

  test('rows of members stand in their own order, which no header calls sorted, until the reader sorts them', async () => {
    serve({
      ...school,
      dimensions: [{ id: 'profile', members: ['Zoé', 'agent 10', 'Éva', 'agent 9'].map((id) => ({ id, label: id })) }],
      data: ['Zoé', 'agent 10', 'Éva', 'agent 9'].map((profile, at) => ({ time: '2026-08', profile, visits: 9 - at })),
    });
    const element = await table({ by: 'profile', period: '2026-08', top: '3', lang: 'fr' });
    const names = (): string[] => all(element, 'tbody th').map(text);
    const sorted = (): (string | null)[] => all(element, 'thead th').map(({ ariaSort }) => ariaSort);
    const press = async (at: number): Promise<string[]> => {
      all(element, 'thead button')[at]!.click();
      await element.updateComplete;
      return names();
    };
    assert.deepEqual(sorted(), [null, null]);
    assert.deepEqual(names().slice(0, 3), ['Zoé', 'agent 10', 'Éva']);
    assert.deepEqual((await press(0)).slice(0, 3), ['agent 10', 'Éva', 'Zoé'], 'as the language has it');
    assert.deepEqual(sorted(), ['ascending', null]);
    assert.deepEqual((await press(0)).slice(0, 3), ['Zoé', 'Éva', 'agent 10']);
    assert.match(names()[3] ?? '', /1 autre/, 'last either way');
    for (const at of [1, 1, 1]) assert.match((await press(at))[3] ?? '', /1 autre/);
  });

  test('has no scale: all indicators stand in it, whatever their unit, split as well', async () => {
    const indicators = [...school.indicators, { id: 'share', label: 'Share', unit: 'percent', aggregate: 'none' }];
    const data = school.data.map((row) => ({ ...row, share: 12 }));
    serve({ ...school, indicators, data });
    const element = await table({ indicator: 'visits share', split: 'profile' });
    assert.deepEqual(rows(element)[0], [
      'Month',
      'Visits, Teachers',
      'Visits, Students',
      'Visits, Direction',
      'Visits, Total',
      'Share, Teachers',
      'Share, Students',
      'Share, Direction',
    ]);
    assert.equal(rows(element)[1]?.at(-1), '12%');
    assert.notInclude(all(element, '[part~="notice"]').map(text).join(), 'Not drawn');
    const members = await table({ indicator: 'visits share', by: 'profile', period: '2026-08' });
    assert.deepEqual(rows(members), [
      ['Profile', 'Visits', 'Share'],
      ['Teachers', '100', '12%'],
      ['Students', '60', '12%'],
      ['Direction', '7', '12%'],
    ]);
  });

  test('is a stop of the Tab key, named by its caption, only while there is something to scroll', async () => {
    const element = await table({ split: 'profile' });
    const room = one(element, '.scroll');
    const isStop = (): boolean => room.tabIndex === 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.isFalse(isStop());
    assert.isFalse(room.hasAttribute('role') || room.hasAttribute('aria-labelledby'));
    element.parentElement!.style.inlineSize = '240px';
    await waitUntil(isStop, 'it can be reached');
    assert.equal(room.role, 'group');
    assert.equal(room.getAttribute('aria-labelledby'), one(element, 'caption').id);
    const { parentElement } = element;
    element.remove();
    parentElement!.style.inlineSize = '';
    parentElement!.append(element);
    await waitUntil(() => !isStop(), 'and not any more');
  });

  test('says what its definition is while that is open', async () => {
    const element = await table();
    const button = one(element, '#meaning');
    assert.isFalse(button.hasAttribute('aria-describedby'));
    button.click();
    await element.updateComplete;
    assert.equal(text(one(element, `#${button.getAttribute('aria-describedby') ?? ''}`)), 'Pages opened.');
    button.click();
    await element.updateComplete;
    assert.isFalse(button.hasAttribute('aria-describedby'));
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

  test('where it is narrow, each header has room for its sign', async () => {
    const element = await table({ split: 'profile' });
    element.parentElement!.style.inlineSize = '320px';
    const headers = all(element, 'thead th').slice(1);
    await waitUntil(
      () => headers.every((header) => getComputedStyle(header).paddingInlineEnd === '6px'),
      'it is narrow',
    );
    for (const header of headers) {
      const button = header.querySelector('button')!;
      const room = button.getBoundingClientRect().left - header.getBoundingClientRect().left;
      const { position, inlineSize } = getComputedStyle(button, '::after');
      // One that is laid out with the name needs none beside it.
      const needed = position === 'absolute' ? parseFloat(inlineSize) + 2 : 0;
      assert.isAtLeast(room, needed, text(header));
    }
  });

  test('axe finds nothing, and nothing overflows at 240 px', async () => {
    const element = await table({ split: 'profile' });
    await assert.isAccessible(element);
    element.parentElement!.style.inlineSize = '240px';
    assert.isAtMost(element.scrollWidth, 240);
  });
});
