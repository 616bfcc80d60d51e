import { assert } from '@open-wc/testing';
import { limitOf } from '../../../demo/builder/limit.js';

suite('how many indicators an element of the builder shows', () => {
  test('is one at least, and as many as it can', () => {
    assert.match(limitOf(0, Infinity)!.en, /^One is needed at least/);
    assert.isNull(limitOf(1, 1));
    assert.isNull(limitOf(40, Infinity));
    assert.match(limitOf(4, 3)!.en, /shows 3 at most/);
    assert.match(limitOf(4, 3)!.fr, /au plus 3/);
  });
});
