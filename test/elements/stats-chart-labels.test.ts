import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { cut, wrap } from '../../src/elements/stats-chart/fit-text.js';
import type { ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { draw, endDrawings, ink, inked, picture } from './chart-drawing.js';
import { line, setOf } from './stats-chart-views.js';

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
