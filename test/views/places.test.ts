import { assert } from '@open-wc/testing';
import type { Dataset, GivenTotal } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import { placeDimension, places } from '../../src/views/places.js';
import { placesTable } from '../../src/views/places-table.js';
import { ranking } from '../../src/views/ranking.js';
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
    assert.deepEqual(set.total, { value: 100, missing: null, bound: null });
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

  suite('beside a total that was given', () => {
    const given = (value: number, more: Partial<GivenTotal> = {}): { totals: GivenTotal[] } => ({
      totals: [{ indicator: 'visits', members: {}, value, from: summer.from, to: summer.to, ...more }],
    });
    const shares = (data: Dataset): (number | null)[] =>
      places(data, show({ period: summer })).places.map(({ share }) => share);

    test('shares are of it, and as in a ranking', () => {
      const data = answer(visits(), rows, given(200));
      assert.deepEqual(shares(data), [30, 15, 5]);
      assert.strictEqual(places(data, show({ period: summer })).total.value, 200);
      assert.deepEqual(
        shares(data),
        ranking(data, show({ period: summer, split: 'place' })).rows.map(({ share }) => share),
      );
    });

    test('there are none where the parts are more than it', () => {
      assert.deepEqual(shares(answer(visits(), rows, given(80))), [null, null, null]);
    });

    test('a lower bound has none', () => {
      const data = answer(visits(), [...rows, ['2026-08', 4, at('DE')]], given(200));
      const { places: told } = places(data, show({ period: summer }));
      assert.deepEqual(
        told.map(({ member, bound, share }) => [member.id, bound, share]),
        [
          ['FR', null, 30],
          ['BE', null, 15],
          ['CH', null, 5],
          ['DE', 'least', null],
        ],
      );
    });

    test('of all time there is no total of the months that are known, nor are its dates theirs', () => {
      const set = places(answer(visits(), rows, given(5000, { from: null, to: null })), show());
      assert.isNull(set.total.value);
      assert.deepInclude(set.covered, { from: '2026-07', to: '2026-09' });
    });

    test('there are none, and no total, where it is of other dates', () => {
      const data = answer(visits('last', 'sum'), rows, given(80, { from: null, to: '2026-09-20' }));
      const set = places(data, show({ period: summer }));
      assert.isNull(set.total.value);
      assert.isTrue(set.places.every(({ share, value }) => share === null && value !== null));
    });
  });

  suite('of other dates than the others', () => {
    test('a last value has no figure, and says why', () => {
      const older: TestRow[] = [...rows, ...months('2026-07', [90, 90], at('DE'))];
      const set = places(answer(visits('last', 'sum'), older), show({ period: summer }));
      assert.deepEqual(
        set.places.map(({ member, value, reason }) => [member.id, value, reason]),
        [
          ['FR', 20, null],
          ['BE', 10, null],
          ['CH', 0, null],
          ['DE', null, 'other-dates'],
        ],
      );
    });

    test('a ratio of last values has none either', () => {
      const per = { id: 'per', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'staff' } } as const;
      const parts: TestRow[] = [
        ['2026-08', { visits: 8, staff: 2 }, at('DE')],
        ['2026-09', { visits: 9, staff: 3 }, at('FR')],
      ];
      const data = answer([per, visits('last', 'sum'), { ...visits('last', 'sum'), id: 'staff' }], parts);
      assert.deepEqual(
        places(data, show({ period: summer })).places.map(({ value, reason }) => [value, reason]),
        [
          [3, null],
          [null, 'other-dates'],
        ],
      );
    });

    test('a total that was given for other dates is not set beside those of the period', () => {
      const totals: GivenTotal[] = [
        { indicator: 'visits', members: at('FR'), value: 60, from: summer.from, to: summer.to },
        { indicator: 'visits', members: at('DE'), value: 900, from: '2020-01-01', to: summer.to },
      ];
      const set = places(
        answer(visits('none', 'none'), rows.concat(months('2026-07', [1], at('DE'))), { totals }),
        show({ period: summer, figure: 'given' }),
      );
      assert.deepEqual(
        set.places.slice(0, 1).map(({ member, value }) => [member.id, value]),
        [['FR', 60]],
      );
      assert.strictEqual(set.places.find(({ member }) => member.id === 'DE')?.reason, 'other-dates');
    });
  });

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

  suite('with profiles', () => {
    const both: TestRow[] = ['teacher', 'pupil'].flatMap((profile, index) =>
      months('2026-07', [10, 10 + index, 10], { place: 'FR', profile }),
    );
    const told = (options: Parameters<typeof show>[0]): (string | number | null)[][] =>
      places(answer(visits(), [...both, ['2026-08', 7, { place: 'BE', profile: 'pupil' }]]), show(options)).places.map(
        ({ member, value }) => [member.id, value],
      );

    test('they are members of `profile` where nobody asked for a split, and so they are by `by`', () => {
      for (const by of ['time', 'place']) {
        assert.deepEqual(told({ period: summer, by, profiles: ['teacher'] }), [
          ['FR', 30],
          ['BE', null],
        ]);
      }
    });

    test('they are places where the split was asked for', () => {
      assert.deepEqual(told({ period: summer, split: 'place', profiles: ['FR'] }), [['FR', 61]]);
    });
  });

  test('without any place there is a reason', () => {
    const data = answer(visits(), [], { dimensions: [{ id: 'place' }] });
    assert.strictEqual(places(data, show({ period: summer })).reason, 'no-data');
  });

  test('a table has every place with its value, largest first, and a bound where it is one', () => {
    const table = placesTable(answer(visits(), [...rows, ['2026-08', 4, at('DE')]]), show({ period: summer }));
    assert.deepEqual(
      [...table.rows].map(({ bucket, cells }) => [bucket.member?.id, cells[0]?.value, cells[0]?.atLeast]),
      [
        ['FR', 60, false],
        ['BE', 30, false],
        ['CH', 10, false],
        ['DE', 4, true],
      ],
    );
    assert.deepInclude(table, { by: 'place', split: null });
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
