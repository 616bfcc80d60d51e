import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import { chart, drawn, inState, one, requests, school, serve, unserve } from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

/** Addresses that the browser has loaded and that belong to the drawing. */
function drawingCode(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return loaded.filter((path) => /chart\.js\/|draw-chart/.test(path));
}

/** One after the other in one page: what is loaded once is there for good. */
suite('Chart.js', () => {
  suiteSetup(() => {
    // Browsers note the first 250 only: unbundled, the library is more files than that.
    performance.setResourceTimingBufferSize(2_000);
  });
  teardown(unserve);

  test('is never loaded for a card', async () => {
    serve(school);
    const card = await fixture<StatsCard>(
      html`<stats-card src="/metrics/lazy.json" indicator="visits" period="2026-08/2026-11"></stats-card>`,
    );
    await waitUntil(() => card.state === 'ready');
    assert.isEmpty(drawingCode());
  });

  test('is loaded after the first figures, when the table can be read already', async () => {
    let answer: (response: Response) => void = () => undefined;
    serve(school, () => new Promise((resolve) => (answer = resolve)));
    const element = await chart({}, 'loading');
    await waitUntil(() => requests === 1);
    assert.isEmpty(drawingCode());
    element.addEventListener('stats-load', () => {
      assert.equal(element.state, 'ready');
      assert.exists(one(element, 'table'));
    });
    answer(new Response(JSON.stringify(school), { headers: { 'content-type': 'application/json' } }));
    await inState(element, 'ready');
    await drawn(element);
    assert.isNotEmpty(drawingCode());
  });
});
