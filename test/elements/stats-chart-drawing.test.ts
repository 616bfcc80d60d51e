import { assert, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { pictureOf, type Picture } from '../../src/elements/stats-chart/chart-picture.js';
import type { ChartType } from '../../src/elements/stats-chart/chart-view.js';
import { drawChart, type ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { entriesOf } from '../../src/elements/stats-chart/entries.js';
import { formatter } from '../../src/i18n/format.js';
import { words } from '../../src/i18n/words.js';
import type { SeriesSet } from '../../src/views/series.js';
import { line, plainLook, setOf, students, teachers, viewOf } from './stats-chart-views.js';
import { waitUntil } from '../wait.js';

const red = 'rgb(255, 0, 0)';
const format = formatter('en');

function picture(set: SeriesSet, type: ChartType = 'line', rtl = false): Picture {
  const view = viewOf(set, type);
  return pictureOf(view, entriesOf(view, words('en'), format), plainLook, format, rtl);
}

const steady = setOf([line(null, [50, 50, 50, 50])]);

let handles: ChartHandle[] = [];

async function draw(what: Picture, width = 400): Promise<ChartHandle> {
  const room = await fixture<HTMLDivElement>(html`<div><canvas></canvas></div>`);
  room.style.cssText = `position: relative; inline-size: ${width}px; block-size: 150px`;
  const canvas = room.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  canvas.style.position = 'absolute';
  const handle = drawChart(canvas, what);
  handles.push(handle);
  await waitUntil(() => canvas.clientWidth === width, 'the drawing takes its room');
  return handle;
}

/** Pixels of one colour within a part of the canvas, in shares of its width. */
function ink({ canvas }: ChartHandle, [r, g, b]: readonly [number, number, number], from = 0, to = 1): number {
  const context = canvas.getContext('2d');
  const [start, end] = [Math.floor(canvas.width * from), Math.ceil(canvas.width * to)];
  const { data } = context?.getImageData(start, 0, end - start, canvas.height) ?? { data: [] };
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === r && data[at + 1] === g && data[at + 2] === b && data[at + 3] === 255) count += 1;
  return count;
}

const pure = [255, 0, 0] as const;

suite('the drawing of a chart', () => {
  teardown(() => {
    for (const handle of handles) handle.destroy();
    handles = [];
  });

  for (const type of ['line', 'bar', 'stacked'] as const) {
    test(`a ${type} chart leaves ink of the series' colour`, async () => {
      const handle = await draw(picture(steady, type));
      assert.equal(plainLook.series(0, null), red);
      assert.isAbove(ink(handle, pure), 50);
    });
  }

  test('a gap has no ink', async () => {
    const handle = await draw(picture(setOf([line(null, [50, 50, 50, null, null, null, null, 50, 50, 50, 50])])));
    const [left, right] = [handle.placeOf(2), handle.placeOf(7)].map((x) => x / handle.canvas.clientWidth);
    assert.equal(ink(handle, pure, (left ?? 0) + 0.03, (right ?? 0) - 0.03), 0);
    assert.isAbove(ink(handle, pure, 0, left), 0);
  });

  test('a lone point between gaps is seen, also where points are too many to be marked', async () => {
    const values = Array.from({ length: 60 }, (_, index) => (index === 30 ? 5 : null));
    assert.isAbove(ink(await draw(picture(setOf([line(null, values)]))), pure), 10);
  });

  test('the way into a running bucket has less ink than the way before', async () => {
    const handle = await draw(picture(steady));
    const place = (index: number): number => handle.placeOf(index) / handle.canvas.clientWidth;
    const whole = ink(handle, pure, place(1) + 0.04, place(2) - 0.04);
    const running = ink(handle, pure, place(2) + 0.04, place(3) - 0.04);
    assert.isAbove(running, 0);
    assert.isBelow(running, whole * 0.7);
  });

  test('a sum that misses parts is not drawn as a fall: the way to it and from it has less ink', async () => {
    const parts = { ...line(null, [50, 50, 50, 50, 50, 50]), lacking: [false, false, false, true, false, false] };
    const handle = await draw(picture(setOf([parts])));
    const between = (from: number): number => {
      const [left, right] = [from, from + 1].map((index) => handle.placeOf(index) / handle.canvas.clientWidth);
      return ink(handle, pure, (left ?? 0) + 0.03, (right ?? 0) - 0.03);
    };
    assert.isBelow(between(2), between(1) * 0.7);
    assert.isBelow(between(3), between(1) * 0.7);
  });

  test('the way into a last bucket that is cut has less ink, as if it still ran', async () => {
    const cut = steady.buckets.map((bucket, at) => ({ ...bucket, incomplete: at === 3 ? ('cut' as const) : null }));
    const handle = await draw(picture({ ...steady, buckets: cut }));
    const place = (index: number): number => handle.placeOf(index) / handle.canvas.clientWidth;
    const whole = ink(handle, pure, place(1) + 0.04, place(2) - 0.04);
    assert.isBelow(ink(handle, pure, place(2) + 0.04, place(3) - 0.04), whole * 0.7);
  });

  test('the second of two bars has thin lines of the ground over its colour, the first has not', async () => {
    const green = [0, 128, 0] as const;
    const values = [50, 50, 50, 50];
    const set = setOf([line({ ...teachers, color: null }, values), line(students, values)]);
    const handle = await draw(picture(set, 'bar'));
    const plainInk = ink(handle, pure);
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
    const place = (index: number): number => handle.placeOf(index) / handle.canvas.clientWidth;
    assert.isBelow(
      ink(handle, pure, place(3) - 0.05, place(3) + 0.05),
      ink(handle, pure, place(2) - 0.05, place(2) + 0.05) / 2,
    );
    assert.isAbove(ink(handle, [250, 200, 200]), 50);
  });

  test('a value of 1 in a stack of thousands is not painted over', async () => {
    const handle = await draw(picture(setOf([line(null, [3, 4000, 0])]), 'stacked'));
    const place = handle.placeOf(0) / handle.canvas.clientWidth;
    assert.equal(Chart.getChart(handle.canvas)?.getDatasetMeta(0).data[0]?.options['borderWidth'], 0);
    assert.isAtLeast(place, 0);
  });

  test('tells which bucket stands at a place, and keeps to those there are', async () => {
    const handle = await draw(picture(steady));
    for (const index of [0, 1, 2, 3]) assert.equal(handle.indexAt(handle.placeOf(index) + 3), index);
    assert.equal(handle.indexAt(-500), 0);
    assert.equal(handle.indexAt(5000), 3);
  });

  test('time runs in the direction of reading', async () => {
    const leftwards = await draw(picture(steady, 'line', true));
    assert.isAbove(leftwards.placeOf(0), leftwards.placeOf(3));
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
    assert.isAbove(ink(handle, pure), 500);
  });

  test('points out a bucket and lets it go again', async () => {
    const handle = await draw(picture(steady));
    const grey = [80, 80, 80] as const;
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
