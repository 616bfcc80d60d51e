import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { drawable } from '../../src/elements/stats-chart/drawing-size.js';
import { all, canvasOf, chart, drawn, one, school, serve, text, unserve } from './stats-chart-page.js';
import { draw, endDrawings, inked, picture } from './chart-drawing.js';
import { line, setOf } from './stats-chart-views.js';
import { waitUntil } from '../wait.js';

/** So many days of one indicator. */
function days(length: number): unknown {
  const first = Date.UTC(2020, 0, 1);
  const data = Array.from({ length }, (_, day) => ({
    time: new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    visits: 1 + (day % 7),
  }));
  return { granularity: 'day', updated: '2026-11-20T06:15:00Z', indicators: [{ id: 'visits', label: 'Visits' }], data };
}

suite('what a browser cannot draw', () => {
  teardown(() => {
    endDrawings();
    unserve();
  });

  test('a canvas has no more pixels than browsers draw: it is less sharp instead', () => {
    assert.deepEqual(drawable({ width: 800, height: 300, ratio: 3 }), { width: 800, height: 300, ratio: 3 });
    for (const size of [
      { width: 800, height: 28_000, ratio: 1 },
      { width: 300, height: 16_000, ratio: 3 },
      { width: 5000, height: 5000, ratio: 2 },
    ]) {
      const { width, height, ratio } = drawable(size);
      assert.isAtMost(height * ratio, 16_000.01);
      assert.isAtMost(width * height * ratio * ratio, 16_000_001);
    }
  });

  test('a drawing that is very long is drawn down to its end', async () => {
    const handle = await draw(picture(setOf([line(null, [5, 5, 5])]), 'horizontal'), 200, 30_000);
    assert.isAtMost(handle.canvas.height, 16_000);
    assert.isAbove(inked(handle, { top: 20_000 }), 0);
  });

  test('a thousand rows are drawn, lower than few of them', async () => {
    serve(days(1000));
    const element = await chart({ type: 'horizontal', period: 'all' });
    const canvas = await drawn(element);
    assert.isAbove(canvas.clientHeight, 15_000);
    assert.isAtMost(canvas.height, 16_000);
    assert.isEmpty(all(element, '[part~="switch"]:not(:has(button))'));
  });

  test('of more rows there is the table, with a sentence, and nothing to switch to', async () => {
    serve(days(2400));
    const element = await chart({ type: 'horizontal', period: 'all' });
    assert.lengthOf(all(element, 'canvas'), 0);
    assert.lengthOf(all(element, '[part~="switch"]'), 0);
    assert.isAbove(all(element, 'tbody tr').length, 900);
    assert.include(all(element, '[part~="notice"]').map(text), 'Too many rows to draw: here is the table.');
    assert.isBelow(element.offsetHeight, 5000);
  });

  suite('a canvas that is refused', () => {
    const { getContext } = HTMLCanvasElement.prototype;
    const problems: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
      problems.push(event);
    };
    setup(() => {
      serve(school);
      problems.length = 0;
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    teardown(() => {
      HTMLCanvasElement.prototype.getContext = getContext;
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    });

    for (const [how, refuse] of [
      ['gives nothing', () => null],
      [
        'throws',
        () => {
          throw new DOMException('no');
        },
      ],
    ] as const)
      test(`leaves the table in its place: it ${how}`, async () => {
        HTMLCanvasElement.prototype.getContext = refuse as never;
        const element = await chart();
        await waitUntil(() => all(element, '[role="slider"]').length === 0, 'the table');
        assert.isAbove(one(element, 'table').offsetHeight, 50);
        assert.lengthOf(all(element, '[part~="switch"]'), 0);
        const failed = await element.toImage().catch((error: unknown) => error);
        assert.instanceOf(failed, Error);
        assert.isEmpty(problems);
      });
  });

  suite('bars that stand for several values each', () => {
    const sentence = 'Bars of several values: full up to the lowest, pale up to the highest.';
    const notices = (element: Element): string[] => all(element, '[part~="notice"]').map(text);

    test('are explained, as long as they do', async () => {
      serve(days(700));
      const element = await chart({ type: 'bar', period: 'all' }, 'ready', 'inline-size: 500px');
      await waitUntil(() => notices(element).includes(sentence), 'explained');
      (element.parentElement as HTMLElement).style.inlineSize = '2400px';
      await waitUntil(() => !notices(element).includes(sentence), 'no more of them');
    });

    test('are explained on the image', async () => {
      serve(days(1400));
      const element = await chart({ type: 'bar', period: 'all', indicator: 'visits' }, 'ready', 'inline-size: 9000px');
      const { fillText } = CanvasRenderingContext2D.prototype;
      let written = '';
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        written += `${text} `;
        fillText.call(this, text, ...place);
      };
      await element.toImage().finally(() => {
        CanvasRenderingContext2D.prototype.fillText = fillText;
      });
      assert.include(written, sentence);
    });

    test('are no matter where each value has its own', async () => {
      serve(school);
      const element = await chart({ type: 'bar' });
      await drawn(element);
      await element.updateComplete;
      assert.notInclude(notices(element), sentence);
      assert.isAbove(canvasOf(element).width, 0);
    });
  });
});
