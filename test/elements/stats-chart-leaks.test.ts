import { listenersLeft, observersLeft } from '../watched.js';
import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { chart, drawn, isOpen, one, school, serve, unserve } from './stats-chart-page.js';
import { waitUntil } from '../wait.js';

/** Charts that stand in the page at a time. */
const abreast = 10;

/** Creates charts, waits until all are drawn, has one read out, and removes them. */
async function comeAndGo(): Promise<void> {
  const charts = await Promise.all(Array.from({ length: abreast }, () => chart({ split: 'profile' })));
  for (const element of charts) await drawn(element);
  const [first] = charts;
  if (!first) throw new Error('no chart');
  one(first, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  await waitUntil(() => isOpen(first), 'a bucket is read out');
  for (const element of charts) element.remove();
}

suite('charts that come and go', () => {
  suiteSetup(() => {
    serve(school);
  });
  suiteTeardown(unserve);

  test('leave no drawing, no observer and no listener behind', async () => {
    const [listeners, observers] = [listenersLeft(), observersLeft()];
    for (let time = 0; time < 3; time++) {
      await comeAndGo();
      await waitUntil(() => Object.keys(Chart.instances).length === 0, 'no instance of Chart.js is left');
      assert.equal(listenersLeft(), listeners, `listeners after ${(time + 1) * abreast} charts`);
      assert.equal(observersLeft(), observers, `observers after ${(time + 1) * abreast} charts`);
    }
  });

  test('hold some while they stand: else there would be nothing to leave', async () => {
    const [listeners, observers] = [listenersLeft(), observersLeft()];
    const element = await chart();
    await drawn(element);
    assert.isAbove(listenersLeft(), listeners);
    assert.isAbove(observersLeft(), observers);
    assert.lengthOf(Object.keys(Chart.instances), 1);
  });
});
