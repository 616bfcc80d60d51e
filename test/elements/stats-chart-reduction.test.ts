import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { Picture, Trace } from '../../src/elements/stats-chart/chart-picture.js';
import type { ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { gap, reduce } from '../../src/elements/stats-chart/reduce.js';
import { draw, endDrawings, finished, picture, pixelsOf } from './chart-drawing.js';
import { line, plainLook, setOf } from './stats-chart-views.js';

const length = 10_000;
const colours = ['rgb(255, 0, 0)', 'rgb(0, 128, 0)', 'rgb(0, 0, 255)', 'rgb(120, 0, 120)', 'rgb(0, 0, 0)'];

/** Numbers that wander, jump now and then, and are the same in every run. */
function wander(seed: number, holes = false): (number | null)[] {
  let state = seed * 7919 + 17;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  let level = 100 * seed;
  return Array.from({ length }, (_, index) => {
    level += (100 * seed - level) * 0.01 + (random() - 0.5) * 12;
    const hole = holes && (index % 1900 > 1500 || (index < 900 && index % 3 === 0));
    return hole ? null : Math.max(0, Math.round(random() < 0.002 ? level * 2.5 : level + (random() - 0.5) * 20));
  });
}

/** Lines alone, two pixels wide: axes leave no ink. */
function lines(holes: boolean, rtl = false): Picture {
  const all = picture(setOf([1, 2, 3, 4, 5].map((seed) => line(null, wander(seed, holes)))), 'line', rtl);
  const plain = { marker: null, sparse: false, dash: [], hatch: null, pale: null, width: 2 } as const;
  const traces = all.traces.map((trace, place) => ({ ...trace, sign: { ...plain, colour: colours[place] ?? '' } }));
  return finished({ ...all, traces, look: { ...plainLook, muted: 'transparent', hairline: 'transparent' } });
}

/** The same lines point by point, by nothing but a canvas, on a canvas of its own. */
function unreduced({ canvas }: ChartHandle, traces: readonly Trace[]): HTMLCanvasElement {
  const own = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const { x, y } = Chart.getChart(canvas)?.scales ?? {};
  const context = own.getContext('2d');
  if (!context || !x || !y) throw new Error('nothing to draw with');
  context.scale(canvas.width / canvas.clientWidth, canvas.width / canvas.clientWidth);
  context.lineCap = 'round';
  context.lineJoin = 'bevel';
  context.lineWidth = 2;
  for (const { values, sign } of [...traces].reverse()) {
    context.strokeStyle = sign.colour;
    context.beginPath();
    values.forEach((value, index) => {
      const place = [x.getPixelForValue(index), y.getPixelForValue(value)] as const;
      if (Number.isNaN(value)) return;
      if (Number.isNaN(values[index - 1] ?? NaN)) context.moveTo(...place);
      else context.lineTo(...place);
    });
    context.stroke();
  }
  return own;
}

interface Compared {
  readonly columns: number;
  /** Columns whose uppermost or lowest ink is more than a pixel away from where it should be. */
  readonly off: number;
  /** Pixels of ink with none of the unreduced picture's within a pixel. */
  readonly stray: number;
}

function compare(drawn: HTMLCanvasElement, whole: HTMLCanvasElement): Compared {
  const { width, height } = drawn;
  const [mine, theirs] = [drawn, whole].map((canvas) => isInked(canvas)) as [Inked, Inked];
  let [columns, off, stray] = [0, 0, 0];
  for (let x = 0; x < width; x++) {
    const rows = Array.from({ length: height }, (_, y) => y);
    const [own, other] = [mine, theirs].map((has) => rows.filter((y) => has(x, y)));
    if (!own || !other || own.length + other.length === 0) continue;
    columns += 1;
    const near = (one = -9, two = -9): boolean => Math.abs(one - two) <= 1;
    if (!near(own[0], other[0]) || !near(own.at(-1), other.at(-1))) off += 1;
    const around = [-1, 0, 1];
    stray += own.filter((y) => !around.some((dx) => around.some((dy) => theirs(x + dx, y + dy)))).length;
  }
  return { columns, off, stray };
}

type Inked = (x: number, y: number) => boolean;

/** Ink is what has any colour, however little: between columns lines cover parts of pixels. */
function isInked(canvas: HTMLCanvasElement): Inked {
  const { data, width, height } = pixelsOf(canvas);
  return (x, y) => x >= 0 && y >= 0 && x < width && y < height && (data[4 * (y * width + x) + 3] ?? 0) > 0;
}

/**
 * How many columns may differ: one in a thousand. Some engines take but four samples of a pixel, so that a difference of
 * a hundredth of a pixel can add or take away a quarter of its ink: there one in a hundred.
 */
function tolerance(drawn: HTMLCanvasElement): number {
  const levels = new Set(pixelsOf(drawn).data.filter((_, at) => at % 4 === 3));
  return levels.size <= 9 ? 0.01 : 0.001;
}

suite('long series', () => {
  teardown(endDrawings);

  for (const [name, holes, rtl] of [
    ['without gaps', false, false],
    ['with gaps', true, false],
    ['from right to left', false, true],
  ] as const) {
    test(`leave the ink of every point, ${name}: each line for itself, and all together`, async () => {
      const all = lines(holes, rtl);
      let [columns, off, stray, most] = [0, 0, 0, 0.001];
      for (const traces of [...all.traces.map((trace) => [trace]), all.traces]) {
        const handle = await draw({ ...all, traces }, 800, 300);
        const whole = unreduced(handle, traces);
        const found = compare(handle.canvas, whole);
        if (traces.length === 1) most = tolerance(whole);
        columns += found.columns;
        off += found.off;
        stray += found.stray;
      }
      assert.isAbove(columns, 3500, 'there is something to compare');
      assert.isAtMost(off / columns, most, `${off} of ${columns} columns`);
      assert.equal(stray, 0);
    });
  }

  test('are drawn with a few points a column of pixels', async () => {
    const handle = await draw(lines(false), 800, 300);
    const [from, to] = [handle.placeOf(0).x, handle.placeOf(length - 1).x];
    const geometry = { x0: from, dx: (to - from) / (length - 1), y0: 0, dy: 1, ratio: 1 };
    const values = Float64Array.from(wander(1), (value) => value ?? NaN);
    assert.isBelow(reduce(values, geometry).length, 4 * 801);
    assert.isAbove(reduce(values, geometry).length, 800);
  });

  test('keep first, lowest, highest and last of a column, in order, and say where gaps are', () => {
    const geometry = { x0: 0, dx: 0.1, y0: 0, dy: 1, ratio: 1 };
    const values = [5, 6, 9, 4, 1, 2, 5, 5, 5, 3, /* next pixel */ 7, 7, NaN, NaN, 8, NaN, 2, 1, 3, 2];
    assert.deepEqual(reduce(Float64Array.from(values), geometry), [0, 2, 4, 9, 10, 11, gap, 14, gap, 16, 17, 18, 19]);
  });

  test('are not reduced where every point has a pixel of its own', () => {
    const geometry = { x0: 3, dx: -2, y0: 0, dy: 1, ratio: 1 };
    assert.deepEqual(reduce(Float64Array.from([1, 2, NaN, 4]), geometry), [0, 1, gap, 3]);
  });

  test('are reduced to what a screen of finer pixels shows', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => index % 7);
    const points = (ratio: number): number => reduce(values, { x0: 0, dx: 0.1, y0: 0, dy: 1, ratio }).length;
    assert.isAbove(points(2), 1.5 * points(1));
  });
});
