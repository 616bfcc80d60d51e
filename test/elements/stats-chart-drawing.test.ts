import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { ChartType } from '../../src/elements/stats-chart/chart-view.js';
import { drawChart } from '../../src/elements/stats-chart/draw-chart.js';
import type { Picture } from '../../src/elements/stats-chart/chart-picture.js';
import { around, between, draw, endDrawings, finished, ink, inked, picture, pixelsOf, red } from './chart-drawing.js';
import { line, plainLook, setOf, students, teachers } from './stats-chart-views.js';
import { waitUntil } from '../wait.js';

const green = [0, 128, 0] as const;
const grey = [80, 80, 80] as const;

const steady = setOf([line(null, [50, 50, 50, 50])]);
const plainTeachers = { ...teachers, color: null };

suite('the drawing of a chart', () => {
  teardown(endDrawings);

  for (const type of [
    'line',
    'area',
    'bar',
    'stacked',
    'stacked-100',
    'horizontal',
  ] as const satisfies readonly ChartType[]) {
    test(`a ${type} chart leaves ink of the series' colour`, async () => {
      assert.isAbove(ink(await draw(picture(steady, type)), red), 50);
    });
  }

  const few = (...values: number[]): Picture => picture(setOf([line(null, values), line(null, [70, 60, 50, 60])]));
  const other = { ...setOf([line(null, [50, 20, 50, 20])]), granularity: 'year' } as const;
  for (const [name, after] of [
    ['fewer lines on the same scale', picture(setOf([line(null, [70, 60, 50, 60])]))],
    ['other lines on the same scale', few(10, 20, 30, 40)],
    ['lines on another scale', few(500, 200, 300, 400)],
    ['lines of another length', few(10, 20, 30, 40, 50, 60)],
    ['another type', picture(setOf([line(null, [50, 20, 50, 20])]), 'area')],
    ['bars', picture(setOf([line(null, [50, 20, 50, 20])]), 'bar')],
    ['the other direction', picture(setOf([line(null, [50, 20, 50, 20])]), 'line', true)],
    ['moments of another kind', picture({ ...other, buckets: setOf(other.lines).buckets })],
    ['names', picture(setOf([line(null, [50, 20, 50, 20])]), 'line', false, { names: ['a', 'b', 'c', 'd'] })],
    ['a mark', picture(steady, 'line', false, { marks: [{ start: 1, end: null, label: 'Mark' }] })],
    ['another look', { ...few(10, 20, 30, 40), look: { ...plainLook, muted: 'rgb(0, 0, 200)' } }],
  ] as const) {
    test(`an update to ${name} leaves what a new drawing of them would`, async () => {
      const handle = await draw(few(10, 70, 30, 20));
      const before = pixelsOf(handle.canvas).data;
      handle.update(after);
      const { data } = pixelsOf(handle.canvas);
      assert.isTrue(
        data.some((value, at) => value !== before[at]),
        'something has changed',
      );
      const fresh = pixelsOf((await draw(after)).canvas).data;
      assert.isTrue(
        data.every((value, at) => value === fresh[at]),
        'it is the same as a new one',
      );
    });
  }

  test('a gap has no ink', async () => {
    const handle = await draw(picture(setOf([line(null, [50, 50, 50, null, null, null, null, 50, 50, 50, 50])])));
    assert.equal(ink(handle, red, between(handle, 2, 7)), 0);
    assert.isAbove(ink(handle, red, { right: handle.placeOf(2).x }), 0);
  });

  test('a lone point between gaps is seen, also where points are too many to be marked', async () => {
    const values = Array.from({ length: 60 }, (_, index) => (index === 30 ? 5 : null));
    assert.isAbove(ink(await draw(picture(setOf([line(null, values)]))), red), 10);
  });

  for (const [name, incomplete, index] of [
    ['into a bucket that runs', 'running', 3],
    ['into a last bucket that is cut', 'cut', 3],
    ['out of a first bucket that is cut', 'cut', 0],
  ] as const) {
    test(`the way ${name} has less ink than others, and its point is open`, async () => {
      const buckets = Array.from(steady.buckets, (bucket, at) => ({
        ...bucket,
        incomplete: at === index ? incomplete : null,
      }));
      const handle = await draw(picture({ ...steady, buckets }));
      const [from, to] = index === 0 ? [0, 1] : [2, 3];
      const unsure = ink(handle, red, between(handle, from, to));
      assert.isAbove(unsure, 0);
      assert.isBelow(unsure, ink(handle, red, between(handle, 1, 2)) * 0.7);
      assert.isBelow(ink(handle, red, around(handle, index, 3)), ink(handle, red, around(handle, 2, 3)) * 0.7);
    });
  }

  test('in a series of thousands the buckets that run are dots, and their points open', async () => {
    const length = 4000;
    const set = setOf([line(null, new Array<number>(length).fill(50))]);
    const what = { ...picture(set), whole: { from: 0, to: 2000 } };
    const handle = await draw(what);
    const whole = ink(handle, red, between(handle, 0, 1999));
    const running = ink(handle, red, between(handle, 2000, length - 1));
    assert.isAbove(running, 0);
    assert.isAbove(ink(await draw(finished(what)), red, between(handle, 2000, length - 1)), running * 1.4);
    assert.isAbove(whole, running * 1.4);
  });

  test('a sum that misses parts is not drawn as a fall: the way to it and from it has less ink', async () => {
    const parts = { ...line(null, [50, 50, 50, 50, 50, 50]), hasLacking: true, lacks: (index: number) => index === 3 };
    const handle = await draw(picture(setOf([parts])));
    const inked = (from: number): number => ink(handle, red, between(handle, from, from + 1));
    assert.isBelow(inked(2), inked(1) * 0.7);
    assert.isBelow(inked(3), inked(1) * 0.7);
  });

  test('an area is filled down to zero, and not where nothing is known', async () => {
    const handle = await draw(finished(picture(setOf([line(null, [50, 50, 50, null, 50, 50])]), 'area')));
    const { data, width } = handle.canvas
      .getContext('2d')
      ?.getImageData(0, 0, handle.canvas.width, handle.canvas.height) ?? {
      data: [],
      width: 1,
    };
    const ratio = handle.canvas.width / handle.canvas.clientWidth;
    const alphaAt = (index: number): number => {
      const x = Math.round(handle.placeOf(index).x * ratio);
      return data[4 * (Math.round(100 * ratio) * width + x) + 3] ?? 0;
    };
    assert.closeTo(alphaAt(0.5), 51, 6);
    assert.equal(alphaAt(3), 0);
    assert.equal(alphaAt(2.5), 0);
  });

  test('of several areas none hides another: all lines lie over all fills', async () => {
    const lines = [line(plainTeachers, [50, 50, 50, 50]), line(students, [20, 20, 20, 20])];
    const alone = ink(await draw(picture(setOf(lines.slice(1)))), red);
    assert.isAbove(ink(await draw(picture(setOf(lines), 'area')), green), alone * 0.9);
  });

  test('the second of two bars has thin lines of the ground over its colour, the first has not', async () => {
    const values = [50, 50, 50, 50];
    const handle = await draw(picture(setOf([line(plainTeachers, values), line(students, values)]), 'bar'));
    const plainInk = ink(handle, red);
    assert.isAbove(ink(handle, green), plainInk * 0.4, 'the colour prevails');
    assert.isBelow(ink(handle, green), plainInk * 0.9, 'and is hatched');
  });

  test('hairlines are dotted where the look asks for it', async () => {
    const hairline = [220, 220, 220] as const;
    const whole = await draw(picture(steady));
    const dotted = await draw({ ...picture(steady), look: { ...plainLook, dots: [1, 4] } });
    assert.isBelow(ink(dotted, hairline), ink(whole, hairline) / 2);
  });

  test('a running bar is lighter than the others', async () => {
    const handle = await draw(picture(steady, 'bar'));
    assert.isBelow(ink(handle, red, around(handle, 3)), ink(handle, red, around(handle, 2)) / 2);
    assert.isAbove(ink(handle, [250, 200, 200]), 50);
  });

  test('a value of 1 in a stack of thousands is not painted over', async () => {
    const handle = await draw(picture(setOf([line(null, [3, 4000, 0])]), 'stacked'));
    assert.equal(Chart.getChart(handle.canvas)?.getDatasetMeta(0).data[0]?.options['borderWidth'], 0);
  });

  test('tells which bucket stands at a place, and keeps to those there are', async () => {
    const handle = await draw(picture(steady));
    for (const index of [0, 1, 2, 3]) assert.equal(handle.indexAt(handle.placeOf(index).x + 3, 0), index);
    assert.equal(handle.indexAt(-500, 0), 0);
    assert.equal(handle.indexAt(5000, 0), 3);
  });

  test('where buckets are rows, the first is the uppermost, and height tells which is meant', async () => {
    const handle = await draw(picture(steady, 'horizontal'));
    for (const index of [0, 1, 2, 3]) assert.equal(handle.indexAt(0, handle.placeOf(index).y + 3), index);
    assert.isBelow(handle.placeOf(0).y, handle.placeOf(3).y);
    assert.equal(handle.indexAt(9999, -500), 0);
  });

  test('time runs in the direction of reading', async () => {
    const leftwards = await draw(picture(steady, 'line', true));
    assert.isAbove(leftwards.placeOf(0).x, leftwards.placeOf(3).x);
    assert.equal(leftwards.indexAt(leftwards.placeOf(1).x, 0), 1);
  });

  test('one bucket alone stands in the middle', async () => {
    const handle = await draw(picture(setOf([line(null, [50])])));
    assert.closeTo(handle.placeOf(0).x, 210, 30);
    assert.isAbove(inked(handle, around(handle, 0)), 40);
  });

  test('is drawn once a room that was hidden is shown', async () => {
    const room = document.createElement('div');
    room.style.cssText = 'position: relative; inline-size: 400px; block-size: 150px; display: none';
    const canvas = room.appendChild(document.createElement('canvas'));
    document.body.append(room);
    const handle = drawChart(canvas, picture(steady));
    room.style.display = 'block';
    await waitUntil(() => canvas.clientWidth === 400);
    assert.isAbove(ink(handle, red), 50);
    handle.destroy();
    room.remove();
  });

  test('follows the size of its room', async () => {
    const handle = await draw(picture(steady));
    handle.canvas.parentElement?.style.setProperty('inline-size', '250px');
    await waitUntil(() => handle.canvas.clientWidth === 250, 'it is as wide as its room');
    assert.equal(handle.canvas.width, Math.floor(250 * devicePixelRatio));
  });

  test('shows another picture without another instance', async () => {
    const handle = await draw(picture(steady));
    const chart = Chart.getChart(handle.canvas);
    handle.update(picture(steady, 'bar'));
    assert.strictEqual(Chart.getChart(handle.canvas), chart);
    assert.isAbove(ink(handle, red), 500);
  });

  test('points out a bucket and lets it go again', async () => {
    const handle = await draw(picture(steady));
    const before = ink(handle, grey);
    handle.pointOut(1);
    assert.isAbove(ink(handle, grey), before + 50);
    handle.pointOut(null);
    assert.equal(ink(handle, grey), before);
  });

  test("leaves nothing behind, and never touches the page's own Chart.js settings", async () => {
    const settings = JSON.stringify(Chart.defaults);
    const handle = await draw(picture(steady));
    handle.destroy();
    assert.isUndefined(Chart.getChart(handle.canvas));
    assert.isEmpty(Object.keys(Chart.instances));
    handle.canvas.parentElement?.style.setProperty('inline-size', '111px');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.notEqual(handle.canvas.clientWidth, 111);
    assert.equal(JSON.stringify(Chart.defaults), settings);
  });
});
