import { assert } from '@open-wc/testing';
import { memoised } from '../../src/views/memoised.js';
import { series } from '../../src/views/series.js';
import { answer, months, now, show, visits } from './answer.js';

suite('memoised', () => {
  const data = answer(visits(), months('2026-07', [1, 2]));

  test('elements that show the same of one dataset share one view', () => {
    assert.strictEqual(series(data, show()), series(data, show()));
    assert.strictEqual(series(data, show()), series(data, show({ now: now + 1000 })));
  });

  test('other options, another minute or another dataset make another view', () => {
    const other = answer(visits(), months('2026-07', [1, 2]));
    for (const view of [
      series(data, show({ granularity: 'year' })),
      series(data, show({ now: now + 60_000 })),
      series(other, show()),
    ]) {
      assert.notStrictEqual(view, series(data, show()));
    }
  });

  test('a failure is not kept', () => {
    let calls = 0;
    const fails = memoised(() => {
      calls++;
      throw new Error('no');
    });
    assert.throws(() => fails(data, show()));
    assert.throws(() => fails(data, show()));
    assert.strictEqual(calls, 2);
  });

  test('keeps a bounded number of views', () => {
    let calls = 0;
    const counts = memoised(() => ++calls);
    for (let minute = 0; minute < 150; minute++) counts(data, show({ now: now + minute * 60_000 }));
    counts(data, show({ now: now + 149 * 60_000 }));
    assert.strictEqual(calls, 150);
    counts(data, show());
    assert.strictEqual(calls, 151);
  });
});
