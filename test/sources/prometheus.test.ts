import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { readExpression } from '../../src/sources/prometheus/expression.js';
import { prometheus as source } from '../../src/sources/prometheus.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson } from './recorded.js';

const base = 'https://prometheus.example';
const range = { from: '2026-11-18', to: '2026-11-20' };
const visits = 'sum by (profile) (increase(visits_total[1d]))';

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'prometheus', src: base, range, indicators: ['visits'], ...more });
}

function promql(text: string, more: Partial<DataQuery> = {}): DataQuery {
  return query({ options: { query: text }, ...more });
}

/** What each request asks for: its address without parameters, and these by name. */
function asked(of: DataQuery): readonly (Readonly<Record<string, string>> & { readonly path: string })[] {
  return source.ask(of).map(({ url }) => {
    const { origin, pathname, searchParams } = new URL(url);
    return { path: `${origin}${pathname}`, ...Object.fromEntries(searchParams) };
  });
}

/** A moment as the API takes it: seconds since 1970. */
function at(iso: string): string {
  return String(Date.parse(iso) / 1000);
}

/** Each request of the query answered by one body. */
function parse(of: DataQuery, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(of);
  const answers = bodies.map((body, index) => answerOf(body, requests[index]));
  return source.parse(answers, source.reading(of));
}

async function read(file: string, of: DataQuery = promql(visits)): Promise<Dataset> {
  return parse(of, await recordedJson(`prometheus/${file}`));
}

function values(dataset: Dataset, members: Record<string, string>, indicator = 'visits'): readonly (number | null)[] {
  const column = dataset.column(indicator, members);
  return column ? dataset.buckets.map((_, index) => column.at(index)) : [];
}

function folds(dataset: Dataset): readonly string[] {
  return dataset.indicators.map(({ aggregate }) =>
    aggregate.kind === 'fold' ? `${aggregate.time} ${aggregate.split}` : aggregate.kind,
  );
}

function failure(act: () => unknown): StatsError {
  try {
    act();
  } catch (error) {
    assert.instanceOf(error, StatsError);
    return error;
  }
  throw new Error('expected an error');
}

/** An answer of one series without labels: a value at each of these moments. */
function matrix(...points: readonly (readonly [iso: string, value: string])[]): unknown {
  const sent = points.map(([iso, value]) => [Date.parse(iso) / 1000, value]);
  return { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values: sent }] } };
}

suite('a server that speaks PromQL is asked', () => {
  test('for what looks back in the last millisecond of each day, by steps of a day', () => {
    assert.deepEqual(source.ask(promql(visits)), [
      {
        url:
          `${base}/api/v1/query_range?query=sum+by+%28profile%29+%28increase%28visits_total%5B1d%5D%29%29` +
          '&start=1795046399.999&end=1795219199.999&step=86400&nocache=1',
        role: '0',
      },
    ]);
    assert.equal(at('2026-11-18T23:59:59.999Z'), '1795046399.999');
  });

  test('for a value of the moment where each day begins, and not for one of the day before', () => {
    assert.deepEqual(asked(promql('sum(users_online)')), [
      {
        path: `${base}/api/v1/query_range`,
        query: 'sum(users_online)',
        start: at('2026-11-18T00:00Z'),
        end: at('2026-11-20T00:00Z'),
        step: '86400',
        nocache: '1',
        max_lookback: '1h',
      },
    ]);
  });

  const steps: readonly (readonly [granularity: DataQuery['granularity'], start: string, end: string, step: string])[] =
    [
      ['hour', '2026-11-18T00:59:59.999Z', '2026-11-20T23:59:59.999Z', '3600'],
      ['day', '2026-11-18T23:59:59.999Z', '2026-11-20T23:59:59.999Z', '86400'],
      ['week', '2026-11-22T23:59:59.999Z', '2026-11-22T23:59:59.999Z', '604800'],
      ['month', '2026-11-18T23:59:59.999Z', '2026-11-20T23:59:59.999Z', '86400'],
      [null, '2026-11-18T23:59:59.999Z', '2026-11-20T23:59:59.999Z', '86400'],
    ];
  for (const [granularity, start, end, step] of steps) {
    test(`by steps of ${step} seconds for the granularity ${granularity ?? 'of its own choice'}`, () => {
      const [one] = asked(promql('sum(rate(hits_total[{step}]))', { granularity }));
      assert.deepEqual([one?.['start'], one?.['end'], one?.['step']], [at(start), at(end), step]);
      assert.equal(one?.['query'], `sum(rate(hits_total[${step}s]))`);
    });
  }

  test('month by month where months cannot be put together of days, and for the whole period besides', () => {
    const year = { from: '2026-01-01', to: '2026-06-30' };
    const distinct = 'count(count by (user) (increase(hits_total[$__interval]) > 0))';
    const [january, february, ...rest] = asked(promql(distinct, { granularity: 'month', range: year }));
    assert.deepInclude(january, { start: at('2026-01-31T23:59:59.999Z'), step: String(31 * 86_400) });
    assert.include(january?.['query'], `[${31 * 86_400}s]`);
    assert.deepInclude(february, { end: at('2026-02-28T23:59:59.999Z'), step: String(28 * 86_400) });
    assert.lengthOf(rest, 5);
    const whole = rest.at(-1);
    assert.equal(whole?.path, `${base}/api/v1/query`);
    assert.equal(whole?.['time'], at('2026-06-30T23:59:59.999Z'));
    assert.include(whole?.['query'], `[${181 * 86_400}s]`);
    assert.deepInclude(source.ask(promql(distinct, { range: year })).at(-1), { role: '0 0', optional: true });
  });

  test('in several parts where clocks are changed, each step as long as its day', () => {
    const autumn = { from: '2026-10-23', to: '2026-10-27' };
    const parts = asked(promql('sum(increase(visits_total[{step}]))', { zone: 'Europe/Paris', range: autumn }));
    assert.deepEqual(
      parts.map((part) => [part['start'], part['end'], part['step']]),
      [
        [at('2026-10-23T21:59:59.999Z'), at('2026-10-24T21:59:59.999Z'), '86400'],
        [at('2026-10-25T22:59:59.999Z'), at('2026-10-25T22:59:59.999Z'), '90000'],
        [at('2026-10-26T22:59:59.999Z'), at('2026-10-27T22:59:59.999Z'), '86400'],
      ],
    );
  });

  test('with its own window stretched to the length of a day on which clocks are changed', () => {
    const sunday = { from: '2026-10-24', to: '2026-10-25' };
    const [usual, long] = asked(promql(visits, { zone: 'Europe/Paris', range: sunday }));
    assert.equal(usual?.['query'], visits);
    assert.equal(long?.['query'], 'sum by (profile) (increase(visits_total[90000s]))');
  });

  test('without a change to what stands in its quotes and comments', () => {
    const [named] = asked(query({ indicators: ['visits_total'], filters: { app: ['{step}'] } }));
    assert.equal(named?.['query'], 'sum by (app) (increase(visits_total{app="{step}"}[86400s]))');
    const text = "# not {step}'s \"\nsum(rate(a{b='$__interval',c=~`\\{step}`}[{step}]))";
    assert.equal(asked(promql(text))[0]?.['query'], text.replace('[{step}]', '[86400s]'));
    const long = 'sum(increase(a{b="[1d]"}[1d]))';
    const sunday = { from: '2026-10-25', to: '2026-10-25' };
    const [stretched] = asked(promql(long, { zone: 'Europe/Paris', range: sunday }));
    assert.equal(stretched?.['query'], 'sum(increase(a{b="[1d]"}[90000s]))');
  });

  test('in several parts where one would be of more than 11,000 moments', () => {
    const years = { from: '2025-01-01', to: '2026-12-31' };
    const parts = asked(promql('sum(users_online)', { granularity: 'hour', range: years }));
    assert.lengthOf(parts, 2);
    const count = (part: (typeof parts)[number] | undefined): number =>
      (Number(part?.['end']) - Number(part?.['start'])) / 3600 + 1;
    assert.deepEqual(parts.map(count), [11_000, 730 * 24 - 11_000]);
    assert.equal(Number(parts[1]?.['start']), Number(parts[0]?.['end']) + 3600);
  });

  test('by the window of the query where that adds up to the buckets that are shown', () => {
    const [hours] = asked(promql('sum(increase(visits_total[1h]))', { granularity: 'day' }));
    assert.equal(hours?.['step'], '3600');
    const [days] = asked(promql('sum(increase(visits_total[1d]))', { granularity: 'month' }));
    assert.equal(days?.['step'], '86400');
  });

  test('for metrics by name: what counters gained, the last value of others, by label', () => {
    const [counter, gauge] = asked(
      query({ indicators: ['visits_total', 'accounts'], split: 'profile', filters: { app: ['mail', 'a.b'] } }),
    );
    assert.equal(counter?.['query'], 'sum by (profile, app) (increase(visits_total{app=~"mail|a\\\\.b"}[86400s]))');
    assert.equal(gauge?.['query'], 'sum by (profile, app) (last_over_time(accounts{app=~"mail|a\\\\.b"}[86400s]))');
    const [share] = asked(query({ indicators: ['cpu_usage_percent'], split: 'host' }));
    assert.equal(share?.['query'], 'avg by (host) (last_over_time(cpu_usage_percent[86400s]))');
    const [one] = asked(query({ indicators: ['accounts'], filters: { app: ['say "a"'] }, range: null }));
    assert.equal(one?.['query'], 'sum by (app) (accounts{app="say \\"a\\""})');
  });

  test('for the values of this moment where there is no period', () => {
    assert.deepEqual(asked(promql('sum(users_online)', { range: null })), [
      { path: `${base}/api/v1/query`, query: 'sum(users_online)' },
    ]);
  });

  const addresses: readonly (readonly [src: string, path: string])[] = [
    ['https://a.example/', 'https://a.example/api/v1/query_range'],
    ['https://a.example/prometheus', 'https://a.example/prometheus/api/v1/query_range'],
    ['https://a.example/select/0/prometheus/api/v1/', 'https://a.example/select/0/prometheus/api/v1/query_range'],
    ['https://a.example/visits/query_range', 'https://a.example/visits/query_range'],
  ];
  for (const [src, path] of addresses) {
    test(`at the right address where src is ${src}`, () => {
      assert.equal(asked(promql(visits, { src }))[0]?.path, path);
    });
  }

  test('with the parameters that the page itself gives: of Thanos, and PromQL with its braces', () => {
    const src = 'https://thanos.example/api/v1/query_range?dedup=false&query=sum(up{job="api"})';
    assert.deepInclude(asked(query({ src }))[0], {
      dedup: 'false',
      query: 'sum(up{job="api"})',
      start: at('2026-11-18T00:00Z'),
      step: '86400',
    });
  });

  test('at an address that says its own moments, for just these', () => {
    const src = `${base}/api/v1/query_range?query=up&start=2026-11-18T00:00:00Z&end=2026-11-18T01:00:00Z&step=15s`;
    assert.deepEqual(asked(query({ src })), [
      {
        path: `${base}/api/v1/query_range`,
        start: '2026-11-18T00:00:00Z',
        end: '2026-11-18T01:00:00Z',
        step: '15s',
        query: 'up',
      },
    ]);
    const moment = `${base}/api/v1/query?query=up&time=2026-11-18T00:00:00Z`;
    assert.deepInclude(asked(query({ src: moment }))[0], {
      path: `${base}/api/v1/query`,
      time: '2026-11-18T00:00:00Z',
    });
  });

  const refused: Readonly<Record<string, readonly [asked: DataQuery, code: string, message: RegExp]>> = {
    'no server': [promql(visits, { src: '' }), 'no-src', /src: expected the base/],
    'a scope': [promql(visits, { scope: 'site' }), 'bad-scope', /know no scope/],
    'a split that is no label': [promql(visits, { split: 'a-b' }), 'unknown-split', /the name of a label, got "a-b"/],
    'neither query nor metric': [query({ indicators: [] }), 'unknown-indicator', /got neither/],
    'a name that no metric has': [query({ indicators: ['a-b'] }), 'unknown-indicator', /or PromQL in query; got "a-b"/],
    'two names for one query': [promql(visits, { indicators: ['a', 'b'] }), 'unknown-indicator', /one name for it/],
    'a filter that is no label': [
      query({ indicators: ['a'], filters: { 'x="1",y': ['z'] } }),
      'bad-filter',
      /is no label/,
    ],
    'what happened, without a period': [query({ indicators: ['a_total'], range: null }), 'bad-period', /needs a time/],
    'a window without a period': [promql('rate(a[{step}])', { range: null }), 'bad-period', /last-12-months/],
    'a time before all clocks of servers': [
      query({ range: { from: '0001-01-01', to: '0001-12-31' } }),
      'bad-period',
      /nothing before 1970-01-02, got 0001-01-01/,
    ],
    'far too many hours': [
      promql('sum(a)', { granularity: 'hour', zone: 'Europe/Paris', range: { from: '1990-01-01', to: '2026-12-31' } }),
      'bad-granularity',
      /324336 moments would be needed, more than 100000/,
    ],
    'a query longer than any server takes': [promql(`a${' '.repeat(60_000)}b`), 'bad-option', /got 60002 characters/],
    'far too many months': [
      promql('count(count by (a) (b[{step}]))', {
        granularity: 'month',
        range: { from: '2000-01-01', to: '2026-11-20' },
      }),
      'bad-granularity',
      /requests would be needed, more than 100/,
    ],
  };
  for (const [what, [of, code, message]] of Object.entries(refused)) {
    test(`never for ${what}`, () => {
      const error = failure(() => source.ask(of));
      assert.deepEqual([error.kind, error.code], ['config', code]);
      assert.match(error.message, message);
    });
  }
});

suite('an answer of a server that speaks PromQL', () => {
  test('is a column for each series, its values in the day that they look back over', async () => {
    const dataset = await read('profiles.json');
    assert.deepEqual(dataset.buckets, ['2026-11-18', '2026-11-19', '2026-11-20']);
    assert.deepEqual(values(dataset, { profile: 'student' }), [120, 96, 31]);
    assert.deepEqual(values(dataset, { profile: 'teacher' }), [40, 38.5, 12]);
    assert.deepEqual([dataset.granularity, dataset.zone], ['day', 'UTC']);
    assert.deepEqual(folds(dataset), ['sum sum']);
  });

  test('says nothing where no sample is, unless the page says that it means 0', async () => {
    const gaps = (await read('sparse.json')).column('visits', { profile: 'student' });
    assert.deepEqual([gaps?.at(1), gaps?.stateAt(1)], [null, 'absent']);
    const zeroes = await read('sparse.json', promql(visits, { options: { query: visits, missing: 'zero' } }));
    assert.deepEqual(values(zeroes, { profile: 'student' }), [120, 0, 31]);
  });

  test('has no number where NaN or an infinity was sent', async () => {
    const dataset = await read('not-numbers.json');
    assert.deepEqual(values(dataset, { profile: 'student' }), [null, null, 1_500_000]);
    assert.deepEqual(values(dataset, { profile: 'teacher' }), [null, 0, -3]);
    assert.equal(dataset.column('visits', { profile: 'student' })?.stateAt(0), 'unknown');
  });

  test('keeps every label as a dimension but the metric’s name, and gives those without it an empty member', async () => {
    const dataset = await read('labels.json', promql('visits', { split: 'app' }));
    assert.deepEqual(
      dataset.dimensions.map(({ id, members }) => [id, members.map((member) => [member.id, member.label])]),
      [
        [
          'app',
          [
            ['mail', 'mail'],
            ['', { en: '(none)', fr: '(aucun)' }],
          ],
        ],
        [
          'instance',
          [
            ['a:80', 'a:80'],
            ['b:80', 'b:80'],
            ['c:80', 'c:80'],
          ],
        ],
      ],
    );
    assert.deepEqual(values(dataset, { app: '', instance: 'c:80' }), [100, 200, 300]);
    assert.deepEqual(folds(dataset), ['last sum']);
  });

  test('of several metrics tells them apart by name', () => {
    const series = (name: string): unknown => ({ metric: { __name__: name }, values: [[1_795_046_399.999, '1']] });
    const body = { status: 'success', data: { resultType: 'matrix', result: [series('a'), series('b')] } };
    assert.deepEqual(
      parse(promql('{__name__=~"a|b"}'), body).dimensions.map(({ id }) => id),
      ['__name__'],
    );
  });

  test('without a series is empty, and still knows what was asked for', async () => {
    const dataset = await read('empty.json', promql(visits, { split: 'profile', filters: { app: ['mail'] } }));
    assert.deepEqual(dataset.buckets, []);
    assert.deepEqual(
      dataset.dimensions.map(({ id }) => id),
      ['profile', 'app'],
    );
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['visits'],
    );
  });

  test('about this moment gives totals up to now; about an earlier one up to its date', async () => {
    const now = await read('now.json', promql('sum by (profile) (users_online)', { range: null }));
    assert.deepEqual(
      now.totals.map(({ members, value, from, to }) => [members['profile'], value, from, to]),
      [
        ['student', 7, null, null],
        ['teacher', 2, null, null],
      ],
    );
    const answer = { status: 'success', data: { resultType: 'scalar', result: [recordedAt / 1000 - 86_400, '42'] } };
    assert.deepEqual(parse(promql('scalar(x)', { range: null }), answer).totals[0]?.to, '2026-11-20');
  });

  test('that is one number is a total without members', async () => {
    const [total] = (await read('scalar.json', promql('42', { range: null }))).totals;
    assert.deepEqual([total?.value, { ...total?.members }], [42, {}]);
  });

  test('over the whole period is the total of just these dates', () => {
    const of = promql('count(count by (user) (increase(hits_total[{step}]) > 0))');
    const vector = { resultType: 'vector', result: [{ metric: {}, value: [1_795_219_199.999, '17'] }] };
    const dataset = parse(of, matrix(['2026-11-18T23:59:59.999Z', '9']), { status: 'success', data: vector });
    assert.deepEqual(folds(dataset), ['none none']);
    const [total] = dataset.totals;
    assert.deepEqual([total?.value, total?.from, total?.to], [17, '2026-11-18', '2026-11-20']);
  });

  test('over the period and its baseline is the total of each, unless the server kept less than the baseline', () => {
    const before = { from: '2026-11-15', to: '2026-11-17' };
    const of = promql('count(count by (user) (increase(hits_total[{step}]) > 0))', {
      range: { from: before.from, to: range.to },
      periods: [range, before],
    });
    assert.deepEqual(
      asked(of).map(({ time }) => time),
      [undefined, at('2026-11-20T23:59:59.999Z'), at('2026-11-17T23:59:59.999Z')],
    );
    const vector = (value: string): unknown => {
      const result = [{ metric: {}, value: [1_795_219_199.999, value] }];
      return { status: 'success', data: { resultType: 'vector', result } };
    };
    const since = (day: string, more = {}): unknown => {
      const days = matrix([`${day}T23:59:59.999Z`, '9'], ['2026-11-18T23:59:59.999Z', '9']);
      const { totals } = parse({ ...of, ...more }, days, vector('17'), vector('12'));
      return totals.map(({ value, from, to }) => [value, from, to]);
    };
    const own = [17, range.from, range.to];
    const both = [own, [12, before.from, before.to]];
    assert.deepEqual(since('2026-11-15'), both);
    assert.deepEqual(since('2026-11-16'), [own]);
    assert.deepEqual(since('2026-11-16', { options: { ...of.options, missing: 'zero' } }), both);
  });

  test('in several parts is read as one', () => {
    const of = promql('sum(increase(visits_total[{step}]))', {
      zone: 'Europe/Paris',
      range: { from: '2026-10-24', to: '2026-10-26' },
    });
    const bodies = ['2026-10-24T21', '2026-10-25T22', '2026-10-26T22'].map((hour, index) =>
      matrix([`${hour}:59:59.999Z`, String(index + 1)]),
    );
    const dataset = parse(of, ...bodies);
    assert.deepEqual(dataset.buckets, ['2026-10-24', '2026-10-25', '2026-10-26']);
    assert.deepEqual(values(dataset, {}), [1, 2, 3]);
    assert.equal(dataset.zone, 'Europe/Paris');
  });

  test('belongs to the day before where a gateway moved its moments on to midnight', () => {
    const dataset = parse(promql(visits), matrix(['2026-11-19T00:00Z', '5'], ['2026-11-20T00:00Z', '6']));
    assert.deepEqual(dataset.buckets, ['2026-11-18', '2026-11-19']);
  });

  test('of a moment belongs to the day that begins with it', () => {
    const dataset = parse(promql('sum(users_online)'), matrix(['2026-11-19T00:00Z', '5']));
    assert.deepEqual(dataset.buckets, ['2026-11-19']);
  });

  test('by seconds, as the address itself asked, keeps the last value of each hour', async () => {
    const src = `${base}/api/v1/query_range?query=up&start=1435781430.781&end=1435781460.781&step=15s`;
    const dataset = await read('minutes.json', query({ src, indicators: [], range: null }));
    assert.deepEqual([dataset.granularity, ...dataset.buckets], ['hour', '2015-07-01T20']);
    assert.deepEqual(values(dataset, { instance: 'localhost:9090', job: 'prometheus' }, 'value'), [0]);
    assert.deepEqual(values(dataset, { instance: 'localhost:9091', job: 'node' }, 'value'), [1]);
  });

  const together: readonly (readonly [promql: string, value: number])[] = [
    ['sum(increase(a[1h]))', 6],
    ['sum(rate(a[1h]))', 2],
    ['max(max_over_time(a[1h]))', 3],
    ['sum(increase(a[1d]))', 2],
  ];
  for (const [text, value] of together) {
    test(`by the hour puts hours together to a day as ${text} asks for`, () => {
      const src = `${base}/api/v1/query_range?step=3600&start=0&end=1&query=${encodeURIComponent(text)}`;
      const hours = matrix(
        ['2026-11-18T01:00:00Z', '1'],
        ['2026-11-18T01:00:00.001Z', '3'],
        ['2026-11-18T01:30Z', '2'],
      );
      const twice = parse(query({ src }), hours);
      assert.deepEqual(twice.buckets, ['2026-11-18T00', '2026-11-18T01']);
      const within = matrix(['2026-11-18T01:10Z', '1'], ['2026-11-18T01:20Z', '3'], ['2026-11-18T01:30Z', '2']);
      assert.deepEqual(values(parse(query({ src }), within), {}), [value]);
    });
  }

  const halves: readonly (readonly [promql: string, value: number | null])[] = [
    ['sum(increase(a[1h]))', null],
    ['sum(rate(a[1h]))', null],
    ['max(max_over_time(a[1h]))', null],
    ['a', 5],
  ];
  for (const [text, value] of halves) {
    test(`with a part of an hour that is no number knows ${value ?? 'nothing'} of that hour for ${text}`, () => {
      const src = `${base}/api/v1/query_range?step=3600&start=0&end=1&query=${encodeURIComponent(text)}`;
      const hour = matrix(['2026-11-18T01:10Z', '5'], ['2026-11-18T01:40Z', 'NaN']);
      assert.deepEqual(values(parse(query({ src }), hour), {}), [value]);
    });
  }

  test('never adds percentages and ratios up, whatever the query says', () => {
    const known = (id: string): unknown => folds(parse(promql('sum by (host) (a)', { indicators: [id] })));
    assert.deepEqual(known('cpu_usage_percent'), ['last none']);
    assert.deepEqual(known('cache_hit_ratio'), ['last none']);
    assert.deepEqual(known('percentile_requests'), ['last sum']);
    const largest = promql('max by (host) (a)', { indicators: ['cpu_usage_percent'] });
    assert.deepEqual(folds(parse(largest)), ['last max']);
  });

  test('keeps labels apart whatever their names', () => {
    const named = (label: string, member: string, day: number): string =>
      `{"metric":{"${label}":"${member}"},"values":[[${day},"1"]]}`;
    const [first, second] = [1_795_046_399.999, 1_795_132_799.999];
    for (const label of ['constructor', '__proto__']) {
      const result = `[${named(label, 'a', first)},${named(label, 'b', second)}]`;
      const dataset = parse(promql('a'), `{"status":"success","data":{"resultType":"matrix","result":${result}}}`);
      assert.deepEqual(
        dataset.dimensions.map(({ id, members }) => [id, members.map((member) => member.id)]),
        [[label, ['a', 'b']]],
      );
    }
    const two = query({ indicators: ['a', 'b'], split: 'constructor' });
    const [one, none] = ['{"constructor":"x"}', '{}'].map(
      (metric) =>
        `{"status":"success","data":{"resultType":"matrix","result":[{"metric":${metric},"values":[[${first},"1"]]}]}}`,
    );
    assert.deepEqual(
      parse(two, one, none).dimensions[0]?.members.map(({ id }) => id),
      ['x'],
    );
  });

  test('of more labels than can be dimensions is refused before it is sorted', () => {
    const result = Array.from({ length: 4_000 }, (_, index) => ({
      metric: { [`label_${index}`]: 'x' },
      values: [[1_795_046_399, '1']],
    }));
    const error = failure(() => parse(promql('a'), { status: 'success', data: { resultType: 'matrix', result } }));
    assert.deepEqual([error.kind, error.code, error.values['path']], ['format', 'too-large', 'data.result']);
    assert.include(error.message, 'at most 100 labels');
  });

  test('with a value of thousands of digits is refused at once', () => {
    const start = performance.now();
    const text = `${'1'.repeat(40_000)}x`;
    const error = failure(() => parse(promql(visits), matrix(['2026-11-18T12:00Z', text])));
    assert.include(error.message, 'expected a number as a text');
    assert.isBelow(performance.now() - start, 500);
  });

  test('passes warnings on, but no hints about the query', async () => {
    assert.deepEqual((await read('warnings.json')).notices, [
      { level: 'warning', text: 'fetch series from store 10.0.0.7:10901: context deadline exceeded' },
    ]);
  });

  test('that lacks a part of the cluster says so', async () => {
    const [notice] = (await read('partial.json')).notices;
    assert.equal(notice?.level, 'warning');
    assert.propertyVal(notice?.text, 'en', 'Some servers did not answer: the figures may be too low.');
  });

  test('knows units by the names of metrics', () => {
    const of = query({ indicators: ['sent_bytes_total', 'visit_seconds_sum', 'load-percent', 'visits'] });
    const named = ['sent_bytes_total', 'visit_seconds_sum', 'visits'];
    const units = parse({ ...of, indicators: named }).indicators.map(({ unit }) => unit);
    assert.deepEqual(units, ['byte', 'second', 'count']);
    assert.equal(parse(promql('a', { indicators: ['load-percent'] })).indicators[0]?.unit, 'percent');
  });

  const wrong: Readonly<Record<string, readonly [file: string, message: string]>> = {
    'of texts': ['string.json', 'data.resultType: expected matrix, vector or scalar, got "string"'],
    'of histograms': ['histograms.json', 'data.result[0]: expected numbers (histogram_count'],
    'without data': ['error.json', 'data: expected a value, got nothing'],
  };
  for (const [what, [file, message]] of Object.entries(wrong)) {
    test(`${what} is refused with its path`, async () => {
      const body = await recordedJson(`prometheus/${file}`);
      const error = failure(() => parse(promql(visits), body));
      assert.equal(error.kind, 'format');
      assert.include(error.message, message);
    });
  }

  const values1: readonly (readonly [point: unknown, message: string])[] = [
    [[1_795_046_399, 5], 'data.result[0].values[0][1]: expected a number as a text, got 5'],
    [[1_795_046_399, 'n/a'], 'data.result[0].values[0][1]: expected a number as a text, got "n/a"'],
    [[1_795_046_399, ''], 'data.result[0].values[0][1]: expected a number as a text, got ""'],
    [['2026-11-18', '5'], 'data.result[0].values[0][0]: expected seconds since 1970, got "2026-11-18"'],
    [[1_795_046_399], 'data.result[0].values[0]: expected a moment and a value, got [1795046399]'],
  ];
  for (const [point, message] of values1) {
    test(`is refused for the value ${JSON.stringify(point)}`, () => {
      const result = [{ metric: {}, values: [point] }];
      const error = failure(() => parse(promql(visits), { status: 'success', data: { resultType: 'matrix', result } }));
      assert.equal(error.message, message);
    });
  }

  test('is refused where a moment comes twice, or a series does', () => {
    const twice = matrix(['2026-11-18T12:00Z', '1'], ['2026-11-18T12:00Z', '1']);
    assert.include(failure(() => parse(promql(visits), twice)).message, 'expected a later moment than the one before');
    const one = { metric: { a: 'b' }, value: [1_795_046_399, '1'] };
    const vector = { status: 'success', data: { resultType: 'vector', result: [one, one] } };
    const { message } = failure(() => parse(promql('a', { range: null }), vector));
    assert.include(message, 'data.result[1].metric: expected labels that no other series has');
  });

  for (const [file, status] of [
    ['error.json', 400],
    ['victoria-error.json', 422],
    ['error.json', 200],
  ] as const) {
    test(`that is an error with status ${status} says so in the server’s words: ${file}`, async () => {
      const body = (await recordedJson(`prometheus/${file}`)) as { error: string };
      const error = source.refuse({ ...answerOf(body), status });
      assert.deepEqual([error?.kind, error?.code, error?.values['message']], ['http', 'refused', body.error]);
    });
  }

  test('is known by its form', async () => {
    const body = await recordedJson('prometheus/profiles.json');
    assert.isTrue(source.recognises(answerOf(body)));
    assert.isFalse(source.recognises(answerOf({ status: 'success', data: [] })));
  });
});

suite('of a PromQL expression is known', () => {
  const known: readonly (readonly [promql: string, flow: string | null, split: string, looksBack: boolean])[] = [
    ['visits', null, 'sum', false],
    ['sum by (a) (visits{b="sum(increase(x[1d]))"})', null, 'sum', false],
    ['sum(increase(visits_total[1d]))', 'sum day', 'sum', true],
    ['sum(increase(visits_total{a=~"x|y"}[24h])) by (a)', 'sum day', 'sum', true],
    ['SUM by (a) (increase(visits_total[1d])) or vector(0)', 'sum day', 'sum', true],
    ['(round(sum without (b) (increase(visits_total[7d]))))', 'sum week', 'sum', true],
    ['sum(increase(visits_total))', 'sum step', 'sum', true],
    ['sum_over_time(visits[{step}])', 'sum step', 'sum', true],
    ['label_replace(sum by (a) (rate(x[1h])), "b", "$1", "a", "(.*)")', 'mean hour', 'sum', true],
    ['last_over_time(accounts[$__interval])', 'last step', 'sum', true],
    ['max by (a) (max_over_time(x[1d]))', 'max day', 'max', true],
    ['sum(max_over_time(x[1d]))', null, 'sum', true],
    ['max(increase(x[1d]))', null, 'max', true],
    ['sum(increase(x[30d]))', null, 'sum', true],
    ['sum(rate(x[5m]))', null, 'sum', true],
    ['sum(increase(x[1d] offset 1d))', null, 'sum', true],
    ['cpu_usage_percent{a="b"}', null, 'none', false],
    ['last_over_time(cache_hit_ratio[1d])', 'last day', 'none', true],
    ['visits{a="cpu_percent"}', null, 'sum', false],
    ['avg by (a) (visits)', null, 'none', false],
    ['avg by (a) (last_over_time(load[{step}]))', 'last step', 'none', true],
    ['avg(rate(x[1d]))', null, 'none', true],
    ['topk(5, sum by (a) (increase(x[1d])))', null, 'none', true],
    ['sum(increase(a[1d])) / sum(increase(b[1d]))', null, 'none', true],
    ['count(count by (user) (increase(x[{step}]) > 0))', null, 'none', true],
    ['count by (app) (count by (app, user) (increase(x[1d]) > 0))', null, 'none', true],
    ['count by (app) (up{job="a"})', null, 'sum', false],
    ['count(x) by (app)', null, 'sum', false],
    ['avg_over_time(temperature[1d])', 'mean day', 'none', true],
    ['rate(x[1d])', 'mean day', 'sum', true],
    ['histogram_quantile(0.95, sum by (le) (rate(x_bucket[1d])))', null, 'none', true],
    ['# increase(x[1d])\nvisits', null, 'sum', false],
    ['sum(increase(x[1d])', null, 'none', true],
    ['constructor(x[constructor])', null, 'none', true],
    ['', null, 'sum', false],
  ];
  for (const [text, flow, split, looksBack] of known) {
    test(`how its values go together: ${text}`, () => {
      const read1 = readExpression(text);
      assert.deepEqual(
        [read1.flow && `${read1.flow.fold} ${read1.flow.window}`, read1.split, read1.looksBack],
        [flow, split, looksBack],
      );
    });
  }
});
