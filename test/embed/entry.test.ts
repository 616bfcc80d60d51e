import { assert } from '@open-wc/testing';
import { closeAll, open, shown, type Watched } from './pages.js';
import { waitUntil } from '../wait.js';

function requests(page: Watched, part: string): readonly PerformanceResourceTiming[] {
  const all = page.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return all.filter(({ name }) => name.includes(part));
}

suite('The entry for a script tag', () => {
  teardown(closeAll);

  test('it asks for the data without the code of the elements, once for all of them', async () => {
    const page = await open('entry-alone.html');
    await waitUntil(() => requests(page, 'metrics.json').length > 0, 'the data are asked for');
    assert.lengthOf(requests(page, 'metrics.json'), 1);
    assert.isEmpty(requests(page, 'late.json'), 'a lazy element asks when the reader comes near');
  });

  test('the elements take what was asked for already', async () => {
    const page = await open('entry.html');
    await shown(page, 'stats-card');
    await shown(page, 'stats-chart');
    assert.lengthOf(requests(page, 'metrics.json'), 1);
  });

  test('its chunks use what it holds, and never load it again under their own address', async () => {
    const page = await open('entry.html');
    const chart = await shown(page, 'stats-chart');
    await waitUntil(() => (chart.querySelector('canvas')?.width ?? 0) > 0, 'the chart is drawn');
    const entries = requests(page, '/stats-widgets.js').map(({ name }) => new URL(name).search);
    assert.deepEqual(entries, ['?ver=3']);
    assert.deepEqual(page.failures, []);
  });

  test('where the elements never come a reader keeps the fallback content, in the room that they would take', async () => {
    const page = await open('entry-alone.html');
    await waitUntil(() => requests(page, 'metrics.json').length > 0, 'the entry has run');
    const card = page.document.querySelector('stats-card');
    assert.equal(card?.innerText.trim(), 'All figures');
    assert.isAbove(card?.offsetHeight ?? 0, 150);
    assert.isAbove(page.document.querySelector('stats-chart')?.offsetHeight ?? 0, 300);
    assert.deepEqual(page.failures, []);
  });

  test('what it asks for is what each element would ask for: nothing is asked twice, nothing for nobody', async () => {
    const page = await open('entry-tags.html');
    const elements = [...page.document.querySelectorAll<Element & { state?: string }>('body > :not(script)')];
    await waitUntil(
      () => elements.every(({ state = 'idle' }) => state !== 'idle' && state !== 'loading'),
      'all are there',
    );
    const asked = requests(page, 'metrics.json').map(({ name }) => /\?(\w+)/.exec(name)?.[1]);
    assert.deepEqual(asked.toSorted(), ['card', 'chart', 'export', 'map', 'ranking', 'table']);
    assert.deepEqual(page.failures, []);
  });

  test('elements that come later come to life, alone or inside of something', async () => {
    const page = await open('entry.html');
    assert.isEmpty(requests(page, 'stats-table.define'));
    const table = page.document.createElement('stats-table');
    table.setAttribute('src', 'metrics.json');
    page.document.body.append(table);
    await shown(page, 'stats-table');
    const section = page.document.createElement('section');
    section.append(page.document.createElement('p'), page.document.createElement('stats-ranking'));
    section.lastElementChild?.setAttribute('src', 'metrics.json');
    section.lastElementChild?.setAttribute('by', 'profile');
    page.document.body.append(section);
    await shown(page, 'stats-ranking');
    assert.isEmpty(requests(page, 'stats-map.define'), 'what stands nowhere is not asked for');
  });

  test('elements of a group are asked for as the group says, and as the address of the page does', async () => {
    const page = await open('group-tags.html?stats.period=2026-04');
    const elements = [...page.document.querySelectorAll<Element & { state?: string }>('stats-card, stats-chart')];
    await waitUntil(() => elements.every(({ state }) => state === 'ready'), 'all are there');
    const dashboard = page.document.querySelector('stats-dashboard');
    await waitUntil(
      () => dashboard?.shadowRoot?.querySelector('stats-card')?.state === 'ready',
      'the dashboard is there',
    );
    const asked = requests(page, 'metrics.json').map(({ name }) => new URL(name).search);
    assert.deepEqual(asked.toSorted(), [
      '?dashboard&from=2026-03-01&to=2026-05-31',
      '?group&from=2026-04-01&to=2026-04-30',
      '?group&split=profile&from=2026-04-01&to=2026-04-30',
      '?named&split=profile',
    ]);
    assert.deepEqual(page.failures, []);
  });

  test('a page of twelve tiles and a chart shows its first figure before Chart.js is asked for', async () => {
    const page = await open('group-tiles.html');
    await waitUntil(() => requests(page, 'draw-chart.js').length > 0, 'the drawing is asked for');
    await shown(page, 'stats-chart');
    const [drawing] = requests(page, 'draw-chart.js');
    assert.isBelow(page.firstFigure ?? Infinity, drawing?.startTime ?? 0);
    assert.lengthOf(requests(page, 'metrics.json'), 1);
  });
});
