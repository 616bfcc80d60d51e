import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { closeAll, open, shown, type Watched } from './pages.js';

interface Measured extends Watched {
  /** Where what stands below the elements was in each frame: tops in CSS pixels, from the first to the last. */
  readonly places: readonly (readonly number[])[];
  /** How far what is seen has jumped (the metric CLS, recent input or not); only where the engine says so. */
  readonly takeShift?: () => number;
}

/** Waits until so many more frames are drawn: what an update moves stands in the second one. */
async function frames({ places }: Measured, more: number): Promise<void> {
  const before = places.length;
  await waitUntil(() => places.length >= before + more, 'frames are drawn');
}

/** How far one of the paragraphs has moved in all, in CSS pixels. */
function farthest({ places }: Measured): number {
  const moves = (places[0] ?? []).map((_, index) => {
    const tops = places.map((frame) => frame[index] ?? Infinity);
    return Math.max(...tops) - Math.min(...tops);
  });
  return Math.max(...moves);
}

suite('Room that is kept', () => {
  teardown(closeAll);

  test('nothing moves from the fallback to the figures and the drawing', async () => {
    const page = (await open('layout.html')) as Measured;
    await shown(page, 'stats-card');
    const chart = await shown(page, 'stats-chart');
    await shown(page, 'stats-export');
    await waitUntil(() => (chart.querySelector('canvas')?.width ?? 0) > 0, 'the chart is drawn');
    await frames(page, 3);
    // Fonts are not the same everywhere: a pixel here or there is no jump.
    assert.isAtMost(farthest(page), 4);
    if (page.takeShift) assert.equal(page.takeShift(), 0);
    assert.deepEqual(page.failures, []);
  });

  test('a jump is noticed', async () => {
    const page = (await open('layout.html')) as Measured;
    await shown(page, 'stats-card');
    await frames(page, 2);
    const block = page.document.createElement('div');
    block.style.height = '100px';
    page.document.body.prepend(block);
    await frames(page, 3);
    assert.isAtLeast(farthest(page), 100);
    const { takeShift } = page;
    if (takeShift) await waitUntil(() => takeShift() > 0, 'the engine says so');
  });
});
