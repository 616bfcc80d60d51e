import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { backOff, retryAfter } from '../../src/sources/back-off.js';

const retry = { attempts: 3, laterAttempts: 10, base: 500, cap: 8_000, patience: 30_000 };

suite('the wait before another attempt', () => {
  test('lies between nothing and a bound that doubles up to a cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (attempt) => {
        const wait = backOff(attempt, retry);
        assert.isAtLeast(wait, 0);
        assert.isAtMost(wait, Math.min(retry.cap, retry.base * 2 ** (attempt - 1)));
      }),
    );
  });

  test('differs from one visitor to the next', () => {
    assert.isAbove(new Set(Array.from({ length: 20 }, () => backOff(3, retry))).size, 1);
  });

  const now = Date.UTC(2026, 10, 21, 12);
  const headers: readonly (readonly [header: string | null, wait: number | null])[] = [
    [null, null],
    ['', null],
    ['soon', null],
    ['0', 0],
    [' 120 ', 120_000],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ];
  for (const [header, wait] of headers) {
    test(`Retry-After ${JSON.stringify(header)} means ${wait} ms`, () => {
      assert.equal(retryAfter(header, now), wait);
    });
  }
});
