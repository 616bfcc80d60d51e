import { assert, waitUntil } from '@open-wc/testing';
import { closeAll, open, shown, type Watched } from './pages.js';

function requests(page: Watched, part: string): readonly PerformanceResourceTiming[] {
  const all = page.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return all.filter(({ name }) => name.includes(part));
}

suite('The entry for a script tag', () => {
  teardown(closeAll);

  test('it asks for the data before the code of the elements is there, once for all of them', async () => {
    const page = await open('entry.html');
    await shown(page, 'stats-card');
    await shown(page, 'stats-chart');
    const [data, ...more] = requests(page, 'metrics.json');
    const [code] = requests(page, 'elements.js');
    assert.isBelow(data?.startTime ?? Infinity, code?.responseEnd ?? 0);
    assert.isEmpty(more);
  });

  test('it leaves a lazy element to ask when the reader comes near', async () => {
    const page = await open('entry.html');
    await shown(page, 'stats-card');
    assert.isEmpty(requests(page, 'late.json'));
  });

  test('its chunks use what it holds, and never load it again under their own address', async () => {
    const page = await open('entry.html');
    const chart = await shown(page, 'stats-chart');
    await waitUntil(() => (chart.querySelector('canvas')?.width ?? 0) > 0, 'the chart is drawn');
    const entries = requests(page, '/stats-widgets.js').map(({ name }) => new URL(name).search);
    assert.deepEqual(entries, ['?ver=3']);
    assert.deepEqual(page.failures, []);
  });

  test('until the elements are defined a reader sees the fallback content, in the room that they will take', async () => {
    const page = await open('entry.html');
    await shown(page, 'stats-card');
    assert.equal((page as unknown as { readonly early: string }).early.trim(), 'All figures');
    const rules = [...(page.document.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText);
    for (const tag of ['stats-card', 'stats-chart', 'stats-export']) {
      assert.isTrue(
        rules.some((rule) => rule.startsWith(`${tag}:not(:defined)`) && /min-(block-size|height)/.test(rule)),
      );
    }
  });
});
