import { assert } from '@open-wc/testing';
import { numbersOf } from '../../src/model/numbers-of.js';
import type { CellState, Column } from '../../src/model/dataset.js';
import { answer, visits, type TestRow } from '../views/answer.js';

const rows: TestRow[] = [
  ['2026-06', 0],
  ['2026-07', null],
  ['2026-09', 'suppressed'],
  ['2026-10', 7],
];

suite('numbersOf', () => {
  test('has a number where one is known, NaN elsewhere, and 0 only where 0 was sent', () => {
    const column = answer(visits(), rows).column('visits', {}) as Column;
    assert.deepEqual([...numbersOf(column)], [0, NaN, NaN, NaN, 7]);
  });

  test('months without a row are numbers where they mean that nothing happened', () => {
    const column = answer(visits('sum', 'sum', { missing: 'zero' }), rows).column('visits', {}) as Column;
    assert.deepEqual([...numbersOf(column)], [0, NaN, 0, NaN, 7]);
  });

  test('is no copy: everybody gets the same numbers', () => {
    const column = answer(visits(), rows).column('visits', {}) as Column;
    assert.strictEqual(numbersOf(column), numbersOf(column));
  });

  test("reads a column of somebody else's once", () => {
    let reads = 0;
    const states: CellState[] = ['known', 'absent', 'unknown'];
    const own: Column = {
      length: 3,
      at: (index) => (reads++, index === 0 ? 4 : null),
      stateAt: (index) => states[index] ?? 'absent',
    };
    assert.deepEqual([...numbersOf(own)], [4, NaN, NaN]);
    assert.strictEqual(numbersOf(own), numbersOf(own));
    assert.strictEqual(reads, 3);
  });
});
