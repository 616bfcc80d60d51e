import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { pictureOf } from '../../src/elements/stats-chart/chart-picture.js';
import { cut, wrap } from '../../src/elements/stats-chart/fit-text.js';
import { ticksFor, writtenName } from '../../src/elements/stats-chart/bucket-steps.js';
import type { ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { formatter } from '../../src/i18n/format.js';
import { draw, endDrawings, ink, inked, picture } from './chart-drawing.js';
import { line, plainLook, setOf } from './stats-chart-views.js';

const grey = [80, 80, 80] as const;
const letters = (text: string): number => text.length;

const names = [
  'Ministère de la Transition écologique et de la Cohésion des territoires',
  'INSEE',
  'Caisse nationale de l’assurance maladie',
  'data.gouv.fr',
  'Île-de-France Mobilités',
];
const five = setOf([line(null, [9, 7, 5, 3, 1])]);

function labelsOf({ canvas }: ChartHandle, axis: 'x' | 'y'): readonly (string | string[])[] {
  return (Chart.getChart(canvas)?.scales[axis]?.ticks ?? []).map(({ label }) => label ?? '');
}

suite('the words on a drawing', () => {
  teardown(endDrawings);

  test('names take several lines, and are cut rather than lie over one another', async () => {
    const labels = labelsOf(await draw(picture(five, 'bar', false, { names }), 500), 'x');
    assert.lengthOf(labels, 5);
    assert.deepEqual(labels[1], ['INSEE']);
    assert.match(String((labels[0] as string[])[0]), /^Ministère( de( la)?)?$/);
    assert.isAtMost(labels[0]?.length ?? 9, 3);
    assert.match(String((labels[0] as string[]).at(-1)), /…$/);
  });

  test('where names have hardly any room some are left out, and none is turned', async () => {
    const many = setOf([
      line(
        null,
        Array.from({ length: 40 }, (_, index) => index),
      ),
    ]);
    const handle = await draw(
      picture(many, 'bar', false, { names: Array.from({ length: 40 }, (_, at) => `Name ${at}`) }),
      360,
    );
    assert.isBelow(labelsOf(handle, 'x').length, 9);
    assert.equal(Chart.getChart(handle.canvas)?.scales['x']?.labelRotation, 0);
  });

  test('rows are all named, in at most two fifths of the width', async () => {
    const handle = await draw(picture(five, 'horizontal', false, { names }), 360, 260);
    const labels = labelsOf(handle, 'y');
    assert.equal(labels[1], 'INSEE');
    assert.match(String(labels[0]), /^Ministère .*…$/);
    assert.isAtMost(Chart.getChart(handle.canvas)?.chartArea.left ?? 999, 0.4 * 360 + 16);
  });

  for (const rtl of [false, true])
    test(`no label is cut at the edge of the canvas, ${rtl ? 'from right to left' : 'from left to right'}`, async () => {
      const twelve = setOf([line(null, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])]);
      for (const width of [300, 340, 380, 420, 460, 500]) {
        const handle = await draw(picture(twelve, 'line', rtl), width);
        const chart = Chart.getChart(handle.canvas)!;
        const scale = chart.scales['x']!;
        scale.ctx.font = `${plainLook.size}px ${plainLook.family}`;
        scale.ticks.forEach(({ label, value }) => {
          const half = scale.ctx.measureText(String(label)).width / 2;
          const middle = scale.getPixelForValue(value);
          assert.isAtLeast(middle - half, -0.5, `${String(label)} at ${width} px`);
          assert.isAtMost(middle + half, width + 0.5, `${String(label)} at ${width} px`);
        });
      }
    });

  test('on a page from right to left a label is read from its own beginning', () => {
    const labels = picture(five, 'line', true);
    for (const label of [labels.bucketLabel(0, 1), labels.valueLabel(60_000)]) assert.match(label, /^\u2068.*\u2069$/);
    assert.notMatch(picture(five).bucketLabel(0, 1), /\u2068/);
  });

  test('a year of days is labelled at the first of months, and years of hours too', () => {
    const days = ticksFor(40, 'day', '2025-11-22', 365);
    assert.deepEqual(days.at, [40, 99, 160, 221, 283, 344], 'January, March, May…');
    assert.equal(writtenName('2026-01-01', 'day', days.step), '2026-01');
    const hours = ticksFor(60 * 24, 'hour', '2024-11-21T17', 17_520);
    assert.deepEqual(
      hours.at?.slice(0, 2).map((index) => new Date(Date.UTC(2024, 10, 21, 17 + index)).toISOString().slice(0, 13)),
      ['2025-01-01T01', '2025-04-01T01'],
    );
    const long = ticksFor(300, 'day', '2001-06-01', 3000);
    assert.equal(writtenName('2002-01-01', 'day', long.step), '2002');
    assert.equal(long.at?.[0], 214);
  });

  test('where fewer than two months begin, days are labelled; what is no date has an end too', () => {
    assert.deepEqual(ticksFor(30, 'day', '2026-09-10', 40), { first: 0, step: 35 });
    assert.deepEqual(ticksFor(30, 'day', 'never', 40), { first: 0, step: 35 });
  });

  test('hours of the day are labelled at steps that a clock has', () => {
    const set = { ...five, by: 'hour-of-day' } as const;
    const view = { type: 'bar', sets: [set] } as unknown as Parameters<typeof pictureOf>[0];
    const names = Array.from({ length: 24 }, (_, hour) => String(hour));
    const { ticks } = pictureOf(view, [], plainLook, formatter('en'), false, { names });
    assert.deepEqual(ticks(5), { first: 0, step: 6 });
  });

  test('of weeks that have room for a label each five, every sixth has one', () => {
    assert.deepEqual(ticksFor(5, 'week', '2026-W36'), { first: 0, step: 6 });
  });

  test('a text is wrapped at its spaces and cut at whole letters', () => {
    assert.deepEqual(wrap('one two three four', 8, 3, letters), ['one two', 'three', 'four']);
    assert.deepEqual(wrap('one two three four', 8, 2, letters), ['one two', 'three f…']);
    assert.equal(cut('abcdef', 6, letters), 'abcdef');
    assert.equal(cut('abcdef', 4, letters), 'abc…');
    assert.equal(
      cut('ab 👩‍👩‍👧 cd', 4, (text) => [...new Intl.Segmenter().segment(text)].length),
      'ab…',
    );
  });

  test('what happened is a line from top to bottom with its label above the plot', async () => {
    const plain = await draw(picture(five, 'line'));
    const marked = await draw(picture(five, 'line', false, { marks: [{ start: 2, end: null, label: 'Opening' }] }));
    const { x } = marked.placeOf(2);
    const { top = 0 } = Chart.getChart(marked.canvas)?.chartArea ?? {};
    const pole = { left: x - 1, right: x + 2, bottom: 120 };
    assert.isAbove(ink(marked, grey, pole), ink(plain, grey, pole) + 30);
    assert.isAbove(inked(marked, { left: x + 4, right: x + 70, bottom: top - 1 }), 10, 'the label');
  });

  test('what lasted is a band', async () => {
    const marks = [{ start: 1, end: 2.5, label: '' }];
    const handle = await draw(picture(five, 'line', false, { marks }));
    const band = [handle.placeOf(1.75).x, 60] as const;
    const { data } = handle.canvas
      .getContext('2d')!
      .getImageData(...(band.map((at) => at * devicePixelRatio) as [number, number]), 1, 1);
    assert.closeTo(data[3]!, 31, 3);
  });

  test('of two labels that would lie over one another the second is a flag; both lines are drawn', async () => {
    const near = [
      { start: 2, end: null, label: 'A rather long label' },
      { start: 2.1, end: null, label: 'Another one' },
    ];
    const handle = await draw(picture(five, 'line', false, { marks: near }));
    const { top = 0 } = Chart.getChart(handle.canvas)?.chartArea ?? {};
    const { x } = handle.placeOf(2.1);
    const alone = await draw(picture(five, 'line', false, { marks: near.slice(0, 1) }));
    assert.equal(inked(handle, { bottom: top - 1 }), inked(alone, { bottom: top - 1 }), 'one label');
    assert.isAbove(ink(handle, grey, { left: x + 1, right: x + 6, top, bottom: top + 8 }), 4, 'a flag');
  });

  test('a mark beyond the plot is not drawn, and one that leads out of it ends at its edge', async () => {
    const out = await draw(picture(five, 'line', false, { marks: [{ start: -3, end: -2, label: 'Before' }] }));
    const { top = 0, left = 0 } = Chart.getChart(out.canvas)?.chartArea ?? {};
    assert.equal(inked(out, { left, bottom: top - 4 }), 0);
    const into = await draw(picture(five, 'line', false, { marks: [{ start: -3, end: 1, label: 'Into' }] }));
    assert.isAbove(inked(into, { left: left + 4, bottom: top - 4 }), 5);
  });
});
