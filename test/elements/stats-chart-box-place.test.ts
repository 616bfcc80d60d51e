import { assert } from '@open-wc/testing';
import { isMeantFor, placeBox } from '../../src/elements/stats-chart/box-place.js';

/** A box from 100 to 250 and from 0 to 100. */
const box = new DOMRect(100, 0, 150, 100);

const size = { width: 150, height: 100 };
const plot = { top: 300, bottom: 556 };
const screen = { width: 1000, height: 800 };
/** How far from the bucket, or from the pointer beside it, the box still counts as meant. */
const distance = 12;

function top(pointer: number | null, height = 100, window = screen): number {
  const at = pointer === null ? null : { x: 400, y: pointer };
  return placeBox({ width: 150, height }, { x: 400, y: null }, plot, window, at).y;
}

suite('the place of the read-out', () => {
  for (const [name, pointer, expected] of [
    ['at the top, for keys', null, 300],
    ['at the top, for a pointer well below', 500, 300],
    ['at the foot, for a pointer at the top', 310, 456],
    ['below a pointer in the middle', 410, 456],
    ['below a pointer that would touch it at the top', 415, 456],
  ] as const) {
    test(`is ${name}`, () => {
      assert.equal(top(pointer), expected);
    });
  }

  test('is never at the height of the pointer while there is room', () => {
    for (let pointer = 300; pointer <= 556; pointer++) {
      const start = top(pointer, 120);
      assert.isTrue(pointer < start || pointer > start + 120, `${pointer}: ${start}`);
    }
  });

  test('is above the pointer where the window ends below it', () => {
    assert.equal(top(500, 250, { width: 1000, height: 600 }), 500 - 16 - 250);
  });

  test('never ends outside the window', () => {
    assert.equal(top(null, 100, { width: 1000, height: 350 }), 250);
    assert.equal(top(null, 400, { width: 1000, height: 350 }), 0);
    assert.equal(placeBox(size, { x: 60, y: null }, plot, { width: 180, height: 800 }, null).x, 0);
  });

  test('is on the side of the bucket that has room', () => {
    assert.equal(placeBox(size, { x: 400, y: null }, plot, screen, null).x, 412);
    assert.equal(placeBox(size, { x: 900, y: null }, plot, screen, null).x, 900 - 12 - 150);
  });

  test('is below the row that is read, where buckets are rows', () => {
    assert.equal(placeBox(size, { x: 400, y: 350 }, plot, screen, null).y, 362);
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
