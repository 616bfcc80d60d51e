import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import {
  bucketOf,
  bucketRange,
  bucketsIn,
  granularities,
  granularityOf,
  stepBucket,
  type Granularity,
} from '../../src/model/bucket.js';

const anyGranularity = fc.constantFrom(...granularities);
const anyDate = fc
  .date({ min: new Date(Date.UTC(1000, 0, 1)), max: new Date(Date.UTC(3000, 0, 1)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

suite('names of buckets', () => {
  const names: readonly (readonly [name: string, granularity: Granularity | null])[] = [
    ['2026-01-05T08', 'hour'],
    ['2026-01-05T23', 'hour'],
    ['2026-10-25T02+01:00', 'hour'],
    ['2026-11-01T01-08:00', 'hour'],
    ['2026-01-05', 'day'],
    ['2024-02-29', 'day'],
    ['2026-W05', 'week'],
    ['2026-W53', 'week'],
    ['2020-W53', 'week'],
    ['2026-01', 'month'],
    ['2026-Q1', 'quarter'],
    ['2026', 'year'],
    ['0001', 'year'],
    ['0099-12-31', 'day'],
    ['2026-01-05T24', null],
    ['2026-01-05T8', null],
    ['2026-01-05T08:00', null],
    ['2026-01-05T08Z', null],
    ['2026-01-05T08+15:00', null],
    ['2026-02-30', null],
    ['2026-02-29', null],
    ['1900-02-29', null],
    ['2026-04-31', null],
    ['2026-00', null],
    ['2026-13', null],
    ['2026-01-00', null],
    ['2026-W00', null],
    ['2026-W54', null],
    ['2025-W53', null],
    ['2026-Q0', null],
    ['2026-Q5', null],
    ['0000', null],
    ['26', null],
    ['20260105', null],
    [' 2026', null],
    ['2026-1', null],
    ['2026-01\n', null],
    ['January', null],
    ['', null],
    ['__proto__', null],
  ];
  for (const [name, granularity] of names) {
    test(`${JSON.stringify(name)} names ${granularity ?? 'nothing'}`, () => {
      assert.equal(granularityOf(name), granularity);
    });
  }
});

suite('the bucket of a date', () => {
  const dates: readonly (readonly [date: string, granularity: Granularity, name: string])[] = [
    ['2026-11-20', 'hour', '2026-11-20T00'],
    ['2026-11-20', 'day', '2026-11-20'],
    ['2026-11-20', 'week', '2026-W47'],
    ['2026-11-20', 'month', '2026-11'],
    ['2026-11-20', 'quarter', '2026-Q4'],
    ['2026-03-31', 'quarter', '2026-Q1'],
    ['2026-04-01', 'quarter', '2026-Q2'],
    ['2026-11-20', 'year', '2026'],
    ['2021-01-03', 'week', '2020-W53'],
    ['2021-01-04', 'week', '2021-W01'],
    ['2025-12-28', 'week', '2025-W52'],
    ['2025-12-29', 'week', '2026-W01'],
    ['2027-01-03', 'week', '2026-W53'],
    ['2027-01-04', 'week', '2027-W01'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2023-01-01', 'week', '2022-W52'],
    ['0050-06-01', 'month', '0050-06'],
  ];
  for (const [date, granularity, name] of dates) {
    test(`${date} lies in ${name}`, () => {
      assert.equal(bucketOf(date, granularity), name);
    });
  }

  test('is one whose dates hold it', () => {
    fc.assert(
      fc.property(anyDate, anyGranularity, (date, granularity) => {
        const { from, to } = bucketRange(bucketOf(date, granularity));
        return from <= date && date <= to;
      }),
    );
  });
});

suite('the dates of a bucket', () => {
  const ranges: readonly (readonly [name: string, from: string, to: string])[] = [
    ['2026-01-05T08', '2026-01-05', '2026-01-05'],
    ['2026-10-25T02+01:00', '2026-10-25', '2026-10-25'],
    ['2026-01-05', '2026-01-05', '2026-01-05'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['0099', '0099-01-01', '0099-12-31'],
  ];
  for (const [name, from, to] of ranges) {
    test(`of ${name} are ${from} to ${to}`, () => {
      assert.deepEqual(bucketRange(name), { from, to });
    });
  }
});

suite('stepping through buckets', () => {
  const steps: readonly (readonly [name: string, n: number, other: string])[] = [
    ['2026-01-05T23', 1, '2026-01-06T00'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-W53', 1, '2027-W01'],
    ['2026-W01', -1, '2025-W52'],
    ['2021-W01', -1, '2020-W53'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -13, '2024-12'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026', -10, '2016'],
    ['2026-05', 0, '2026-05'],
  ];
  for (const [name, n, other] of steps) {
    test(`${name} and ${n} is ${other}`, () => {
      assert.equal(stepBucket(name, n), other);
    });
  }

  test('goes back the way it came', () => {
    fc.assert(
      fc.property(anyDate, anyGranularity, fc.integer({ min: -500, max: 500 }), (date, granularity, n) => {
        const name = bucketOf(date, granularity);
        return stepBucket(stepBucket(name, n), -n) === name;
      }),
    );
  });
});

suite('the buckets of a range', () => {
  test('are those that have a date of it', () => {
    assert.deepEqual(bucketsIn({ from: '2026-01-31', to: '2026-03-01' }, 'month'), ['2026-01', '2026-02', '2026-03']);
    assert.deepEqual(bucketsIn({ from: '2026-12-27', to: '2027-01-04' }, 'week'), ['2026-W52', '2026-W53', '2027-W01']);
    assert.deepEqual(bucketsIn({ from: '2026-12-31', to: '2027-01-01' }, 'quarter'), ['2026-Q4', '2027-Q1']);
    assert.deepEqual(bucketsIn({ from: '9998-06-01', to: '9999-12-31' }, 'year'), ['9998', '9999']);
    assert.equal(bucketsIn({ from: '2024-01-01', to: '2024-12-31' }, 'day').length, 366);
    assert.equal(bucketsIn({ from: '0001-01-01', to: '0001-01-01' }, 'hour').length, 24);
  });

  test('are none where it is reversed', () => {
    for (const granularity of granularities) {
      assert.deepEqual(bucketsIn({ from: '2026-01-02', to: '2026-01-01' }, granularity), []);
    }
  });

  test('follow each other without gaps, sort as text and reach over all of it', () => {
    const coarse = anyGranularity.filter((granularity) => granularity !== 'hour');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 800 }), coarse, (from, days, granularity) => {
        const to = stepBucket(from, days);
        const names = bucketsIn({ from, to }, granularity);
        assert.equal(names[0], bucketOf(from, granularity));
        assert.equal(names.at(-1), bucketOf(to, granularity));
        names.slice(1).forEach((name, index) => assert.equal(name, stepBucket(names[index]!, 1)));
        assert.deepEqual([...names].sort(), names);
      }),
    );
  });
});
