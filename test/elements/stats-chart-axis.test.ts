import { assert } from '@open-wc/testing';
import { axisOf } from '../../src/elements/stats-chart/y-axis.js';
import { visits } from './stats-chart-views.js';

const seconds = { ...visits, unit: 'second' };
const ratio = { ...visits, aggregate: { kind: 'ratio', numerator: 'a', denominator: 'b' } } as const;
const oneDecimal = { ...visits, decimals: 1 };

suite('the scale of a chart', () => {
  for (const [low, high, indicator, expected] of [
    [3, 97, visits, { min: 0, max: 100, step: 50 }],
    [0, 1_230_000, visits, { min: 0, max: 1_500_000, step: 500_000 }],
    [0, 312, visits, { min: 0, max: 400, step: 100 }],
    [0, 2, visits, { min: 0, max: 2, step: 1 }],
    [0, 1, visits, { min: 0, max: 1, step: 1 }],
    [0, 1, ratio, { min: 0, max: 1, step: 0.5 }],
    [0, 0.3, oneDecimal, { min: 0, max: 0.3, step: 0.1 }],
    [-12, 30, visits, { min: -20, max: 40, step: 20 }],
    [-7, -2, visits, { min: -8, max: 0, step: 2 }],
    [0, 5000, seconds, { min: 0, max: 5400, step: 1800 }],
    [0, 170, seconds, { min: 0, max: 180, step: 60 }],
    [0, 4e15, visits, { min: 0, max: 4e15, step: 1e15 }],
  ] as const) {
    test(`${low} to ${high}${indicator === seconds ? ' seconds' : ''} steps by ${expected.step}`, () => {
      const { min, max, step } = axisOf(low, high, indicator);
      assert.equal(min, expected.min);
      assert.approximately(max, expected.max, 1e-9);
      assert.equal(step, expected.step);
    });
  }

  test('begins at 0 also where all values are far from it', () => {
    assert.equal(axisOf(980, 1000, visits).min, 0);
  });

  test('holds all values and has few steps, whatever they are', () => {
    for (let power = -1; power < 12; power++)
      for (let digits = 1; digits < 10; digits += 0.37) {
        const high = digits * 10 ** power;
        const { min, max, step } = axisOf(0, high, ratio);
        assert.isAtLeast(max, high * (1 - 1e-9));
        assert.isAtMost((max - min) / step, 5.0001, `0 to ${high}`);
      }
  });

  test('a chart of zeros has a scale of one step', () => {
    assert.deepEqual(axisOf(0, 0, visits), { min: 0, max: 1, step: 1 });
  });
});
