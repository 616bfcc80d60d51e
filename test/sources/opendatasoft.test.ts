import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { opendatasoft as source } from '../../src/sources/opendatasoft.js';
import type { Answer } from '../../src/sources/source.js';
import { mutate, pathsIn, retypes } from './mutate.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

const portal = 'https://data.example';
const log = `${portal}/api/explore/v2.1/monitoring/datasets/ods-api-monitoring/records`;
const range = { from: '2026-08-01', to: '2026-08-04' };
const dates = "timestamp>=date'2026-08-01' and timestamp<date'2026-08-05'";
const day = "date_format(timestamp,'YYYY-MM-dd') as bucket";
const users = 'count(distinct user_ip_addr) as users';

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'opendatasoft', src: portal, indicators: ['api-calls'], range, ...more });
}

/** What is asked, as pairs; a name that comes twice has the values of both. */
function asked(more: Partial<DataQuery> = {}): Record<string, string>[] {
  return source.ask(query(more)).map(({ url }) => {
    const pairs: Record<string, string> = {};
    for (const [name, value] of new URL(url).searchParams) {
      pairs[name] = name in pairs ? `${pairs[name] ?? ''} & ${value}` : value;
    }
    return pairs;
  });
}

/** Each request of the query answered by one body. */
function parse(more: Partial<DataQuery>, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(query(more));
  assert.lengthOf(bodies, requests.length);
  const answers = bodies.map((body, index) => answerOf(body, requests[index]));
  return source.parse(answers, source.reading(query(more)));
}

async function recorded(name: string): Promise<unknown> {
  return recordedJson(`opendatasoft/${name}.json`);
}

function column(dataset: Dataset, indicator: string, members: Record<string, string> = {}): (number | null)[] {
  const cells = dataset.column(indicator, members);
  return dataset.buckets.map((_, index) => cells?.at(index) ?? null);
}

function refusal(more: Partial<DataQuery>): StatsError {
  try {
    source.ask(query(more));
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'config');
    return error;
  }
  throw new Error('expected an error');
}

const library = { scope: 'mediatheques', indicators: ['entrees', 'prets'], options: { 'time-field': 'mois' } } as const;

suite('the Explore API of Opendatasoft is asked', () => {
  test('for calls by day, bots left out, in one request', () => {
    const expected = new URLSearchParams([
      ['select', 'count(*) as calls'],
      ['group_by', day],
      ['order_by', 'bucket'],
      ['limit', '20000'],
      ['where', dates],
      ['exclude', 'bot:true'],
    ]);
    assert.deepEqual(
      source.ask(query()).map(({ url }) => url),
      [`${log}?${expected.toString()}`],
    );
  });

  test('for users once more over the whole period, since days do not add up', () => {
    const whole = { where: dates, exclude: 'bot:true' };
    assert.deepEqual(asked({ indicators: ['users'] }), [
      { select: users, group_by: day, order_by: 'bucket', limit: '20000', ...whole },
      { select: users, limit: '1', ...whole },
    ]);
  });

  test('for users of the period and of what it is compared with, each by itself', () => {
    const compared = asked({
      indicators: ['users'],
      split: 'api',
      range: { from: '2026-07-28', to: '2026-08-04' },
      periods: [range, { from: '2026-07-28', to: '2026-07-31' }],
    });
    const both = "timestamp>=date'2026-07-28' and timestamp<date'2026-08-05'";
    const before = "timestamp>=date'2026-07-28' and timestamp<date'2026-08-01'";
    assert.deepEqual(
      compared.map((one) => [one['group_by'], one['where']]),
      [
        [day, both],
        [undefined, dates],
        [undefined, before],
        [`${day},api`, both],
        ['api', dates],
        ['api', before],
      ],
    );
  });

  test('for places of the period only, whatever it is compared with', () => {
    const periods = [range, { from: '2026-07-28', to: '2026-07-31' }];
    const compared = asked({ split: 'place', range: { from: '2026-07-28', to: '2026-08-04' }, periods });
    assert.deepEqual(
      compared.map((one) => one['where']),
      ["timestamp>=date'2026-07-28' and timestamp<date'2026-08-05'", dates],
    );
  });

  test('for calls and users of the same dates, where one is divided by the other', () => {
    const select = `count(*) as calls,${users}`;
    assert.deepEqual(
      asked({ indicators: ['calls-per-user'] }).map((one) => one['select']),
      [select, select],
    );
  });

  test('for users without an account by the name that they all share', () => {
    const anonymous = asked({ indicators: ['anonymous-users'] }).filter(({ where }) => where !== dates);
    assert.deepEqual(
      anonymous.map((one) => [one['select'], one['where'], one['group_by']]),
      [
        ['count(distinct user_ip_addr) as anonymous_users', `${dates} and user_id="anonymous"`, day],
        ['count(distinct user_ip_addr) as anonymous_users', `${dates} and user_id="anonymous"`, undefined],
      ],
    );
  });

  test('for mobile calls by a group of their own, whatever the portal writes for them', () => {
    assert.deepEqual(
      asked({ indicators: ['mobile-users'] }).map((one) => [one['select'], one['group_by']]),
      [
        ['count(*) as mobile_calls', `${day},mobile`],
        ['count(*) as calls', day],
      ],
    );
  });

  test('for each member of a split, and for all of them together', () => {
    assert.deepEqual(
      asked({ split: 'api' }).map((one) => one['group_by']),
      [day, `${day},api`],
    );
    assert.deepEqual(
      asked({ split: 'api', indicators: ['users'] }).map((one) => one['group_by']),
      [day, undefined, `${day},api`, 'api'],
    );
  });

  const steps: readonly (readonly [granularity: NonNullable<DataQuery['granularity']>, pattern: string])[] = [
    ['hour', `"YYYY-MM-dd'T'HH"`],
    ['day', `'YYYY-MM-dd'`],
    ['week', `"xxxx-'W'ww"`],
    ['month', `'YYYY-MM'`],
    ['quarter', `'YYYY-MM'`],
    ['year', `'YYYY'`],
  ];
  for (const [granularity, pattern] of steps) {
    test(`by ${granularity} with a pattern that gives the names of buckets`, () => {
      assert.equal(asked({ granularity })[0]?.['group_by'], `date_format(timestamp,${pattern}) as bucket`);
    });
  }

  test('for filters as conditions on their fields, whose rows name the member', () => {
    const [one, ...more] = asked({ filters: { api: ['a "b"', 'c\\d'], user_id: ['null'], format: ['csv'] } });
    assert.lengthOf(more, 0);
    assert.equal(one?.['where'], `${dates} and api in ("a \\"b\\"", "c\\\\d") and user_id is null and format="csv"`);
    assert.equal(one?.['group_by'], `${day},api,user_id,format`);
  });

  test('for bots where the query itself speaks of them, and for other yes-or-no facets by refining', () => {
    assert.deepInclude(asked({ filters: { bot: ['true'] } })[0], { refine: 'bot:true', where: dates });
    assert.doesNotHaveAnyKeys(asked({ filters: { bot: ['true'] } })[0], ['exclude']);
    assert.doesNotHaveAnyKeys(asked({ split: 'bot' })[0], ['exclude']);
    assert.deepInclude(asked({ filters: { in_error: ['true'] } })[0], { refine: 'in_error:true', exclude: 'bot:true' });
  });

  test('for places as clusters of the whole period, never bucket by bucket', () => {
    assert.deepEqual(
      asked({ split: 'place' }).map((one) => [one['group_by'], one['order_by']]),
      [
        [day, 'bucket'],
        ['geo_cluster(geo_coordinates,5) as place', 'calls desc'],
      ],
    );
  });

  test('in the time zone of the page, and for all there is without dates', () => {
    const [one] = asked({ zone: 'Europe/Paris', range: null });
    assert.equal(one?.['timezone'], 'Europe/Paris');
    assert.doesNotHaveAnyKeys(one, ['where']);
  });

  test('at the catalog for any other dataset, and at the monitoring source for its two', () => {
    const address = (scope: string): string =>
      source.ask(query({ scope, indicators: ['count(*)'], range: null }))[0]?.url.split('?')[0] ?? '';
    assert.equal(address('arbres@agglo'), `${portal}/api/explore/v2.1/catalog/datasets/arbres%40agglo/records`);
    assert.equal(
      address('ods-datasets-monitoring'),
      `${portal}/api/explore/v2.1/monitoring/datasets/ods-datasets-monitoring/records`,
    );
    assert.equal(address('monitoring'), log);
    assert.equal(address('ods-api-monitoring'), log);
  });

  test('below a proxy’s path, or the base of the API itself', () => {
    for (const src of [`${portal}/`, `${portal}/api/explore/v2.1/`]) {
      assert.isTrue(source.ask(query({ src }))[0]?.url.startsWith(`${log}?`), src);
    }
    assert.isTrue(source.ask(query({ src: `${portal}/ods` }))[0]?.url.startsWith(`${portal}/ods/api/explore/v2.1/`));
  });

  test('for any aggregate of ODSQL, its spaces percent-encoded', () => {
    const [series, totals] = asked({
      scope: 'mediatheques',
      indicators: ['sum(entrees)', 'count(distinct%20commune)'],
      options: { 'time-field': 'year' },
      granularity: 'month',
    });
    assert.deepEqual(series, {
      select: 'sum(entrees) as value_1,count(distinct commune) as value_2',
      group_by: "date_format(`year`,'YYYY-MM') as bucket",
      order_by: 'bucket',
      limit: '20000',
      where: "`year`>=date'2026-08-01' and `year`<date'2026-08-05'",
    });
    assert.equal(totals?.['limit'], '1');
  });

  test('for totals alone of a dataset without a time field', () => {
    assert.deepEqual(asked({ scope: 'arbres', indicators: [], split: 'espece', range: null }), [
      { select: 'count(*) as value_1', limit: '1' },
      { select: 'count(*) as value_1', group_by: 'espece', order_by: 'value_1 desc', limit: '20000' },
    ]);
  });

  test('for records as they stand where an indicator is a field', () => {
    assert.deepEqual(asked({ ...library, split: 'commune', range: null }), [
      {
        select: 'mois,commune,entrees,prets',
        order_by: 'mois,commune',
        limit: '100',
        where: 'mois is not null',
      },
    ]);
  });

  const refused: readonly (readonly [what: string, more: Partial<DataQuery>, code: string, word: string])[] = [
    ['nothing without a portal', { src: '' }, 'no-src', 'origin'],
    ['a portal with a key in its address', { src: `${portal}?apikey=c0ffee` }, 'bad-src', 'without a query'],
    ['a scope of another form', { scope: 'dataset:a' }, 'bad-scope', 'monitoring'],
    ['a scope that leads elsewhere', { scope: '..' }, 'bad-scope', 'monitoring'],
    ['a scope of half a character', { scope: 'a\ud800' }, 'bad-scope', 'monitoring'],
    ['an indicator that is none', { indicators: ['visits!'] }, 'unknown-indicator', 'anonymous-users'],
    ['a raw field of the log', { indicators: ['user_agent'] }, 'unknown-indicator', 'api-calls'],
    ['an aggregate cut in two by a space', { indicators: ['count(distinct', 'x)'] }, 'unknown-indicator', '%20'],
    ['an aggregate that ends early', { indicators: ['sum(a),sum(b)'] }, 'unknown-indicator', 'ODSQL'],
    ['an address, the least of all', { indicators: ['min(user_ip_addr)'] }, 'unknown-indicator', 'api-calls'],
    ['an address between back quotes', { indicators: ['max(`USER_IP_ADDR`)'] }, 'unknown-indicator', 'api-calls'],
    ['brackets within quotes', { indicators: [`min("(")%20as%20a,max(")")`] }, 'unknown-indicator', 'ODSQL'],
    ['brackets within back quotes', { indicators: ['min(`(`)%20as%20a,max(`)`)'] }, 'unknown-indicator', 'ODSQL'],
    ['fields beside aggregates', { ...library, indicators: ['prets', 'sum(prets)'] }, 'unknown-indicator', 'together'],
    ['a split by address', { split: 'user_ip_addr' }, 'unknown-split', 'shown'],
    ['a split by what is no field', { split: 'a b' }, 'unknown-split', 'field'],
    ['a filter by address', { filters: { user_ip_addr: ['1'] } }, 'bad-filter', 'user_ip_addr'],
    ['a filter by place', { filters: { place: ['1,2'] } }, 'bad-filter', 'place'],
    ['a third answer to yes or no', { filters: { mobile: ['phone'] } }, 'bad-filter', 'true or false'],
    ['dates without a time field', { scope: 'arbres', indicators: [] }, 'bad-period', 'time-field'],
    ['a time field that is none', { ...library, options: { 'time-field': 'a-b' } }, 'bad-period', 'time-field'],
  ];
  for (const [what, more, code, word] of refused) {
    test(`but not for ${what}`, () => {
      const error = refusal(more);
      assert.equal(error.code, code);
      assert.include(error.message, word);
      assert.notInclude(error.message + JSON.stringify(error.values), 'c0ffee');
    });
  }
});

suite('answers of Opendatasoft are read', () => {
  test('as calls by day; a day without a group between two had none', async () => {
    const dataset = parse({}, await recorded('calls-by-day'));
    assert.deepEqual(dataset.buckets, ['2026-08-01', '2026-08-02', '2026-08-03', '2026-08-04']);
    assert.deepEqual(column(dataset, 'api-calls'), [1240, 880, 0, 1502]);
    assert.equal(dataset.zone, 'UTC');
    assert.deepEqual(dataset.indicators[0]?.label, { en: 'API calls', fr: 'Appels API' });
  });

  test('as nothing at all where there is nothing, without a 0', async () => {
    const dataset = parse({}, await recorded('empty'));
    assert.deepEqual([dataset.buckets, dataset.totals, dataset.slices], [[], [], []]);
  });

  test('as users of each day and of the whole, which is not their sum', async () => {
    const both = await Promise.all([recorded('calls-and-users-by-day'), recorded('calls-and-users')]);
    const dataset = parse({ indicators: ['calls-per-user'] }, ...both);
    assert.deepEqual(column(dataset, 'users'), [310, 251, 0, 399]);
    assert.deepEqual(dataset.totals, [
      { indicator: 'api-calls', members: {}, value: 3622, ...range },
      { indicator: 'users', members: {}, value: 640, ...range },
    ]);
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['calls-per-user', 'api-calls', 'users'],
    );
    assert.deepEqual(dataset.indicators[0]?.aggregate, { kind: 'ratio', numerator: 'api-calls', denominator: 'users' });
    assert.deepEqual(dataset.indicators[2]?.aggregate, { kind: 'fold', time: 'none', split: 'none' });
  });

  test('as users of the period and of its baseline, unless the log began in between', () => {
    const periods = [range, { from: '2026-07-28', to: '2026-07-31' }];
    const compared = { indicators: ['users'], range: { from: '2026-07-28', to: '2026-08-04' }, periods };
    const since = (bucket: string): unknown => {
      const rows = [bucket, '2026-08-04'].map((one) => ({ bucket: one, users: 5 }));
      const [now, then] = [{ results: [{ users: 8 }] }, { results: [{ users: 6 }] }];
      return parse(compared, { results: rows }, now, then).totals.map(({ value, from, to }) => [value, from, to]);
    };
    const own = [8, range.from, range.to];
    assert.deepEqual(since('2026-07-28'), [own, [6, '2026-07-28', '2026-07-31']]);
    assert.deepEqual(since('2026-07-29'), [own]);
  });

  test('as users without an account beside all users', async () => {
    const [anonymous, all] = await Promise.all([recorded('anonymous-by-day'), recorded('users-by-day')]);
    const whole = { results: [{ anonymous_users: 512 }] };
    const dataset = parse({ indicators: ['anonymous-users'] }, anonymous, whole, all, { results: [{ users: 640 }] });
    assert.deepEqual(column(dataset, 'users-without-account'), [248, 0, 0, 300]);
    assert.deepEqual(
      dataset.totals.map(({ indicator, value }) => [indicator, value]),
      [
        ['users-without-account', 512],
        ['users', 640],
      ],
    );
    assert.equal(dataset.indicators[0]?.unit, 'percent');
  });

  test('as mobile calls, whether the portal says True, true or 1', async () => {
    const calls = await recorded('calls-by-day');
    const dataset = parse({ indicators: ['mobile-users'] }, await recorded('mobile-by-day'), calls);
    assert.deepEqual(column(dataset, 'mobile-calls'), [310, 0, 0, 376]);
    const other = { results: [{ bucket: '2026-08-01', mobile: 1, mobile_calls: 4 }] };
    assert.deepEqual(column(parse({ indicators: ['mobile-users'] }, other, calls), 'mobile-calls').slice(0, 1), [4]);
    const phone = { results: [{ bucket: '2026-08-01', mobile: 'phone', mobile_calls: 4 }] };
    assert.throws(
      () => parse({ indicators: ['mobile-users'] }, phone, calls),
      StatsError,
      'mobile series: results[0].mobile: expected true or false, got string',
    );
  });

  test('without an address: users that are one are among those without an account', async () => {
    const dataset = parse({ split: 'user_id' }, await recorded('calls-by-day'), await recorded('calls-by-user'));
    const members = dataset.dimensions[0]?.members ?? [];
    assert.deepEqual(
      members.map(({ id }) => id),
      ['anonymous', 'camille.martin', 'null'],
    );
    assert.deepEqual(members[0]?.label, { en: 'Without an account', fr: 'Sans compte' });
    assert.equal(column(dataset, 'api-calls', { user_id: 'anonymous' })[0], 1100);
    assert.notMatch(JSON.stringify(dataset), /203\.0\.113|2001:db8/);
  });

  test('without an address in any other field, and without a sum of users that nobody counted', () => {
    const rows = ['http://198.51.100.4/a', '198.51.100.9'].map((hostname) => ({
      bucket: '2026-08-01',
      hostname,
      users: 2,
    }));
    const series = { results: [{ bucket: '2026-08-01', users: 3 }] };
    const totals = { results: [{ users: 3 }] };
    const dataset = parse(
      { split: 'hostname', indicators: ['users'] },
      series,
      totals,
      { results: rows },
      { results: [] },
    );
    assert.deepEqual(column(dataset, 'users', { hostname: '***' }), [null]);
    assert.notInclude(JSON.stringify(dataset), '198.51');
  });

  test('as places by latitude and longitude, no more exact than a kilometre', async () => {
    const dataset = parse({ split: 'place' }, await recorded('calls-by-day'), await recorded('places'));
    assert.deepEqual(
      dataset.totals.map(({ members, value }) => [members['place'], value]),
      [
        ['48.87,2.36', 2100],
        ['45.50,-73.57', 640],
        ['null', 12],
      ],
    );
  });

  test('with the caveats of what they show', async () => {
    const series = await recorded('users-by-day');
    const bodies = [series, { results: [{ users: 640 }] }, { results: [] }];
    const { notices } = parse({ indicators: ['users'], split: 'place' }, ...bodies);
    assert.deepEqual(
      notices.map(({ level, text }) => [level, (text as { en: string }).en]),
      [
        ['warning', 'Users are estimated from network addresses.'],
        ['warning', 'Places are derived from network addresses and may be wrong.'],
      ],
    );
    const reuse = parse({ split: 'user_id' }, await recorded('calls-by-day'), { results: [] }).notices;
    assert.match((reuse[0]?.text as { fr: string }).fr, /téléchargées/);
    assert.deepEqual(parse({}, await recorded('calls-by-day')).notices, []);
  });

  test('as records that stand for themselves, gaps and lost values kept apart', async () => {
    const more = { ...library, split: 'commune', granularity: 'month', range: null } as const;
    const dataset = parse(more, await recorded('records'));
    assert.deepEqual(dataset.buckets, ['2026-01', '2026-02', '2026-03']);
    const loans = dataset.column('prets', { commune: 'Montclair' });
    assert.deepEqual(
      [0, 1, 2].map((index) => loans?.stateAt(index)),
      ['unknown', 'absent', 'known'],
    );
    assert.deepEqual(column(dataset, 'entrees', { commune: 'Montclair' }), [415, null, 0]);
  });

  test('as records of rates, shares and averages, which never add up', () => {
    const ids = [
      'taux_occupation',
      'error_rate',
      'percent',
      'PCT_FR',
      'moyenne',
      'mean2',
      'prets',
      'separate',
      'departs',
    ];
    const rows = ['2026-01', '2026-02'].map((mois) => ({ mois, ...Object.fromEntries(ids.map((id) => [id, 60])) }));
    const { indicators } = parse({ ...library, indicators: ids, range: null }, { results: rows });
    assert.deepEqual(
      indicators.map(({ unit, aggregate }) => [unit, aggregate.kind === 'fold' && [aggregate.time, aggregate.split]]),
      [
        ['count', ['none', 'none']],
        ['count', ['none', 'none']],
        ['percent', ['none', 'none']],
        ['percent', ['none', 'none']],
        ['count', ['none', 'none']],
        ['count', ['none', 'none']],
        ['count', ['sum', 'sum']],
        ['count', ['sum', 'sum']],
        ['count', ['sum', 'sum']],
      ],
    );
  });

  for (const id of ['count(distinct%20a)', 'count(%20distinct%20a)', 'count(DISTINCT(a))']) {
    test(`as distinct things, which never add up: ${id}`, () => {
      const more = { scope: 'arbres', indicators: [id], range: null };
      assert.deepEqual(parse(more, { results: [{ value_1: 3 }] }).indicators[0]?.aggregate, {
        kind: 'fold',
        time: 'none',
        split: 'none',
      });
    });
  }

  for (const field of ['valueOf', 'constructor', '__proto__']) {
    test(`by a field that bears a name of every object: ${field}`, () => {
      const more = { scope: 'arbres', indicators: [], split: field, range: null };
      const rows = `{"results": [{"${field}": "a", "value_1": 3}]}`;
      const dataset = parse(more, { results: [{ value_1: 3 }] }, rows);
      assert.deepEqual(
        dataset.dimensions[0]?.members.map(({ id }) => id),
        ['a'],
      );
    });
  }

  test('with links to the portal’s own files of the same rows', async () => {
    const [csv, xlsx] = parse(
      { split: 'user_id' },
      await recorded('calls-by-day'),
      await recorded('calls-by-user'),
    ).exports;
    const url = new URL(csv?.href ?? '');
    assert.isTrue(url.pathname.endsWith('/ods-api-monitoring/exports/csv'));
    assert.deepEqual(url.searchParams.get('group_by'), `${day},user_id`);
    assert.isNull(url.searchParams.get('limit'));
    assert.deepEqual([csv?.format, xlsx?.format], ['csv', 'xlsx']);
  });

  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [{ results: [{ bucket: '2026-08-01', calls: '12' }] }, 'results[0].calls: expected a number or null, got string'],
    [{ results: [{ bucket: '2026-08-01' }] }, 'results[0].calls: expected a number or null, got nothing'],
    [{ results: [{ bucket: 20260801, calls: 1 }] }, 'results[0].bucket: expected a date or a bucket'],
    [{ results: [{ bucket: '2026-08', calls: 1 }] }, 'results[0].bucket: expected a day like'],
    [{ results: [null] }, 'results[0]: expected an object, got null'],
    [{ data: [] }, 'results: expected a value, got nothing'],
    [
      { results: [1, 2].map((calls) => ({ bucket: '2026-08-01', calls })) },
      'results[1]: expected one row for each time and members, got another one at results[0]',
    ],
  ];
  for (const [body, message] of wrong) {
    test(`or refused: ${message}`, () => {
      assert.throws(() => parse({}, body), StatsError, message);
    });
  }

  test('or refused without a word of what is in the log', () => {
    const bucket = '2026-08-01';
    const cases: readonly (readonly [more: Partial<DataQuery>, row: unknown])[] = [
      [{ indicators: ['api-calls'] }, { bucket, calls: '81.2.69.142' }],
      [
        { indicators: ['max(user_id)'], split: 'api' },
        { bucket, api: 'v2', value_1: ['81.2.69.142'] },
      ],
      [{ split: 'user_id' }, { bucket, calls: 1, user_id: { ip: '81.2.69.142' } }],
      [{ split: 'mobile' }, { bucket, calls: 1, mobile: '81.2.69.142' }],
    ];
    for (const [more, row] of cases) {
      const bodies = source
        .ask(query(more))
        .map((_, index, { length }) => ({ results: index + 1 < length ? [] : [row] }));
      try {
        parse(more, ...bodies);
        assert.fail('it was not refused');
      } catch (error) {
        assert.instanceOf(error, StatsError, String(error));
        assert.notInclude(error.message, '81.2');
      }
    }
  });

  test('and of a dataset with the value that was wrong', () => {
    const more = { ...library, indicators: ['prets'], range: null };
    const body = { results: [{ mois: '2026-01', prets: '12' }] };
    assert.throws(() => parse(more, body), StatsError, 'results[0].prets: expected a number or null, got "12"');
  });

  test('or refused where they come from an address that is none of the API', () => {
    const answer = answerOf({ results: [] });
    assert.isTrue(source.recognises(answer));
    assert.throws(() => source.parse([answer], source.reading(query())), StatsError, '/api/explore/v2.1/');
    const broken = `${portal}/api/explore/v2.1/catalog/datasets/%E0%A4%A/records`;
    assert.isNull(source.addressed(new URL(broken)));
  });

  test('or refused with their path, whatever is wrong with any of several answers', async () => {
    const cases: readonly (readonly [more: Partial<DataQuery>, ...names: string[]])[] = [
      [{ indicators: ['mobile-users'] }, 'mobile-by-day', 'calls-by-day'],
      [{ split: 'user_id' }, 'calls-by-day', 'calls-by-user'],
      [{ split: 'place' }, 'calls-by-day', 'places'],
      [{ indicators: ['calls-per-user'] }, 'calls-and-users-by-day', 'calls-and-users'],
    ];
    for (const [more, ...names] of cases) {
      const bodies = await Promise.all(names.map(recorded));
      for (const [index, body] of bodies.entries()) {
        fc.assert(
          fc.property(fc.constantFrom(...pathsIn(body)), fc.constantFrom(...retypes), (path, change) => {
            try {
              parse(more, ...bodies.map((one, place) => (place === index ? mutate(body, path, change) : one)));
            } catch (error) {
              assert.instanceOf(error, StatsError, String((error as Error).stack));
              assert.equal(error.kind, 'format');
              if (error.code !== 'truncated') assert.isNotEmpty(error.values['path']);
            }
          }),
          { numRuns: 300 },
        );
      }
    }
  });
});

suite('pages and refusals of Opendatasoft', () => {
  const [request] = source.ask(query({ ...library, split: 'commune', range: null }));
  const page = (count: number, total: number | undefined, url = request?.url ?? ''): Answer => {
    const results = Array.from({ length: count }, () => ({}));
    return answerOf({ results, total_count: total }, { ...request, url });
  };

  test('records are read on by hundreds, up to the last one', () => {
    const second = source.next(page(100, 230));
    assert.equal(new URL(second?.url ?? '').searchParams.get('offset'), '100');
    const third = source.next(page(100, 230, second?.url));
    assert.equal(new URL(third?.url ?? '').searchParams.get('offset'), '200');
    assert.isNull(source.next(page(30, 230, third?.url)));
    assert.isNull(source.next(page(100, 100)));
    assert.isNull(source.next(page(0, undefined)));
  });

  test('very many records, and more groups than a request may have, come as a file', () => {
    const file = new URL(source.next(page(100, 40_000))?.url ?? '');
    assert.isTrue(file.pathname.endsWith('/catalog/datasets/mediatheques/exports/json'));
    assert.deepEqual([...file.searchParams.keys()], ['select', 'order_by', 'where']);
    assert.isNull(
      source.next({ ...page(0, 0), request: { url: file.href, role: request?.role ?? '' }, json: () => [] }),
    );
    const [grouped] = source.ask(query());
    const full = (count: number): Answer => answerOf({ results: new Array(count).fill({}) }, grouped);
    assert.isNull(source.next(full(19_999)));
    assert.include(source.next(full(20_000))?.url ?? '', '/exports/json?');
    const [, total] = source.ask(query({ indicators: ['users'] }));
    assert.isNull(source.next(answerOf({ results: [{ users: 1 }] }, total)));
  });

  test('a file stands for all pages', async () => {
    const { results } = (await recorded('records')) as { results: readonly unknown[] };
    const more = { ...library, split: 'commune', granularity: 'month', range: null } as const;
    const [first] = source.ask(query(more));
    const answers = [answerOf({ total_count: 5_000, results: results.slice(0, 2) }, first), answerOf(results, first)];
    const dataset = source.parse(answers, source.reading(query(more)));
    assert.deepEqual(column(dataset, 'entrees', { commune: 'Les Ormes' }), [562, null, 640]);
  });

  const refuse = (status: number, body: unknown): StatsError | null => source.refuse({ ...answerOf(body), status });

  test('the API’s own words are a sentence with its code', async () => {
    const error = refuse(400, await recorded('odsql-error'));
    assert.deepEqual([error?.kind, error?.code, error?.values['status']], ['http', 'refused', 400]);
    assert.match(error?.message ?? '', /^ODSQL query is malformed: Unknown field: user_idd\. .* \(ODSQLError\)$/);
    assert.equal(refuse(200, await recorded('odsql-error'))?.code, 'refused');
  });

  test('a used-up quota says until when', async () => {
    const error = refuse(429, await recorded('used-up'));
    assert.equal(error?.code, 'rate-limited');
    assert.match(error?.message ?? '', /^Too many requests on the domain\. .*again from 2026-11-22T00:00:00Z\.$/);
    // The answer arrived at noon of the day before.
    assert.deepInclude(error?.values, { reset: '2026-11-22T00:00:00Z', retryAfter: 43_200 });
    assert.doesNotHaveAnyKeys(refuse(429, { error: 'x', reset_time: 'tomorrow' })?.values, ['retryAfter']);
  });

  test('a missing key, a forbidden and an unknown dataset are told apart; good answers are none of them', async () => {
    const body = { error_code: 'X', message: 'y' };
    assert.deepEqual(
      [401, 403, 404, 500].map((status) => refuse(status, body)?.code),
      ['forbidden', 'forbidden', 'not-found', 'refused'],
    );
    assert.isNull(refuse(200, await recorded('calls-by-day')));
    assert.isNull(refuse(500, {}));
  });
});
