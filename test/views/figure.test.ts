import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import type { Fold } from '../../src/model/dataset.js';
import { figure } from '../../src/views/figure.js';
import { series } from '../../src/views/series.js';
import { answer, days, lastTwelveMonths, months, period, show, summer, visits, type TestRow } from './answer.js';
import { statesOf, valuesOf } from './lines.js';

const byProfile: TestRow[] = [
  ...months('2026-07', [1, 2, 3], 'teacher'),
  ...months('2026-07', [10, 40, 30], 'student'),
];

suite('figure: aggregation', () => {
  const folds: readonly [time: Fold, split: Fold, value: number | null][] = [
    ['sum', 'sum', 86],
    ['sum', 'mean', 43],
    ['sum', 'max', 80],
    ['mean', 'sum', 86 / 3],
    ['max', 'sum', 42],
    ['max', 'max', 40],
    ['last', 'sum', 33],
    ['last', 'max', 30],
    ['none', 'sum', null],
    ['sum', 'none', null],
    ['none', 'none', null],
  ];
  for (const [time, split, value] of folds) {
    test(`folds members by ${split} first, then time by ${time}`, () => {
      const told = figure(answer(visits(time, split), byProfile), show({ period: summer }));
      assert.strictEqual(told.value, value);
      assert.strictEqual(told.reason, value === null ? 'not-additive' : null);
      assert.strictEqual(told.origin, 'computed');
    });
  }

  test('a figure of one bucket is that bucket under any rule', () => {
    const told = figure(answer(visits('none', 'none'), months('2026-09', [7])), show());
    assert.strictEqual(told.value, 7);
  });

  test('the last value is the last known one, and its bucket is what is covered', () => {
    const told = figure(answer(visits('last'), months('2026-07', [5, 6, null])), show({ period: summer }));
    assert.strictEqual(told.value, 6);
    assert.deepEqual(told.covered, { from: '2026-08', to: '2026-08', granularity: 'month', running: false });
    assert.isNull(told.missing);
  });

  test('the mean over time is that of the known buckets', () => {
    const told = figure(answer(visits('mean'), months('2026-07', [5, null, 7])), show({ period: summer }));
    assert.strictEqual(told.value, 6);
    assert.deepEqual(told.missing, { count: 1, of: 3, partly: 0 });
  });

  for (const time of ['sum', 'mean'] as const) {
    test(`percentages that an endpoint gave have no ${time}`, () => {
      const told = figure(answer(visits(time, 'sum', { unit: 'percent' }), months('2026-07', [50, 60])), show());
      assert.strictEqual(told.value, null);
      assert.strictEqual(told.reason, 'not-additive');
    });
  }

  test('percentages have a last value and a largest one, and a single one stands for itself', () => {
    const percent = (time: Fold, rows: TestRow[]): number | null =>
      figure(answer(visits(time, 'sum', { unit: 'percent' }), rows), show()).value;
    assert.strictEqual(percent('last', months('2026-07', [60, 50])), 50);
    assert.strictEqual(percent('max', months('2026-07', [60, 50])), 60);
    assert.strictEqual(percent('sum', months('2026-07', [60])), 60);
  });

  test('percentages are not added up over members', () => {
    const told = figure(answer(visits('last', 'sum', { unit: 'percent' }), byProfile), show());
    assert.strictEqual(told.reason, 'not-additive');
  });

  test('additions to a stock never make its figure', () => {
    const stock = visits('last', 'sum', { observes: 'additions' });
    const told = figure(answer(stock, months('2026-07', [1, 2, 3])), show());
    assert.strictEqual(told.value, null);
    assert.strictEqual(told.reason, 'not-additive');
  });

  test('a figure does not depend on the granularity that is shown', () => {
    const data = answer(visits('mean'), days('2026-08-30', [2, 4, 12]), { granularity: 'day' });
    assert.strictEqual(figure(data, show({ granularity: 'month' })).value, 6);
  });

  test('weeks do not add up to months', () => {
    const data = answer(
      visits(),
      [
        ['2026-W30', 1],
        ['2026-W31', 2],
      ],
      { granularity: 'week' },
    );
    const told = figure(data, show({ granularity: 'month' }));
    assert.strictEqual(told.value, null);
    assert.strictEqual(told.reason, 'too-coarse');
  });
});

suite('figure: rows of the whole', () => {
  const rows: TestRow[] = [...byProfile, ...months('2026-07', [9], {})];

  test("a row that lacks the split's key is its bucket's total and wins over the sum", () => {
    assert.strictEqual(figure(answer(visits(), rows), show({ split: 'profile' })).value, 9 + 42 + 33);
    assert.strictEqual(figure(answer(visits(), rows), show()).value, 9 + 42 + 33);
  });

  test('it does not win while members are hidden', () => {
    const told = figure(answer(visits(), rows), show({ split: 'profile', profiles: ['teacher'] }));
    assert.strictEqual(told.value, 6);
  });

  test('it does not win while members are filtered', () => {
    const told = figure(answer(visits(), rows), show({ filters: { profile: ['student'] } }));
    assert.strictEqual(told.value, 80);
  });

  test('where members do not add up, hiding one leaves no figure, and says why', () => {
    const data = answer(visits('sum', 'none'), [
      ...months('2026-07', [9, 9]),
      ...months('2026-07', [4, 5], 'teacher'),
      ...months('2026-07', [7, 8], 'student'),
      ...months('2026-07', [7, 8], 'guest'),
    ]);
    assert.strictEqual(figure(data, show({ split: 'profile' })).value, 18);
    const hidden = figure(data, show({ split: 'profile', profiles: ['teacher', 'student'] }));
    assert.strictEqual(hidden.value, null);
    assert.strictEqual(hidden.reason, 'hidden-members');
  });

  test('a null row of the whole gives no total: the members do', () => {
    const data = answer(visits(), [...byProfile, ...months('2026-07', [null])]);
    assert.strictEqual(figure(data, show()).value, 86);
  });

  test('a withheld whole stays withheld although the members would give it away', () => {
    const data = answer(visits(), [...byProfile, ...months('2026-07', ['suppressed'])]);
    const told = figure(data, show());
    assert.strictEqual(told.value, 75);
    assert.deepEqual(told.missing, { count: 1, of: 3, partly: 0 });
  });

  test('rows with more dimensions than asked are put together over the others', () => {
    const data = answer(visits(), [
      ['2026-07', 1, { profile: 'teacher', category: 'mail' }],
      ['2026-07', 2, { profile: 'teacher', category: 'forum' }],
      ['2026-07', 4, { profile: 'student', category: 'mail' }],
    ]);
    assert.strictEqual(figure(data, show()).value, 7);
    assert.strictEqual(figure(data, show({ filters: { category: ['mail'] } })).value, 5);
    const shares = figure(data, show({ split: 'profile' })).breakdown.map(({ member, value }) => [member.id, value]);
    assert.deepEqual(shares, [
      ['student', 4],
      ['teacher', 3],
    ]);
    const both = show({ filters: { category: ['mail'], profile: ['teacher'] } });
    assert.strictEqual(figure(data, both).value, 1);
  });

  test('an empty choice of members is no figure, not 0', () => {
    const told = figure(answer(visits(), byProfile), show({ split: 'profile', profiles: [] }));
    assert.strictEqual(told.value, null);
    assert.strictEqual(told.reason, 'hidden-members');
  });
});

suite('figure: gaps', () => {
  test('a sum with missing values says how many are missing', () => {
    const told = figure(
      answer(visits(), [
        ['2026-07', 1],
        ['2026-09', null],
        ['2026-10', 3],
      ]),
      show(),
    );
    assert.strictEqual(told.value, 4);
    assert.deepEqual(told.missing, { count: 2, of: 4, partly: 0 });
    assert.isTrue(told.partial);
  });

  test('null, a missing row and 0 are three things', () => {
    assert.strictEqual(figure(answer(visits(), months('2026-07', [0, 0])), show()).value, 0);
    const unknown = figure(answer(visits(), months('2026-07', [null, null])), show());
    assert.deepEqual([unknown.value, unknown.reason], [null, 'no-data']);
    const absent = figure(answer(visits(), []), show());
    assert.deepEqual([absent.value, absent.reason], [null, 'no-data']);
  });

  test('a withheld value is said to be withheld, never 0', () => {
    const told = figure(answer(visits(), months('2026-07', ['suppressed', null])), show());
    assert.deepEqual([told.value, told.reason], [null, 'suppressed']);
  });

  test('a bucket in which one member is unknown counts as missing', () => {
    const data = answer(visits(), [
      ...months('2026-07', [1, 2], 'teacher'),
      ...months('2026-07', [null, 4], 'student'),
    ]);
    const told = figure(data, show());
    assert.strictEqual(told.value, 7);
    assert.deepEqual(told.missing, { count: 1, of: 2, partly: 1 });
  });

  test('a member that no row speaks of is no missing part', () => {
    const data = answer(visits(), byProfile, {
      dimensions: [{ id: 'profile', members: [{ id: 'teacher' }, { id: 'student' }, { id: 'guest' }] }],
    });
    assert.isNull(figure(data, show({ split: 'profile' })).missing);
  });

  test('a period without any bucket of the answer has no data', () => {
    const told = figure(answer(visits(), months('2020-01', [1, 2])), show({ period: summer }));
    assert.deepEqual([told.value, told.reason], [null, 'no-data']);
    assert.deepEqual(told.covered, { from: '2026-07', to: '2026-09', granularity: 'month', running: false });
  });
});

suite('figure: at least', () => {
  const bound = (time: Fold, split: Fold, rows: TestRow[], more = {}): unknown => {
    const told = figure(answer(visits(time, split, more), rows), show());
    assert.isNotNull(told.value);
    assert.isNotNull(told.missing);
    return told.bound;
  };
  const gap = months('2026-07', [5, null, 7]);
  const parts = [...byProfile, ...months('2026-09', [null], 'guest')];

  test('a sum and a maximum that miss values are lower bounds', () => {
    assert.strictEqual(bound('sum', 'sum', gap), 'least');
    assert.strictEqual(bound('sum', 'none', gap), 'least');
    assert.strictEqual(bound('max', 'max', parts), 'least');
    assert.strictEqual(
      bound('none', 'sum', [...months('2026-09', [3], 'a'), ...months('2026-09', [null], 'b')]),
      'least',
    );
  });

  test('a mean and a last value are none', () => {
    assert.isNull(bound('mean', 'sum', gap));
    assert.isNull(bound('sum', 'mean', parts));
    assert.isNull(bound('last', 'sum', parts));
  });

  test('a sum of which a part may be negative is none', () => {
    assert.isNull(bound('sum', 'sum', months('2026-07', [-5, null, 70])));
    assert.isNull(bound('sum', 'sum', [...months('2026-07', [5, 6], 'a'), ...months('2026-07', [null, -1], 'b')]));
  });

  test('negative values of others, or of members that are not shown, take no bound away', () => {
    const teacher = months('2026-07', [-1, 2], 'teacher');
    const rows = [...teacher, ...months('2026-07', [5, null, 7], 'student')];
    const data = answer([visits(), { ...visits(), id: 'balance' }], [...rows, ['2026-07', { balance: -9 }]]);
    const [students, teachers] = ['student', 'teacher'].map((id) => figure(data, show({ profiles: [id] })));
    assert.deepInclude(students, { value: 12, missing: { count: 1, of: 3, partly: 0 }, bound: 'least' });
    assert.deepInclude(teachers, { value: 1, missing: { count: 1, of: 3, partly: 0 }, bound: null });
    assert.deepInclude(figure(data, show()), { value: 13, missing: { count: 2, of: 3, partly: 2 }, bound: null });
  });

  test('a figure that misses nothing is exact', () => {
    assert.isNull(figure(answer(visits(), byProfile), show()).bound);
  });
});

suite('figure: a cut bucket', () => {
  const marks = (options: Parameters<typeof show>[0], time: Fold = 'sum'): unknown => {
    const rows = months('2026-07', [1, 2, 3]);
    const { cut, partial } = figure(answer(visits(time), rows, { firstBucketCut: true }), show(options));
    return [cut, partial];
  };

  test('makes the figure partial where it is part of it', () => {
    assert.deepEqual(marks({}), [true, true]);
    assert.deepEqual(marks({ period: summer }), [true, true]);
    assert.deepEqual(marks({ period: period('2026-08-01', '2026-09-30') }), [false, false]);
    assert.deepEqual(marks({}, 'last'), [false, false]);
  });

  test('is one that the period begins or ends within', () => {
    assert.deepEqual(marks({ period: period('2026-08-02', '2026-09-30') }), [true, true]);
    assert.deepEqual(marks({ period: period('2026-08-01', '2026-09-29') }), [true, true]);
  });
});

suite('figure: numbers that are too large', () => {
  const none = { value: null, reason: 'not-additive' } as const;

  test('have no sum over time', () => {
    assert.deepInclude(figure(answer(visits(), months('2026-07', [1e308, 1e308])), show()), none);
    assert.deepInclude(figure(answer(visits('mean'), months('2026-07', [1e308, 1e308])), show()), none);
    assert.strictEqual(figure(answer(visits('max'), months('2026-07', [1e308, 1e308])), show()).value, 1e308);
  });

  test('have no sum over members', () => {
    const rows = [...months('2026-07', [1e308], 'teacher'), ...months('2026-07', [1e308], 'student')];
    assert.deepInclude(figure(answer(visits(), rows), show()), none);
    assert.isNull(series(answer(visits(), rows), show({ split: 'profile' })).total);
  });

  test('have no coarser bucket', () => {
    const line = series(answer(visits(), months('2026-07', [1e308, 1e308])), show({ granularity: 'year' })).lines[0];
    assert.deepEqual([valuesOf(line), statesOf(line)], [[null], ['unknown']]);
  });
});

suite('figure: the running bucket', () => {
  test('a running bucket with a value is part of the figure and makes it partial', () => {
    const told = figure(answer(visits(), months('2026-10', [5, 2])), show({ period: lastTwelveMonths }));
    assert.strictEqual(told.value, 7);
    assert.deepEqual(told.covered, { from: '2026-10', to: '2026-11', granularity: 'month', running: true });
    assert.isTrue(told.partial);
    assert.isNull(told.missing);
  });

  test('a running bucket without a value is not missing, and the figure ends before it', () => {
    const told = figure(answer(visits(), months('2026-10', [5, null])), show({ period: lastTwelveMonths }));
    assert.deepEqual(told.covered, { from: '2026-10', to: '2026-10', granularity: 'month', running: false });
    assert.isNull(told.missing);
    assert.isFalse(told.partial);
  });

  test('a bucket that ends after the last update is running, though it is over', () => {
    const data = answer(visits(), months('2026-09', [5, 2]), { updated: '2026-10-20T06:00:00Z' });
    assert.isTrue(figure(data, show()).covered.running);
  });

  test('the zone of the answer decides when a bucket is over', () => {
    const at = Date.parse('2026-10-31T23:30:00Z');
    const rows = months('2026-09', [5, 2]);
    assert.isFalse(figure(answer(visits(), rows, { zone: 'Europe/Paris' }), show({ now: at })).covered.running);
    assert.isTrue(figure(answer(visits(), rows, { zone: 'UTC' }), show({ now: at })).covered.running);
  });

  test('the period is said in the granularity that is shown where that says the same', () => {
    const whole = answer(visits(), days('2026-08-01', new Array<number>(31).fill(1)), { granularity: 'day' });
    const shown = show({ granularity: 'month' });
    assert.deepInclude(figure(whole, shown).covered, { from: '2026-08', to: '2026-08', granularity: 'month' });
    const half = answer(visits(), days('2026-08-10', [1, 1]), { granularity: 'day' });
    assert.deepInclude(figure(half, shown).covered, { from: '2026-08-10', to: '2026-08-11', granularity: 'day' });
  });
});

suite('figure: breakdown', () => {
  test('lists the members with their figures, largest first', () => {
    const { breakdown } = figure(answer(visits(), byProfile), show({ split: 'profile' }));
    assert.deepEqual(
      breakdown.map(({ member, value }) => [member.id, value]),
      [
        ['student', 80],
        ['teacher', 6],
      ],
    );
  });

  test('is empty without a split, and leaves hidden members out', () => {
    assert.deepEqual(figure(answer(visits(), byProfile), show()).breakdown, []);
    const shown = figure(answer(visits(), byProfile), show({ split: 'profile', profiles: ['teacher'] })).breakdown;
    assert.deepEqual(
      shown.map(({ member }) => member.id),
      ['teacher'],
    );
  });

  test('what cannot be said of a member is null, and stands last', () => {
    const data = answer(visits(), [...months('2026-07', [null], 'teacher'), ...months('2026-07', [-3], 'student')]);
    const { breakdown } = figure(data, show({ split: 'profile' }));
    assert.deepEqual(
      breakdown.map(({ member, value }) => [member.id, value]),
      [
        ['student', -3],
        ['teacher', null],
      ],
    );
  });
});

suite('figure: top', () => {
  const app = { id: 'visits', aggregate: { kind: 'top' } } as const;
  const rows = (mail: number[], forum: number[]): TestRow[] => [
    ...months('2026-07', mail, { category: 'mail' }),
    ...months('2026-07', forum, { category: 'forum' }),
  ];
  const top = (data: TestRow[], options = {}): unknown[] => {
    const told = figure(answer(app, data), show(options));
    return [told.top.map(({ id }) => id), told.value, told.reason];
  };

  test('names the largest member over the period', () => {
    assert.deepEqual(top(rows([1, 9], [5, 2])), [['mail'], 10, null]);
    assert.deepEqual(top(rows([1, 9], [5, 2]), { split: 'category' }), [['mail'], 10, null]);
  });

  test('names one of the dimension that the indicator tells, whatever is split by', () => {
    const data: TestRow[] = [
      ['2026-07', 5, { category: 'mail', profile: 'teacher' }],
      ['2026-07', 4, { category: 'mail', profile: 'student' }],
      ['2026-07', 6, { category: 'forum', profile: 'student' }],
    ];
    const named = { id: 'visits', aggregate: { kind: 'top', of: 'category' } } as const;
    const told = figure(answer(named, data), show({ split: 'profile' }));
    assert.deepEqual([told.top.map(({ id }) => id), told.value, told.breakdown], [['mail'], 9, []]);
    assert.deepEqual(
      figure(answer(app, data), show({ split: 'profile' })).top.map(({ id }) => id),
      ['student'],
    );
    const without = figure(answer(named, data), show({ split: 'profile', profiles: ['student'] }));
    assert.deepEqual([without.top.map(({ id }) => id), without.value], [['forum'], 6]);
  });

  test('a tie names all of them', () => {
    assert.deepEqual(top(rows([1, 9], [5, 5])), [['mail', 'forum'], 10, null]);
  });

  test('all 0 is a dash, and so is no data', () => {
    assert.deepEqual(top(rows([0, 0], [0, 0])), [[], null, 'all-zero']);
    assert.deepEqual(top([]), [[], null, 'no-data']);
  });

  test('says where a competitor misses values, though the whole is given', () => {
    const rows: TestRow[] = [
      ['2026-07', 9, { category: 'mail' }],
      ['2026-08', 1, { category: 'mail' }],
    ];
    const forum: TestRow[] = [
      ['2026-07', 5, { category: 'forum' }],
      ['2026-08', null, { category: 'forum' }],
    ];
    for (const whole of [[], months('2026-07', [14, 8])]) {
      const told = figure(answer(app, [...rows, ...forum, ...whole]), show());
      assert.deepInclude(told, { value: 10, missing: { count: 1, of: 2, partly: 1 }, partial: true });
    }
    assert.isNull(figure(answer(app, rows), show()).missing);
  });

  test('a hidden member does not win', () => {
    assert.deepEqual(top(rows([1, 9], [5, 2]), { split: 'category', profiles: ['forum'] }), [['forum'], 7, null]);
  });
});

suite('figure: ratio', () => {
  const indicators = [
    { id: 'ratio', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'visitors' } },
    { id: 'visits' },
    { id: 'visitors', aggregate: { kind: 'fold', time: 'none', split: 'sum' } },
    { id: 'sessions' },
    { id: 'per_session', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } },
    { id: 'rate', unit: 'percent', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'sessions' } },
  ] as const;
  const row = (time: string, visits: number | null, sessions: number | null, member?: string): TestRow => [
    time,
    { visits, sessions },
    member ? { profile: member } : {},
  ];
  const per = (data: TestRow[], indicator = 'per_session', options = {}, more = {}) =>
    figure(answer(indicators, data, more), show({ indicators: [indicator], ...options }));

  test('divides the two figures, and never adds ratios up', () => {
    assert.strictEqual(per([row('2026-07', 10, 2), row('2026-08', 20, 8)]).value, 3);
    const members = [row('2026-07', 10, 2, 'teacher'), row('2026-07', 20, 8, 'student')];
    const told = per(members, 'per_session', { split: 'profile' });
    assert.strictEqual(told.value, 3);
    assert.deepEqual(
      told.breakdown.map(({ value }) => value),
      [5, 2.5],
    );
  });

  test('divides over the buckets that both parts know', () => {
    const told = per([row('2026-07', 10, 2), row('2026-08', 20, null)]);
    assert.strictEqual(told.value, 5);
    assert.deepEqual(told.missing, { count: 1, of: 2, partly: 0 });
  });

  test('is a dash where the denominator has no figure or is 0', () => {
    for (const sessions of [null, 0]) {
      const told = per([row('2026-07', 10, sessions)]);
      assert.deepEqual([told.value, told.reason], [null, 'no-denominator']);
    }
    const members = [
      ['2026-07', { visits: 4, visitors: 2 }],
      ['2026-08', { visits: 4, visitors: 2 }],
    ] as TestRow[];
    assert.deepInclude(per(members, 'ratio'), { value: null, reason: 'no-denominator' });
  });

  test('divides by a given total of the same period', () => {
    const rows = [
      ['2026-07', { visits: 4, visitors: 2 }],
      ['2026-08', { visits: 5, visitors: 2 }],
    ] as TestRow[];
    const totals = [{ indicator: 'visitors', members: {}, value: 3, from: '2026-07-01', to: '2026-08-31' }];
    assert.strictEqual(per(rows, 'ratio', {}, { totals }).value, 3);
    assert.deepInclude(per(rows, 'ratio', { period: summer }, { totals }), { value: null, reason: 'no-denominator' });
  });

  test('says what either part misses beside a given one', () => {
    const given = (indicator: string): unknown => {
      const rows = [
        ['2026-07', { visits: 4, sessions: 2 }],
        ['2026-08', {}],
        ['2026-09', { visits: 4, sessions: 2 }],
      ];
      const totals = [{ indicator, members: {}, value: 8, from: '2026-07-01', to: '2026-09-30' }];
      const { value, missing, cut } = per(
        rows as unknown as TestRow[],
        'per_session',
        {},
        { totals, firstBucketCut: true },
      );
      return [value, missing, cut];
    };
    assert.deepEqual(given('sessions'), [1, { count: 1, of: 3, partly: 0 }, true]);
    assert.deepEqual(given('visits'), [2, { count: 1, of: 3, partly: 0 }, true]);
  });

  test('is none where no number is as large as the quotient', () => {
    assert.isNull(per([row('2026-07', 1e308, 1e-308)]).value);
  });

  test('is in hundredths where its unit is percent', () => {
    assert.strictEqual(per([row('2026-07', 3, 4)], 'rate').value, 75);
  });
});

suite('figure: what does not exist', () => {
  const failure = (options: Parameters<typeof show>[0]): StatsError => {
    try {
      figure(answer(visits(), byProfile), show(options));
    } catch (error) {
      if (error instanceof StatsError) return error;
    }
    throw new Error('nothing was thrown');
  };

  test('an unknown indicator is an error that names those that exist', () => {
    const { kind, code, message } = failure({ indicators: ['visit'] });
    assert.deepEqual([kind, code], ['config', 'unknown-indicator']);
    assert.match(message, /"visit".*visits/);
  });

  test('an unknown split and an unknown filter are errors that name the dimensions that exist', () => {
    assert.strictEqual(failure({ split: 'role' }).code, 'unknown-split');
    assert.match(failure({ split: 'role' }).message, /"role".*profile/);
    assert.strictEqual(failure({ filters: { role: ['x'] } }).code, 'bad-filter');
  });
});
