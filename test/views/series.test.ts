import { assert } from '@open-wc/testing';
import type { ShowOptions } from '../../src/query/query.js';
import type { Column } from '../../src/model/dataset.js';
import { numbersOf } from '../../src/model/numbers-of.js';
import { StatsError } from '../../src/model/stats-error.js';
import { figure } from '../../src/views/figure.js';
import { series } from '../../src/views/series.js';
import { answer, days, lastTwelveMonths, months, period, show, summer, visits, type TestRow } from './answer.js';
import { atLeastOf, lackingOf, statesOf, valuesOf } from './lines.js';

const teacher = months('2026-07', [1, 2, 3], 'teacher');
const student = months('2026-07', [10, null, 30], 'student');
const both = [...teacher, ...student];
const split = { split: 'profile' };

suite('series: buckets', () => {
  test('all buckets of the period that have begun, those that the answer lacks too', () => {
    const { buckets, lines } = series(answer(visits(), months('2026-08', [5, 6])), show({ period: lastTwelveMonths }));
    assert.strictEqual(buckets.length, 12);
    assert.deepEqual([buckets.at(0)?.name, buckets.at(-1)?.name], ['2025-12', '2026-11']);
    assert.deepEqual(valuesOf(lines[0])?.slice(7), [null, 5, 6, null, null]);
    assert.deepEqual(statesOf(lines[0])?.slice(7), ['absent', 'known', 'known', 'absent', 'absent']);
  });

  test("the answer's own buckets where no period is asked", () => {
    const { buckets } = series(answer(visits(), both), show());
    assert.deepEqual(
      [...buckets].map(({ name }) => name),
      ['2026-07', '2026-08', '2026-09'],
    );
  });

  test('a period before, after or around the answer lines up by name', () => {
    const data = answer(visits(), months('2026-07', [1, 2, 3]));
    const values = (from: string, to: string): unknown =>
      valuesOf(series(data, show({ period: period(from, to) })).lines[0]);
    assert.deepEqual(values('2026-05-01', '2026-07-31'), [null, null, 1]);
    assert.deepEqual(values('2026-09-01', '2026-10-31'), [3, null]);
    assert.deepEqual(values('2026-06-01', '2026-10-31'), [null, 1, 2, 3, null]);
    assert.deepEqual(values('2025-01-01', '2025-02-28'), [null, null]);
    assert.deepEqual(values('2026-10-01', '2026-11-30'), [null, null]);
  });

  test('the last bucket is running until its end, and the end of the last update', () => {
    const marks = (options: Partial<ShowOptions>, updated: string | null = null): unknown =>
      Array.from(
        series(answer(visits(), months('2026-10', [1, 2]), { updated }), show(options)).buckets,
        (one) => one.incomplete,
      );
    assert.deepEqual(marks({}), [null, 'running']);
    assert.deepEqual(marks({ now: Date.parse('2026-12-01T00:00:00Z') }), [null, null]);
    assert.deepEqual(marks({}, '2026-10-31T22:00:00Z'), ['running', 'running']);
    assert.deepEqual(marks({}, '2026-11-01'), [null, 'running']);
  });

  test('the first bucket is cut where the period begins within it, or the endpoint cut it', () => {
    const first = (options: Partial<ShowOptions>, firstBucketCut = false): unknown =>
      series(answer(visits(), both, { firstBucketCut }), show(options)).buckets.at(0)?.incomplete;
    assert.strictEqual(first({ period: period('2026-07-02', '2026-09-30') }), 'cut');
    assert.isNull(first({ period: summer }));
    assert.strictEqual(first({}, true), 'cut');
    assert.isNull(first({ period: period('2026-08-01', '2026-09-30') }, true));
  });

  test('null, a missing row, a withheld value and 0 stay four things', () => {
    const rows: TestRow[] = [
      ['2026-06', 0],
      ['2026-07', null],
      ['2026-09', 'suppressed'],
    ];
    const { lines } = series(answer(visits(), rows), show());
    assert.deepEqual(valuesOf(lines[0]), [0, null, null, null]);
    assert.deepEqual(statesOf(lines[0]), ['known', 'unknown', 'absent', 'suppressed']);
  });
});

suite('series: lines and total', () => {
  test('without a split there is one line, of all members together, and no total', () => {
    const { lines, total, members } = series(answer(visits(), teacher), show());
    assert.deepEqual(
      lines.map((line) => [line.member, valuesOf(line)]),
      [[null, [1, 2, 3]]],
    );
    assert.isNull(total);
    assert.deepEqual(members, []);
  });

  test('a line per member, and the total of them, which says where a part is missing', () => {
    const { lines, total, totalKind } = series(answer(visits(), both), show(split));
    assert.deepEqual(
      lines.map((line) => [line.member?.id, valuesOf(line)]),
      [
        ['teacher', [1, 2, 3]],
        ['student', [10, null, 30]],
      ],
    );
    assert.deepEqual(valuesOf(total), [11, 2, 33]);
    assert.deepEqual(atLeastOf(total), [false, true, false]);
    assert.strictEqual(totalKind, 'sum');
  });

  test('a value that lacks parts is at least that only if it is a sum of what is never negative', () => {
    const total = (fold: 'sum' | 'mean', rows: TestRow[]): unknown => {
      const line = series(answer(visits('sum', fold), rows), show(split)).total;
      return [lackingOf(line), atLeastOf(line)];
    };
    const lacking = [false, true, false];
    const none = [false, false, false];
    assert.deepEqual(total('sum', both), [lacking, lacking]);
    assert.deepEqual(total('mean', both), [lacking, none]);
    assert.deepEqual(total('sum', [...months('2026-07', [-1, 2, 3], 'teacher'), ...student]), [lacking, none]);
  });

  test('the line of a member is a lower bound whatever the others have', () => {
    const rows = [
      ...days('2026-07-01', [-1, 2], 'teacher'),
      ...days('2026-07-01', [3, null], 'student'),
      ...months('2026-08', [1], 'teacher').map(([, ...rest]): TestRow => ['2026-08-01', ...rest]),
    ];
    const data = answer(visits(), rows, { granularity: 'day' });
    const { lines, total } = series(data, show({ ...split, granularity: 'month' }));
    assert.deepEqual(
      lines.map((line) => [line.member?.id, atLeastOf(line), lackingOf(line)]),
      [
        ['teacher', [false, false], [true, false]],
        ['student', [true, false], [true, false]],
      ],
    );
    assert.deepEqual(
      [valuesOf(total), atLeastOf(total)],
      [
        [4, 1],
        [false, false],
      ],
    );
  });

  test('a member that is not shown is absent, not 0, and stays in the legend', () => {
    const { lines, members, total } = series(answer(visits(), both), show({ ...split, profiles: ['student'] }));
    assert.deepEqual(
      lines.map(({ member }) => member?.id),
      ['student'],
    );
    assert.deepEqual(
      members.map(({ id }) => id),
      ['teacher', 'student'],
    );
    assert.deepEqual(valuesOf(total), [10, null, 30]);
  });

  test('with no member shown there is no total', () => {
    const { lines, total, totalKind } = series(answer(visits(), both), show({ ...split, profiles: [] }));
    assert.deepEqual([lines, total, totalKind], [[], null, null]);
  });

  test('lines align by bucket, not by position', () => {
    const data = answer(visits(), [['2026-07', 1, 'teacher'], ['2026-09', 3, 'teacher'], ...student]);
    assert.deepEqual(valuesOf(series(data, show(split)).lines[0]), [1, null, 3]);
  });

  test('where members do not add up there is no total line, unless the answer gave it', () => {
    const data = answer(visits('sum', 'none'), both);
    assert.deepInclude(series(data, show(split)), { total: null, totalKind: null });
    const whole = answer(visits('sum', 'none'), [...both, ...months('2026-07', [9, 9])]);
    const { total, totalKind } = series(whole, show(split));
    assert.deepEqual([valuesOf(total), totalKind], [[9, 9, null], 'given']);
  });

  test('a given total gives way when members are hidden, to nothing where those shown do not add up', () => {
    const guest = months('2026-07', [7, 7, 7], 'guest');
    const rows = [...both, ...guest, ...months('2026-07', [90, 90, 90])];
    const shown = show({ ...split, profiles: ['teacher', 'guest'] });
    assert.deepEqual(valuesOf(series(answer(visits(), rows), shown).total), [8, 9, 10]);
    assert.isNull(series(answer(visits('sum', 'none'), rows), shown).total);
  });

  test('a given total that only some buckets have makes the line a sum', () => {
    const { total, totalKind } = series(answer(visits(), [...both, ...months('2026-07', [9])]), show(split));
    assert.deepEqual([valuesOf(total), totalKind], [[9, 2, 33], 'sum']);
  });

  for (const [fold, values] of [
    ['mean', [5.5, 2, 16.5]],
    ['max', [10, 2, 30]],
  ] as const) {
    test(`the total of a ${fold} is the ${fold} of the members`, () => {
      const { total, totalKind } = series(answer(visits('sum', fold), both), show(split));
      assert.deepEqual([valuesOf(total), totalKind], [values, fold]);
    });
  }

  test('the total of a ratio is the ratio of the totals', () => {
    const row = (time: string, visits: number, sessions: number, profile: string): TestRow => [
      time,
      { visits, sessions },
      profile,
    ];
    const rows = [row('2026-07', 10, 2, 'teacher'), row('2026-07', 20, 8, 'student')];
    const indicators = [
      { id: 'per', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } },
      { id: 'visits' },
      { id: 'sessions' },
    ] as const;
    const { lines, total, totalKind } = series(answer(indicators, rows), show(split));
    assert.deepEqual(lines.map(valuesOf), [[5], [2.5]]);
    assert.deepEqual([valuesOf(total), totalKind], [[3], 'ratio']);
  });

  test('additions to a stock are drawn, bucket by bucket', () => {
    const stock = visits('last', 'sum', { observes: 'additions' });
    assert.deepEqual(valuesOf(series(answer(stock, teacher), show()).lines[0]), [1, 2, 3]);
  });
});

suite('series: granularity', () => {
  const daily = answer(visits(), days('2026-08-30', [1, 2, 4, null]), { granularity: 'day' });

  test('days are put together to months by the fold over time', () => {
    const { buckets, lines, granularity } = series(daily, show({ granularity: 'month' }));
    assert.strictEqual(granularity, 'month');
    assert.deepEqual(
      [...buckets],
      [
        { name: '2026-08', incomplete: 'cut' },
        { name: '2026-09', incomplete: 'cut' },
      ],
    );
    assert.deepEqual(valuesOf(lines[0]), [3, 4]);
    assert.deepEqual(atLeastOf(lines[0]), [false, true]);
  });

  const marks = (rows: TestRow[], options: Partial<ShowOptions>, more = {}): unknown =>
    Array.from(
      series(answer(visits(), rows, { granularity: 'day', ...more }), show(options)).buckets,
      (one) => one.incomplete,
    );
  const quarter = days('2026-07-01', new Array<number>(92).fill(1));

  test('a coarser bucket is cut where the period, or what is known, ends within it', () => {
    const to = (end: string): ShowOptions => show({ granularity: 'month', period: period('2026-07-01', end) });
    assert.deepEqual(marks(quarter, to('2026-09-30')), [null, null, null]);
    assert.deepEqual(marks(quarter, to('2026-09-15')), [null, null, 'cut']);
    assert.deepEqual(marks(quarter.slice(0, -1), { granularity: 'month' }), [null, null, 'cut']);
    assert.deepEqual(marks(quarter, { granularity: 'year' }), ['running']);
    assert.deepEqual(marks(quarter, { granularity: 'year', now: Date.parse('2028-01-01T00:00Z') }), ['cut']);
  });

  test('a day of which not all hours are known is cut', () => {
    const hours = (from: number, to: number): TestRow[] =>
      Array.from({ length: to - from }, (_, at) => {
        const hour = from + at;
        return [`2026-07-0${1 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}`, 1];
      });
    const cut = (from: number, to: number): unknown =>
      marks(hours(from, to), { granularity: 'day' }, { granularity: 'hour' });
    assert.deepEqual(cut(0, 72), [null, null, null]);
    assert.deepEqual(cut(5, 72), ['cut', null, null]);
    assert.deepEqual(cut(0, 70), [null, null, 'cut']);
    assert.deepEqual(marks(hours(5, 70), {}, { granularity: 'hour' }), new Array(65).fill(null));
  });

  test('days are put together to ISO weeks', () => {
    const { buckets, lines } = series(daily, show({ granularity: 'week' }));
    assert.deepEqual(
      [...buckets].map(({ name }) => name),
      ['2026-W35', '2026-W36'],
    );
    assert.deepEqual(valuesOf(lines[0]), [1, 6]);
  });

  test('what does not add up over time has no coarser line', () => {
    const data = answer(visits('none'), days('2026-08-30', [1, 2]), { granularity: 'day' });
    assert.deepEqual(valuesOf(series(data, show({ granularity: 'year' })).lines[0]), [null]);
  });

  test('a finer granularity than the answer has, or one that weeks do not fill, is left aside', () => {
    assert.strictEqual(series(answer(visits(), teacher), show({ granularity: 'day' })).granularity, 'month');
    const weekly = answer(visits(), [['2026-W30', 1]], { granularity: 'week' });
    assert.strictEqual(series(weekly, show({ granularity: 'month' })).granularity, 'week');
  });
});

suite('series: baseline', () => {
  const compared = (now: [string, string], then: [string, string], options: Partial<ShowOptions>): ShowOptions =>
    show({ period: period(...now), baseline: period(...then), compare: 'previous-period', ...options });

  test('is aligned to the buckets that it is compared with', () => {
    const data = answer(visits(), months('2026-04', [1, 2, 3, 4, 5, 6]));
    const options = show({
      period: summer,
      baseline: period('2026-04-01', '2026-06-30', 'month', 3),
      compare: 'previous-period',
    });
    const { baseline } = series(data, options);
    assert.deepEqual(baseline?.buckets, ['2026-04', '2026-05', '2026-06']);
    assert.deepEqual(valuesOf(baseline?.line), [1, 2, 3]);
    assert.isNull(series(data, show({ period: summer })).baseline);
  });

  test('a coarser bucket of the baseline is told in full, though its counterpart runs', () => {
    const data = answer(visits(), days('2026-10-01', new Array<number>(51).fill(1)), { granularity: 'day' });
    const then = { ...period('2026-10-01', '2026-10-31'), elapsed: '2026-10-20' };
    const options = show({ period: period('2026-11-01', '2026-11-30'), baseline: then, compare: 'previous-period' });
    assert.deepEqual(valuesOf(series(data, { ...options, granularity: 'month' }).baseline?.line), [31]);
  });

  test('a coarser bucket of which the answer has a part only is no baseline', () => {
    const compare = (from: string, count: number): unknown => {
      const rows = days(from, new Array<number>(count).fill(1));
      const told = answer(visits(), [...rows, ['2026-08-31', 1]], { granularity: 'day' });
      const options = compared(['2026-08-01', '2026-08-31'], ['2026-07-01', '2026-07-31'], { granularity: 'month' });
      const line = series(told, options).baseline?.line;
      return [valuesOf(line), statesOf(line)];
    };
    assert.deepEqual(compare('2026-07-01', 31), [[31], ['known']]);
    assert.deepEqual(compare('2026-07-20', 12), [[null], ['unknown']]);
  });

  test('a day without counterpart in a shorter month has no value', () => {
    const data = answer(visits(), days('2026-02-01', new Array<number>(59).fill(1)), { granularity: 'day' });
    const { baseline } = series(data, compared(['2026-03-01', '2026-03-31'], ['2026-02-01', '2026-02-28'], {}));
    assert.deepEqual(baseline?.buckets.slice(26), ['2026-02-27', '2026-02-28', null, null, null]);
    assert.deepEqual(valuesOf(baseline?.line)?.slice(26), [1, 1, null, null, null]);
  });

  test("an hour is compared with the same hour of its day's counterpart", () => {
    const hours = (date: string, first: number): TestRow[] =>
      Array.from({ length: 24 }, (_, hour) => [`${date}T${String(hour).padStart(2, '0')}`, first + hour]);
    const data = answer(visits(), [...hours('2026-07-01', 0), ...hours('2026-07-02', 100)], { granularity: 'hour' });
    const { baseline } = series(
      data,
      compared(['2026-07-02', '2026-07-02'], ['2026-07-01', '2026-07-01'], { compare: 'previous-days' }),
    );
    assert.deepEqual([baseline?.buckets[0], baseline?.buckets[23]], ['2026-07-01T00', '2026-07-01T23']);
    assert.deepEqual([baseline?.line.column.at(0), baseline?.line.column.at(23)], [0, 23]);
  });

  test('29 February pairs with 28 February of the year before', () => {
    const data = answer(visits(), days('2023-02-26', [1, 2, 3, 4]), { granularity: 'day' });
    const options = compared(['2024-02-28', '2024-03-01'], ['2023-02-28', '2023-03-01'], { compare: 'previous-year' });
    assert.deepEqual(series(data, options).baseline?.buckets, ['2023-02-28', '2023-02-28', '2023-03-01']);
  });

  test('week 53 has no counterpart in a year of 52 weeks', () => {
    const data = answer(
      visits(),
      [
        ['2025-W52', 1],
        ['2026-W01', 2],
        ['2026-W53', 3],
      ],
      { granularity: 'week' },
    );
    const at = Date.parse('2027-02-01T00:00:00Z');
    const now = { ...period('2026-12-21', '2027-01-10', 'week', 3), elapsed: '2027-01-10' };
    const options = show({
      now: at,
      period: now,
      baseline: period('2025-12-22', '2026-01-11', 'week', 3),
      compare: 'previous-year',
    });
    const { buckets, baseline } = series(data, options);
    assert.deepEqual(
      [...buckets].map(({ name }) => name),
      ['2026-W52', '2026-W53', '2027-W01'],
    );
    assert.deepEqual(baseline?.buckets, ['2025-W52', null, '2026-W01']);
    assert.deepEqual(valuesOf(baseline?.line), [1, null, 2]);
  });
});

suite('series: length', () => {
  test('a period of more buckets than can be drawn is an error, not a hang', () => {
    const data = answer(visits(), [['2026-07-01T00', 1]], { granularity: 'hour' });
    const options = show({ period: period('0001-01-01', '2026-11-20', 'day') });
    assert.throws(() => series(data, options), StatsError, 'too many buckets');
    assert.strictEqual(figure(data, options).value, 1);
  });
});

suite('series: cost', () => {
  test("a member's line is the answer's own column, or a stretch of it, and no copy", () => {
    const data = answer(visits(), both);
    const own = numbersOf(data.column('visits', { profile: 'teacher' }) as Column);
    const all = numbersOf(series(data, show(split)).lines[0]?.column as Column);
    const last = series(data, show({ ...split, period: period('2026-08-01', '2026-09-30') })).lines[0];
    assert.strictEqual(all.buffer, own.buffer);
    assert.strictEqual(numbersOf(last?.column as Column).buffer, own.buffer);
    assert.deepEqual([...numbersOf(last?.column as Column)], [2, 3]);
  });

  test('what is put together leaves the columns of the answer as they are', () => {
    const data = answer(visits('mean', 'mean'), both);
    series(data, show({ ...split, granularity: 'year' }));
    series(data, show());
    assert.deepEqual([...numbersOf(data.column('visits', { profile: 'teacher' }) as Column)], [1, 2, 3]);
    assert.deepEqual([...numbersOf(data.column('visits', { profile: 'student' }) as Column)], [10, NaN, 30]);
  });

  test('each cell is read once, however many members and buckets there are', () => {
    const count = 2000;
    const rows = Array.from({ length: 5 }, (_, member) =>
      days('2020-01-01', new Array<number>(count).fill(1), `p${member}`),
    );
    const data = answer(visits(), rows.flat(), { granularity: 'day' });
    let reads = 0;
    const slices = data.slices.map((slice) => ({
      ...slice,
      column: {
        length: slice.column.length,
        at: (index: number) => (reads++, slice.column.at(index)),
        stateAt: (index: number) => slice.column.stateAt(index),
      },
    }));
    assert.strictEqual(series({ ...data, slices }, show({ ...split, granularity: 'month' })).lines.length, 5);
    assert.strictEqual(reads, 5 * count);
  });
});
