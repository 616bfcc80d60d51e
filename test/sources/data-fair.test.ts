import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { dataFair as source } from '../../src/sources/data-fair.js';
import { mutate, pathsIn, retypes } from './mutate.js';
import { configErrorOf } from './config-error.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson, recordedText } from './recorded.js';

const base = 'https://site.example/metrics/api';
const address = `${base}/daily-api-metrics/_agg?start=2026-08-01&end=2026-08-03`;
const range = { from: '2026-08-01', to: '2026-08-03' };

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'data-fair', src: base, indicators: ['api-calls'], range, ...more });
}

function urls(more: Partial<DataQuery>): readonly string[] {
  return source.ask(query(more)).map(({ url }) => url);
}

/** Each request of the query answered by one body. */
function parse(asked: DataQuery, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(asked);
  const answers = bodies.map((body, index) => answerOf(body, requests[index]));
  return source.parse(answers, source.reading(asked));
}

function values(dataset: Dataset, indicator: string, members: Record<string, string> = {}): readonly (number | null)[] {
  const column = dataset.column(indicator, members);
  return column ? dataset.buckets.map((_, index) => column.at(index)) : [];
}

function labels(dataset: Dataset, dimension: string): readonly unknown[] {
  return dataset.dimensions.find(({ id }) => id === dimension)?.members.map(({ id, label }) => [id, label]) ?? [];
}

function configError(more: Partial<DataQuery>): StatsError {
  return configErrorOf(() => source.ask(query(more)));
}

suite('the audience metrics of Data Fair', () => {
  const asked: readonly (readonly [what: string, more: Partial<DataQuery>, urls: readonly string[]])[] = [
    ['API calls', {}, ['&split=day&statusClass=ok&operationTrack=readDataAPI']],
    ['downloads', { indicators: ['downloads'] }, ['&split=day&statusClass=ok&operationTrack=readDataFiles']],
    [
      'application views',
      { indicators: ['application-views'] },
      ['&split=day&statusClass=ok&operationTrack=openApplication'],
    ],
    ['requests of any kind', { indicators: ['nbRequests'] }, ['&split=day&statusClass=ok']],
    [
      'the kind of operation by the API’s own name',
      { indicators: ['readDataFiles'] },
      ['&split=day&statusClass=ok&operationTrack=readDataFiles'],
    ],
    ['user classes', { split: 'user-class' }, ['&split=day,userClass&statusClass=ok&operationTrack=readDataAPI']],
    ['calling sites', { split: 'domain' }, ['&split=day,refererDomain&statusClass=ok&operationTrack=readDataAPI']],
    [
      'kinds of origin',
      { split: 'referer-category' },
      ['&split=day,refererCategory&statusClass=ok&operationTrack=readDataAPI'],
    ],
    [
      'datasets',
      { split: 'dataset' },
      ['&split=day,resource&statusClass=ok&operationTrack=readDataAPI&resourceType=datasets'],
    ],
    [
      'applications that were opened',
      { indicators: ['application-views'], split: 'application' },
      ['&split=day,resource&statusClass=ok&operationTrack=openApplication&resourceType=applications'],
    ],
    [
      'several members of two dimensions, as repeated keys',
      { filters: { domain: ['a.example', 'b.example'], 'user-class': ['owner', 'external'] } },
      [
        '&split=day,refererDomain,userClass&statusClass=ok&operationTrack=readDataAPI&refererDomain=a.example&refererDomain=b.example&userClass=owner&userClass=external',
      ],
    ],
    [
      'one dataset, split by user class',
      { split: 'user-class', filters: { dataset: ['a&b'] } },
      [
        '&split=day,userClass,resource&statusClass=ok&operationTrack=readDataAPI&resourceType=datasets&resourceId=a%26b',
      ],
    ],
    [
      'members of the split itself',
      { split: 'domain', filters: { domain: ['a.example'] } },
      ['&split=day,refererDomain&statusClass=ok&operationTrack=readDataAPI&refererDomain=a.example'],
    ],
  ];
  for (const [what, more, parameters] of asked) {
    test(`are asked for ${what} by day`, () => {
      assert.deepEqual(
        urls(more),
        parameters.map((rest) => address + rest),
      );
    });
  }

  test('of calling applications are asked for with the whole, which the split leaves out, and with their titles', () => {
    const [rows, total, titles] = source.ask(query({ split: 'application' }));
    const track = 'statusClass=ok&operationTrack=';
    assert.deepEqual(rows, { url: `${address}&split=day,refererApp&${track}readDataAPI`, role: 'readDataAPI' });
    assert.deepEqual(total, { url: `${address}&split=day&${track}readDataAPI`, role: 'readDataAPI total' });
    assert.deepEqual(titles, {
      url: `${address}&split=resource&${track}openApplication&resourceType=applications`,
      role: 'titles',
      optional: true,
    });
  });

  test('are one request for each kind of operation, however many indicators count it', () => {
    const requests = source.ask(query({ indicators: ['downloads', 'bytes', 'api-calls'] }));
    assert.deepEqual(
      requests.map(({ role }) => role),
      ['readDataFiles', 'readDataAPI'],
    );
  });

  test('are asked for everything where no indicator is named, and for what has datasets where they are split so', () => {
    const roles = (more: Partial<DataQuery>): unknown =>
      source.ask(query({ indicators: [], ...more })).map((one) => one.role);
    assert.deepEqual(roles({}), ['readDataAPI', 'readDataFiles', 'openApplication']);
    assert.deepEqual(roles({ split: 'dataset' }), ['readDataAPI', 'readDataFiles']);
  });

  test('send no parameter that the API does not list', () => {
    const known =
      'start end operationTrack statusClass userClass resourceType resourceId refererDomain refererCategory topicId split';
    const filters = {
      'user-class': ['owner'],
      domain: ['a'],
      application: ['b'],
      'referer-category': ['app'],
      dataset: ['c'],
    };
    const options = { query: 'q', 'rows-path': 'p' };
    for (const url of urls({ filters, options, granularity: 'month', zone: 'Europe/Paris', split: 'application' })) {
      assert.includeMembers(known.split(' '), [...new URL(url).searchParams.keys()]);
    }
  });

  test('split by something else and filtered by calling application keep that dimension, which the API cannot filter', () => {
    const [url] = urls({ split: 'domain', filters: { application: ['carte'] } });
    assert.equal(url, `${address}&split=day,refererDomain,refererApp&statusClass=ok&operationTrack=readDataAPI`);
  });

  const refused: readonly (readonly [what: string, more: Partial<DataQuery>, code: string, message: string])[] = [
    ['no address', { src: '' }, 'no-src', 'src: expected the base of the API'],
    ['no dates', { range: null }, 'bad-period', 'period: Data Fair needs a first and a last day'],
    ['a scope', { scope: 'organization:a' }, 'bad-scope', 'it takes no scope'],
    ['an unknown indicator', { indicators: ['visits'] }, 'unknown-indicator', 'api-calls, downloads, bytes'],
    ['an unknown split', { split: 'day' }, 'unknown-split', '"api-calls" has no "day", only user-class, domain'],
    ['an unknown split of nothing in particular', { indicators: [], split: 'owner' }, 'unknown-split', '"owner"'],
    [
      'application views by dataset',
      { indicators: ['application-views'], split: 'dataset' },
      'unknown-split',
      '"application-views" has no "dataset"',
    ],
    ['an unknown filter', { filters: { topic: ['a'] } }, 'bad-filter', '"api-calls" has no "topic"'],
    ['a user class that there is not', { filters: { 'user-class': ['robot'] } }, 'bad-filter', 'owner, external'],
  ];
  for (const [what, more, code, message] of refused) {
    test(`refuse ${what}`, () => {
      const error = configError(more);
      assert.equal(error.code, code);
      assert.include(error.message, message);
    });
  }

  test('are 0 on days without requests, for each series and at both ends of the period', async () => {
    const dataset = parse(query({ split: 'user-class' }), await recordedJson('data-fair/user-classes.json'));
    assert.deepEqual(dataset.buckets, ['2026-08-01', '2026-08-02', '2026-08-03']);
    assert.deepEqual(values(dataset, 'api-calls', { 'user-class': 'anonymous' }), [900, 0, 500]);
    assert.deepEqual(values(dataset, 'api-calls', { 'user-class': 'ownerAPIKey' }), [0, 130, 0]);
    assert.deepEqual(values(dataset, 'api-bytes', { 'user-class': 'anonymous' }), [45000000, 0, 25000000]);
    assert.deepEqual(values(parse(query(), await recordedJson('data-fair/days.json')), 'api-calls'), [0, 130, 0]);
  });

  test('count days in UTC, add up, and have names in both languages', async () => {
    const dataset = parse(query({ split: 'user-class' }), await recordedJson('data-fair/user-classes.json'));
    assert.deepEqual([dataset.granularity, dataset.zone, dataset.timeName], ['day', 'UTC', 'day']);
    const [first] = dataset.indicators;
    assert.deepEqual([first?.id, first?.label], ['api-calls', { en: 'API calls', fr: 'Appels d’API' }]);
    assert.deepEqual(first?.aggregate, { kind: 'fold', time: 'sum', split: 'sum' });
    assert.equal(dataset.indicators.find(({ id }) => id === 'api-bytes')?.unit, 'byte');
    assert.deepEqual(labels(dataset, 'user-class'), [
      ['anonymous', { en: 'Anonymous', fr: 'Anonymes' }],
      ['ownerAPIKey', { en: 'Owner (API key)', fr: 'Propriétaire (clé d’API)' }],
    ]);
  });

  test('of an answer without any series are 0, since the answer says so', async () => {
    const dataset = parse(query(), await recordedJson('data-fair/empty.json'));
    assert.deepEqual(values(dataset, 'api-calls'), [0, 0, 0]);
  });

  test('of members that were asked for and had no request are 0', async () => {
    const filters = { 'user-class': ['anonymous', 'owner'] };
    const body = { nbRequests: 5, bytes: 5, series: [{ key: { userClass: 'anonymous' }, days: {} }] };
    Object.assign(body.series[0] ?? {}, { days: { '2026-08-02': { nbRequests: 5, bytes: 5 } } });
    const dataset = parse(query({ split: 'user-class', filters }), body);
    assert.deepEqual(values(dataset, 'api-calls', { 'user-class': 'owner' }), [0, 0, 0]);
    assert.deepEqual(values(dataset, 'api-calls', { 'user-class': 'anonymous' }), [0, 5, 0]);
    const none = parse(
      query({ filters: { domain: ['a.example', 'b.example'] } }),
      await recordedJson('data-fair/empty.json'),
    );
    assert.deepEqual(values(none, 'api-calls', { domain: 'a.example' }), [0, 0, 0]);
  });

  test('are not 0 on days that have not begun when the answer is made', async () => {
    const later = query({ range: { from: '2026-11-20', to: '2026-11-25' } });
    assert.deepEqual(parse(later, await recordedJson('data-fair/empty.json')).buckets, ['2026-11-20', '2026-11-21']);
    const future = query({ range: { from: '2026-12-01', to: '2026-12-02' } });
    assert.deepEqual(parse(future, await recordedJson('data-fair/empty.json')).buckets, []);
    assert.equal(new Date(recordedAt).toISOString().slice(0, 10), '2026-11-21');
  });

  test('that do not add up to the answer’s own total leave gaps in place of 0', async () => {
    const whole = (await recordedJson('data-fair/user-classes.json')) as object;
    for (const nbRequests of [1531, undefined]) {
      const dataset = parse(query({ split: 'user-class' }), { ...whole, nbRequests });
      assert.deepEqual(values(dataset, 'api-calls', { 'user-class': 'anonymous' }), [900, null, 500]);
    }
  });

  test('that are null are not known', async () => {
    const dataset = parse(query({ split: 'user-class' }), await recordedJson('data-fair/nulls.json'));
    const column = dataset.column('api-calls', { 'user-class': 'anonymous' });
    assert.deepEqual([column?.at(0), column?.stateAt(1), column?.stateAt(2)], [900, 'absent', 'unknown']);
  });

  test('of datasets bear decoded titles, a lone % being just that, and one line for a dataset that was renamed', async () => {
    const dataset = parse(query({ split: 'dataset' }), await recordedJson('data-fair/datasets.json'));
    assert.deepEqual(labels(dataset, 'dataset'), [
      ['arrets', 'Arrêts de bus'],
      ['parts', 'Part du bio : 20 % des repas'],
      ['sans-titre', 'sans-titre'],
    ]);
    assert.deepEqual(values(dataset, 'api-calls', { dataset: 'arrets' }), [30, 0, 7]);
  });

  test('of a dataset add up on the day on which it was renamed, where all are there', () => {
    const seriesOf = (title: string, days: Record<string, number>): object => ({
      key: { resource: { type: 'datasets', id: 'arrets', title } },
      days: Object.fromEntries(Object.entries(days).map(([day, nbRequests]) => [day, { nbRequests, bytes: 1 }])),
    });
    const series = [
      seriesOf('Old', { '2026-08-01': 2, '2026-08-02': 3 }),
      seriesOf('New', { '2026-08-02': 4, '2026-08-03': 5 }),
    ];
    const dataset = parse(query({ split: 'dataset' }), { nbRequests: 14, series });
    assert.deepEqual(values(dataset, 'api-calls', { dataset: 'arrets' }), [2, 7, 5]);
    assert.throws(() => parse(query({ split: 'dataset' }), { nbRequests: 15, series }), /another one at/);
  });

  test('of calling sites tell the unknown from none', async () => {
    const dataset = parse(query({ split: 'domain' }), await recordedJson('data-fair/domains.json'));
    assert.deepEqual(labels(dataset, 'domain'), [
      ['a.example', 'a.example'],
      ['none', { en: 'Unknown', fr: 'Inconnu' }],
      ['null', { en: 'None', fr: 'Aucun' }],
    ]);
  });

  test('of calling applications have the whole beside them, and titles where someone opened them', async () => {
    const files = ['applications', 'days', 'titles'].map((name) => recordedJson(`data-fair/${name}.json`));
    const dataset = parse(query({ split: 'application' }), ...(await Promise.all(files)));
    assert.deepEqual(values(dataset, 'api-calls', { application: 'carte' }), [0, 25, 0]);
    assert.deepEqual(values(dataset, 'api-calls'), [0, 130, 0]);
    assert.deepEqual(labels(dataset, 'application'), [
      ['carte', 'Carte des arrêts'],
      ['brouillon', 'brouillon'],
    ]);
  });

  test('of calling applications that there are none of are the whole alone', async () => {
    const files = ['empty', 'days'].map((name) => recordedJson(`data-fair/${name}.json`));
    const dataset = parse(query({ split: 'application' }), ...(await Promise.all(files)));
    assert.deepEqual(values(dataset, 'api-calls'), [0, 130, 0]);
    assert.deepEqual(labels(dataset, 'application'), []);
  });

  test('of two kinds of operation stand side by side, and an error names its answer', async () => {
    const both = query({ indicators: ['api-calls', 'bytes'] });
    const days = (await recordedJson('data-fair/days.json')) as object;
    const dataset = parse(both, days, await recordedJson('data-fair/empty.json'));
    assert.deepEqual(values(dataset, 'api-calls'), [0, 130, 0]);
    assert.deepEqual(values(dataset, 'bytes'), [0, 0, 0]);
    const wrong = { ...days, series: [{ key: {}, days: { '2026-08-02': { nbRequests: '130', bytes: 1 } } }] };
    assert.throws(
      () => parse(both, days, wrong),
      StatsError,
      'readDataFiles: series[0].days.2026-08-02.nbRequests: expected a number of 0 or more, or null, got "130"',
    );
  });

  test('by the API’s own name are there only where they were asked for', async () => {
    const body = await recordedJson('data-fair/days.json');
    const ids = (indicators: readonly string[]): unknown =>
      parse(query({ indicators }), body).indicators.map(({ id }) => id);
    assert.deepEqual(ids(['readDataAPI']), ['api-calls', 'api-bytes', 'readDataAPI']);
    assert.deepEqual(ids(['api-calls']), ['api-calls', 'api-bytes']);
    assert.deepEqual(ids(['nbRequests']), ['nbRequests']);
    assert.deepEqual(ids(['nbRequests', 'request-bytes']), ['nbRequests', 'request-bytes']);
  });

  test('have a volume beside each count, of one and the same request', async () => {
    for (const [count, volume] of [
      ['application-views', 'application-bytes'],
      ['nbRequests', 'request-bytes'],
    ] as const) {
      const both = query({ indicators: [count, volume] });
      assert.lengthOf(source.ask(both), 1);
      const dataset = parse(both, await recordedJson('data-fair/days.json'));
      assert.deepEqual(values(dataset, count), [0, 130, 0]);
      assert.deepEqual(values(dataset, volume), [0, 3400320, 0]);
      assert.equal(dataset.indicators.find(({ id }) => id === volume)?.unit, 'byte');
    }
  });

  test('link Data Fair’s own workbook of the dates that were asked, and none where a filter would not be in it', async () => {
    const body = await recordedJson('data-fair/days.json');
    assert.deepEqual(parse(query(), body).exports, [
      {
        format: 'xlsx',
        href: `${base}/daily-api-metrics/_export?start=2026-08-01&end=2026-08-03`,
        label: {
          en: 'Data Fair workbook, 2026-08-01 to 2026-08-03',
          fr: 'Classeur Data Fair, 2026-08-01 au 2026-08-03',
        },
      },
    ]);
    assert.deepEqual(
      parse(query({ filters: { domain: ['a'] } }), await recordedJson('data-fair/empty.json')).exports,
      [],
    );
  });

  test('never turn a number that got lost into 0', async () => {
    const asked = query({ split: 'user-class' });
    const body = await recordedJson('data-fair/user-classes.json');
    const lost = pathsIn(body).filter((path) => path.includes('days') && path.includes('series') && path.length > 3);
    assert.isAbove(lost.length, 10);
    const known = [900, 500, 130, 45000000, 25000000, 3400320];
    for (const path of lost) {
      for (const change of retypes.filter(
        (one) => one.kind === 'delete' || (one.kind === 'put' && one.value === null),
      )) {
        let dataset: Dataset;
        try {
          dataset = parse(asked, mutate(body, path, change));
        } catch {
          continue;
        }
        const found = dataset.slices.flatMap(({ column }) => dataset.buckets.map((_, index) => column.at(index)));
        const isDuration = path.at(-1) === 'meanDuration';
        assert.includeMembers(isDuration ? [...known, 0] : [...known, null, 0], found);
        if (!isDuration && path.at(-1) !== 'bytes') assert.notInclude(found, 0, path.join('.'));
      }
    }
  });

  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [{}, 'series: expected a value, got nothing'],
    [{ nbRequests: '3', series: [] }, 'nbRequests: expected a number, got "3"'],
    [{ nbRequests: 3, series: [{ key: {} }] }, 'series[0].days: expected an object of days, got nothing'],
    [
      { nbRequests: 3, series: [{ key: { userClass: 7 }, days: {} }] },
      'series[0].key.userClass: expected a text or null, got 7',
    ],
    [
      { nbRequests: 3, series: [{ key: {}, days: { August: {} } }] },
      'series[0].days.August: expected a day such as 2026-01-31, got "August"',
    ],
    [
      { nbRequests: 3, series: [{ key: {}, days: { '2026-08-01': { nbRequests: -3, bytes: 1 } } }] },
      'series[0].days.2026-08-01.nbRequests: expected a number of 0 or more, or null, got -3',
    ],
    [
      { nbRequests: 3, series: [{ key: {}, days: { '2026-08-01': { nbRequests: 3 } } }] },
      'series[0].days.2026-08-01.bytes: expected a number of 0 or more, or null, got nothing',
    ],
  ];
  for (const [body, message] of wrong) {
    test(`say what is wrong: ${message}`, () => {
      assert.throws(() => parse(query({ split: 'user-class' }), body), StatsError, message);
    });
  }

  test('name a dataset without id', () => {
    const body = { nbRequests: 0, series: [{ key: { resource: { title: 'x' } }, days: {} }] };
    assert.throws(() => parse(query({ split: 'dataset' }), body), StatsError, 'series[0].key.resource.id');
  });

  test('refuse in the service’s own plain words, without the stack that follows in development', async () => {
    const text = `${await recordedText('data-fair/refused.txt')}    at assertValid (validation.ts:1)\n`;
    const answer = { ...answerOf(text), status: 400, type: 'text/plain' };
    const error = source.refuse(answer) as StatsError;
    assert.deepEqual([error.kind, error.code, error.values['status']], ['http', 'refused', 400]);
    assert.equal(error.message, 'query ne doit pas contenir de propriétés additionnelles (topics)');
  });

  test('leave a refusal without words to its status', () => {
    assert.isNull(source.refuse({ ...answerOf(''), status: 401, type: 'text/plain' }));
    assert.isNull(source.refuse({ ...answerOf('<h1>502</h1>'), status: 502, type: 'text/html' }));
    assert.isNull(source.refuse({ ...answerOf('ok'), status: 200, type: 'text/plain' }));
    const forbidden = source.refuse({ ...answerOf('requires admin role(s)'), status: 403, type: 'text/plain' });
    assert.equal(forbidden?.code, 'forbidden');
  });
});
