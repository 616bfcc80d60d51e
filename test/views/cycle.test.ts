import { assert } from '@open-wc/testing';
import type { ShowOptions } from '../../src/query/query.js';
import { cycleSeries } from '../../src/views/cycle-series.js';
import { cycle } from '../../src/views/cycle.js';
import { peak } from '../../src/views/peak.js';
import { answer, dayAfter, days, months, period, show, visits, type TestRow } from './answer.js';
import { atLeastOf, statesOf } from './lines.js';

/** Every hour of some days, told by a rule. */
function hours(
  first: string,
  count: number,
  value: (hour: number, day: number) => number | undefined,
  member = {},
): TestRow[] {
  const rows: TestRow[] = [];
  for (let day = 0; day < count; day++) {
    for (let hour = 0; hour < 24; hour++) {
      const told = value(hour, day);
      if (told !== undefined) rows.push([`${dayAfter(first, day)}T${String(hour).padStart(2, '0')}`, told, member]);
    }
  }
  return rows;
}

const byHour: Partial<ShowOptions> = { by: 'hour-of-day' };
const byWeekday: Partial<ShowOptions> = { by: 'weekday' };

suite('cycle', () => {
  test('weekdays are summed over complete weeks only, from Monday', () => {
    // 2026-10-03 is a Saturday: the week-end before the first Monday and the days after the last Sunday stay out.
    const data = answer(visits(), days('2026-10-03', [99, 99, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 99]), {
      granularity: 'day',
    });
    const told = cycle(data, show(byWeekday));
    assert.deepEqual(told.total?.values, [2, 4, 6, 8, 10, 12, 14]);
    assert.deepEqual(told.covered, { from: '2026-10-05', to: '2026-10-18', granularity: 'day', running: false });
  });

  test('a running week is not a complete one', () => {
    const data = answer(visits(), days('2026-11-09', new Array<number>(14).fill(1)), { granularity: 'day' });
    assert.deepEqual(cycle(data, show(byWeekday)).total?.values, new Array(7).fill(1));
  });

  test('hours align by name: a member without a row for 03 h does not shift', () => {
    const rows = [
      ...hours('2026-10-05', 7, (hour) => hour, 'teacher'),
      ...hours('2026-10-05', 7, (hour) => (hour === 3 ? undefined : hour), 'student'),
    ];
    const { lines } = cycle(answer(visits(), rows, { granularity: 'hour' }), show({ ...byHour, split: 'profile' }));
    assert.strictEqual(lines[1]?.values[3], null);
    assert.deepEqual(lines[1]?.values.slice(4), lines[0]?.values.slice(4));
    assert.strictEqual(lines[0]?.values[23], 7 * 23);
  });

  test('a place without a value says what is known of it: withheld, not known, or nothing', () => {
    const rows: TestRow[] = [
      ...days('2026-10-05', ['suppressed', null, 3, 4, 5, 6, 7], 'teacher'),
      ...days('2026-10-12', [null, null, null, 4, 5, 6, 7], 'teacher'),
      ...days('2026-10-05', [1, 1, 1, 1, 1, 1, 1], 'student'),
      ...days('2026-10-12', [1, 1, 1, 1, 1, 1, 1], 'student'),
    ];
    const told = rows.filter(
      ([time, , member]) => member === 'student' || !['2026-10-08', '2026-10-15'].includes(time ?? ''),
    );
    const { lines } = cycleSeries(
      answer(visits(), told, { granularity: 'day' }),
      show({ ...byWeekday, split: 'profile' }),
    );
    assert.deepEqual(statesOf(lines[0])?.slice(0, 5), ['suppressed', 'unknown', 'known', 'absent', 'known']);
    assert.deepEqual(atLeastOf(lines[0])?.slice(2, 5), [true, false, false]);
  });

  test('hours add up to weekdays', () => {
    const data = answer(
      visits(),
      hours('2026-10-05', 7, (_, day) => day),
      { granularity: 'hour' },
    );
    assert.deepEqual(cycle(data, show(byWeekday)).total?.values, [0, 24, 48, 72, 96, 120, 144]);
  });

  test('a week that begins or ends in mid-day is not complete', () => {
    const late = hours('2026-10-05', 14, (hour, day) => (day === 0 && hour < 5 ? undefined : 1));
    const data = answer(visits(), late, { granularity: 'hour' });
    assert.deepEqual(cycle(data, show(byHour)).total?.values, new Array(24).fill(7));
  });

  test('a week whose nights have no rows is complete where no row means nothing, in a period of whole weeks', () => {
    const zero = visits('sum', 'sum', { missing: 'zero' });
    const open = hours('2026-10-05', 14, (hour) => (hour < 6 || hour > 21 ? undefined : 1));
    const weeks = { ...byHour, period: period('2026-10-05', '2026-10-18', 'week', 2) };
    const told = cycle(answer(zero, open, { granularity: 'hour' }), show(weeks));
    const expected = Array.from({ length: 24 }, (_, hour) => (hour < 6 || hour > 21 ? 0 : 14));
    assert.deepEqual(told.total?.values, expected);
    assert.isNull(told.missing);
    assert.deepEqual(told.covered, { from: '2026-10-05T00', to: '2026-10-18T23', granularity: 'hour', running: false });
    // Rows that begin or end on another day than the period may have been cut, and a gap may hide anything.
    const longer = { ...byHour, period: period('2026-09-28', '2026-10-25', 'week', 4) };
    assert.strictEqual(cycle(answer(zero, open, { granularity: 'hour' }), show(longer)).reason, 'no-data');
    assert.strictEqual(cycle(answer(visits(), open, { granularity: 'hour' }), show(weeks)).reason, 'no-data');
  });

  test('a week whose last day still runs is not complete, whatever no row means', () => {
    const zero = visits('sum', 'sum', { missing: 'zero' });
    const rows = hours('2026-11-09', 7, (hour) => (hour < 6 || hour > 21 ? undefined : 1));
    const week = { ...byHour, period: period('2026-11-09', '2026-11-15', 'week') };
    const at = (time: string): unknown =>
      cycle(answer(zero, rows, { granularity: 'hour' }), show({ ...week, now: Date.parse(time) })).reason;
    assert.deepEqual([at('2026-11-15T23:30Z'), at('2026-11-16T00:00Z')], ['no-data', null]);
  });

  test('says why there is none', () => {
    const reason = (
      rows: TestRow[],
      granularity: 'day' | 'month',
      options: Partial<ShowOptions>,
      indicator = visits(),
    ): unknown => cycle(answer(indicator, rows, { granularity }), show(options)).reason;
    assert.strictEqual(reason(days('2026-10-05', [1, 2]), 'day', byHour), 'too-coarse');
    assert.strictEqual(reason(months('2026-07', [1, 2]), 'month', byWeekday), 'too-coarse');
    assert.strictEqual(reason(days('2026-10-05', [1, 2]), 'day', byWeekday), 'no-data');
    const week = days('2026-10-05', new Array<number>(7).fill(1));
    assert.strictEqual(reason(week, 'day', byWeekday, visits('none')), 'not-additive');
  });
});

suite('peak', () => {
  const busiest = (values: number[]): unknown => {
    const { places, value, reason } = peak(
      cycle(answer(visits(), days('2026-10-05', values), { granularity: 'day' }), show(byWeekday)),
    );
    return [places, value, reason];
  };

  test('is the busiest place', () => {
    assert.deepEqual(busiest([1, 9, 3, 4, 5, 6, 7]), [[1], 9, null]);
  });

  test('a tie names both', () => {
    assert.deepEqual(busiest([1, 9, 3, 9, 5, 6, 7]), [[1, 3], 9, null]);
  });

  test('all 0 is a dash, and so is no data', () => {
    assert.deepEqual(busiest([0, 0, 0, 0, 0, 0, 0]), [[], null, 'all-zero']);
    assert.deepEqual(busiest([1, 2]), [[], null, 'no-data']);
  });

  test('carries how many values are missing', () => {
    const data = answer(visits(), days('2026-10-05', [1, 9, 3, 4, null, 6, 7]), { granularity: 'day' });
    const week = cycle(data, show(byWeekday));
    assert.deepEqual(peak(week).missing, { count: 1, of: 7, partly: 0 });
    assert.deepEqual(week.total?.lacking, [false, false, false, false, true, false, false]);
    const whole = answer(visits(), days('2026-10-05', [1, 9, 3, 4, 5, 6, 7]), { granularity: 'day' });
    assert.isNull(peak(cycle(whole, show(byWeekday))).missing);
  });

  test('is none of sums that no number is as large as', () => {
    const data = answer(visits(), days('2026-10-05', [1e308, 2, 3, 4, 5, 6, 7, 1e308, 0, 0, 0, 0, 0, 0]), {
      granularity: 'day',
    });
    const week = cycle(data, show(byWeekday));
    assert.isNull(week.total?.values[0]);
    assert.deepInclude(peak(week), { places: [6], value: 7 });
  });

  test('is of the members shown', () => {
    const rows = [
      ...days('2026-10-05', [9, 1, 1, 1, 1, 1, 1], 'teacher'),
      ...days('2026-10-05', [1, 1, 1, 1, 1, 1, 5], 'student'),
    ];
    const data = answer(visits(), rows, { granularity: 'day' });
    assert.deepEqual(peak(cycle(data, show({ ...byWeekday, split: 'profile' }))).places, [0]);
    assert.deepEqual(peak(cycle(data, show({ ...byWeekday, split: 'profile', profiles: ['student'] }))).places, [6]);
  });
});
