import { assert } from '@open-wc/testing';
import type { Member } from '../../src/model/dataset.js';
import type { SeriesSet } from '../../src/views/series.js';
import { pictureOf, type Picture } from '../../src/elements/stats-chart/chart-picture.js';
import type { ChartType } from '../../src/elements/stats-chart/chart-view.js';
import { entriesOf } from '../../src/elements/stats-chart/entries.js';
import { toggled } from '../../src/elements/stats-chart/profiles.js';
import { profileList, readProfiles } from '../../src/query/read-profiles.js';
import { formatter } from '../../src/i18n/format.js';
import { words } from '../../src/i18n/words.js';
import { linePaths } from '../../src/elements/stats-chart/line-paths.js';
import { line, plainLook, setOf, students, teachers, viewOf } from './stats-chart-views.js';

const format = formatter('en');

/** A bucket every ten pixels. */
const geometry = { x0: 0, dx: 10, y0: 100, dy: -1, ratio: 1 };

function picture(set: SeriesSet, type: ChartType = 'line'): Picture {
  const view = viewOf({ ...set, by: 'time' }, type);
  return pictureOf(view, entriesOf(view, words('en'), format), plainLook, format, false);
}

const split = setOf([line(teachers, [10, 20, 30]), line(students, [1, 2, 3])], {
  total: line(null, [11, 22, 33]),
  totalKind: 'sum',
});

suite('the picture of a chart', () => {
  test('the total lies on top, in ink and thicker than the rest', () => {
    const [total, ...values] = picture(split).traces;
    assert.equal(total?.sign.colour, plainLook.ink);
    assert.equal(total?.depth, 0);
    for (const { sign } of values) assert.isBelow(sign.width, total?.sign.width ?? 0);
  });

  test('the total of a year of days is no thicker than the lines that it would hide', () => {
    const days = Array.from({ length: 365 }, (_, index) => index);
    const [total, ...values] = picture(
      setOf([line(teachers, days), line(students, days)], { total: line(null, days), totalKind: 'sum' }),
    ).traces;
    assert.lengthOf(values, 2);
    for (const { sign } of values) assert.isAtMost(total?.sign.width ?? Infinity, sign.width);
  });

  test('one line alone has no total', () => {
    assert.lengthOf(
      picture(setOf([line(teachers, [1, 2])], { total: line(null, [1, 2]), totalKind: 'sum' })).traces,
      1,
    );
  });

  test('a mean is called a mean', () => {
    const entries = entriesOf(viewOf({ ...split, totalKind: 'mean' }), words('en'), format);
    assert.equal(entries[0]?.label.text, 'Mean');
  });

  test('the total of a stack is the height of the stack', () => {
    const stacked = picture(split, 'stacked');
    assert.deepEqual(
      stacked.traces.map(({ form }) => form),
      ['bar', 'bar'],
    );
    assert.equal(stacked.axis.max, 40);
    assert.equal(picture(setOf(split.lines), 'bar').axis.max, 30);
  });

  test('negative parts of a stack go below zero', () => {
    const set = setOf([line(teachers, [10, 20]), line(students, [-5, -8])]);
    assert.equal(picture(set, 'stacked').axis.min, -10);
    assert.equal(picture(set, 'stacked').axis.max, 20);
  });

  test('gaps stay gaps, and a lone point between them is marked', () => {
    const what = picture(setOf([line(null, [null, 5, null, 6, 7, null, 0])]));
    const [trace] = what.traces;
    assert.deepEqual([...(trace?.values ?? [])], [NaN, 5, NaN, 6, 7, NaN, 0]);
    const paths = trace && linePaths(trace, { ...what, whole: { from: 0, to: 7 } }, geometry);
    assert.deepEqual(paths?.alone, [1, 6]);
  });

  test('knows which buckets are not finished', () => {
    assert.deepEqual(picture(split).whole, { from: 0, to: 2 });
    const buckets = Array.from(split.buckets, (bucket) => ({ ...bucket, incomplete: 'cut' as const }));
    assert.deepEqual(picture({ ...split, buckets }).whole, { from: 0, to: 0 });
    buckets[1] = { name: '2026-02', incomplete: null as unknown as 'cut' };
    assert.deepEqual(picture({ ...split, buckets }).whole, { from: 1, to: 2 });
  });

  test('a member keeps colour and shape while others are hidden', () => {
    const before = picture(split).traces.find(({ values }) => values[0] === 1);
    const alone = picture({ ...split, lines: split.lines.slice(1), total: null }).traces[0];
    assert.deepEqual(alone?.sign, before?.sign);
  });

  test('lines are told apart by shapes where points are few, by dashes where they are many', () => {
    const many = Array.from({ length: 90 }, (_, index) => index);
    const few = picture(split).traces.slice(1);
    const dense = picture(setOf([line(teachers, many), line(students, many)])).traces;
    assert.equal(new Set(few.map(({ sign }) => sign.marker)).size, 2);
    assert.equal(new Set(dense.map(({ sign }) => sign.dash.join())).size, 2);
    assert.isNull(dense[0]?.sign.marker);
  });

  test('bars are told apart by hatches as well as colours; the first is plain', () => {
    const hatches = picture({ ...split, total: null }, 'stacked').traces.map(({ sign }) => sign.hatch);
    assert.isNull(hatches[0]);
    assert.equal(hatches[1]?.ink, plainLook.ground);
  });

  test('all others together look like none of the members', () => {
    const others = { id: '+3', label: '+3', color: null };
    const set = {
      ...split,
      lines: [...split.lines, line(others, [5, 6, 7])],
      others: { id: '+3', count: 3, folded: true },
    };
    const traces = picture(set).traces;
    assert.equal(traces.at(-1)?.sign.colour, plainLook.muted);
    assert.equal(new Set(traces.map(({ sign }) => sign.colour)).size, traces.length);
  });

  test('values that lack parts are known to the drawing, whether or not they are lower bounds', () => {
    const parts = {
      hasLacking: true,
      lacks: (index: number) => index === 1,
      isAtLeast: (index: number) => index === 0,
    };
    const [trace] = picture(setOf([{ ...line(null, [1, 2]), ...parts }])).traces;
    assert.deepEqual([trace?.hasLacking, trace?.lacks(0), trace?.lacks(1)], [true, false, true]);
  });

  for (const [type, form] of [
    ['line', 'line'],
    ['area', 'line'],
    ['bar', 'bar'],
    ['stacked', 'bar'],
    ['horizontal', 'bar'],
    ['stacked-100', undefined],
  ] as const) {
    test(`in a ${type} chart a baseline is ${form === undefined ? 'not drawn, as a sum has no share' : `a ${form} below all others`}`, () => {
      const buckets = ['2025-01', '2025-02', '2025-03'];
      const covered = { from: '2025-01', to: '2025-03', granularity: 'month', running: false } as const;
      const baseline = { line: line(null, [9, 8, 7]), buckets, covered };
      const [value, compared] = picture(setOf([line(null, [1, 2, 3])], { baseline }), type).traces;
      assert.equal(value?.depth, 1);
      assert.equal(compared?.form, form);
      assert.equal(compared?.depth, form && 2);
      assert.notEqual(compared?.stack, value?.stack);
    });
  }

  test('the highest ink of a stack of thousands is its highest bucket', () => {
    const first = Array.from({ length: 5000 }, (_, index) => (index === 77 ? 900 : 5));
    const second = Array.from({ length: 5000 }, (_, index) => (index === 78 ? 900 : 5));
    assert.equal(picture(setOf([line(teachers, first), line(students, second)]), 'stacked').axis.max, 1000);
  });

  test('lines of very many points are whole, and told apart by few markers', () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const dense = picture(setOf([line(teachers, many), line(students, many)])).traces.map(({ sign }) => sign);
    assert.deepEqual(
      dense.map(({ dash, sparse }) => [dash.length, sparse]),
      [
        [0, true],
        [0, true],
      ],
    );
    assert.equal(new Set(dense.map(({ marker }) => marker)).size, 2);
  });

  test('buckets and values are labelled in the language of the element', () => {
    const french = formatter('fr');
    const view = viewOf(split);
    const { bucketLabel } = pictureOf(view, entriesOf(view, words('fr'), french), plainLook, french, false);
    assert.equal(bucketLabel(0, 1), french.shortBucket('2026-01'));
  });
});

suite('profiles switched on and off', () => {
  /** The dimension has a third member where one stands for those that are not listed. */
  const told = (set: SeriesSet, more: readonly Member[] = []): Parameters<typeof toggled>[0] =>
    ({
      sets: [set],
      table: { split: 'profile' },
      dataset: { dimensions: [{ id: 'profile', label: null, members: [...set.members, ...more] }] },
    }) as never;

  test('those that are shown together as one stay when another goes', () => {
    const crowd = { ...split, others: { id: '+1', count: 1, folded: true } };
    const rest = [{ id: 'guest', label: 'Guests', color: null }];
    assert.deepEqual(toggled(told(crowd, rest), teachers.id), { shown: ['student', 'guest'], all: false });
  });

  test('one that is shown goes, the others stay in order', () => {
    assert.deepEqual(toggled(told(split), teachers.id), { shown: ['student'], all: false });
  });

  test('one that is hidden comes back in its place', () => {
    const hidden = { ...split, lines: split.lines.slice(1) };
    assert.deepEqual(toggled(told(hidden), teachers.id), { shown: ['teacher', 'student'], all: true });
  });

  test('the last one may go too', () => {
    const one = { ...split, lines: split.lines.slice(0, 1) };
    assert.deepEqual(toggled(told(one), teachers.id), { shown: [], all: false });
  });

  test('ids are written so that spaces, commas and colons survive', () => {
    assert.equal(profileList(['a b', 'c,d', 'e:f']), 'a%20b c%2Cd e%3Af');
  });

  test('every id comes back as it was, half a pair of letters too', () => {
    const ids = ['a b', 'c,d', 'e:f', '100%', '%41', 'é', 'a\ud800', '\u00a0'];
    assert.deepEqual(readProfiles(profileList(ids)), ids);
  });
});
