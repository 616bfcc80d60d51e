import { assert } from '@open-wc/testing';
import * as fc from 'fast-check';
import { classesOf } from '../../src/elements/stats-map/classes.js';
import { roundestIn } from '../../src/elements/stats-map/round.js';

const count = { unit: 'count' };
const bounds = (values: readonly number[], unit = 'count'): (number | null)[] =>
  classesOf(values, { unit }).all.flatMap(({ to }, at, all) => (at === all.length - 1 ? [] : [to]));

suite('classes of values', () => {
  test('one value only is one class', () => {
    assert.lengthOf(classesOf([42], count).all, 1);
    assert.lengthOf(classesOf([42, 42, 42], count).all, 1);
    assert.isEmpty(classesOf([], count).all);
    assert.isEmpty(classesOf([0, 0], count).all);
  });

  test('as many places in each, with round bounds', () => {
    const values = Array.from({ length: 25 }, (_, index) => 103 + 37 * index);
    assert.deepEqual(bounds(values), [280, 450, 650, 840]);
  });

  test('powers of ten where values are of very different sizes', () => {
    assert.deepEqual(
      bounds([3, 5, 8, 14, 20, 42, 96, 130, 480, 900, 2200, 8000, 61000, 5, 6, 7]),
      [10, 100, 1000, 10000],
    );
  });

  test('durations have bounds of the clock', () => {
    assert.deepEqual(bounds([40, 55, 70, 90, 130, 150, 170, 200, 340], 'second'), [60, 150, 180]);
  });

  test('values below zero have classes of their own', () => {
    const { all, shadeOf } = classesOf([-8, -5, -3, -1, 2, 4, 9, 12, 0], { unit: 'percent' });
    assert.isTrue(all.some(({ isBelow }) => isBelow) && all.some(({ isBelow }) => !isBelow));
    assert.match(shadeOf(-5), /^n/);
    assert.match(shadeOf(5), /^c/);
  });

  test('every value has a class, equal ones the same, larger ones none below; no class is empty', () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -500, max: 90_000 }), fc.double({ min: 1e-6, max: 1e12, noNaN: true })),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, (some) => {
        const { all, shadeOf } = classesOf(some, count);
        const order = all.map(({ shade }) => shade);
        const told = some.filter((value) => value !== 0).sort((one, other) => one - other);
        const places = told.map((value) => order.indexOf(shadeOf(value)));
        assert.isAtMost(all.length, 6);
        assert.isTrue(places.every((place, at) => place >= (places[at - 1] ?? 0)));
        assert.lengthOf(new Set(places), all.length);
      }),
    );
  });

  test('the roundest number lies above one bound, and not above the other', () => {
    assert.equal(roundestIn(42, 57, 'count'), 50);
    assert.equal(roundestIn(42, 43, 'count'), 43);
    assert.equal(roundestIn(0.11, 0.34, 'percent'), 0.3);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.double({ min: 1.0001, max: 50, noNaN: true }),
        (low, factor) => {
          const round = roundestIn(low, low * factor, 'count');
          assert.isTrue(round > low && round <= low * factor);
        },
      ),
    );
  });
});
