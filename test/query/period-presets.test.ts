import { assert } from '@open-wc/testing';
import type { Granularity } from '../../src/model/bucket.js';
import { listOf } from '../../src/query/list-of.js';
import { isSamePeriod, readPresets } from '../../src/query/period-presets.js';

function presets(
  text: string | null,
  granularity: Granularity | null = 'day',
): { told: string[]; read: readonly string[] } {
  const told: string[] = [];
  const read = readPresets(text, { granularity, today: '2026-11-20', warn: (message) => void told.push(message) });
  return { told, read };
}

suite('the periods that readers can choose', () => {
  test('are those that the page says, in its order', () => {
    const { read } = presets(' last-7-days  all\n2026-01/2026-03 ');
    assert.deepEqual(read, ['last-7-days', 'all', '2026-01/2026-03']);
  });

  test('leave out what is no period, and tell it', () => {
    const { read, told } = presets('last-7-days last-few-days last-99999-years');
    assert.deepEqual(read, ['last-7-days']);
    assert.lengthOf(told, 2);
    assert.match(told[0] ?? '', /^presets: expected periods such as .*, got "last-few-days"$/);
    assert.match(told[1] ?? '', /"last-99999-years"$/);
  });

  test('are no period twice, however it is written', () => {
    assert.deepEqual(presets('this-month last-1-months 2026-01 2026-01-01/2026-01-31').read, ['this-month', '2026-01']);
  });

  test('where none is left are those that suit the data', () => {
    assert.deepEqual(presets('soon').read, presets(null).read);
  });

  const usual: readonly (readonly [granularity: Granularity | null, expected: string])[] = [
    ['hour', 'last-7-days last-30-days last-12-months this-year all'],
    ['day', 'last-7-days last-30-days last-12-months this-year all'],
    ['week', 'last-12-weeks last-12-months this-year all'],
    ['month', 'last-12-months this-year last-year all'],
    ['quarter', 'last-8-quarters this-year last-year all'],
    ['year', 'last-5-years last-10-years all'],
    [null, 'last-12-months this-year last-year all'],
  ];
  for (const [granularity, expected] of usual) {
    test(`of data by ${granularity ?? 'nobody knows what'} are ${expected}`, () => {
      for (const text of [null, '', ' ']) assert.equal(presets(text, granularity).read.join(' '), expected);
    });
  }
});

suite('two periods are the same', () => {
  test('where they mean the same', () => {
    assert.isTrue(isSamePeriod('this-week', 'last-1-week'));
    assert.isTrue(isSamePeriod('2026-Q1', '2026-01-01/2026-03-31'));
    assert.isTrue(isSamePeriod('never', ' never'));
  });

  test('not where they mean the same only today', () => {
    assert.isFalse(isSamePeriod('this-year', '2026'));
    assert.isFalse(isSamePeriod('last-week', 'this-week'));
    assert.isFalse(isSamePeriod('all', 'never'));
  });
});

test('of a closed list the words that it has are taken, and the others told', () => {
  const told: string[] = [];
  const list = listOf(['none', 'some'], 'some more none some', (message) => void told.push(message));
  assert.deepEqual(list, ['some', 'none']);
  assert.deepEqual(told, ['"more" is none of none, some']);
});
