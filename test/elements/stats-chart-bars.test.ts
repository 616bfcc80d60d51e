import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { sharesOf, unsharedOf } from '../../src/elements/stats-chart/shares.js';
import { slotsOf } from '../../src/elements/stats-chart/slots.js';
import type { SeriesSet } from '../../src/views/series.js';
import { draw, endDrawings, finished, ink, picture, pixelsOf, red, type Part } from './chart-drawing.js';
import { line, plainLook, setOf, students, teachers } from './stats-chart-views.js';

const green = [0, 128, 0] as const;
const plainTeachers = { ...teachers, color: null };

function two(first: readonly (number | null)[], second: readonly (number | null)[]): SeriesSet {
  return setOf([line(plainTeachers, first), line(students, second)]);
}

function baselineOf(values: readonly number[]): NonNullable<SeriesSet['baseline']> {
  return {
    line: line(null, values),
    buckets: values.map(() => '2025-01'),
    covered: { from: '2025-01', to: '2025-12', granularity: 'month', running: false },
  };
}

/** The ends of the bars of one bucket, and the colours of their edges, by Chart.js. */
function barsOf(canvas: HTMLCanvasElement, index: number): readonly { colour: unknown; x: number; y: number }[] {
  const metas = Chart.getChart(canvas)?.getSortedVisibleDatasetMetas() ?? [];
  return metas.flatMap(({ data, _parsed, iScale, vScale }) => {
    const parsed = _parsed as Record<string, number | null>[];
    const at = parsed.findIndex((one) => one[iScale?.axis ?? 'x'] === index && one[vScale?.axis ?? 'y'] !== null);
    const bar = data[at];
    return bar ? { colour: bar.options['borderColor'] as unknown, x: bar.x, y: bar.y } : [];
  });
}

/** How much red is in a part: a pale one has less of it. */
function redness({ canvas }: ChartHandle, part: Required<Part>): number {
  const { data, width } = pixelsOf(canvas);
  const ratio = canvas.width / canvas.clientWidth;
  let sum = 0;
  for (let y = Math.round(part.top * ratio); y < part.bottom * ratio; y++)
    for (let x = Math.round(part.left * ratio); x < part.right * ratio; x++) {
      const [, green = 0, , alpha = 0] = data.subarray((y * width + x) * 4);
      sum += ((255 - green) * alpha) / 255;
    }
  return sum;
}

suite('the bars of a chart', () => {
  teardown(endDrawings);

  test('what is compared with stands before the bar in time, pale and with an edge of its own', async () => {
    const set = { ...setOf([line(null, [40, 50, 60])]), baseline: baselineOf([30, 20, 10]) };
    const { canvas } = await draw(picture(set, 'bar'));
    const [before, now] = barsOf(canvas, 0);
    assert.equal(before?.colour, plainLook.muted);
    assert.isBelow(before?.x ?? Infinity, now?.x ?? 0);
    assert.isAbove(ink(await draw(picture(set, 'bar')), [220, 220, 220]), 200);
  });

  test('from right to left, what is compared with still stands before: on the right', async () => {
    const set = { ...setOf([line(null, [40, 50, 60])]), baseline: baselineOf([30, 20, 10]) };
    const bars = barsOf((await draw(picture(set, 'bar', true))).canvas, 0);
    const before = bars.find(({ colour }) => colour === plainLook.muted);
    assert.lengthOf(bars, 2);
    for (const { x } of bars) assert.isAtMost(x, before?.x ?? 0);
  });

  test('of rows the current one comes first, what it is compared with below', async () => {
    const set = { ...setOf([line(null, [40, 50, 60])]), baseline: baselineOf([30, 20, 10]) };
    const [now, before] = barsOf((await draw(picture(set, 'horizontal'))).canvas, 0);
    assert.equal(before?.colour, plainLook.muted);
    assert.isBelow(now?.y ?? Infinity, before?.y ?? 0);
  });

  test('what the sum of several is compared with stands behind all of them', async () => {
    const set = { ...two([40, 50, 60], [30, 20, 10]), baseline: baselineOf([70, 70, 70]) };
    const handle = await draw(finished(picture(set, 'bar')));
    assert.isAbove(ink(handle, red), 200, 'it hides none');
    const bars = barsOf(handle.canvas, 0);
    const [first = 0, second = 0] = bars.filter(({ colour }) => colour !== plainLook.muted).map(({ x }) => x);
    const behind = bars.find(({ colour }) => colour === plainLook.muted);
    assert.closeTo(behind?.x ?? 0, (first + second) / 2, 1);
  });

  test('a stack of shares fills the whole height, in every bucket of which all is known', async () => {
    const handle = await draw(finished(picture(two([1, 500, 3], [3, 500, 1]), 'stacked-100')));
    const { y } = Chart.getChart(handle.canvas)?.scales ?? {};
    assert.equal(y?.max, 100);
    for (const [index, share] of [25, 50, 75].entries())
      assert.closeTo(barsOf(handle.canvas, index)[0]?.y ?? 0, y?.getPixelForValue(share) ?? -1, 0.5);
    for (const index of [0, 1, 2])
      assert.closeTo(barsOf(handle.canvas, index)[1]?.y ?? 0, y?.getPixelForValue(100) ?? -1, 0.5);
  });

  test('a bucket of which a part is not known is an outline without colour; one of zeros is empty', async () => {
    const handle = await draw(finished(picture(two([1, 5, 0], [3, null, 0]), 'stacked-100')));
    assert.deepEqual(
      barsOf(handle.canvas, 1).map(({ colour }) => colour),
      [plainLook.muted],
    );
    assert.isEmpty(barsOf(handle.canvas, 2));
    const { x } = handle.placeOf(1);
    assert.equal(ink(handle, red, { left: x - 30, right: x + 30 }), 0);
    assert.equal(ink(handle, green, { left: x - 30, right: x + 30 }), 0);
  });

  test('shares are made of whole, known values only', () => {
    const part = (values: number[], lacking = -1) => ({
      values: Float64Array.from(values),
      hasLacking: lacking >= 0,
      lacks: (index: number) => index === lacking,
    });
    const parts = [part([1, NaN, 0, -1, 2, NaN], 4), part([3, 4, 0, 2, 2, NaN])];
    const shares = sharesOf(parts);
    assert.deepEqual([...(shares[0] ?? [])], [25, NaN, NaN, NaN, NaN, NaN]);
    assert.deepEqual([...(shares[1] ?? [])], [75, NaN, NaN, NaN, NaN, NaN]);
    const of = (total: number): number[] => [...(sharesOf(parts, new Float64Array(6).fill(total))[0] ?? [])];
    assert.deepEqual(of(200), [0.5, NaN, 0, NaN, NaN, NaN], 'of a larger total');
    assert.deepEqual(of(3.9), [NaN, NaN, 0, NaN, NaN, NaN], 'of one that cannot be');
    assert.deepEqual(of(4 + 1e-12)[0], 25, 'of the same in another order');
    assert.deepEqual([...(unsharedOf(parts, shares) ?? [])], [NaN, 100, NaN, 100, 100, NaN]);
    assert.isNull(
      unsharedOf(
        parts.slice(1),
        sharesOf(parts.slice(1, 2)).map((share) => share.fill(1)),
      ),
    );
  });

  test('bars that would be thinner than a pixel are those of several buckets, each the highest', async () => {
    const values = Array.from({ length: 3650 }, (_, index) => (index === 1234 ? 900 : index % 50));
    const what = picture(setOf([line(plainTeachers, values), line(students, values)]), 'bar');
    const slots = slotsOf(what, 800);
    assert.isBelow(slots.length, 300);
    const shown = Array.from({ length: slots.length }, (_, slot) => slots.bucketOf(slot, what.traces[0]!));
    assert.include(shown, 1234);
    const places = Array.from({ length: slots.length }, (_, slot) => slots.placeOf(slot));
    assert.isTrue(places.every((place, slot) => slot === 0 || place > (places[slot - 1] ?? 0)));
    assert.isBelow(Chart.getChart((await draw(what)).canvas)?.getDatasetMeta(0).data.length ?? Infinity, 300);
  });

  test('of several bars in one place the lowest and the highest are drawn, above and below zero', async () => {
    for (const odd of [0, 900, -300]) {
      const values = Array.from({ length: 365 }, (_, index) => (index === 200 ? odd : 400 + (index % 7)));
      const handle = await draw(finished(picture(setOf([line(plainTeachers, values)]), 'bar')), 300);
      const y = Chart.getChart(handle.canvas)?.scales['y'];
      // Inside of a bar of its own, and beyond all others' ends.
      const [top, bottom] = odd > 400 ? [910, 890] : odd < 0 ? [-200, -290] : [300, 50];
      const part = { top: y?.getPixelForValue(top) ?? 0, bottom: y?.getPixelForValue(bottom) ?? 0 };
      const [there, elsewhere] = [200, 100].map((index) => {
        const { x } = handle.placeOf(index);
        return redness(handle, { ...part, left: x - 3, right: x + 3 });
      });
      if (odd === 0) assert.isBelow(there ?? NaN, elsewhere ?? 0, 'a day without visits');
      else assert.isAbove(there ?? 0, elsewhere ?? NaN, String(odd));
    }
  });

  test('a stack of several buckets is the highest stack, not the highest of each part', () => {
    const first = Array.from({ length: 2000 }, (_, index) => (index % 2 ? 10 : 1));
    const second = Array.from({ length: 2000 }, (_, index) => (index % 2 ? 1 : 30));
    const what = picture(two(first, second), 'stacked');
    const slots = slotsOf(what, 400);
    for (const trace of what.traces) assert.equal(slots.bucketOf(7, trace) % 2, 0);
  });

  test('bars that have room are one for each bucket', () => {
    const slots = slotsOf(picture(two([1, 2, 3], [1, 2, 3]), 'bar'), 400);
    assert.deepEqual([slots.length, slots.placeOf(2), slots.bucketOf(2, {} as never)], [3, 2, 2]);
  });
});
