import { assert } from '@open-wc/testing';
import { ticksFor, writtenName } from '../../src/elements/stats-chart/bucket-steps.js';

suite('the labels of moments', () => {
  for (const [least, granularity, begin, first, step] of [
    [1, 'month', '2025-12', 0, 1],
    [2, 'month', '2025-12', 1, 2],
    [4, 'month', '2025-02', 5, 6],
    [7, 'month', '2025-03', 10, 12],
    [25, 'month', '2025-01', 0, 36],
    [3, 'quarter', '2025-Q2', 3, 4],
    [4, 'hour', '2026-01-05T20', 4, 6],
    [300, 'hour', '2026-01-05T00', 0, 312],
    [3, 'day', '2026-01-05', 0, 7],
    [16, 'day', '2026-01-05', 0, 21],
    [5, 'week', '2026-W05', 0, 6],
    [3, 'year', '2013', 2, 5],
    [1, 'day', '', 0, 1],
    [2, 'month', '', 0, 2],
  ] as const) {
    test(`at least ${least} of ${granularity} apart from ${begin} begin at ${first} and step by ${step}`, () => {
      assert.deepEqual(ticksFor(least, granularity, begin), { first, step });
    });
  }

  for (const [name, granularity, step, written] of [
    ['2026-01-05T00', 'hour', 24, '2026-01-05'],
    ['2026-01-05T06', 'hour', 6, '2026-01-05T06'],
    ['2026-01', 'month', 12, '2026'],
    ['2026-01', 'month', 6, '2026-01'],
    ['2026-Q1', 'quarter', 8, '2026'],
    ['2026-W05', 'week', 52, '2026-W05'],
    ['2026-01-05', 'day', 28, '2026-01-05'],
  ] as const) {
    test(`${name} is written ${written} where labels are ${step} of ${granularity} apart`, () => {
      assert.equal(writtenName(name, granularity, step), written);
    });
  }
});
