import { assert } from '@open-wc/testing';
import { isEmpty } from '../../src/views/is-empty.js';
import { answer, lastTwelveMonths, months, show, summer, visits } from './answer.js';

suite('is empty', () => {
  const total = { indicator: 'visits', members: {}, value: 7, from: null, to: null };

  test('an answer without rows, or with none but nulls, is empty', () => {
    assert.isTrue(isEmpty(answer(visits(), []), show()));
    assert.isTrue(isEmpty(answer(visits(), months('2026-07', [null, null])), show()));
  });

  test('a 0 and a withheld value are something to show', () => {
    assert.isFalse(isEmpty(answer(visits(), months('2026-07', [null, 0])), show()));
    assert.isFalse(isEmpty(answer(visits(), months('2026-07', ['suppressed'])), show()));
  });

  test('values outside of the period do not count', () => {
    assert.isTrue(isEmpty(answer(visits(), months('2020-07', [1, 2])), show({ period: summer })));
  });

  test('a given total is something to show where it is of what is shown', () => {
    const data = answer(visits(), [], { totals: [total] });
    assert.isFalse(isEmpty(data, show()));
    assert.isFalse(isEmpty(data, show({ period: lastTwelveMonths, figure: 'given' })));
    assert.isTrue(
      isEmpty(answer(visits(), months('2020-07', [1]), { totals: [total] }), show({ period: lastTwelveMonths })),
    );
  });

  test('values of another indicator or of filtered members do not count', () => {
    const data = answer([visits(), { id: 'hits' }], months('2026-07', [1], 'teacher'));
    assert.isTrue(isEmpty(data, show({ indicators: ['hits'] })));
    assert.isTrue(isEmpty(data, show({ filters: { profile: ['student'] } })));
  });

  test('hiding all members empties nothing: the legend has to stay', () => {
    const data = answer(visits(), months('2026-07', [1], 'teacher'));
    assert.isFalse(isEmpty(data, show({ split: 'profile', profiles: [] })));
  });
});
