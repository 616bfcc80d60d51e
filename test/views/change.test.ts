import { assert } from '@open-wc/testing';
import type { Polarity } from '../../src/model/dataset.js';
import type { Compare, Period, ShowOptions } from '../../src/query/query.js';
import { figure, type Change } from '../../src/views/figure.js';
import {
  answer,
  dayAfter,
  days,
  lastTwelveMonths,
  months,
  period,
  show,
  summer,
  visits,
  type TestRow,
  type Value,
} from './answer.js';

const spring = period('2026-04-01', '2026-06-30', 'month', 3);
const against = (now: Period, then: Period | null, more: Partial<ShowOptions> = {}): ShowOptions =>
  show({ period: now, baseline: then, compare: 'previous-period', change: 'percent', ...more });

/** The change from one value in the spring to another in the summer. */
function between(then: Value, now: Value, more: Partial<ShowOptions> = {}, indicator = visits()): Change {
  const data = answer(indicator, months('2026-04', [then, 0, 0, now, 0, 0]));
  return figure(data, against(summer, spring, more)).change as Change;
}

suite('change: how it is said', () => {
  const cases: readonly [
    title: string,
    then: number,
    now: number,
    asked: ShowOptions['change'],
    ...Partial<Change>[],
  ][] = [
    ['a rise in percent', 40, 50, 'percent', { kind: 'percent', value: 25, direction: 'up', previous: 40 }],
    ['a fall in percent', 40, 30, 'percent', { kind: 'percent', value: -25, direction: 'down' }],
    ['a difference', 40, 30, 'difference', { kind: 'difference', value: -10, direction: 'down' }],
    ['the value before', 40, 30, 'previous', { kind: 'previous', value: 40, direction: 'down', verdict: 'neutral' }],
    ['a value before of 0', 0, 30, 'previous', { kind: 'previous', value: 0, direction: 'up' }],
    ['from 0 it is new, never +100 %', 0, 30, 'percent', { kind: 'new', direction: 'up' }],
    ['0 to 0 is unchanged', 0, 0, 'percent', { kind: 'unchanged', direction: 'level', verdict: 'neutral' }],
    ['equal is unchanged', 7, 7, 'difference', { kind: 'unchanged', direction: 'level' }],
    ['a negative base gives a difference only', -10, 5, 'percent', { kind: 'difference', value: 15, direction: 'up' }],
    ['down to 0 is -100 %', 10, 0, 'percent', { kind: 'percent', value: -100 }],
  ];
  for (const [title, then, now, asked, expected] of cases) {
    test(title, () => {
      const change = between(then, now, { change: asked });
      assert.deepInclude(change, { ...expected, asked, extent: 'whole', reason: null });
    });
  }

  test('percentages change in points', () => {
    const share = visits('max', 'none', { unit: 'percent' });
    assert.deepInclude(between(40, 50, {}, share), { kind: 'points', value: 10 });
  });

  const verdicts: readonly [Polarity, 'good' | 'bad' | 'neutral', 'good' | 'bad' | 'neutral'][] = [
    ['good', 'good', 'bad'],
    ['bad', 'bad', 'good'],
    ['neutral', 'neutral', 'neutral'],
  ];
  for (const [polarity, up, down] of verdicts) {
    test(`with ${polarity} polarity a rise is ${up} and a fall is ${down}`, () => {
      const indicator = visits('sum', 'sum', { polarity });
      assert.strictEqual(between(1, 2, {}, indicator).verdict, up);
      assert.strictEqual(between(2, 1, {}, indicator).verdict, down);
      assert.strictEqual(between(2, 1, { change: 'previous' }, indicator).verdict, down);
    });
  }

  test('says what it is compared with', () => {
    assert.deepEqual(between(1, 2).baseline, { from: '2026-04', to: '2026-06', granularity: 'month', running: false });
  });

  test('is null where none was asked', () => {
    const data = answer(visits(), months('2026-04', [1, 2, 3, 4, 5, 6]));
    assert.isNull(figure(data, show({ period: summer })).change);
    assert.isNull(figure(data, against(summer, spring, { change: 'none' })).change);
  });
});

suite('change: what cannot be said', () => {
  const reason = (data: TestRow[], options: ShowOptions, indicator = visits()): unknown => {
    const change = figure(answer(indicator, data), options).change;
    return [change?.kind, change?.reason];
  };

  test('no data over the baseline', () => {
    assert.deepEqual(reason(months('2026-07', [1, 2, 3]), against(summer, spring)), ['none', 'no-baseline']);
    assert.deepEqual(reason(months('2026-07', [1, 2, 3]), against(summer, null)), ['none', 'no-baseline']);
  });

  test('missing values on either side', () => {
    const missing = ['none', 'missing-values'];
    assert.deepEqual(reason(months('2026-05', [1, 1, 1, 2, 3]), against(summer, spring)), missing);
    assert.deepEqual(reason(months('2026-04', [1, null, 1, 1, 2, 3]), against(summer, spring)), missing);
    assert.deepEqual(reason(months('2026-04', [1, 1, 1, 1, null, 3]), against(summer, spring)), missing);
  });

  test('a baseline that begins in a bucket that the endpoint cut', () => {
    const data = answer(visits(), months('2026-04', [1, 1, 1, 1, 2, 3]), { firstBucketCut: true });
    assert.strictEqual(figure(data, against(summer, spring)).change?.reason, 'missing-values');
  });

  test('last values of which one is older than the other', () => {
    const last = (rows: Value[]): unknown => reason(months('2026-04', rows), against(summer, spring), visits('last'));
    assert.deepEqual(last([1, 2, 3, 4, 5, 6]), ['percent', null]);
    assert.deepEqual(last([1, 2, 3, 4, 5, null]), ['none', 'missing-values']);
    assert.deepEqual(last([1, 2, null, 4, 5, 6]), ['none', 'missing-values']);
    assert.deepEqual(last([1, null, 3, 4, null, 6]), ['percent', null]);
  });

  test('a difference that no number is as large as', () => {
    assert.deepInclude(between(-1e308, 1e308, { change: 'difference' }), {
      kind: 'none',
      value: null,
      reason: 'no-value',
    });
    assert.deepInclude(between(1e-308, 1e308), { kind: 'none', value: null });
  });

  test('what does not add up', () => {
    const data = months('2026-04', [1, 1, 1, 1, 2, 3]);
    assert.deepEqual(reason(data, against(summer, spring), visits('none')), ['none', 'not-additive']);
  });

  test('a baseline whose dates are no buckets', () => {
    const before = period('2026-03-31', '2026-06-30', 'day', 92);
    const options = against(summer, before, { compare: 'previous-days' });
    assert.deepEqual(reason(months('2026-03', [1, 1, 1, 1, 1, 2, 3]), options), ['none', 'no-baseline']);
  });

  test('a figure that is not known', () => {
    assert.deepEqual(reason(months('2026-04', [1, 1, 1, null, null, null]), against(summer, spring)), [
      'none',
      'no-value',
    ]);
  });
});

suite('change: a running period', () => {
  const before = period('2024-12-01', '2025-11-30', 'month', 12);

  test('leaves a running bucket out on both sides', () => {
    const data = answer(
      visits(),
      months('2024-12', [...new Array<number>(12).fill(10), ...new Array<number>(11).fill(20), 3]),
    );
    const { value, change } = figure(data, against(lastTwelveMonths, before));
    assert.strictEqual(value, 223);
    assert.deepInclude(change, { kind: 'percent', value: 100, previous: 110, extent: 'complete-buckets' });
    assert.strictEqual(change?.current, 220);
    assert.deepInclude(change?.baseline, { from: '2024-12', to: '2025-10', running: false });
  });

  test('is compared with the same elapsed part where buckets are finer than its unit', () => {
    const thisMonth = period('2026-11-01', '2026-11-30');
    const lastMonth = period('2026-10-01', '2026-10-31');
    const data = answer(
      visits(),
      days('2026-10-01', [...new Array<number>(31).fill(1), ...new Array<number>(20).fill(2)]),
      { granularity: 'day' },
    );
    const { value, change } = figure(data, against(thisMonth, lastMonth));
    assert.strictEqual(value, 40);
    assert.deepInclude(change, { kind: 'percent', value: 100, previous: 19, extent: 'elapsed' });
    assert.deepInclude(change?.baseline, { from: '2026-10-01', to: '2026-10-19' });
  });

  test('is compared as far as the answer reaches', () => {
    const thisMonth = period('2026-11-01', '2026-11-30');
    const lastMonth = period('2026-10-01', '2026-10-31');
    const data = answer(visits(), days('2026-10-01', new Array<number>(31 + 10).fill(1)), { granularity: 'day' });
    const { change } = figure(data, against(thisMonth, lastMonth));
    assert.deepInclude(change, { kind: 'unchanged', previous: 10, extent: 'elapsed' });
  });

  test('hours of today are compared with the same hours of the day before', () => {
    const hours: TestRow[] = Array.from({ length: 33 }, (_, hour) => {
      const day = hour < 24 ? '2026-11-19' : '2026-11-20';
      return [`${day}T${String(hour % 24).padStart(2, '0')}`, hour < 24 ? 1 : 2];
    });
    const data = answer(visits(), hours, { granularity: 'hour' });
    const today = period('2026-11-20', '2026-11-20', 'day');
    const { change } = figure(data, against(today, period('2026-11-19', '2026-11-19', 'day')));
    assert.deepInclude(change, { kind: 'percent', value: 100, previous: 8, extent: 'elapsed' });
    assert.deepInclude(change?.baseline, { from: '2026-11-19T00', to: '2026-11-19T07' });
  });

  test('one running bucket alone has nothing to compare', () => {
    const data = answer(visits(), months('2026-10', [5, 2]));
    const change = figure(data, against(period('2026-11-01', '2026-11-30'), period('2026-10-01', '2026-10-31'))).change;
    assert.deepInclude(change, { kind: 'none', reason: 'no-value' });
  });

  test('a part that ends with its month is compared with one that ends with its month', () => {
    const at = Date.parse('2026-03-01T00:30:00Z');
    const now = { ...period('2026-01-01', '2026-12-31', 'year'), elapsed: '2026-03-01' };
    const then = { ...period('2025-01-01', '2025-12-31', 'year') };
    const leap = answer(visits(), days('2024-01-01', new Array<number>(800).fill(1)), { granularity: 'day' });
    const options = against(now, then, { compare: 'previous-year', now: at });
    assert.deepInclude(figure(leap, options).change, { previous: 59, extent: 'elapsed' });
    const toLeap = against(
      { ...now, from: '2025-01-01', to: '2025-12-31', elapsed: '2025-03-01' },
      { ...then, from: '2024-01-01', to: '2024-12-31', elapsed: '2024-12-31' },
      { compare: 'previous-year', now: Date.parse('2025-03-01T00:30:00Z') },
    );
    assert.deepInclude(figure(leap, toLeap).change, { previous: 60 });
  });
});

suite('change: baselines', () => {
  const cases: readonly [Compare, now: [string, string, Period['unit'], number], then: [string, string]][] = [
    ['previous-period', ['2026-10-01', '2026-10-31', 'month', 1], ['2026-09-01', '2026-09-30']],
    ['previous-days', ['2026-10-01', '2026-10-31', 'month', 1], ['2026-08-31', '2026-09-30']],
    ['previous-year', ['2026-10-01', '2026-10-31', 'month', 1], ['2025-10-01', '2025-10-31']],
    ['previous-period', ['2026-11-02', '2026-11-08', 'day', 7], ['2026-10-26', '2026-11-01']],
    ['previous-year', ['2024-02-01', '2024-02-29', 'month', 1], ['2023-02-01', '2023-02-28']],
  ];
  for (const [compare, [from, to, unit, count], [first, last]] of cases) {
    test(`${compare} of ${from} to ${to} is compared whole with ${first} to ${last}`, () => {
      const rows = days('2023-01-01', new Array<number>(1410).fill(1));
      const data = answer(visits(), rows, { granularity: 'day' });
      const { change } = figure(
        data,
        against(period(from, to, unit, count), period(first, last, unit, count), { compare }),
      );
      const length = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
      assert.deepInclude(change, { previous: length, extent: 'whole' });
      assert.deepInclude(change?.baseline, { from: first, to: last });
    });
  }

  test('weeks of which one has no counterpart are not compared', () => {
    const data = answer(
      visits(),
      [...weeks('2025-12-15', 3), ...weeks('2026-12-14', 4)].map(([date, value]) => [weekOf(date as string), value]),
      { granularity: 'week' },
    );
    const now = { ...period('2026-12-21', '2027-01-10', 'week', 3), elapsed: '2027-01-10' };
    const then = period('2025-12-22', '2026-01-04', 'week', 2);
    const options = against(now, then, { compare: 'previous-year', now: Date.parse('2027-02-01T00:00:00Z') });
    assert.deepInclude(figure(data, options).change, { kind: 'none', reason: 'no-baseline' });
  });

  test('weeks of the year before pair by their number', () => {
    const weeks: TestRow[] = Array.from({ length: 100 }, (_, index) => [dayAfter('2025-01-06', index * 7), index]);
    const named = weeks.map(([date, value]) => [weekOf(date as string), value] as TestRow);
    const data = answer(visits(), named, { granularity: 'week' });
    const now = period('2026-11-02', '2026-11-15', 'week', 2);
    const then = period('2025-11-03', '2025-11-16', 'week', 2);
    const { change } = figure(data, against(now, then, { compare: 'previous-year' }));
    assert.deepInclude(change?.baseline, { from: '2025-W45', to: '2025-W46' });
  });
});

function weeks(monday: string, count: number): TestRow[] {
  return Array.from({ length: count }, (_, index) => [dayAfter(monday, index * 7), 1]);
}

function weekOf(monday: string): string {
  const thursday = dayAfter(monday, 3);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - first) / (7 * 86_400_000)) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

suite('change: given totals', () => {
  const given = (value: number, { from, to }: Period) => ({ indicator: 'visits', members: {}, value, from, to });
  const rows = months('2026-04', [1, 1, 1, 1, 1, 1, 1, 1]);

  test('a given total is compared with the given total of the baseline', () => {
    const data = answer(visits('none'), rows, { totals: [given(30, summer), given(20, spring)] });
    assert.deepInclude(figure(data, against(summer, spring)).change, { kind: 'percent', value: 50, previous: 20 });
  });

  test('it has no change where the baseline has no total of its own', () => {
    const data = answer(visits('none'), rows, { totals: [given(30, summer)] });
    assert.deepInclude(figure(data, against(summer, spring)).change, { kind: 'none', reason: 'given-total' });
  });

  test('the baseline may be made of buckets where the rule allows it', () => {
    const data = answer(visits(), rows, { totals: [given(6, summer)] });
    assert.deepInclude(figure(data, against(summer, spring)).change, { kind: 'percent', value: 100, previous: 3 });
  });

  test('a baseline of buckets that lacks some is none', () => {
    const gaps = months('2026-04', [1, null, 1, 1, 1, 1]);
    const data = answer(visits(), gaps, { totals: [given(6, summer)] });
    assert.deepInclude(figure(data, against(summer, spring)).change, { kind: 'none', reason: 'missing-values' });
  });

  test('a baseline that is the last value of an earlier bucket than its last is none', () => {
    const stock = (june: Value): unknown => {
      const data = answer(visits('last'), months('2026-04', [1, 2, june, 4, 5, 6]), { totals: [given(6, summer)] });
      return figure(data, against(summer, spring)).change;
    };
    assert.deepInclude(stock(3), { kind: 'percent', previous: 3 });
    assert.deepInclude(stock(null), { kind: 'none', reason: 'missing-values' });
  });

  test('a total of another period than the one shown has no change', () => {
    const total = { indicator: 'visits', members: {}, value: 9, from: null, to: null };
    const data = answer(visits('none'), rows, { totals: [total, given(20, spring)] });
    const { change } = figure(data, against(summer, spring, { figure: 'given' }));
    assert.deepInclude(change, { kind: 'none', reason: 'given-total' });
  });
});

suite('change: increment', () => {
  const increment = (rows: TestRow[], indicator = visits(), more = {}): Change =>
    figure(answer(indicator, rows, more), show({ change: 'increment', period: lastTwelveMonths })).change as Change;

  test("is the last bucket's own value, without direction or verdict", () => {
    const change = increment(months('2026-07', [5, 312]), visits('sum', 'sum', { polarity: 'good' }));
    assert.deepInclude(change, { kind: 'increment', value: 312, direction: null, verdict: 'neutral', previous: null });
    assert.deepEqual(change.baseline, { from: '2026-08', to: '2026-08', granularity: 'month', running: false });
  });

  test('takes the running bucket where it has a value, else the one before', () => {
    assert.deepInclude(increment(months('2026-10', [5, 2])).baseline, { to: '2026-11', running: true });
    assert.deepInclude(increment(months('2026-10', [5, null])).baseline, { to: '2026-10', running: false });
  });

  test('is hidden where it is 0 or unknown', () => {
    assert.deepInclude(increment(months('2026-07', [5, 0])), { kind: 'none', value: null });
    assert.strictEqual(increment([]).kind, 'none');
  });

  test('tells what was added to a stock', () => {
    const stock = visits('last', 'sum', { observes: 'additions' });
    assert.strictEqual(increment(months('2026-07', [5, 312]), stock).value, 312);
  });

  test('is of the granularity that is shown', () => {
    const data = answer(visits(), days('2026-10-30', [1, 2, 3, 4]), { granularity: 'day' });
    const { change } = figure(data, show({ change: 'increment', granularity: 'month' }));
    assert.deepInclude(change, { value: 7 });
    assert.deepInclude(change?.baseline, { to: '2026-11', granularity: 'month', running: true });
  });

  const daily = (first: string, values: Value[], options: Partial<ShowOptions> = {}, indicator = visits()): Change => {
    const data = answer(indicator, days(first, values), { granularity: 'day' });
    return figure(data, show({ change: 'increment', granularity: 'month', ...options })).change as Change;
  };
  const ones = (count: number): Value[] => new Array<number>(count).fill(1);

  test('says that its bucket is incomplete', () => {
    assert.deepInclude(daily('2026-07-01', ones(31)), { value: 31, incomplete: null, lacking: false, bound: null });
    assert.deepInclude(daily('2026-07-01', ones(20)), { value: 20, incomplete: 'cut' });
    assert.deepInclude(daily('2026-07-12', ones(20)), { value: 20, incomplete: 'cut' });
    const early = { period: period('2026-07-01', '2026-07-20') };
    assert.deepInclude(daily('2026-07-01', ones(31), early), { value: 20, incomplete: 'cut' });
    assert.deepInclude(daily('2026-11-01', ones(20)), { value: 20, incomplete: 'running' });
  });

  test('is at least what is known where parts of its bucket are missing', () => {
    const gap = [...ones(30), null, 1].slice(1);
    const marks = (values: Value[], indicator = visits()): unknown => {
      const { bound, lacking } = daily('2026-07-01', values, {}, indicator);
      return [bound, lacking];
    };
    assert.deepEqual(marks(gap), ['least', true]);
    assert.deepEqual(marks([-1, ...gap.slice(1)]), [null, true]);
    assert.deepEqual(marks(gap, visits('mean')), [null, true]);
    assert.deepEqual(marks(ones(31)), [null, false]);
  });
});
