import { assert } from '@open-wc/testing';
import type { Dataset, Fold, GivenTotal } from '../../src/model/dataset.js';
import type { ShowOptions } from '../../src/query/query.js';
import { figure } from '../../src/views/figure.js';
import { series } from '../../src/views/series.js';
import { ranking } from '../../src/views/ranking.js';
import { table } from '../../src/views/table.js';
import { answer, months, show, summer, visits, type TestRow } from './answer.js';
import { valuesOf } from './lines.js';

/** Members `p0`, `p1`… of which each has its number in July, and 1 in August. */
function many(count: number, split: Fold = 'sum', more: Parameters<typeof answer>[2] = {}): Dataset {
  const rows: TestRow[] = Array.from({ length: count }, (_, at) => months('2026-07', [at, 1], `p${at}`)).flat();
  return answer(visits('sum', split), rows, more);
}

const split = (more: Partial<ShowOptions> = {}): ShowOptions => show({ split: 'profile', ...more });
const names = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `p${from + at}`);
const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((all, one) => all + (one ?? 0), 0);

suite('many members', () => {
  test('fifty have a line each', () => {
    const told = series(many(50), split());
    assert.strictEqual(told.lines.length, 50);
    assert.isNull(told.others);
    assert.isNull(figure(many(50), split()).others);
  });

  test('of more the fifty largest do, and the others are one line, which makes up the total', () => {
    const { lines, members, others, total } = series(many(60), split());
    assert.deepEqual(others, { id: '+10', count: 10, folded: true });
    assert.deepEqual(
      lines.map(({ member }) => member?.id),
      [...names(10, 60), '+10'],
    );
    assert.deepEqual(
      members.map(({ id }) => id),
      names(10, 60),
    );
    assert.deepEqual(valuesOf(lines.at(-1)), [45, 10]);
    assert.strictEqual(sum(lines.map((line) => line.column.at(0))), total?.column.at(0));
    assert.strictEqual(total?.column.at(0), (60 * 59) / 2);
  });

  test('the largest are those of the period', () => {
    const rows: TestRow[] = [
      ['2026-10', 500, 'p0'],
      ['2026-07', 500, 'p1'],
    ];
    const data = answer(visits(), [...names(2, 60).map((id): TestRow => ['2026-07', 5, id]), ...rows]);
    const listed = (from: string): readonly string[] =>
      series(
        data,
        split({ period: { from, to: '2026-10-31', elapsed: '2026-10-31', unit: 'month', count: 1 } }),
      ).members.map(({ id }) => id);
    assert.includeMembers([...listed('2026-07-01')], ['p0', 'p1']);
    assert.include(listed('2026-10-01'), 'p0');
    assert.notInclude(listed('2026-10-01'), 'p1');
  });

  test('members of a ratio are folded as one ratio', () => {
    const per = { id: 'per', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } } as const;
    const rows: TestRow[] = names(0, 60).map((id, at) => ['2026-07', { visits: at + 1, sessions: 1 }, id]);
    const { members, lines } = series(answer([per, visits(), { id: 'sessions' }], rows), split());
    assert.deepEqual(
      members.map(({ id }) => id),
      names(10, 60),
    );
    assert.deepEqual(valuesOf(lines.at(-1)), [5.5]);
  });

  suite('the largest are those of a ranking', () => {
    const often = months('2026-07', [9, 9, 9], 'often');
    const once: TestRow[] = [['2026-09', 10, 'once']];
    const least = months('2026-07', [1, 1, 1], 'least');
    const parts: TestRow[] = [
      ['2026-07', { visits: 100, sessions: 100 }, 'often'],
      ['2026-07', { visits: 9, sessions: 3 }, 'once'],
    ];
    const per = { id: 'per', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } } as const;
    const totals: GivenTotal[] = [
      { indicator: 'visits', members: { profile: 'often' }, value: 9, from: summer.from, to: summer.to },
      { indicator: 'visits', members: { profile: 'once' }, value: 10, from: summer.from, to: summer.to },
    ];
    const rows = [...least, ...often, ...once];
    for (const [what, data] of [
      ['last values', answer(visits('last', 'sum'), rows)],
      ['means', answer(visits('mean', 'none'), rows)],
      ['ratios', answer([per, visits(), { id: 'sessions' }], parts)],
      ['given totals of what adds up to nothing', answer(visits('none', 'sum'), rows, { totals })],
    ] as const) {
      test(`of ${what}`, () => {
        const asked = split({ top: 1, period: summer });
        const ranked = ranking(data, asked).rows.map(({ member }) => member.id);
        assert.deepEqual(ranked, ['once']);
        assert.deepEqual(
          series(data, asked).members.map(({ id }) => id),
          ranked,
        );
      });
    }

    test('of what has no figure over the period, those that reach highest, not the largest sums', () => {
      const { members } = series(answer(visits('none', 'none'), rows), split({ top: 1, period: summer }));
      assert.deepEqual(
        members.map(({ id }) => id),
        ['once'],
      );
    });
  });

  test('the legend offers none that a filter excludes, and what is switched off', () => {
    const asked = split({ filters: { profile: ['p1', 'p2', 'p3'] }, profiles: ['p2'] });
    const { members, lines, others } = series(many(60), asked);
    assert.deepEqual(
      members.map(({ id }) => id),
      ['p1', 'p2', 'p3'],
    );
    assert.deepEqual(
      lines.map(({ member }) => member?.id),
      ['p2'],
    );
    assert.isNull(others);
    assert.deepEqual(
      series(many(3), split({ filters: { profile: ['p2'] } })).members.map(({ id }) => id),
      ['p2'],
    );
  });

  test('rows of parts of a member make it no larger', () => {
    const parts = ['a', 'b'].map((category): TestRow => ['2026-07', 1000, { profile: 'p0', category }]);
    const rows = names(0, 60).map((id, at): TestRow => ['2026-07', at, id]);
    assert.notInclude(
      series(answer(visits(), [...parts, ...rows]), split()).members.map(({ id }) => id),
      'p0',
    );
  });

  test('a table has the same columns', () => {
    const { columns, rows, others } = table(many(60), split());
    assert.strictEqual(columns.length, 52);
    assert.deepEqual(others, { id: '+10', count: 10, folded: true });
    assert.deepEqual(
      [...rows].map(({ cells }) => cells[50]?.value),
      [45, 10],
    );
  });

  test('a breakdown lists the largest first and the others last, and they make up the figure', () => {
    const { breakdown, value, others } = figure(many(60), split());
    assert.strictEqual(breakdown.length, 51);
    assert.deepInclude(breakdown[0], { value: 60 });
    assert.deepEqual([breakdown[50]?.member.id, breakdown[50]?.value], ['+10', 55]);
    assert.strictEqual(sum(breakdown.map((share) => share.value)), value);
    assert.deepEqual(others, { id: '+10', count: 10, folded: true });
  });

  test('others that do not add up are left out, and said to be', () => {
    const { lines, others } = series(many(60, 'none'), split());
    assert.deepEqual([lines.length, others], [50, { id: '+10', count: 10, folded: false }]);
    const told = figure(many(60, 'none'), split());
    assert.deepEqual([told.breakdown.length, told.others], [50, { id: '+10', count: 10, folded: false }]);
  });

  test('the mean of all of them weighs each the same', () => {
    const { total } = series(many(60, 'mean'), split());
    assert.deepEqual(valuesOf(total), valuesOf(series(many(60, 'mean'), show()).lines[0]));
    assert.strictEqual(total?.column.at(0), 59 / 2);
  });

  test('those that are picked have a line, however small, and none has the rest', () => {
    const { lines, members, others, total } = series(many(60), split({ profiles: ['p3', 'p59'] }));
    assert.deepEqual(
      lines.map(({ member }) => member?.id),
      ['p3', 'p59'],
    );
    assert.isNull(others);
    assert.strictEqual(members.length, 50);
    assert.strictEqual(total?.column.at(0), 62);
  });

  test('the legend stays when one of it is switched off', () => {
    const ids = (profiles: string[] | null): readonly string[] =>
      series(many(60), split({ profiles })).members.map(({ id }) => id);
    const all = ids(null);
    assert.deepEqual(ids(all.filter((id) => id !== 'p40')), all);
    assert.deepEqual(ids(['p40']), all);
  });

  test('picked ones that are too many are folded too', () => {
    const { lines, others, total } = series(many(80), split({ profiles: names(0, 60) }));
    assert.strictEqual(lines.length, 51);
    assert.deepInclude(others, { count: 10 });
    assert.strictEqual(sum(lines.map((line) => line.column.at(0))), total?.column.at(0));
    assert.strictEqual(total?.column.at(0), (60 * 59) / 2);
  });

  test('their given totals add up', () => {
    const totals = names(0, 60).map((profile, at): GivenTotal => ({
      indicator: 'visits',
      members: { profile },
      value: at,
      from: null,
      to: null,
    }));
    const { breakdown, value } = figure(many(60, 'sum', { totals }), split({ figure: 'given' }));
    assert.strictEqual(value, (60 * 59) / 2);
    assert.strictEqual(breakdown[50]?.value, 45);
    const timeless = names(0, 60).map((id, at): TestRow => [null, at, id]);
    assert.strictEqual(figure(answer(visits(), timeless), split()).breakdown[0]?.value, 59);
  });

  test('the largest of thousands is the top, and never the others together', () => {
    const rows: TestRow[] = names(0, 2000).map((id, at) => ['2026-07', at === 1234 ? 50 : 1, id]);
    const app = { id: 'visits', aggregate: { kind: 'top' } } as const;
    const { top, value } = figure(answer(app, rows), show());
    assert.deepEqual([top.map(({ id }) => id), value], [['p1234'], 50]);
  });

  test('cost one pass: each cell of theirs is read as often, however many there are', () => {
    const cost = (count: number): number => {
      const data = many(count);
      let looks = 0;
      const slices = data.slices.map((slice) => ({
        ...slice,
        get members() {
          looks++;
          return slice.members;
        },
      }));
      figure({ ...data, slices }, split());
      series({ ...data, slices }, split());
      return looks / count;
    };
    assert.isAtMost(cost(1600), cost(400) * 1.5);
  });

  test('with given totals cost one pass as well', () => {
    const data = answer(
      visits(),
      names(0, 20_000).map((id): TestRow => [null, 1, id]),
    );
    const begin = performance.now();
    assert.strictEqual(figure(data, split()).value, 20_000);
    // Six seconds where each is added to a copy of those before; a fifth of one where it is not.
    assert.isBelow(performance.now() - begin, 4000);
  });

  test('in thousands are ranked in no time, though each has a period of its own to be known', () => {
    const data = many(25_000);
    const begin = performance.now();
    assert.strictEqual(ranking(data, split()).rows.length > 0, true);
    // Four seconds and more where the dates of each were worked out anew; a fifth of one where they are shared.
    assert.isBelow(performance.now() - begin, 2000);
  });
});
