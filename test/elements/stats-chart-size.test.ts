import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { all, chart, drawn, inState, school, serve, unserve } from './stats-chart-page.js';

const plain = { ...school, notices: [] };

suite('the height of a chart', () => {
  setup(() => {
    serve(plain);
  });
  teardown(unserve);

  for (const [width, style] of [
    [700, ''],
    [360, ''],
    [700, '; font-size: 24px'],
  ] as const)
    for (const attributes of [{}, { split: 'profile' }]) {
      const name = `${width} px wide${style}${'split' in attributes ? ', split' : ''}`;
      test(`is the same while it loads and when it is there: ${name}`, async () => {
        const answers: (() => void)[] = [];
        serve(plain, () => {
          const body = new Response(JSON.stringify(plain), { headers: { 'content-type': 'application/json' } });
          return new Promise((resolve) => {
            answers.push(() => {
              resolve(body);
            });
          });
        });
        const element = await chart({ ...attributes }, 'loading', `inline-size: ${width}px${style}`);
        const loading = element.offsetHeight;
        answers.forEach((answer) => {
          answer();
        });
        await inState(element, 'ready');
        await drawn(element);
        assert.approximately(element.offsetHeight, loading, 2);
      });

      test(`is the same where there is nothing, or nothing came: ${name}`, async () => {
        const box = `inline-size: ${width}px${style}`;
        const { offsetHeight } = await chart({ ...attributes }, 'ready', box);
        serve({ ...plain, data: [] });
        assert.approximately((await chart({ ...attributes }, 'empty', box)).offsetHeight, offsetHeight, 2);
        serve(plain, () => Promise.resolve(new Response('', { status: 500 })));
        assert.approximately((await chart({ ...attributes }, 'error', box)).offsetHeight, offsetHeight, 2);
      });
    }

  for (const width of [700, 460, 430, 400, 370, 340, 310, 280, 250])
    for (const type of ['line', 'stacked'])
      test(`stays while profiles are switched off, to the last one: ${type}, ${width} px`, async () => {
        // With a notice it is higher than it must be.
        serve(school);
        const element = await chart({ split: 'profile', type }, 'ready', `inline-size: ${width}px`);
        const { offsetHeight } = element;
        for (const button of all(element, '.toggle')) {
          button.click();
          await element.updateComplete;
          assert.equal(element.offsetHeight, offsetHeight, button.innerText);
        }
        assert.lengthOf(all(element, 'canvas'), 0);
      });
});
