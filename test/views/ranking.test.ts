import { assert } from '@open-wc/testing';
import type { DatasetInput } from '../../src/model/create-dataset.js';
import type { Dataset, Fold, GivenTotal } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { ShowOptions } from '../../src/query/query.js';
import { rankedShow } from '../../src/views/ranking-show.js';
import { rankingTable } from '../../src/views/ranking-table.js';
import { ranking, type Ranking } from '../../src/views/ranking.js';
import { tableBy } from '../../src/views/series-by.js';
import { answer, days, months, period, show, summer, visits, type TestRow, type Value } from './answer.js';

const of = (category: string): { category: string } => ({ category });

/** One month of members `c0`, `c1`… with these values. */
function july(values: readonly Value[], split: Fold = 'sum', more: Partial<DatasetInput> = {}): Dataset {
  const rows = values.map((value, at): TestRow => ['2026-07', value, of(`c${at}`)]);
  return answer(visits('sum', split), rows, more);
}

const values = ({ rows }: Ranking): readonly (number | null)[] => rows.map(({ value }) => value);
const ids = ({ rows }: Ranking): readonly string[] => rows.map(({ member }) => member.id);
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

suite('ranking', () => {
  test('the largest nine first, each with rank and share, and the others together', () => {
    const told = ranking(july([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 45]), show());
    assert.deepEqual(values(told), [45, 10, 9, 8, 7, 6, 5, 4, 3]);
    assert.deepEqual(told.rows.map(({ rank, share }) => [rank, share]).slice(0, 2), [
      [1, 45],
      [2, 10],
    ]);
    assert.deepInclude(told.others, { count: 2, value: 3, share: 3 });
    assert.deepInclude(told.total, { value: 100, share: null });
    assert.deepInclude(told, { count: 11, leftOut: 0, beyond: 0, reason: null });
  });

  for (const [members, top] of [
    [9, 9],
    [10, 9],
    [22, 9],
    [22, 19],
    [22, 1],
    [500, 19],
    [3, 50],
  ] as const) {
    test(`shown and others make the total: top ${top} of ${members}`, () => {
      const each = Array.from({ length: members }, (_, at) => ((at * 7919) % 101) + at / 8);
      const told = ranking(july(each), show({ top }));
      const parts = [...told.rows, ...(told.others ? [told.others] : [])];
      assert.lengthOf(told.rows, Math.min(top, members));
      assert.strictEqual(told.rows.length + (told.others?.count ?? 0), members);
      assert.closeTo(sum(parts.map(({ value }) => value)), told.total?.value ?? NaN, 1e-6);
      assert.closeTo(sum(parts.map(({ share }) => share)), 100, 1e-6);
    });
  }

  test('equal values have one rank, and the next skips as many', () => {
    const told = ranking(july([5, 7, 5, 5, 1, 0.3]), show());
    assert.deepEqual(
      told.rows.map(({ rank }) => rank),
      [1, 2, 2, 2, 5, 6],
    );
    assert.deepEqual(ids(told), ['c1', 'c0', 'c2', 'c3', 'c4', 'c5'], 'in the dimension’s order');
    const rows: TestRow[] = [...months('2026-07', [0.1, 0.2], of('a')), ...months('2026-07', [0.3, 0], of('b'))];
    assert.deepEqual(
      ranking(answer(visits(), rows), show()).rows.map(({ rank }) => rank),
      [1, 1],
    );
  });

  test('0, a withheld and an unknown value are three things, without rank, and last', () => {
    const told = ranking(july([null, 'suppressed', 0, 3]), show());
    assert.deepEqual(
      told.rows.map(({ member, rank, value, reason }) => [member.id, rank, value, reason]),
      [
        ['c3', 1, 3, null],
        ['c2', 2, 0, null],
        ['c1', null, null, 'suppressed'],
        ['c0', null, null, 'no-data'],
      ],
    );
    assert.isTrue(told.rows.every(({ share }) => share === null));
    assert.deepInclude(told.total, { value: 3, bound: 'least' });
  });

  test('a negative member leaves the others their lower bounds, and what lacks parts still says so', () => {
    const rows: TestRow[] = [...months('2026-07', [-5, null], of('a')), ...months('2026-07', [3, null], of('b'))];
    const told = ranking(answer(visits(), [...rows, ['2026-08', 1, of('c')]]), show());
    const missing = { count: 1, of: 2, partly: 0 };
    assert.deepEqual(
      told.rows.map((row) => [row.member.id, row.value, row.bound, row.missing]),
      [
        ['b', 3, 'least', missing],
        ['c', 1, 'least', missing],
        ['a', -5, null, missing],
      ],
    );
    assert.deepInclude(told.total, { value: -1, bound: null });
    assert.isTrue(told.rows.every(({ share }) => share === null));
  });

  test('withheld values among the others make them “at least”', () => {
    const told = ranking(july([9, 8, 2, 'suppressed']), show({ top: 2 }));
    assert.deepInclude(told.others, { count: 2, value: 2, bound: 'least', share: null });
  });

  test('a given total with a withheld part does not give the part away', () => {
    const told = ranking(july([9, 8, 'suppressed'], 'sum', july1([['2026-07', 20]])), show());
    assert.strictEqual(told.total?.value, 20);
    assert.strictEqual(told.beyond, 0);
    assert.deepEqual(
      told.rows.map(({ share }) => share),
      [45, 40, null],
    );
  });

  test('what a given total has beyond all members is told, and shares are of the total', () => {
    const told = ranking(july([60, 30], 'sum', july1([['2026-07', 100]])), show());
    assert.strictEqual(told.beyond, 10);
    assert.deepEqual(
      told.rows.map(({ share }) => share),
      [60, 30],
    );
  });

  test('members that overlap have no shares', () => {
    const told = ranking(july([60, 70], 'sum', july1([['2026-07', 100]])), show());
    assert.strictEqual(told.beyond, -30);
    assert.isTrue(told.rows.every(({ share }) => share === null));
  });

  test('negative values have a rank and no share', () => {
    const told = ranking(july([-5, 8, -9]), show());
    assert.deepEqual(values(told), [8, -5, -9]);
    assert.isTrue(told.rows.every(({ share, rank }) => share === null && rank !== null));
    assert.strictEqual(told.total?.value, -6);
  });

  for (const [what, indicator] of [
    ['what cannot be added up', visits('sum', 'none')],
    ['means', visits('mean', 'mean')],
    ['maxima', visits('max', 'max')],
    ['percentages', visits('last', 'sum', { unit: 'percent' })],
  ] as const) {
    test(`${what}: no others, no shares, no total, and how many are left out`, () => {
      const rows = [1, 2, 3, 4].map((value, at): TestRow => ['2026-07', value, of(`c${at}`)]);
      const told = ranking(answer(indicator, rows), show({ top: 3, period: period('2026-07-01', '2026-07-31') }));
      assert.deepEqual(values(told), [4, 3, 2]);
      assert.deepInclude(told, { others: null, total: null, leftOut: 1 });
      assert.isTrue(told.rows.every(({ share }) => share === null));
    });
  }

  test('the largest mean, ratio or last value leads, not the largest sum', () => {
    const rows: TestRow[] = [...months('2026-07', [5, 5, 5], of('often')), ...months('2026-09', [9], of('once'))];
    for (const indicator of [visits('mean', 'none'), visits('last', 'sum')])
      assert.deepEqual(ids(ranking(answer(indicator, rows), show({ top: 1, period: summer }))), ['once']);
    const per = { id: 'per', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } } as const;
    const parts: TestRow[] = [
      ['2026-07', { visits: 100, sessions: 100 }, of('often')],
      ['2026-07', { visits: 9, sessions: 3 }, of('once')],
    ];
    const told = ranking(answer([per, visits(), { id: 'sessions' }], parts), show({ top: 1 }));
    assert.deepEqual([ids(told), values(told), told.leftOut], [['once'], [3], 1]);
  });

  test('last values of other dates say so', () => {
    const rows: TestRow[] = [...months('2026-07', [5, 5, null], of('old')), ...months('2026-07', [1, 1, 4], of('new'))];
    const told = ranking(answer(visits('last', 'sum'), rows), show({ period: summer }));
    const [old, recent] = told.rows;
    assert.deepEqual([old?.member.id, old?.covered?.to], ['old', '2026-08']);
    assert.deepEqual([recent?.member.id, recent?.covered, told.covered.to], ['new', null, '2026-09']);
  });

  test('what cannot be added up over the period says so once for all', () => {
    const told = ranking(answer(visits('none'), months('2026-07', [1, 2], of('a'))), show({ period: summer }));
    assert.strictEqual(told.reason, 'not-additive');
  });

  suite('compared', () => {
    const rows: TestRow[] = [
      ...months('2026-04', [10, 10, 10, 20, 20, 20], of('up')),
      ...months('2026-04', [10, 10, 10, 5, 5, 5], of('down')),
      ...months('2026-04', [0, 0, 0, 4, 4, 4], of('new')),
      ...months('2026-04', [1, 1, 1, 1, 1, 1], of('level')),
      ...months('2026-04', [1, null, 1, 1, 1, 1], of('gap')),
    ];
    const compare = show({
      period: summer,
      baseline: period('2026-04-01', '2026-06-30', 'month', 3),
      compare: 'previous-period',
      change: 'percent',
    });

    test('each row with its own baseline, and the others with theirs', () => {
      const told = ranking(answer(visits(), rows), { ...compare, top: 4 });
      assert.deepEqual(
        told.rows.map(({ member, change }) => [member.id, change?.kind, change?.value, change?.previous]),
        [
          ['up', 'percent', 100, 30],
          ['down', 'percent', -50, 30],
          ['new', 'new', 12, 0],
          ['level', 'unchanged', 0, 3],
        ],
      );
      assert.deepInclude(told.others?.change, { kind: 'none', reason: 'missing-values', previous: null });
      assert.deepInclude(told.compared?.baseline, { from: '2026-04', to: '2026-06' });
    });

    test('the others are those that are the others now', () => {
      const told = ranking(answer(visits(), rows.slice(0, 24)), { ...compare, top: 1 });
      assert.deepInclude(told.others, { value: 30 });
      assert.strictEqual(told.others?.change?.previous, 33);
      assert.strictEqual(
        sum([...told.rows, told.others].map((row) => row?.change?.previous ?? 0)),
        told.total?.change?.previous,
      );
    });

    test('of a period that runs, its complete part is compared', () => {
      const data = answer(
        visits(),
        days(
          '2026-11-01',
          Array.from({ length: 20 }, () => 1),
          of('a'),
        ),
        {
          granularity: 'day',
        },
      );
      const told = ranking(data, {
        ...compare,
        period: period('2026-11-16', '2026-11-20', 'day', 5),
        baseline: period('2026-11-11', '2026-11-15', 'day', 5),
        compare: 'previous-days',
      });
      assert.deepInclude(told.rows[0], { value: 5 });
      assert.deepInclude(told.rows[0]?.change, { kind: 'unchanged', previous: 4, extent: 'complete-buckets' });
    });

    test('without a baseline there is none, and why', () => {
      const told = ranking(
        answer(
          visits(),
          rows.filter(([time]) => (time ?? '') >= '2026-07'),
        ),
        compare,
      );
      assert.isNull(told.compared);
      assert.isTrue(told.rows.every(({ change }) => change?.reason === 'no-baseline'));
    });
  });

  suite('further indicators', () => {
    const bytes = { id: 'bytes', aggregate: { kind: 'fold', time: 'sum', split: 'sum' } } as const;
    const people = { id: 'people', aggregate: { kind: 'fold', time: 'none', split: 'none' } } as const;
    const members = ['a', 'b', 'c', 'd'];
    const rows = ['2026-06', '2026-07'].flatMap((time, month) =>
      members.map((id, at): TestRow => [
        time,
        { visits: 10 - at, bytes: 100 * (at + month), people: at === 3 ? null : 5 },
        of(id),
      ]),
    );
    const data = answer([visits(), bytes, people], rows);
    const both = show({
      indicators: ['visits', 'bytes', 'people'],
      period: period('2026-07-01', '2026-07-31'),
      top: 2,
    });
    const compare = {
      ...both,
      baseline: period('2026-06-01', '2026-06-30'),
      compare: 'previous-period',
      change: 'previous',
    } as const;

    test('stand beside each row, the others and the total, and rank nothing', () => {
      const told = ranking(data, both);
      assert.deepEqual(
        told.beside.map(({ id }) => id),
        ['bytes', 'people'],
      );
      assert.deepEqual(ids(told), ['a', 'b']);
      const beside = [...told.rows, told.others, told.total].map((row) => row?.beside.map(({ value }) => value));
      assert.deepEqual(beside, [
        [100, 5],
        [200, 5],
        [700, null],
        [1000, null],
      ]);
    });

    test('say why where those of several members do not add up, or where nothing is known', () => {
      const told = ranking(data, { ...both, top: 4 });
      assert.strictEqual(told.rows[3]?.beside[1]?.reason, 'no-data');
      assert.strictEqual(told.total?.beside[1]?.reason, 'not-additive');
    });

    test('are compared over the same dates', () => {
      const told = ranking(data, compare);
      const before = [...told.rows, told.others, told.total].map((row) => row?.beside[0]?.change?.previous);
      assert.deepEqual(before, [0, 100, 500, 600]);
    });

    test('have a column each in the table, with what they were', () => {
      const table = rankingTable(data, compare);
      assert.deepEqual(
        table.columns.map(({ indicator, role }) => `${indicator.id} ${role}`),
        ['visits value', 'visits baseline', 'bytes value', 'bytes baseline', 'people value', 'people baseline'],
      );
      assert.deepEqual(
        [...table.rows].map(({ cells }) => cells.slice(2, 4).map(({ value }) => value)),
        [
          [100, 0],
          [200, 100],
          [700, 500],
        ],
      );
      assert.deepEqual(
        table.columns.map(({ covered }) => covered?.from ?? null),
        [null, '2026-06', null, '2026-06', null, '2026-06'],
      );
    });

    test('have no column of what they were where the change is an increment', () => {
      const { columns } = rankingTable(data, { ...compare, change: 'increment' });
      assert.deepEqual([...new Set(columns.map(({ role }) => role))], ['value']);
    });
  });

  suite('its dimension', () => {
    const data = answer(visits(), [
      ['2026-07', 1, { place: 'FR', category: 'a', profile: 'x' }],
      ['2026-07', 2, { place: 'FR', category: 'b', profile: 'y' }],
      ['2026-07', 4, { place: 'FR', category: 'b', profile: 'x' }],
    ]);
    const split = (options: Partial<ShowOptions> = {}): string => ranking(data, show(options)).split.id;

    test('is the one that is asked for, else the first of several members that nothing is filtered by', () => {
      assert.strictEqual(split({ split: 'profile' }), 'profile');
      assert.strictEqual(split({ by: 'place' }), 'place');
      const first = data.dimensions.find(({ members }) => members.length > 1)?.id ?? '';
      assert.strictEqual(split(), first);
      assert.notStrictEqual(split({ filters: { [first]: ['x'] } }), first);
      assert.notStrictEqual(split(), 'place');
    });

    test('that there is not is told with those that there are', () => {
      assert.throws(() => split({ split: 'device' }), StatsError, /there is no "device"; the answer has: .*place/);
      assert.throws(() => ranking(answer(visits(), [['2026-07', 1]]), show()), StatsError, /the answer has: none/);
    });

    test('profiles are members of the split where there is one, else profiles', () => {
      const kept = (options: Partial<ShowOptions>): readonly (readonly unknown[])[] =>
        ranking(data, show(options)).rows.map(({ member, value }) => [member.id, value]);
      assert.deepEqual(kept({ split: 'category', profiles: ['a'] }), [['a', 1]]);
      assert.deepEqual(kept({ by: 'category', profiles: ['x'] }), [
        ['b', 4],
        ['a', 1],
      ]);
      assert.deepEqual(
        rankedShow(data, show({ by: 'category', profiles: ['x', 'y'] })).filters,
        {},
        'all is no filter',
      );
    });

    test('filters restrict rows and total alike', () => {
      const told = ranking(data, show({ split: 'category', filters: { category: ['b'], profile: ['x'] } }));
      assert.deepEqual([values(told), told.total?.value], [[4], 4]);
    });
  });

  suite('as a table', () => {
    const data = july([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 45]);

    test('has what is shown, the others as the last row', () => {
      const table = rankingTable(data, show({ top: 2 }));
      assert.deepEqual(
        [...table.rows].map(({ bucket, cells }) => [bucket.name, bucket.others, cells[0]?.value]),
        [
          ['c10', undefined, 45],
          ['c9', undefined, 10],
          ['+9', 9, 45],
        ],
      );
      assert.deepEqual(table.others, { id: '+9', count: 9, folded: true });
    });

    test('is the table of the same dimension, top and order that a chart would show', () => {
      const cells = (table: ReturnType<typeof rankingTable>): unknown =>
        [...table.rows].map((row) => [
          row.bucket.name,
          row.bucket.others,
          row.cells.map(({ value, state }) => [value, state]),
        ]);
      const options = { top: 4, period: summer, indicators: ['visits'] };
      const chart = tableBy(data, show({ ...options, by: 'category', largestFirst: true }));
      const own = rankingTable(data, show({ ...options, split: 'category' }));
      assert.deepEqual(cells(own), cells(chart));
      assert.deepEqual([own.by, own.split, own.covered], [chart.by, chart.split, chart.covered]);
    });

    test('keeps withheld and unknown apart from 0', () => {
      const table = rankingTable(july([null, 'suppressed', 0]), show());
      assert.deepEqual(
        [...table.rows].map(({ cells }) => cells[0]?.state),
        ['known', 'suppressed', 'absent'],
      );
    });

    test('has the others under an id that no member has', () => {
      const rows = ['a', '+2', 'c'].map((category, at): TestRow => ['2026-07', 9 - at, { category }]);
      const table = rankingTable(answer(visits(), rows), show({ top: 1 }));
      assert.deepEqual(
        [...table.rows].map(({ bucket }) => bucket.name),
        ['a', '++2'],
      );
      assert.strictEqual(table.others?.id, '++2');
    });

    test('leaves out others that do not add up, and says how many', () => {
      const table = rankingTable(july([1, 2, 3], 'none'), show({ top: 1 }));
      assert.lengthOf([...table.rows], 1);
      assert.deepEqual(table.others, { id: '+2', count: 2, folded: false });
    });
  });

  test('of thousands costs one pass over the rows of each', () => {
    const begin = performance.now();
    const told = ranking(july(Array.from({ length: 5000 }, (_, at) => at)), show());
    assert.strictEqual(told.others?.count, 4991);
    assert.isBelow(performance.now() - begin, 3000);
  });
});

/** Given totals of whole months, of all members together. */
function july1(totals: readonly (readonly [month: string, value: number])[]): Partial<DatasetInput> {
  return {
    totals: totals.map(([month, value]): GivenTotal => ({
      indicator: 'visits',
      members: {},
      value,
      from: `${month}-01`,
      to: `${month}-31`,
    })),
  };
}
