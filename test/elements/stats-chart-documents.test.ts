import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { chart, drawn, one, school, serve, toggle, unserve } from './stats-chart-page.js';

suite('a chart that is moved to another document', () => {
  const problems: unknown[] = [];
  const note = (event: ErrorEvent): void => {
    problems.push(event.error);
  };
  setup(() => {
    serve(school);
    problems.length = 0;
    addEventListener('error', note);
  });
  teardown(() => {
    removeEventListener('error', note);
    unserve();
  });

  test('is styled and drawn there, and again where it came from', async () => {
    const element = await chart({ split: 'profile' });
    await drawn(element);
    const home = element.parentElement;
    const frame = document.createElement('iframe');
    frame.width = '600';
    home?.after(frame);
    const abroad = frame.contentDocument;
    assert.exists(abroad);
    for (const room of [abroad?.body, home]) {
      room?.append(element);
      await element.updateComplete;
      await drawn(element);
      const look = getComputedStyle(one(element, '[part~="plot"]'));
      assert.equal(look.position, 'relative', 'the styles that came with the drawing');
      assert.equal(getComputedStyle(one(element, '.chart')).display, 'flex', 'its own');
      toggle(element, 'Students').click();
      await element.updateComplete;
    }
    frame.remove();
    assert.isEmpty(problems);
  });
});
