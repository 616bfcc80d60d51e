import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { figure } from '../../src/views/figure.js';
import { tableBy } from '../../src/views/series-by.js';
import { series } from '../../src/views/series.js';
import { table } from '../../src/views/table.js';
import { answer, days, months, period, show, summer, visits, type TestRow, type Value } from './answer.js';

const both = [...months('2026-07', [1, 2, 3], 'teacher'), ...months('2026-07', [10, null, 30], 'student')];

suite('table', () => {
  test('has a column per shown member, then the total, then the baseline, for each indicator', () => {
    const rows: TestRow[] = both.map(([time, value, member = {}]) => [
      time,
      { visits: value as Value, hits: 1 },
      member,
    ]);
    const spring = period('2026-04-01', '2026-06-30', 'month', 3);
    const told = table(
      answer([visits(), { id: 'hits' }], rows),
      show({
        indicators: ['hits', 'visits'],
        split: 'profile',
        period: summer,
        baseline: spring,
        compare: 'previous-period',
      }),
    );
    const columns = told.columns.map(({ indicator, member, role }) => `${indicator.id} ${member?.id ?? '-'} ${role}`);
    const each = ['teacher value', 'student value', '- total', '- baseline'];
    assert.deepEqual(columns, [...each.map((column) => `hits ${column}`), ...each.map((column) => `visits ${column}`)]);
    assert.deepEqual(told.columns.map(({ totalKind }) => totalKind).slice(0, 4), [null, null, 'sum', null]);
    assert.isTrue([...told.rows].every(({ cells }) => cells.length === columns.length));
    assert.strictEqual(told.split, 'profile');
  });

  test('a baseline’s column has its own dates, other columns have those of the table', () => {
    const rows = days('2026-10-05', new Array<number>(28).fill(1));
    const told = tableBy(
      answer(visits(), rows, { granularity: 'day' }),
      show({
        by: 'weekday',
        period: period('2026-10-19', '2026-11-01', 'day', 14),
        baseline: period('2026-10-05', '2026-10-18', 'day', 14),
        compare: 'previous-period',
      }),
    );
    assert.deepEqual([told.covered.from, told.covered.to], ['2026-10-19', '2026-11-01']);
    assert.deepEqual(
      told.columns.map(({ role, covered }) => [role, covered]),
      [
        ['value', null],
        ['baseline', { from: '2026-10-05', to: '2026-10-18', granularity: 'day', running: false }],
      ],
    );
  });

  test('can be asked for one row, from the end too', () => {
    const { rows } = table(answer(visits(), both), show({ split: 'profile' }));
    assert.strictEqual(rows.length, 3);
    assert.deepEqual([rows.at(0)?.bucket.name, rows.at(-1)?.bucket.name], ['2026-07', '2026-09']);
    assert.isUndefined(rows.at(3));
  });

  test('cells tell unknown from absent', () => {
    const [, august] = table(answer(visits(), both), show({ split: 'profile' })).rows;
    assert.deepEqual(august?.cells, [
      { value: 2, state: 'known', atLeast: false, incomplete: false },
      { value: null, state: 'unknown', atLeast: false, incomplete: false },
      { value: 2, state: 'known', atLeast: true, incomplete: false },
    ]);
  });

  test('a cell that lacks parts is incomplete where it is no lower bound', () => {
    const told = table(answer(visits('sum', 'mean'), both), show({ split: 'profile' }));
    assert.deepInclude(told.rows.at(1)?.cells.at(-1), { value: 2, atLeast: false, incomplete: true });
  });

  test('says what it covers, and carries notices, credit, zone and the names of the API', () => {
    const notices = [{ level: 'warning', text: 'incomplete' }] as const;
    const credit = { label: 'Logs', href: null, licence: null };
    const told = table(answer(visits(), both, { notices, credit, timeName: 'metric_month' }), show());
    assert.deepEqual(told.covered, { from: '2026-07', to: '2026-09', granularity: 'month', running: false });
    assert.deepEqual([told.notices, told.credit, told.zone, told.timeName], [notices, credit, 'UTC', 'metric_month']);
    assert.deepEqual(told.zoneNote, { kind: 'stated', zone: 'UTC' });
  });

  test('says where its zone is another one than the page asked for', () => {
    const told = table(answer(visits(), both), show({ zone: 'Asia/Tokyo' }));
    assert.deepEqual([told.zone, told.zoneNote], ['UTC', { kind: 'differs', zone: 'UTC' }]);
  });

  suite('ids', () => {
    const data = answer(visits(), [], {
      idNames: ['__id'],
      observations: [
        { time: '2026-07', members: {}, values: { visits: 1 }, ids: { __id: 41 }, path: 'data[0]' },
        { time: '2026-09', members: {}, values: { visits: 2 }, ids: { __id: 43 }, path: 'data[1]' },
      ],
    });

    test("are the API's own, and never invented for rows that it does not have", () => {
      const told = table(data, show());
      assert.deepEqual(told.idNames, ['__id']);
      assert.deepEqual(
        [...told.rows].map((row) => row.ids(null)),
        [[41], [null], [43]],
      );
    });

    test('belong to buckets of the answer, not to those that were put together', () => {
      assert.deepEqual(
        [...table(data, show({ granularity: 'year' })).rows].map((row) => row.ids(null)),
        [[null]],
      );
    });

    test('stay with their bucket when the period begins elsewhere', () => {
      const told = table(data, show({ period: period('2026-06-01', '2026-07-31') }));
      assert.deepEqual(
        [...told.rows].map((row) => row.ids(null)),
        [[null], [41]],
      );
    });
  });
});

suite('table, series and figure agree', () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
    fc.constant(null),
    fc.constant('suppressed' as const),
  );
  const line = fc.array(fc.option(value, { nil: undefined }), { minLength: 1, maxLength: 70 });
  const options = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    granularity: fc.constantFrom(null, 'week' as const, 'month' as const),
    hidden: fc.nat({ max: 3 }),
  });
  const make = (lines: readonly (Value | undefined)[][]): TestRow[] =>
    lines.flatMap((values, member) =>
      days(
        '2026-07-01',
        values.map((one) => one ?? null),
        `p${member}`,
      ).filter((_, index) => values[index] !== undefined),
    );
  const add = (values: readonly (number | null)[]): number | null =>
    values.reduce((sum, one) => (one === null ? sum : (sum ?? 0) + one), null);

  test('the total is the sum of the members shown, cells are the lines, the figure is the sum of the total', () => {
    fc.assert(
      fc.property(options, ({ lines, granularity, hidden }) => {
        const rows = make(lines);
        fc.pre(rows.length > 0);
        const data = answer(visits(), rows, { granularity: 'day' });
        const members = data.dimensions[0]?.members.map(({ id }) => id) ?? [];
        const profiles = members.filter((_, index) => index !== hidden);
        fc.pre(profiles.length > 0);
        const shown = show({ split: 'profile', profiles, granularity });
        const { rows: told, columns } = table(data, shown);
        const set = series(data, shown);
        for (const [index, { cells }] of [...told].entries()) {
          const values = cells.map((cell) => cell.value);
          assert.deepEqual(
            values.slice(0, -1),
            set.lines.map(({ column }) => column.at(index)),
          );
          assert.strictEqual(values.at(-1), add(values.slice(0, -1)));
        }
        assert.strictEqual(columns.at(-1)?.role, 'total');
        assert.strictEqual(figure(data, shown).value, add([...told].map(({ cells }) => cells.at(-1)?.value ?? null)));
      }),
    );
  });

  for (const fold of ['max', 'last'] as const) {
    test(`a figure that is the ${fold} over time is that of the total column`, () => {
      fc.assert(
        fc.property(options, ({ lines, granularity }) => {
          const rows = make(lines);
          fc.pre(rows.length > 0);
          const data = answer(visits(fold), rows, { granularity: 'day' });
          const shown = show({ split: 'profile', granularity });
          const known = [...table(data, shown).rows].flatMap(({ cells }) => cells.at(-1)?.value ?? []);
          const expected = fold === 'max' ? Math.max(...known) : known.at(-1);
          if (known.length === 0) assert.isNull(figure(data, shown).value);
          else assert.strictEqual(figure(data, shown).value, expected);
        }),
      );
    });
  }
});
