import { assert } from '@open-wc/testing';
import { distance, isMeantFor, topFor } from '../../src/elements/stats-chart/box-place.js';

/** A box from 100 to 250 and from 0 to 100. */
const box = new DOMRect(100, 0, 150, 100);

suite('the place of the read-out', () => {
  for (const [name, pointer, expected] of [
    ['at the top, for keys', null, 0],
    ['at the top, for a pointer well below', 200, 0],
    ['at the foot, for a pointer at the top', 10, 156],
    ['below a pointer in the middle', 110, 156],
    ['below a pointer that would touch it at the top', 115, 156],
  ] as const) {
    test(`is ${name}`, () => {
      assert.equal(topFor(100, 256, 400, pointer), expected);
    });
  }

  test('is never at the height of the pointer while there is room', () => {
    for (let pointer = 0; pointer <= 256; pointer++) {
      const top = topFor(120, 256, 400, pointer);
      assert.isTrue(pointer < top || pointer > top + 120, `${pointer}: ${top}`);
    }
  });

  test('never ends below the element', () => {
    assert.equal(topFor(300, 256, 20, 10), 20);
    assert.equal(topFor(300, 256, -20, null), -20);
  });
});

suite('a pointer means the box', () => {
  for (const [name, before, at, expected] of [
    ['on it', { x: 90, y: 50 }, { x: 120, y: 50 }, true],
    ['in the gap beside it', { x: 80, y: 50 }, { x: 100 - distance, y: 50 }, true],
    ['coming up to it', { x: 90, y: 200 }, { x: 92, y: 190 }, true],
    ['coming up to it aslant', { x: 90, y: 200 }, { x: 110, y: 190 }, true],
  ] as const) {
    test(name, () => {
      assert.equal(isMeantFor(box, before, at), expected);
    });
  }

  for (const [name, before, at] of [
    ['far beside it', { x: 20, y: 50 }, { x: 30, y: 50 }],
    ['passing below it', { x: 90, y: 200 }, { x: 130, y: 199 }],
    ['going away from it', { x: 90, y: 190 }, { x: 92, y: 200 }],
    ['the first time that it is seen', null, { x: 92, y: 200 }],
  ] as const) {
    test(`not ${name}`, () => {
      assert.isFalse(isMeantFor(box, before, at));
    });
  }

  test('above it too', () => {
    const low = new DOMRect(100, 100, 150, 100);
    assert.isTrue(isMeantFor(low, { x: 90, y: 20 }, { x: 92, y: 40 }));
    assert.isFalse(isMeantFor(low, { x: 90, y: 40 }, { x: 92, y: 20 }));
  });
});
