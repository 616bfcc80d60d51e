import { assert } from '@open-wc/testing';
import type { Compare, Period } from '../../src/query/query.js';
import { counterpartBucket, counterpartDate, counterpartEnd, type Pair } from '../../src/views/counterpart.js';
import { period } from './answer.js';

const pair = (compare: Compare, unit: Period['unit'], from: string, baseline: string): Pair => ({
  compare,
  period: period(from, '2026-12-31', unit),
  baseline: period(baseline, '2026-12-31', unit),
});

const byMonth = pair('previous-period', 'month', '2026-03-01', '2026-02-01');
const byYear = pair('previous-year', 'month', '2024-01-01', '2023-01-01');
const byDays = pair('previous-days', 'month', '2026-11-01', '2026-10-02');
const byWeek = pair('previous-year', 'week', '2026-12-14', '2025-12-15');

suite('counterpart', () => {
  const dates: readonly [Pair, date: string, expected: string | null][] = [
    [byMonth, '2026-03-15', '2026-02-15'],
    [byMonth, '2026-03-31', '2026-02-28'],
    [byYear, '2024-02-29', '2023-02-28'],
    [byYear, '2024-03-01', '2023-03-01'],
    [byDays, '2026-11-19', '2026-10-20'],
    [byWeek, '2026-12-14', '2025-12-15'],
    [byWeek, '2026-12-28', null],
    [byWeek, '2027-01-04', '2025-12-29'],
    [pair('previous-period', 'week', '2026-11-09', '2026-11-02'), '2026-11-11', '2026-11-04'],
  ];
  for (const [comparison, date, expected] of dates) {
    test(`${date} is compared with ${expected ?? 'nothing'} by ${comparison.compare} of ${comparison.period.unit}s`, () => {
      // 2027-W01 pairs with 2026-W01, which begins in 2025.
      assert.strictEqual(counterpartDate(date, comparison), expected);
    });
  }

  const buckets: readonly [Pair, name: string, expected: string | null][] = [
    [byMonth, '2026-03', '2026-02'],
    [byMonth, '2026-03-30', null],
    [byMonth, '2026-03-05T07', '2026-02-05T07'],
    [byYear, '2024-02', '2023-02'],
    [byYear, '2024-Q1', '2023-Q1'],
    [byYear, '2024', '2023'],
    [byDays, '2026-11', null],
    [byDays, '2026-11-01', '2026-10-02'],
    [byWeek, '2026-W52', '2025-W52'],
    [byWeek, '2026-W53', null],
  ];
  for (const [comparison, name, expected] of buckets) {
    test(`bucket ${name} is compared with ${expected ?? 'nothing'} by ${comparison.compare}`, () => {
      assert.strictEqual(counterpartBucket(name, comparison), expected);
    });
  }

  test('a part that ends with its month is compared with one that ends with its month', () => {
    assert.strictEqual(counterpartEnd('2026-03-31', byMonth), '2026-02-28');
    assert.strictEqual(
      counterpartEnd('2025-02-28', { ...byYear, period: period('2025-01-01', '2025-12-31') }),
      '2024-02-29',
    );
    assert.strictEqual(counterpartEnd('2024-02-28', byYear), '2023-02-28');
  });
});
