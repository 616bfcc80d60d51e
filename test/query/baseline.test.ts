import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { stepBucket } from '../../src/model/bucket.js';
import { baselineOf } from '../../src/query/baseline-of.js';
import { parsePeriod } from '../../src/query/parse-period.js';
import type { Compare } from '../../src/query/query.js';
import { resolvePeriod } from '../../src/query/resolve-period.js';
import { daysBetween } from '../../src/query/step-date.js';

function baseline(text: string, today: string, compare: Compare): ReturnType<typeof baselineOf> {
  const period = resolvePeriod(parsePeriod(text), today);
  return period && baselineOf(period, compare);
}

suite('what a period is compared with', () => {
  const cases: readonly (readonly [compare: Compare, text: string, today: string, expected: string])[] = [
    ['previous-period', 'last-12-months', '2026-11-20', '2024-12-01..2025-11-30 (2025-11-20) month×12'],
    ['previous-period', 'last-12-months', '2026-11-30', '2024-12-01..2025-11-30 (2025-11-30) month×12'],
    ['previous-period', '2026-01/2026-11', '2027-01-01', '2025-02-01..2025-12-31 (2025-12-31) month×11'],
    ['previous-period', 'last-7-days', '2026-11-20', '2026-11-07..2026-11-13 (2026-11-13) day×7'],
    ['previous-period', '2026-01-05/P7D', '2026-01-07', '2025-12-29..2026-01-04 (2025-12-31) day×7'],
    ['previous-period', 'this-month', '2026-03-31', '2026-02-01..2026-02-28 (2026-02-28) month×1'],
    ['previous-period', 'this-month', '2026-03-30', '2026-02-01..2026-02-28 (2026-02-28) month×1'],
    ['previous-period', 'this-month', '2026-03-15', '2026-02-01..2026-02-28 (2026-02-15) month×1'],
    ['previous-period', 'this-month', '2026-02-28', '2026-01-01..2026-01-31 (2026-01-31) month×1'],
    ['previous-period', 'this-month', '2024-02-28', '2024-01-01..2024-01-31 (2024-01-28) month×1'],
    ['previous-period', 'last-month', '2026-04-20', '2026-02-01..2026-02-28 (2026-02-28) month×1'],
    ['previous-period', 'this-quarter', '2026-05-31', '2026-01-01..2026-03-31 (2026-02-28) quarter×1'],
    ['previous-period', 'this-year', '2024-02-29', '2023-01-01..2023-12-31 (2023-02-28) year×1'],
    ['previous-period', 'this-week', '2027-01-06', '2026-12-28..2027-01-03 (2026-12-30) week×1'],
    ['previous-period', 'last-week', '2027-01-06', '2026-12-21..2026-12-27 (2026-12-27) week×1'],
    ['previous-period', 'today', '2026-03-01', '2026-02-28..2026-02-28 (2026-02-28) day×1'],
    ['previous-days', 'last-30-days', '2026-11-20', '2026-09-22..2026-10-21 (2026-10-21) day×30'],
    ['previous-days', 'last-month', '2026-11-20', '2026-08-31..2026-09-30 (2026-09-30) day×31'],
    ['previous-days', 'this-month', '2026-03-10', '2026-01-29..2026-02-28 (2026-02-07) day×31'],
    ['previous-days', '2024', '2025-01-01', '2022-12-31..2023-12-31 (2023-12-31) day×366'],
    ['previous-year', 'last-12-months', '2026-11-20', '2024-12-01..2025-11-30 (2025-11-20) month×12'],
    ['previous-year', '2025-02', '2026-01-01', '2024-02-01..2024-02-29 (2024-02-29) month×1'],
    ['previous-year', '2024-02', '2026-01-01', '2023-02-01..2023-02-28 (2023-02-28) month×1'],
    ['previous-year', 'this-month', '2024-02-20', '2023-02-01..2023-02-28 (2023-02-20) month×1'],
    ['previous-year', '2024-02-29', '2026-01-01', '2023-02-28..2023-02-28 (2023-02-28) day×1'],
    ['previous-year', '2024-02-15/2024-02-29', '2026-01-01', '2023-02-15..2023-02-28 (2023-02-28) day×14'],
    ['previous-year', '2025-02-15/2025-03-10', '2026-01-01', '2024-02-15..2024-03-10 (2024-03-10) day×25'],
    ['previous-year', 'last-7-days', '2026-11-20', '2025-11-14..2025-11-20 (2025-11-20) day×7'],
    ['previous-year', 'this-quarter', '2026-05-31', '2025-04-01..2025-06-30 (2025-05-31) quarter×1'],
    ['previous-year', '2024/2025', '2026-11-20', '2023-01-01..2024-12-31 (2024-12-31) year×2'],
    ['previous-year', 'this-week', '2026-11-18', '2025-11-17..2025-11-23 (2025-11-19) week×1'],
    ['previous-year', 'last-4-weeks', '2026-11-20', '2025-10-27..2025-11-23 (2025-11-21) week×4'],
    ['previous-year', '2026-W50/2027-W02', '2027-06-01', '2025-12-08..2026-01-11 (2026-01-11) week×5'],
    ['previous-year', '2026-W50/2026-W53', '2027-06-01', '2025-12-08..2025-12-28 (2025-12-28) week×3'],
    ['previous-year', '2027-W51/2028-W02', '2028-06-01', '2026-12-14..2027-01-17 (2027-01-17) week×5'],
    ['previous-year', '2026-W52/2027-W02', '2026-12-30', '2025-12-22..2026-01-11 (2025-12-28) week×3'],
  ];
  for (const [compare, text, today, expected] of cases) {
    test(`${compare} of ${text} on ${today} is ${expected}`, () => {
      const found = baseline(text, today, compare);
      assert.isNotNull(found);
      const { from, to, elapsed, unit, count } = found;
      assert.equal(`${from}..${to} (${elapsed}) ${unit}×${count}`, expected);
    });
  }

  test('is nothing where nothing is compared, where the year before has no such week, and before the calendar', () => {
    assert.isNull(baseline('last-12-months', '2026-11-20', 'none'));
    assert.isNull(baseline('all', '2026-11-20', 'previous-year'));
    assert.isNull(baseline('2026-W53', '2027-06-01', 'previous-year'));
    for (const compare of ['previous-period', 'previous-days', 'previous-year'] as const) {
      assert.isNull(baseline('0001-01', '2026-11-20', compare), compare);
      assert.isNull(baseline('0001-02-10', '2026-11-20', compare === 'previous-year' ? compare : 'none'));
    }
    assert.isNull(baseline('0002/9999', '2026-11-20', 'previous-period'));
  });

  test('has not begun where the period has not', () => {
    const found = baseline('2027-01/2027-03', '2026-11-20', 'previous-period');
    assert.deepEqual([found?.from, found?.to, found?.elapsed], ['2026-10-01', '2026-12-31', '2026-09-30']);
  });

  test('ends the day before the period, and of days has as many, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 800 }), (start, count) => {
        const from = stepBucket('2000-01-01', start);
        for (const compare of ['previous-period', 'previous-days'] as const) {
          const text = `${from}/P${count}D`;
          const found = baseline(text, '2100-01-01', compare);
          assert.equal(stepBucket(found!.to, 1), from);
          if (found!.unit === 'day') assert.equal(daysBetween(found!.from, found!.to) + 1, count);
        }
      }),
    );
  });

  test('has its weeks reckoned, be they millennia', () => {
    const found = baseline('0002-W02/9000-W50', '2026-11-20', 'previous-year');
    assert.equal(found?.unit, 'week');
    assert.equal(found?.count, Math.round((daysBetween(found?.from ?? '', found?.to ?? '') + 1) / 7));
  });
});
