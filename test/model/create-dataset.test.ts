import { assert } from '@open-wc/testing';
import { createDataset, type DatasetInput, type Observation } from '../../src/model/create-dataset.js';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';

type Values = Observation['values'];

interface Row {
  readonly time: string | null;
  readonly members?: Record<string, string>;
  readonly ids?: Record<string, string | number | null>;
  readonly [indicator: string]: unknown;
}

/** Rows as a source hands them in: `{time, members, ids, …values}`. */
function rows(...list: readonly Row[]): Observation[] {
  return list.map(({ time, members = {}, ids, ...values }, index) => ({
    time,
    members,
    values: values as Values,
    path: `data[${index}]`,
    ...(ids && { ids }),
  }));
}

function create(observations: readonly Observation[], input: Partial<DatasetInput> = {}): Dataset {
  return createDataset({ indicators: [], observations, ...input });
}

function errorOf(make: () => unknown): StatsError {
  try {
    make();
  } catch (error) {
    assert.instanceOf(error, StatsError);
    return error;
  }
  throw new Error('expected an error');
}

function statesOf(dataset: Dataset, indicator: string, members = {}): unknown[] {
  const column = dataset.column(indicator, members);
  return dataset.buckets.map((_, index) => column?.stateAt(index));
}

function valuesOf(dataset: Dataset, indicator: string, members = {}): unknown[] {
  const column = dataset.column(indicator, members);
  return dataset.buckets.map((_, index) => column?.at(index));
}

const zero = { id: 'visits', missing: 'zero' } as const;

suite('the buckets of a dataset', () => {
  test('reach without gaps from the first to the last row, in whatever order they come', () => {
    const { buckets, granularity } = create(rows({ time: '2026-04', n: 1 }, { time: '2026-01', n: 1 }));
    assert.equal(granularity, 'month');
    assert.deepEqual(buckets, ['2026-01', '2026-02', '2026-03', '2026-04']);
  });

  test('have a step that is recognised by the first row, or declared', () => {
    assert.equal(create(rows({ time: '2026-W05', n: 1 })).granularity, 'week');
    assert.equal(create(rows({ time: '2026-01-05T00:00:00Z', n: 1 })).granularity, 'hour');
    assert.equal(create(rows({ time: '2026-01-05', n: 1 }), { granularity: 'year' }).granularity, 'year');
  });

  test('may reach past the dates that rows speak of, which are kept', () => {
    const dataset = create(rows({ time: '2026-07', n: 1 }, { time: '2026-08', n: 1 }), { updated: '2026-10-01' });
    assert.deepEqual(dataset.rowDates, { from: '2026-07-01', to: '2026-08-31' });
    assert.equal(dataset.buckets.at(-1), '2026-09');
    assert.isNull(create(rows({ time: null, n: 1 })).rowDates);
  });

  test('are none, without a step, where no row has a time', () => {
    const dataset = create(rows({ time: null, n: 1 }), { granularity: 'month', updated: '2026-11-20T06:15:00Z' });
    assert.deepEqual(dataset.buckets, []);
    assert.isNull(dataset.granularity);
  });

  const reaches: readonly (readonly [updated: string, last: string])[] = [
    ['2026-11-20T06:15:00Z', '2026-11'],
    ['2026-11-20', '2026-11'],
    ['2026-12-01T00:00:00Z', '2026-11'],
    ['2026-12-01T00:00:01Z', '2026-12'],
    ['2026-10-20T06:15:00Z', '2026-10'],
    ['2020-01-01', '2026-10'],
    ['9999-01-01', '2026-10'],
  ];
  for (const [updated, last] of reaches) {
    test(`reach from October to ${last} when the answer was made at ${updated}`, () => {
      assert.equal(create(rows({ time: '2026-10', n: 1 }), { updated }).buckets.at(-1), last);
    });
  }

  test('take the moment of the answer by the clocks of the zone', () => {
    const updated = '2026-10-31T23:30:00Z';
    const observations = rows({ time: '2026-10', n: 1 });
    assert.equal(create(observations, { updated, zone: 'Europe/Paris' }).buckets.at(-1), '2026-11');
    assert.equal(create(observations, { updated, zone: 'America/Los_Angeles' }).buckets.at(-1), '2026-10');
  });

  test('are hours from row to row, with those that clock changes make and skip', () => {
    const zone = 'Europe/Paris';
    const autumn = create(rows({ time: '2026-10-25T01', n: 1 }, { time: '2026-10-25T03', n: 1 }), { zone });
    assert.deepEqual(autumn.buckets, ['2026-10-25T01', '2026-10-25T02', '2026-10-25T02+01:00', '2026-10-25T03']);
    const spring = create(rows({ time: '2026-03-29T01', n: 1 }, { time: '2026-03-29T03', n: 1 }), { zone });
    assert.deepEqual(spring.buckets, ['2026-03-29T01', '2026-03-29T03']);
  });

  test('are at most a hundred thousand: a stray row is an error, not a hang', () => {
    const error = errorOf(() => create(rows({ time: '0001-01-01', n: 1 }, { time: '2026-01-01', n: 1 })));
    assert.deepEqual([error.kind, error.code], ['format', 'too-large']);
    assert.include(error.message, '0001-01-01');
  });

  test('and members together are at most twenty million cells', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      time: '2026-01-01T00',
      members: { place: `${index}` },
      n: 1,
    }));
    const error = errorOf(() => create(rows({ time: '2018-01-01T00', n: 1 }, ...many)));
    assert.deepEqual([error.kind, error.code], ['format', 'too-large']);
  });
});

suite('the time of a row', () => {
  const times: readonly (readonly [
    time: string,
    granularity: NonNullable<DatasetInput['granularity']>,
    zone: string | null,
    bucket: string,
  ])[] = [
    ['2026-10', 'month', null, '2026-10'],
    ['2026-10-01', 'month', null, '2026-10'],
    ['2026-10-31', 'month', 'America/Los_Angeles', '2026-10'],
    ['2026-10-05T08', 'day', null, '2026-10-05'],
    ['2026-10', 'quarter', null, '2026-Q4'],
    ['2026-Q4', 'year', null, '2026'],
    ['2027-01-01', 'week', null, '2026-W53'],
    ['2026-10-01T00:00:00Z', 'month', null, '2026-10'],
    ['2026-10-01T00:00:00Z', 'month', 'Europe/Paris', '2026-10'],
    ['2026-10-01T00:00:00Z', 'month', 'America/Los_Angeles', '2026-09'],
    ['2026-09-30T22:00:00.000Z', 'month', 'Europe/Paris', '2026-10'],
    ['2026-10-01T00:00:00+02:00', 'month', 'Europe/Paris', '2026-10'],
    ['2026-10-01T00:00:00+02:00', 'month', null, '2026-10'],
    ['2026-10-01T00:00:00-05:00', 'day', null, '2026-10-01'],
    ['2026-10-01 00:00:00+02', 'day', 'Europe/Paris', '2026-10-01'],
    ['2026-10-01T00:00:00+0900', 'day', 'Asia/Tokyo', '2026-10-01'],
    ['2026-10-01T00:00:00', 'month', 'America/Los_Angeles', '2026-10'],
    ['2026-10-01 00:00:00', 'month', 'Pacific/Apia', '2026-10'],
    ['2026-10-01T00:00', 'day', 'Asia/Tokyo', '2026-10-01'],
    ['2026-10-25T00:30:00Z', 'hour', 'Europe/Paris', '2026-10-25T02'],
    ['2026-10-25T01:30:00Z', 'hour', 'Europe/Paris', '2026-10-25T02+01:00'],
    ['2026-10-25T02+01:00', 'hour', 'Europe/Paris', '2026-10-25T02+01:00'],
    ['2026-10-25T02+02:00', 'hour', 'Europe/Paris', '2026-10-25T02'],
    ['2026-10-25T02+01:00', 'hour', null, '2026-10-25T01'],
    ['2026-10-25T02:45:00', 'hour', 'Europe/Paris', '2026-10-25T02'],
  ];
  for (const [time, granularity, zone, bucket] of times) {
    test(`${time} is the ${granularity} ${bucket}, ${zone ?? 'without a zone'}`, () => {
      assert.deepEqual(create(rows({ time, n: 1 }), { granularity, zone }).buckets, [bucket]);
    });
  }

  const cuts: readonly (readonly [granularity: 'hour' | 'month', zone: string | null, ...times: string[]])[] = [
    ['hour', 'UTC', '2026-10-01T00:00+02:00', '2026-12-01T00:00+01:00'],
    ['month', 'UTC', '2026-10-01T00:00Z', '2026-11'],
    ['month', null, '2026-10-01T00:00+02:00', '2026-12-01T00:00+01:00'],
    ['month', null, '2026-10-01T00:00Z', '2026-12-01T00:00+01:00'],
    ['month', null, '2026-10-01T00:00', '2026-12'],
  ];
  for (const [granularity, zone, ...times] of cuts) {
    test(`makes ${zone ?? 'no zone'} known among ${granularity}s like ${times.join(' and ')}`, () => {
      assert.equal(create(rows(...times.map((time) => ({ time, n: 1 }))), { granularity }).zone, zone);
    });
  }

  const wrong: readonly (readonly [
    time: string,
    granularity: NonNullable<DatasetInput['granularity']> | null,
    message: string,
  ])[] = [
    ['Jan 2026', 'month', 'data[1].time: expected a month like "2026-10", got "Jan 2026"'],
    ['2026', 'month', 'data[1].time: expected a month like "2026-10", got "2026"'],
    ['2026-W05', 'month', 'data[1].time: expected a month like "2026-10", got "2026-W05"'],
    ['2026-02-30', 'month', 'data[1].time: expected a month like "2026-10", got "2026-02-30"'],
    ['2026-02-30T00:00:00Z', 'month', 'data[1].time: expected a month like "2026-10", got "2026-02-30T00:00:00Z"'],
    ['2026-02-03T25:00:00Z', 'month', 'data[1].time: expected a month like "2026-10", got "2026-02-03T25:00:00Z"'],
    ['', 'month', 'data[1].time: expected a month like "2026-10", got ""'],
    ['2026-W54', 'week', 'data[1].time: expected a week like "2026-W41", got "2026-W54"'],
    ['2026-13', null, 'data[1].time: expected a month like "2026-10", got "2026-13"'],
    ['9999-W51', 'week', 'data[1].time: expected a week like "2026-W41", got "9999-W51"'],
  ];
  for (const [time, granularity, message] of wrong) {
    test(`cannot be ${JSON.stringify(time)} among ${granularity ?? 'month'}s`, () => {
      const first = granularity === 'week' ? '2026-W01' : '2026-01';
      const error = errorOf(() => create(rows({ time: first, n: 1 }, { time, n: 2 }), { granularity }));
      assert.deepEqual([error.kind, error.message], ['format', message]);
    });
  }

  test('is called by the name that the API has for it', () => {
    const error = errorOf(() => create(rows({ time: 'soon', n: 1 }), { timeName: 'metric_month' }));
    assert.equal(
      error.message,
      'data[0].metric_month: expected a date or a bucket like "2026-10-05" or "2026-10", got "soon"',
    );
  });

  test('cannot be an hour that the clocks skipped', () => {
    const observations = rows(
      { time: '2026-03-29T01', n: 1 },
      { time: '2026-03-29T02', n: 1 },
      { time: '2026-03-29T03', n: 1 },
    );
    const error = errorOf(() => create(observations, { zone: 'Europe/Paris' }));
    assert.equal(
      error.message,
      'data[1].time: expected an hour that clocks in Europe/Paris showed, got "2026-03-29T02"',
    );
  });

  test('is given once for the same members, else the error names both rows', () => {
    const same = rows({ time: '2026-01', n: 1 }, { time: '2026-02', n: 1 }, { time: '2026-01-31', n: 2 });
    const error = errorOf(() => create(same, { granularity: 'month' }));
    assert.equal(error.kind, 'format');
    assert.include(error.message, 'data[0]');
    assert.include(error.message, 'data[2].n');
  });

  test('may be given again for other members, or for another indicator', () => {
    const dataset = create(
      rows(
        { time: '2026-01', members: { profile: 'a', place: 'x' }, n: 1 },
        { time: '2026-01', members: { profile: 'b', place: 'x' }, n: 2 },
        { time: '2026-01', members: { place: 'x', profile: 'a' }, m: 3 },
      ),
    );
    assert.equal(dataset.column('n', { place: 'x', profile: 'a' })?.at(0), 1);
    assert.equal(dataset.column('m', { profile: 'a', place: 'x' })?.at(0), 3);
    assert.isUndefined(dataset.column('m', { profile: 'b', place: 'x' }));
    assert.isUndefined(dataset.column('n', {}));
    assert.isUndefined(dataset.column('other', { place: 'x', profile: 'a' }));
  });
});

suite('the values of a row', () => {
  test('are known, unknown, suppressed or absent, and only a known one is a number', () => {
    const dataset = create(
      rows(
        { time: '2026-01', n: 0 },
        { time: '2026-02', n: null },
        { time: '2026-03', n: 'suppressed' },
        { time: '2026-05', n: -2.5 },
      ),
    );
    assert.deepEqual(statesOf(dataset, 'n'), ['known', 'unknown', 'suppressed', 'absent', 'known']);
    assert.deepEqual(valuesOf(dataset, 'n'), [0, null, null, null, -2.5]);
    const column = dataset.column('n', {});
    assert.equal(column?.length, 5);
    for (const index of [-1, 5, 0.5, NaN]) {
      assert.isNull(column?.at(index));
      assert.equal(column?.stateAt(index), 'absent');
    }
  });

  for (const value of [NaN, Infinity, -Infinity, '5', 'n/a', '', true, {}, []]) {
    test(`cannot be ${typeof value === 'number' ? value : JSON.stringify(value)}`, () => {
      for (const time of ['2026-01', null]) {
        const error = errorOf(() => create(rows({ time: '2026-01', m: 1 }, { time, n: value })));
        assert.deepEqual([error.kind, error.code], ['format', 'wrong-type']);
        assert.match(error.message, /^data\[1\]\.n: expected a number, null or "suppressed", got /);
      }
    });
  }

  test('may be as large as a number can be', () => {
    const dataset = create(rows({ time: '2026-01', n: Number.MAX_VALUE }, { time: '2026-02', n: -1e300 }));
    assert.deepEqual(valuesOf(dataset, 'n'), [Number.MAX_VALUE, -1e300]);
  });
});

suite('an indicator whose missing rows mean zero', () => {
  test('has 0 in every bucket without a row, up to the last row of all', () => {
    const dataset = create(
      rows(
        { time: '2026-02', members: { profile: 'a' }, visits: 5, gaps: 1 },
        { time: '2026-01', members: { profile: 'b' }, visits: 1 },
        { time: '2026-03', members: { profile: 'b' }, visits: null },
      ),
      { indicators: [zero] },
    );
    assert.deepEqual(valuesOf(dataset, 'visits', { profile: 'a' }), [0, 5, 0]);
    assert.deepEqual(valuesOf(dataset, 'visits', { profile: 'b' }), [1, 0, null]);
    assert.deepEqual(statesOf(dataset, 'gaps', { profile: 'a' }), ['absent', 'known', 'absent']);
  });

  test('has 0 in later months that were over when the answer was made, but not in the one that still ran', () => {
    const dataset = create(rows({ time: '2026-08', visits: 5 }), {
      indicators: [zero],
      updated: '2026-11-20T06:15:00Z',
    });
    assert.deepEqual(dataset.buckets, ['2026-08', '2026-09', '2026-10', '2026-11']);
    assert.deepEqual(valuesOf(dataset, 'visits'), [5, 0, 0, null]);
    assert.equal(statesOf(dataset, 'visits')[3], 'absent');
  });

  test('knows what is over by the clocks of the zone', () => {
    const input = { indicators: [zero], updated: '2026-10-31T23:30:00Z' };
    const observations = rows({ time: '2026-09', visits: 5 });
    assert.deepEqual(valuesOf(create(observations, { ...input, zone: 'Europe/Paris' }), 'visits'), [5, 0, null]);
    assert.deepEqual(valuesOf(create(observations, input), 'visits'), [5, null]);
  });
});

suite('rows without time', () => {
  test('are totals of exactly the dates of the other rows', () => {
    const { totals } = create(
      rows(
        { time: '2026-02', n: 1 },
        { time: null, n: 7, m: null },
        { time: '2026-01', n: 1 },
        { time: null, members: { profile: 'a' }, n: 'suppressed' },
      ),
      { updated: '2026-11-20T06:15:00Z' },
    );
    assert.deepEqual(
      totals.map(({ indicator, members, value, from, to }) => [indicator, { ...members }, value, from, to]),
      [
        ['n', {}, 7, '2026-01-01', '2026-02-28'],
        ['m', {}, null, '2026-01-01', '2026-02-28'],
        ['n', { profile: 'a' }, null, '2026-01-01', '2026-02-28'],
      ],
    );
  });

  test('are totals of all there is where no row has a time', () => {
    const { totals, indicators, dimensions } = create(rows({ time: null, members: { profile: 'a' }, n: 7 }));
    assert.deepEqual([totals[0]?.from, totals[0]?.to], [null, null]);
    assert.deepEqual([indicators[0]?.id, dimensions[0]?.id], ['n', 'profile']);
  });

  test('are given once for the same members', () => {
    const error = errorOf(() => create(rows({ time: null, n: 7 }, { time: null, m: 1 }, { time: null, n: 8 })));
    assert.match(error.message, /^data\[2\]\.n: .*data\[0\]$/);
  });

  test('stand beside the totals that the endpoint dated', () => {
    const given = { indicator: 'n', members: {}, value: 9, from: '2022-07-01', to: null };
    const { totals } = create(rows({ time: null, n: 7 }), { totals: [given] });
    assert.deepEqual(
      totals.map(({ value, from }) => [value, from]),
      [
        [9, '2022-07-01'],
        [7, null],
      ],
    );
    assert.throws(() => create([], { totals: [{ ...given, value: NaN }] }), StatsError, 'totals[0].value');
  });
});

suite('indicators and dimensions', () => {
  test('have the defaults of the contract', () => {
    assert.deepEqual(create([], { indicators: [{ id: 'visits' }] }).indicators, [
      {
        id: 'visits',
        label: 'visits',
        definition: null,
        unit: 'count',
        aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
        missing: 'gap',
        polarity: 'neutral',
        decimals: null,
        observes: 'value',
      },
    ]);
  });

  test('are those declared, in that order, then those that only rows have', () => {
    const dataset = create(
      rows(
        { time: '2026-01', members: { place: 'FR', profile: 'guest' }, b: 1, a: 1 },
        { time: '2026-01', members: { profile: 'teacher' }, a: 1 },
      ),
      {
        indicators: [{ id: 'a' }],
        dimensions: [
          {
            id: 'profile',
            label: 'Profiles',
            members: [{ id: 'student' }, { id: 'teacher', label: 'Teachers', color: '#6fbe2e' }],
          },
        ],
      },
    );
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(dataset.dimensions, [
      {
        id: 'profile',
        label: 'Profiles',
        members: [
          { id: 'student', label: 'student', color: null },
          { id: 'teacher', label: 'Teachers', color: '#6fbe2e' },
          { id: 'guest', label: 'guest', color: null },
        ],
      },
      { id: 'place', label: null, members: [{ id: 'FR', label: 'FR', color: null }] },
    ]);
  });

  for (const unit of ['count', 'percent', 'byte', 'second', 'EUR']) {
    test(`take the unit ${unit}`, () => {
      assert.equal(create([], { indicators: [{ id: 'a', unit }] }).indicators[0]?.unit, unit);
    });
  }
  for (const unit of ['euros', 'eur', '', 'EURO', '<b>']) {
    test(`refuse the unit ${JSON.stringify(unit)}`, () => {
      const error = errorOf(() => create([], { indicators: [{ id: 'b' }, { id: 'a', unit }] }));
      assert.match(error.message, /^indicators\[1\]\.unit: expected count, percent, byte, second or a currency code/);
    });
  }

  test('refuse decimals that no number has, and an id that is there twice', () => {
    for (const decimals of [-1, 1.5, 21, NaN]) {
      assert.throws(() => create([], { indicators: [{ id: 'a', decimals }] }), StatsError, 'indicators[0].decimals');
    }
    assert.throws(() => create([], { indicators: [{ id: 'a' }, { id: 'a' }] }), StatsError, 'indicators[1].id');
  });

  const colors = [
    '#6fbe2e',
    '#FFF',
    '#12345678',
    'rebeccapurple',
    'rgb(1, 2, 3)',
    'rgb(1 2 3 / 50%)',
    'hsl(120deg 50% 50%)',
  ];
  for (const color of [...colors, 'oklch(0.7 0.15 150)', 'rgba(1,2,3,.5)', 'oklch(none 0 0)']) {
    test(`keep the colour ${color}`, () => {
      const dimensions = [{ id: 'profile', members: [{ id: 'a', color }] }];
      assert.equal(create([], { dimensions }).dimensions[0]?.members[0]?.color, color);
      assert.isTrue(CSS.supports('color', color));
    });
  }
  const hostile = [
    '#12',
    'red;background:url(x)',
    'url(https://e.example)',
    'var(--x)',
    'rgb(var(--x))',
    'rgb(1,2,3);',
    'red"',
    '',
  ];
  for (const color of [...hostile, 'expression(alert(1))', 'rgb(1,2,3)/*', `rgb(${'1'.repeat(200)})`]) {
    test(`drop ${JSON.stringify(color.slice(0, 40))}, which is more than a colour`, () => {
      const dimensions = [{ id: 'profile', members: [{ id: 'a', color }] }];
      assert.isNull(create([], { dimensions }).dimensions[0]?.members[0]?.color);
    });
  }

  test('may be called like what every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const members = JSON.parse(`{"${id}": "${id}"}`) as Record<string, string>;
      const values = JSON.parse(`{"${id}": 5}`) as Values;
      const ids = JSON.parse(`{"${id}": 7}`) as Record<string, number>;
      const dataset = create([
        { time: '2026-01', members, values, ids, path: 'data[0]' },
        { time: null, members, values, path: 'data[1]' },
      ]);
      assert.equal(dataset.column(id, members)?.at(0), 5);
      assert.isUndefined(dataset.column(id, {}));
      assert.equal(dataset.slices[0]?.members[id], id);
      assert.equal(dataset.totals[0]?.members[id], id);
      assert.equal(dataset.dimensions[0]?.members[0]?.id, id);
      assert.equal(dataset.rowIds.at(id, members, 0), 7);
      assert.isNull(dataset.rowIds.at('other', members, 0));
    }
    assert.notProperty({}, 'visits');
  });

  test('are told apart however their ids are cut', () => {
    const dataset = create(
      rows(
        { time: '2026-01', members: { a: 'b', c: 'd' }, n: 1 },
        { time: '2026-01', members: { a: 'b1:c1:d' }, n: 2 },
      ),
    );
    assert.equal(dataset.column('n', { a: 'b', c: 'd' })?.at(0), 1);
    assert.equal(dataset.column('n', { a: 'b1:c1:d' })?.at(0), 2);
  });
});

suite('what else an answer says', () => {
  test('has honest defaults', () => {
    const { zone, updated, firstBucketCut, notices, annotations, exports, credit, rowIds, timeName } = create([]);
    assert.deepEqual(
      { zone, updated, firstBucketCut, notices, annotations, exports, credit, names: rowIds.names, timeName },
      {
        zone: null,
        updated: null,
        firstBucketCut: false,
        notices: [],
        annotations: [],
        exports: [],
        credit: null,
        names: [],
        timeName: 'time',
      },
    );
  });

  test('has a time zone that exists', () => {
    const error = errorOf(() => create([], { zone: 'Europe/Atlantis' }));
    assert.match(error.message, /^timezone: expected an IANA time zone/);
  });

  const moments: readonly (readonly [written: string, kept: string])[] = [
    ['2026-11-20T06:15:00Z', '2026-11-20T06:15:00Z'],
    ['2026-11-20T06:15:00+01:00', '2026-11-20T06:15:00+01:00'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20 06:15:00+01', '2026-11-20T05:15:00.000Z'],
    ['2026-07-20T06:15:00', '2026-07-20T04:15:00.000Z'],
  ];
  for (const [written, kept] of moments) {
    test(`was updated at ${written}`, () => {
      assert.equal(create([], { updated: written, zone: 'Europe/Paris' }).updated, kept);
    });
  }
  for (const updated of ['yesterday', '2026-11', '2026-02-30', '2026-11-20T25:00:00Z', '']) {
    test(`was not updated at ${JSON.stringify(updated)}`, () => {
      assert.throws(() => create([], { updated }), StatsError, 'updated: expected an instant');
    });
  }

  test('links only to http and https', () => {
    const files = [
      'https://a.example/a.csv',
      'javascript:alert(1)',
      '/a.csv',
      'data:text/csv,a',
      'http://a.example/b c.csv',
    ];
    const dataset = create([], { exports: files.map((href) => ({ format: 'csv', href, label: null })) });
    assert.deepEqual(
      dataset.exports.map(({ href }) => href),
      ['https://a.example/a.csv', 'http://a.example/b%20c.csv'],
    );
    const credit = { label: 'Logs', href: 'javascript:alert(1)', licence: null };
    assert.deepEqual(create([], { credit }).credit, { ...credit, href: null });
  });

  test('annotates dates and buckets; an instant becomes its hour in the zone', () => {
    const label = 'Back to school';
    const written = [
      { time: '2026-09', end: '2026-10', label },
      { time: '2026-08-31T22:30:00Z', end: null, label },
    ];
    assert.deepEqual(create([], { annotations: written, zone: 'Europe/Paris' }).annotations, [
      { time: '2026-09', end: '2026-10', label },
      { time: '2026-09-01T00', end: null, label },
    ]);
    assert.throws(
      () => create([], { annotations: [{ time: 'soon', end: null, label }] }),
      StatsError,
      'annotations[0].time',
    );
    const reversed = { time: '2026-09-02', end: '2026-09-01', label };
    assert.throws(() => create([], { annotations: [reversed] }), StatsError, 'annotations[0].end');
    const sameDay = { time: '2026-09-01T14:00', end: '2026-09-01T13', label };
    assert.throws(() => create([], { annotations: [sameDay] }), StatsError, 'annotations[0].end');
  });

  test('keeps the ids of rows word for word', () => {
    const { rowIds } = create(
      rows(
        { time: '2026-03', members: { profile: 'a' }, n: 1, ids: { __id: 12, organization_id: '05' } },
        { time: '2026-01', members: { profile: 'b' }, n: 1, ids: { __id: 11, organization_id: null } },
      ),
      { idNames: ['__id', 'organization_id'] },
    );
    assert.deepEqual(rowIds.names, ['__id', 'organization_id']);
    assert.equal(rowIds.at('__id', { profile: 'a' }, 2), 12);
    assert.equal(rowIds.at('organization_id', { profile: 'a' }, 2), '05');
    assert.isNull(rowIds.at('__id', { profile: 'a' }, 0));
    assert.isNull(rowIds.at('__id', {}, 2));
    assert.isNull(rowIds.at('organization_id', { profile: 'b' }, 0));
  });
});
