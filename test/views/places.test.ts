import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { placeDimension, places } from '../../src/views/places.js';
import { answer, lastTwelveMonths, months, period, show, summer, visits, type TestRow } from './answer.js';

const at = (place: string): { place: string } => ({ place });

const rows: readonly TestRow[] = [
  ...months('2026-07', [10, 10, 10], at('BE')),
  ...months('2026-07', [20, 20, 20], at('FR')),
  ...months('2026-07', [5, 5, 0], at('CH')),
];

suite('figures by place', () => {
  test('largest first, with the share of each in the whole', () => {
    const set = places(answer(visits(), rows), show({ period: summer }));
    assert.deepEqual(
      set.places.map(({ member, value, share }) => [member.id, value, share]),
      [
        ['FR', 60, 60],
        ['BE', 30, 30],
        ['CH', 10, 10],
      ],
    );
    assert.deepEqual(set.total, { value: 100, bound: null });
    assert.deepInclude(set.covered, { from: '2026-07', to: '2026-09' });
  });

  test('0, a withheld and an unknown value are three things, and those without a value come last', () => {
    const data = answer(visits(), [
      ['2026-07', null, at('A')],
      ['2026-07', 'suppressed', at('B')],
      ['2026-07', 0, at('C')],
      ['2026-07', 3, at('D')],
    ]);
    const set = places(data, show({ period: period('2026-07-01', '2026-07-31') }));
    assert.deepEqual(
      set.places.map(({ member, value, reason }) => [member.id, value, reason]),
      [
        ['D', 3, null],
        ['C', 0, null],
        ['A', null, 'no-data'],
        ['B', null, 'suppressed'],
      ],
    );
    assert.isNull(set.reason);
  });

  test('parts of a whole that is not known have no share', () => {
    const set = places(answer(visits(), [...rows, ['2026-08', null, at('DE')]]), show({ period: summer }));
    assert.equal(set.total.bound, 'least');
    assert.isTrue(set.places.every(({ share }) => share === null));
  });

  test('a place of which a month is missing is at least what is known', () => {
    const set = places(answer(visits(), [...rows, ['2026-08', 4, at('DE')]]), show({ period: summer }));
    assert.deepInclude(set.places.at(-1), { value: 4, bound: 'least' });
  });

  for (const [what, indicator] of [
    ['means', visits('mean', 'mean')],
    ['percentages', visits('last', 'none', { unit: 'percent' })],
  ] as const) {
    test(`${what} are no parts: no share, no total`, () => {
      const set = places(answer(indicator, rows), show({ period: summer }));
      assert.isTrue(set.places.every(({ share }) => share === null));
      assert.isNull(set.total.value);
      assert.isNotNull(set.places[0]?.value);
    });
  }

  test('negative values have no share', () => {
    const set = places(
      answer(visits(), [...rows, ...months('2026-07', [-1, -1, -1], at('DE'))]),
      show({ period: summer }),
    );
    assert.isTrue(set.places.every(({ share }) => share === null));
  });

  test('what cannot be added up over the period says so once for all', () => {
    const set = places(answer(visits('none'), rows), show({ period: summer }));
    assert.equal(set.reason, 'not-additive');
    assert.lengthOf(set.places, 3);
  });

  test('all places are there, however many', () => {
    const many = Array.from({ length: 90 }, (_, index): TestRow => ['2026-07', index, at(`P${index}`)]);
    assert.lengthOf(places(answer(visits(), many), show({ period: lastTwelveMonths })).places, 90);
  });

  test('the dimension is `place`, else the only one', () => {
    const of = (members: Record<string, string>): string => placeDimension(answer(visits(), [['2026-07', 1, members]]));
    assert.equal(of({ place: 'FR', profile: 'x' }), 'place');
    assert.equal(of({ country: 'FR' }), 'country');
    assert.equal(of({ country: 'FR', profile: 'x' }), 'place');
  });

  test('a dimension that there is not is told with those that there are', () => {
    const data = answer(visits(), [['2026-07', 1, { country: 'FR', profile: 'x' }]]);
    assert.throws(() => places(data, show()), StatsError, /there is no "place"; the answer has: country, profile/);
  });
});
