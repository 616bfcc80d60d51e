import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { dateIn, granularityOf, stepBucket } from '../../src/model/bucket.js';
import { StatsError } from '../../src/model/stats-error.js';
import { parsePeriod } from '../../src/query/parse-period.js';
import type { Period } from '../../src/query/query.js';
import { resolvePeriod } from '../../src/query/resolve-period.js';
import { daysBetween } from '../../src/query/step-date.js';

function resolve(text: string, today: string): Period | null {
  return resolvePeriod(parsePeriod(text), today);
}

/** `2026-01-01..2026-01-31 (2026-01-20) month×1` */
function shown(period: Period | null): string {
  return period ? `${period.from}..${period.to} (${period.elapsed}) ${period.unit}×${period.count}` : 'all';
}

suite('a period that moves with the day', () => {
  const cases: readonly (readonly [text: string, today: string, expected: string])[] = [
    ['all', '2026-11-20', 'all'],
    ['today', '2026-11-20', '2026-11-20..2026-11-20 (2026-11-20) day×1'],
    ['yesterday', '2026-03-01', '2026-02-28..2026-02-28 (2026-02-28) day×1'],
    ['yesterday', '2024-03-01', '2024-02-29..2024-02-29 (2024-02-29) day×1'],
    ['last-1-days', '2026-11-20', '2026-11-20..2026-11-20 (2026-11-20) day×1'],
    ['last-7-days', '2026-11-20', '2026-11-14..2026-11-20 (2026-11-20) day×7'],
    ['last-30-days', '2026-03-01', '2026-01-31..2026-03-01 (2026-03-01) day×30'],
    ['last-360-days', '2026-11-20', '2025-11-26..2026-11-20 (2026-11-20) day×360'],
    ['last-1-weeks', '2026-11-20', '2026-11-16..2026-11-22 (2026-11-20) week×1'],
    ['last-4-weeks', '2026-11-20', '2026-10-26..2026-11-22 (2026-11-20) week×4'],
    ['last-2-weeks', '2027-01-04', '2026-12-28..2027-01-10 (2027-01-04) week×2'],
    ['last-1-months', '2026-11-20', '2026-11-01..2026-11-30 (2026-11-20) month×1'],
    ['last-1-month', '2026-11-20', '2026-11-01..2026-11-30 (2026-11-20) month×1'],
    ['last-12-months', '2026-11-20', '2025-12-01..2026-11-30 (2026-11-20) month×12'],
    ['last-12-months', '2026-11-30', '2025-12-01..2026-11-30 (2026-11-30) month×12'],
    ['last-12-months', '2026-12-01', '2026-01-01..2026-12-31 (2026-12-01) month×12'],
    ['last-13-months', '2024-02-29', '2023-02-01..2024-02-29 (2024-02-29) month×13'],
    ['last-3-months', '2026-03-31', '2026-01-01..2026-03-31 (2026-03-31) month×3'],
    ['last-4-quarters', '2026-11-20', '2026-01-01..2026-12-31 (2026-11-20) quarter×4'],
    ['last-2-years', '2026-11-20', '2025-01-01..2026-12-31 (2026-11-20) year×2'],
    ['this-week', '2026-11-16', '2026-11-16..2026-11-22 (2026-11-16) week×1'],
    ['this-week', '2027-01-03', '2026-12-28..2027-01-03 (2027-01-03) week×1'],
    ['this-month', '2024-02-10', '2024-02-01..2024-02-29 (2024-02-10) month×1'],
    ['this-quarter', '2026-05-31', '2026-04-01..2026-06-30 (2026-05-31) quarter×1'],
    ['this-year', '2026-11-20', '2026-01-01..2026-12-31 (2026-11-20) year×1'],
    ['last-week', '2026-11-16', '2026-11-09..2026-11-15 (2026-11-15) week×1'],
    ['last-week', '2027-01-04', '2026-12-28..2027-01-03 (2027-01-03) week×1'],
    ['last-month', '2026-01-31', '2025-12-01..2025-12-31 (2025-12-31) month×1'],
    ['last-month', '2024-03-31', '2024-02-01..2024-02-29 (2024-02-29) month×1'],
    ['last-quarter', '2026-01-01', '2025-10-01..2025-12-31 (2025-12-31) quarter×1'],
    ['last-year', '2026-01-01', '2025-01-01..2025-12-31 (2025-12-31) year×1'],
    ['  last-7-days ', '2026-11-20', '2026-11-14..2026-11-20 (2026-11-20) day×7'],
  ];
  for (const [text, today, expected] of cases) {
    test(`${text} on ${today} is ${expected}`, () => {
      assert.equal(shown(resolve(text, today)), expected);
    });
  }

  test('of any number of days ends today and has that many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 20_000 }), (count, days) => {
        const today = stepBucket('2000-01-01', days);
        const period = resolve(`last-${count}-days`, today);
        assert.equal(period?.elapsed, today);
        assert.equal(daysBetween(period!.from, today) + 1, count);
      }),
    );
  });
});

suite('"today" in a zone', () => {
  const cases: readonly (readonly [instant: string, zone: string, text: string, expected: string])[] = [
    ['2026-10-31T23:30:00Z', 'UTC', 'this-month', '2026-10-01..2026-10-31'],
    ['2026-10-31T23:30:00Z', 'Europe/Paris', 'this-month', '2026-11-01..2026-11-30'],
    ['2026-11-01T06:30:00Z', 'America/Los_Angeles', 'this-month', '2026-10-01..2026-10-31'],
    ['2026-11-01T07:00:00Z', 'America/Los_Angeles', 'this-month', '2026-11-01..2026-11-30'],
    ['2026-12-31T14:59:59Z', 'Asia/Tokyo', 'this-year', '2026-01-01..2026-12-31'],
    ['2026-12-31T15:00:00Z', 'Asia/Tokyo', 'this-year', '2027-01-01..2027-12-31'],
    ['2026-12-31T11:00:00Z', 'Pacific/Apia', 'this-year', '2027-01-01..2027-12-31'],
    ['2027-01-03T10:59:59Z', 'Pacific/Apia', 'this-week', '2026-12-28..2027-01-03'],
    ['2026-03-28T23:30:00Z', 'Europe/Paris', 'today', '2026-03-29..2026-03-29'],
    ['2026-03-29T21:59:59Z', 'Europe/Paris', 'today', '2026-03-29..2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Paris', 'today', '2026-03-30..2026-03-30'],
    ['2026-10-24T22:00:00Z', 'Europe/Paris', 'today', '2026-10-25..2026-10-25'],
    ['2026-10-25T22:59:59Z', 'Europe/Paris', 'today', '2026-10-25..2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Paris', 'today', '2026-10-26..2026-10-26'],
    ['2026-03-09T06:59:59Z', 'America/Los_Angeles', 'today', '2026-03-08..2026-03-08'],
    ['2026-11-02T07:59:59Z', 'America/Los_Angeles', 'last-2-days', '2026-10-31..2026-11-01'],
    ['2024-02-29T10:30:00Z', 'Pacific/Apia', 'last-month', '2024-01-01..2024-01-31'],
    ['2024-02-29T11:00:00Z', 'Pacific/Apia', 'last-month', '2024-02-01..2024-02-29'],
  ];
  for (const [instant, zone, text, expected] of cases) {
    test(`${text} at ${instant} in ${zone} is ${expected}`, () => {
      const period = resolve(text, dateIn(Date.parse(instant), zone));
      assert.equal(`${period?.from}..${period?.to}`, expected);
    });
  }
});

suite('an ISO 8601 interval', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['2026-01/2026-11', '2026-01-01..2026-11-30 month×11'],
    ['2026-01/2026-01', '2026-01-01..2026-01-31 month×1'],
    ['2026-01-05/2026-01-11', '2026-01-05..2026-01-11 day×7'],
    ['2026-W01/2026-W10', '2025-12-29..2026-03-08 week×10'],
    ['2020-W53/2021-W01', '2020-12-28..2021-01-10 week×2'],
    ['2026/2026', '2026-01-01..2026-12-31 year×1'],
    ['2024/2026', '2024-01-01..2026-12-31 year×3'],
    ['2026-Q1/2026-Q3', '2026-01-01..2026-09-30 quarter×3'],
    ['2026-02-01/2026-02-28', '2026-02-01..2026-02-28 month×1'],
    ['2024-02-01/2024-02-28', '2024-02-01..2024-02-28 day×28'],
    ['2024-02-01/2024-02-29', '2024-02-01..2024-02-29 month×1'],
    ['2026-01-01/2026-12-31', '2026-01-01..2026-12-31 month×12'],
    ['2026/2026-03', '2026-01-01..2026-03-31 month×3'],
    ['2026-01/2026-03-15', '2026-01-01..2026-03-15 day×74'],
    ['2026-03', '2026-03-01..2026-03-31 month×1'],
    ['2026-Q1', '2026-01-01..2026-03-31 quarter×1'],
    ['2026', '2026-01-01..2026-12-31 year×1'],
    ['2026-W53', '2026-12-28..2027-01-03 week×1'],
    ['2026-01-05', '2026-01-05..2026-01-05 day×1'],
    ['2026-01-05/P7D', '2026-01-05..2026-01-11 day×7'],
    ['2026-01-05/P1W', '2026-01-05..2026-01-11 day×7'],
    ['2026-W05/P2W', '2026-01-26..2026-02-08 week×2'],
    ['2026-01/P3M', '2026-01-01..2026-03-31 month×3'],
    ['2026-01-01/P3M', '2026-01-01..2026-03-31 month×3'],
    ['2026-01-15/P1M', '2026-01-15..2026-02-14 day×31'],
    ['2026-01-31/P1M', '2026-01-31..2026-02-27 day×28'],
    ['2026/P1Y', '2026-01-01..2026-12-31 year×1'],
    ['2025-12/P1Y', '2025-12-01..2026-11-30 month×12'],
    ['2025-01/P1Y6M', '2025-01-01..2026-06-30 month×18'],
    ['2024-02-29/P1Y', '2024-02-29..2025-02-27 day×365'],
    ['P1M/2026-03-31', '2026-03-01..2026-03-31 month×1'],
    ['P1M/2026-03', '2026-03-01..2026-03-31 month×1'],
    ['P1M/2024-02-29', '2024-02-01..2024-02-29 month×1'],
    ['P7D/2026-01-11', '2026-01-05..2026-01-11 day×7'],
    ['P2W/2026-W02', '2025-12-29..2026-01-11 week×2'],
    ['P1Y/2026', '2026-01-01..2026-12-31 year×1'],
  ];
  for (const [text, expected] of cases) {
    test(`${text} is ${expected}`, () => {
      const period = resolve(text, '2030-01-01');
      assert.equal(`${period?.from}..${period?.to} ${period?.unit}×${period?.count}`, expected);
      assert.equal(period?.elapsed, period?.to, 'it is over');
    });
  }

  test('elapses up to today, and not at all before it begins', () => {
    assert.equal(resolve('2026-01/2026-11', '2026-05-10')?.elapsed, '2026-05-10');
    assert.equal(resolve('2026-01/2026-11', '2026-01-01')?.elapsed, '2026-01-01');
    assert.equal(resolve('2026-01/2026-11', '2025-12-31')?.elapsed, '2025-12-31');
    assert.equal(resolve('2026-01/2026-11', '2020-06-01')?.elapsed, '2025-12-31');
  });
});

suite('a period that cannot be read', () => {
  const wrong = [
    'last-0-days',
    'last-07-days',
    'last--1-days',
    'last-1.5-months',
    'last-12-hours',
    'last-days',
    'last-99999-years',
    'last-999999-days',
    'this-day',
    'this-hour',
    'Last-7-days',
    'last 7 days',
    'tomorrow',
    '2026-11/2026-01',
    '2026-01-11/2026-01-05',
    '2026-02-30',
    '2026-13',
    '2026-W54',
    '2025-W53',
    '2026-01-05T08',
    '2026-01-05T08/2026-01-05T10',
    '2026-01-05T00:00:00Z/P7D',
    '2026-01/11',
    '2026-01/',
    '/2026-01',
    '/',
    '2026-01/2026-02/2026-03',
    'P7D',
    'P7D/P7D',
    'P0D/2026-01-05',
    '2026-01-05/P',
    '2026-01-05/PT12H',
    '2026-01-05/P1DT12H',
    '2026-01-05/-P7D',
    '2026-01-05/7D',
    '2026-01-05/P99999Y',
    'P99999Y/2026-01-05',
    '9999/P2Y',
    'P2D/9999-12-31T',
    'constructor',
  ];
  for (const text of wrong) {
    test(`${JSON.stringify(text)} is an error that quotes it`, () => {
      try {
        resolve(text, '2026-11-20');
      } catch (error) {
        assert.instanceOf(error, StatsError);
        const { kind, code, message, values } = error;
        assert.deepEqual([kind, code], ['config', 'bad-period']);
        assert.include(message, `"${text}"`);
        assert.include(message, 'last-12-months');
        assert.equal(values['period'], text);
        return;
      }
      assert.fail('expected an error');
    });
  }

  test('is never anything but a StatsError, whatever is written', () => {
    const part = fc.constantFrom(
      '2026',
      '-',
      '0',
      '1',
      '9',
      '/',
      'P',
      'D',
      'M',
      'Y',
      'W',
      'last-',
      'this-',
      'days',
      'Q1',
      'T',
      '-02-29',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        try {
          const period = resolve(parts.join(''), '2026-11-20');
          if (period === null) return;
          assert.equal(granularityOf(period.from), 'day');
          assert.equal(granularityOf(period.to), 'day');
          assert.isTrue(period.from <= period.to && period.elapsed <= period.to && period.count >= 1);
        } catch (error) {
          assert.instanceOf(error, StatsError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
