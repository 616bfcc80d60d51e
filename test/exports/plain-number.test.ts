import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { plainNumber } from '../../src/exports/plain-number.js';

const cases: readonly (readonly [number | null, string])[] = [
  [0, '0'],
  [-0, '0'],
  [1523000, '1523000'],
  [-42, '-42'],
  [12.5, '12.5'],
  [2 ** 53, '9007199254740992'],
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.25e-8, '-0.0000000125'],
  [null, ''],
  [NaN, ''],
  [Infinity, ''],
];

suite('plainNumber', () => {
  for (const [value, expected] of cases) {
    test(`${value} is written ${expected || 'as nothing'}`, () => {
      assert.strictEqual(plainNumber(value), expected);
    });
  }

  test('the decimal mark can be a comma', () => {
    assert.strictEqual(plainNumber(-1234.5, ','), '-1234,5');
    assert.strictEqual(plainNumber(1e-7, ','), '0,0000001');
  });

  test('every number comes back as it was, in digits, sign and point alone', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        assert.match(text, /^-?\d+(\.\d+)?$/);
        assert.isTrue(Object.is(Number(text), value === 0 ? 0 : value));
      }),
    );
  });
});
