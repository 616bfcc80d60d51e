import { assert } from '@open-wc/testing';
import { problemOf, readBounds, type DateBounds, type DateProblem } from '../../src/query/custom-dates.js';

const open: DateBounds = { min: null, max: null };
const bounds: DateBounds = { min: '2026-01-01', max: '2026-11-20' };
const typed = (value: string, isBroken = false): { value: string; isBroken: boolean } => ({ value, isBroken });

suite('two dates that readers typed', () => {
  const cases: readonly (readonly [from: string, to: string, bounds: DateBounds, expected: DateProblem | null])[] = [
    ['2026-01-01', '2026-11-20', bounds, null],
    ['2026-01-05', '2026-01-05', bounds, null],
    ['0001-01-01', '9999-12-31', open, null],
    ['', '2026-01-05', open, { field: 'from', kind: 'missing', bound: null }],
    ['2026-01-05', '', open, { field: 'to', kind: 'missing', bound: null }],
    ['', '', open, { field: 'from', kind: 'missing', bound: null }],
    ['12026-01-05', '2026-01-05', open, { field: 'from', kind: 'invalid', bound: null }],
    ['2026-01-05', '2026-02-30', open, { field: 'to', kind: 'invalid', bound: null }],
    ['2025-12-31', '2026-01-05', bounds, { field: 'from', kind: 'early', bound: '2026-01-01' }],
    ['2025-12-30', '2025-12-31', bounds, { field: 'from', kind: 'early', bound: '2026-01-01' }],
    ['2026-01-05', '2026-11-21', bounds, { field: 'to', kind: 'late', bound: '2026-11-20' }],
    ['2026-01-06', '2026-01-05', bounds, { field: 'to', kind: 'reversed', bound: null }],
  ];
  for (const [from, to, within, expected] of cases) {
    test(`${from || 'nothing'} and ${to || 'nothing'}: ${expected ? `${expected.field} is ${expected.kind}` : 'a period'}`, () => {
      assert.deepEqual(problemOf(typed(from), typed(to), within), expected);
    });
  }

  test('of which one is no whole date is not said to be missing', () => {
    assert.equal(problemOf(typed('', true), typed('2026-01-05'), open)?.kind, 'invalid');
  });
});

suite('the bounds of dates', () => {
  const read = (min: string | null, max: string | null, known = bounds): DateBounds & { told: string[] } => {
    const told: string[] = [];
    return { ...readBounds({ min, max }, known, (message) => void told.push(message)), told };
  };

  test('are those that are known where the page says none', () => {
    assert.deepEqual(read(null, ' '), { ...bounds, told: [] });
  });

  test('are those of the page before those that are known', () => {
    assert.deepEqual(read('2020-01-01', '2027-01-01'), { min: '2020-01-01', max: '2027-01-01', told: [] });
  });

  test('that are no dates are told, and count as absent', () => {
    assert.deepEqual(read('2020', 'tomorrow'), {
      ...bounds,
      told: [
        'min: expected a date such as 2026-01-05, got "2020"',
        'max: expected a date such as 2026-01-05, got "tomorrow"',
      ],
    });
  });

  test('never exclude every date', () => {
    assert.deepEqual(read(null, '2025-06-30'), { min: null, max: '2025-06-30', told: [] });
    assert.deepEqual(read('2027-01-01', null), { min: '2027-01-01', max: null, told: [] });
    const { min, max, told } = read('2026-05-01', '2026-04-01');
    assert.deepEqual([min, max], [null, '2026-04-01']);
    assert.deepEqual(told, ['min: expected a date up to max (2026-04-01), got "2026-05-01"']);
  });
});
