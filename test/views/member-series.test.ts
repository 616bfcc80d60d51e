import { assert } from '@open-wc/testing';
import { createDataset, type Observation } from '../../src/model/create-dataset.js';
import type { Dataset } from '../../src/model/dataset.js';
import { readShow } from '../../src/query/read-show.js';
import type { ShowOptions } from '../../src/query/query.js';
import { figure } from '../../src/views/figure.js';
import { memberSeries } from '../../src/views/member-series.js';
import { cycleSeries } from '../../src/views/cycle-series.js';
import { summary } from '../../src/views/summary.js';
import { statesOf, valuesOf } from './lines.js';

function show(attributes: Readonly<Record<string, string>>): ShowOptions {
  return readAt('2026-03-20', attributes);
}

function readAt(date: string, attributes: Readonly<Record<string, string>>): ShowOptions {
  const names = ['src', 'source', 'scope', 'indicator', 'period', 'granularity', 'by', 'split', 'profiles', 'filter'];
  const all = [...names, 'compare', 'change', 'timezone', 'credentials', 'figure'];
  const read = Object.fromEntries(all.map((name) => [name, attributes[name] ?? null]));
  return readShow({ ...read, options: {}, ofGroup: null } as never, {
    now: Date.parse(`${date}T12:00:00Z`),
    zone: 'UTC',
  });
}

function months(rows: readonly (readonly [time: string, member: string, value: number | null])[], more = {}): Dataset {
  const observations: Observation[] = rows.map(([time, c, v], at) => ({
    time,
    members: { c },
    values: { v },
    path: `data[${at}]`,
  }));
  return createDataset({ granularity: 'month', zone: 'UTC', indicators: [{ id: 'v', ...more }], observations });
}

/** Each month from January 2025 to March 2026. */
const steady: readonly (readonly [time: string, member: string, value: number])[] = Array.from(
  { length: 15 },
  (_, at) => {
    const time = `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return [time, 'a', 100];
  },
);

suite('figures along a dimension', () => {
  test('are compared over the same stretch: what is in progress is left out on both sides', () => {
    const data = months(steady);
    const { lines, baseline, covered } = memberSeries(
      data,
      show({ by: 'c', period: '2026', compare: 'previous-year' }),
    );
    assert.deepEqual(valuesOf(lines[0]), [200]);
    assert.deepEqual(valuesOf(baseline?.line), [200]);
    assert.deepInclude(covered, { from: '2026-01', to: '2026-02' });
  });

  test('alone they have all of it, and say that it runs', () => {
    const { lines, covered } = memberSeries(months(steady), show({ by: 'c', period: '2026' }));
    assert.deepEqual(valuesOf(lines[0]), [300]);
    assert.isTrue(covered.running);
  });

  test('a baseline without all its months is at least what it is', () => {
    const gaps = steady.filter(([time]) => time !== '2025-01' && time !== '2025-03').concat([['2025-01', 'b', 1]]);
    const { baseline } = memberSeries(
      months(gaps.concat([['2025-03', 'a', 100]])),
      show({ by: 'c', period: '2026-01/2026-03', compare: 'previous-year', filter: 'c:a' }),
    );
    assert.isTrue(baseline?.line.lacks(0));
    assert.isTrue(baseline?.line.isAtLeast(0));
  });

  suite('of other dates than the others', () => {
    const last = { aggregate: { kind: 'fold', time: 'last', split: 'sum' } } as const;
    const older = steady.concat([
      ['2025-02', 'b', 900],
      ['2026-01', 'b', 900],
    ]);

    test('are not known: a last value is of its own date', () => {
      const { lines, buckets } = memberSeries(months(older, last), show({ by: 'c', period: '2026-01/2026-03' }));
      assert.deepEqual(
        [...buckets].map(({ name }) => name),
        ['a', 'b'],
      );
      assert.deepEqual(valuesOf(lines[0]), [100, null]);
      assert.deepEqual(statesOf(lines[0]), ['known', 'unknown']);
    });

    test('are compared with none: both sides have to reach their end', () => {
      const { lines, baseline } = memberSeries(
        months(older.concat([['2026-02', 'b', 800]]), last),
        show({ by: 'c', period: '2026-01/2026-03', compare: 'previous-year' }),
      );
      assert.deepEqual(valuesOf(lines[0]), [100, 800]);
      assert.deepEqual(valuesOf(baseline?.line), [100, 900]);
      const { baseline: early } = memberSeries(
        months(
          older
            .filter(([time, member]) => time !== '2025-02' || member === 'a')
            .concat([
              ['2025-01', 'b', 7],
              ['2026-02', 'b', 800],
            ]),
          last,
        ),
        show({ by: 'c', period: '2026-01/2026-03', compare: 'previous-year' }),
      );
      assert.deepEqual(statesOf(early?.line), ['known', 'unknown']);
    });

    test('have no share in a tile’s breakdown', () => {
      const { breakdown } = figure(months(older, last), show({ split: 'c', period: '2026-01/2026-03' }));
      assert.deepEqual(
        breakdown.map(({ member, value }) => [member.id, value]),
        [
          ['a', 100],
          ['b', null],
        ],
      );
    });
  });

  test('that cannot be added up say so', () => {
    const { reason } = memberSeries(
      months(steady, { aggregate: { kind: 'fold', time: 'none', split: 'none' } }),
      show({ by: 'c' }),
    );
    assert.equal(reason, 'not-additive');
  });

  test('split by their own dimension are not set against themselves', () => {
    const { lines } = memberSeries(months([...steady, ['2025-01', 'b', 7]]), show({ by: 'c', split: 'c' }));
    assert.lengthOf(lines, 1);
    assert.deepEqual(valuesOf(lines[0]), [1500, 7]);
  });

  test('all others together are no peak', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ['2025-01', `m${at}`, 100 - at] as const);
    const set = memberSeries(months(rows), show({ by: 'c' }));
    assert.equal(set.buckets.at(-1)?.others, 10);
    assert.equal(summary(set)?.value, 100);
  });
});

suite('cycles that are compared', () => {
  const days = createDataset({
    granularity: 'day',
    zone: 'UTC',
    indicators: [{ id: 'v' }],
    observations: Array.from({ length: 90 }, (_, at) => ({
      time: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
      members: {},
      values: { v: 10 },
      path: `data[${at}]`,
    })),
  });

  test('have three weeks beside three', () => {
    const set = cycleSeries(
      days,
      readAt('2026-04-10', { by: 'weekday', period: '2026-02', compare: 'previous-period' }),
    );
    assert.deepEqual(valuesOf(set.lines[0]), [30, 30, 30, 30, 30, 30, 30]);
    assert.deepEqual(valuesOf(set.baseline?.line), [30, 30, 30, 30, 30, 30, 30]);
  });

  test('have no baseline of another number of weeks', () => {
    const set = cycleSeries(
      days,
      readAt('2026-04-10', { by: 'weekday', period: '2026-03', compare: 'previous-period' }),
    );
    assert.deepEqual(valuesOf(set.lines[0]), [40, 40, 40, 40, 40, 40, 40]);
    assert.isNull(set.baseline);
  });
});
