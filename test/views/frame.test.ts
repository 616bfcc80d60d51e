import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { bucketsIn, type Granularity } from '../../src/model/bucket.js';
import { wholeFrame } from '../../src/views/frame.js';
import { answer, dayAfter, period, visits, type TestRow } from './answer.js';

const zones = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Apia'];
const granularities: readonly Granularity[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

suite('wholeFrame', () => {
  const day = fc.nat({ max: 40 }).map((number) => dayAfter('2026-03-10', number));
  const stretch = fc.tuple(day, day).map((dates) => dates.sort());
  const hour = fc.constantFrom('04', '11', '23');

  test('has the buckets of the period, whatever part of them the answer has, each in its place', () => {
    const cases = fc.record({
      zone: fc.constantFrom(...zones),
      granularity: fc.constantFrom(...granularities),
      told: stretch,
      asked: stretch,
      hour,
    });
    fc.assert(
      fc.property(cases, ({ zone, granularity, told, asked, hour: at }) => {
        const rows: TestRow[] = told.map((date, place) => [
          granularity === 'hour' ? `${date}T${at}` : (bucketsIn({ from: date, to: date }, granularity)[0] ?? date),
          place,
        ]);
        const [first, last] = rows as [TestRow, TestRow];
        const data = answer(visits(), first[0] === last[0] ? [first] : rows, { granularity, zone });
        const [from, to] = asked;
        const { names, start } = wholeFrame(data, period(from, to));
        assert.deepEqual(names, bucketsIn({ from, to }, granularity, zone));
        for (const [index, name] of names.entries()) {
          const place = data.buckets.indexOf(name);
          if (place >= 0) assert.strictEqual(start + index, place);
          else assert.isUndefined(data.buckets[start + index]);
        }
      }),
    );
  });

  test("takes the answer's own names where it has them all", () => {
    const data = answer(visits(), [
      ['2026-01', 1],
      ['2026-12', 1],
    ]);
    assert.strictEqual(
      wholeFrame(data, { ...period('2026-01-01', '2026-12-31'), elapsed: '2026-12-31' }).names,
      data.buckets,
    );
  });

  for (const [now, last] of [
    ['2026-11-21T16:15:00Z', '2026-11-21T17'],
    ['2026-11-21T16:00:00Z', '2026-11-21T17'],
    ['2026-11-21T15:59:59Z', '2026-11-21T16'],
    ['2026-11-20T22:30:00Z', '2026-11-20T23'],
    ['2026-11-22T10:00:00Z', '2026-11-21T23'],
  ] as const) {
    test(`ends with the hour that runs, and has none to come, at ${now} in Paris`, () => {
      const data = answer(visits(), [['2026-11-20T08', 1]], { granularity: 'hour', zone: 'Europe/Paris' });
      const { names } = wholeFrame(
        data,
        { ...period('2026-11-20', '2026-11-21'), elapsed: '2026-11-21' },
        Date.parse(now),
      );
      assert.strictEqual(names.at(-1), last);
    });
  }

  test('keeps the hours to come that the answer has', () => {
    const data = answer(visits(), [['2026-11-21T20', 1]], { granularity: 'hour', zone: 'UTC' });
    const { names } = wholeFrame(
      data,
      { ...period('2026-11-21', '2026-11-21'), elapsed: '2026-11-21' },
      Date.parse('2026-11-21T16:15:00Z'),
    );
    assert.strictEqual(names.at(-1), '2026-11-21T20');
  });
});
