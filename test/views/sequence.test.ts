import { assert } from '@open-wc/testing';
import { sequence } from '../../src/views/sequence.js';

suite('sequence', () => {
  test('makes an item when it is asked for, and none before', () => {
    const made: number[] = [];
    const items = sequence(100_000, (index) => (made.push(index), `item ${index}`));
    assert.strictEqual(items.length, 100_000);
    assert.deepEqual(made, []);
    assert.deepEqual([items.at(7), items.at(-1)], ['item 7', 'item 99999']);
    assert.deepEqual(made, [7, 99_999]);
  });

  test('has nothing beyond its ends', () => {
    const items = sequence(2, (index) => index);
    assert.deepEqual([items.at(2), items.at(-3), items.at(-2)], [undefined, undefined, 0]);
    assert.isUndefined(sequence(0, (index) => index).at(-1));
  });

  test('can be walked along more than once', () => {
    const items = sequence(3, (index) => index * 2);
    assert.deepEqual(
      [[...items], [...items]],
      [
        [0, 2, 4],
        [0, 2, 4],
      ],
    );
  });
});
