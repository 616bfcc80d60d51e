import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery, SourceOptions } from '../../src/query/query.js';
import { rows as source } from '../../src/sources/rows.js';
import type { Answer } from '../../src/sources/source.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

const src = 'https://stats.example/api/frequentation';
const nested: SourceOptions = {
  'rows-path': 'resultat.lignes',
  'time-field': 'jour',
  'time-format': 'dd/MM/yyyy',
  'next-path': 'meta.suivante',
  'error-path': 'erreur',
};

function query(options: SourceOptions = {}, more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'rows', src, options, ...more });
}

function answer(asked: DataQuery, body: unknown, status = 200): Answer {
  return { ...answerOf(body, source.ask(asked)[0]), status };
}

function parse(asked: DataQuery, ...pages: readonly unknown[]): Dataset {
  return source.parse(
    pages.map((body) => answer(asked, body)),
    source.reading(asked),
  );
}

/** What a source or a reader threw. */
function thrown(run: () => unknown): StatsError {
  try {
    run();
  } catch (error) {
    assert.instanceOf(error, StatsError, String(error));
    return error;
  }
  throw new Error('expected an error');
}

/** Each bucket's value, or its state where it has none. */
function column(dataset: Dataset, indicator: string, members: Record<string, string> = {}): (number | string)[] {
  const cells = dataset.column(indicator, members);
  return dataset.buckets.map((_, index) => cells?.at(index) ?? cells?.stateAt(index) ?? 'no column');
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

suite('rows are asked for', () => {
  test('at src as it stands, which need not say anything of the query', () => {
    const asked = query({}, { range: { from: '2026-10-01', to: '2026-10-31' }, indicators: ['visits'] });
    assert.deepEqual(
      source.ask(asked).map(({ url, method, headers }) => [url, method, headers]),
      [[src, undefined, undefined]],
    );
  });

  test('at src with its placeholders filled in', () => {
    const template = `${src}?du={from}&au={to}&mesure={indicator}`;
    const range = { from: '2026-10-01', to: '2026-10-31' };
    const [request] = source.ask(query({}, { src: template, range, indicators: ['entrees', 'prets'] }));
    assert.equal(request?.url, `${src}?du=2026-10-01&au=2026-10-31&mesure=entrees,prets`);
  });

  test('nowhere without src', () => {
    assert.deepEqual(thrown(() => source.ask(query({}, { src: '' }))).code, 'no-src');
  });

  test('with a word for missing rows that there is', () => {
    const { kind, message } = thrown(() => source.ask(query({ missing: 'null' })));
    assert.deepEqual([kind, message], ['config', 'missing: expected gap or zero, got "null"']);
  });

  test('one request for all who name the same paths', () => {
    const one = source.ask(query(nested, { indicators: ['entrees'] }));
    assert.deepEqual(source.ask(query(nested, { indicators: ['prets'] })), one);
  });
});

suite('rows are read', () => {
  test('from a path, with French dates, by the field of the split', async () => {
    const asked = query({ ...nested, 'split-field': 'public' }, { split: 'profile', indicators: ['entrees', 'prets'] });
    const dataset = parse(asked, await recordedJson('rows/nested.json'));
    assert.deepEqual(dataset.buckets, ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    assert.deepEqual([dataset.granularity, dataset.zone, dataset.timeName], ['day', null, 'jour']);
    assert.deepEqual(
      dataset.dimensions.map(({ id, members }) => [id, idsOf(members)]),
      [['profile', ['jeunes', 'adultes']]],
    );
    assert.deepEqual(column(dataset, 'entrees', { profile: 'jeunes' }), [42, 38, 'absent', 'absent']);
    assert.deepEqual(column(dataset, 'prets', { profile: 'jeunes' }), [118, 'unknown', 'absent', 'absent']);
    assert.deepEqual(column(dataset, 'prets', { profile: 'adultes' }), [97, 'absent', 'absent', 0]);
  });

  test('with the field of the split under its own name where none is given', async () => {
    const body = await recordedJson('rows/nested.json');
    for (const asked of [
      query({ ...nested, 'split-field': 'public' }),
      query(nested, { split: 'public' }),
      query(nested, { filters: { public: ['jeunes'] } }),
    ]) {
      const dataset = parse(asked, body);
      assert.deepEqual(idsOf(dataset.dimensions), ['public']);
      assert.equal(column(dataset, 'entrees', { public: 'adultes' })[0], 61);
    }
  });

  test('with a missing row as nothing only where that is said', async () => {
    const body = await recordedJson('rows/nested.json');
    const dataset = parse(query({ ...nested, missing: 'zero', 'split-field': 'public' }), body);
    assert.deepEqual(column(dataset, 'entrees', { public: 'jeunes' }), [42, 38, 0, 0]);
  });

  test('with all fields that hold numbers where none is named, but for ids and texts', async () => {
    const asked = query({ 'time-field': 'mois', 'time-format': 'MMM yyyy' });
    const dataset = parse(asked, await recordedJson('rows/months.json'));
    assert.deepEqual(idsOf(dataset.indicators), ['visites', 'duree']);
    assert.equal(dataset.granularity, 'month');
    assert.deepEqual(dataset.buckets, ['2026-08', '2026-09', '2026-10', '2026-11']);
    assert.deepEqual(column(dataset, 'visites'), [310, 502, 'absent', 'unknown']);
    assert.deepEqual(column(dataset, 'duree'), [12.5, 14, 'absent', 13.25]);
  });

  test('by positions, with paths for fields and instants for days', async () => {
    const paths = { 'rows-path': 'results', 'time-field': 'dimensions[0]', 'split-field': 'dimensions[1]' };
    const body = await recordedJson('rows/positions.json');
    const dataset = parse(query(paths, { split: 'device', indicators: ['metrics[0]', 'metrics.1'] }), body);
    assert.deepEqual([dataset.granularity, dataset.zone], ['day', null]);
    assert.deepEqual(dataset.buckets, ['2026-10-05', '2026-10-06']);
    assert.deepEqual(column(dataset, 'metrics[0]', { device: 'Desktop' }), [120, 131]);
    assert.deepEqual(column(dataset, 'metrics.1', { device: 'Desktop' }), [0.42, 'unknown']);
  });

  test('as arrays, of which the numbers of columns are the fields', () => {
    const dataset = parse(query({ 'time-field': '0' }), [
      ['2026-10', 5],
      ['2026-11', 7],
    ]);
    assert.deepEqual(idsOf(dataset.indicators), ['1']);
    assert.deepEqual(column(dataset, '1'), [5, 7]);
  });

  test('and named fields that no row has are told with those that there are', async () => {
    const body = await recordedJson('rows/nested.json');
    const dataset = parse(query(nested, { indicators: ['visites'], split: 'publique' }), body);
    assert.deepEqual(idsOf(dataset.indicators), ['entrees']);
    assert.deepEqual(idsOf(dataset.dimensions), []);
  });

  test('where there are none, as no figures of what was asked', async () => {
    for (const body of [await recordedJson('rows/empty.json'), { resultat: { lignes: null } }]) {
      const asked = query({ ...nested, 'total-path': 'resultat.totaux' }, { indicators: ['entrees'], split: 'public' });
      const dataset = parse(asked, body);
      assert.deepEqual([idsOf(dataset.indicators), idsOf(dataset.dimensions)], [['entrees'], ['public']]);
      assert.deepEqual([dataset.buckets, dataset.slices, dataset.totals], [[], [], []]);
    }
  });

  test('page after page', async () => {
    const [first, second] = [await recordedJson('rows/nested.json'), await recordedJson('rows/page-2.json')];
    const asked = query(nested, { split: 'public' });
    const dataset = parse(asked, first, second);
    assert.deepEqual(column(dataset, 'entrees', { public: 'adultes' }), [61, 'absent', 'absent', 55, 47]);
    const wrong = { resultat: { lignes: [{ jour: '5 octobre', entrees: 1 }] } };
    assert.equal(
      thrown(() => parse(asked, first, wrong)).message,
      'page 2: resultat.lignes[0].jour: expected a time as dd/MM/yyyy, got "5 octobre"',
    );
  });
});

suite('rows of one date and member', () => {
  const site = (name: string | null, visits: unknown, more: object = {}): object => ({
    time: '2026-10',
    site: name,
    visits,
    ...more,
  });

  test('are added up where a text tells them apart', async () => {
    const dataset = parse(query(nested), await recordedJson('rows/nested.json'));
    assert.deepEqual(column(dataset, 'entrees'), [103, 38, 'absent', 55]);
    assert.deepEqual(column(parse(query({}), [site('a', 3), site('b', 4)]), 'visits'), [7]);
  });

  test('are not known together where one of them is not', () => {
    assert.deepEqual(column(parse(query({}), [site('a', 3), site('b', null)]), 'visits'), ['unknown']);
    assert.deepEqual(column(parse(query({}), [site('a', 3), site('b', 'suppressed')]), 'visits'), ['unknown']);
    assert.deepEqual(
      column(
        parse(query({}, { indicators: ['visits'] }), [site('a', 'suppressed'), site('b', 'suppressed')]),
        'visits',
      ),
      ['suppressed'],
    );
  });

  test('of rates are not known together: they do not add up', () => {
    for (const field of ['bounce_rate', 'bounceRate', 'taux-rebond', 'moyenne', 'part']) {
      const towns = ['a', 'b'].map((town, index) => ({ time: '2026-10', town, [field]: 50 + index }));
      const dataset = parse(query({}), towns);
      assert.deepEqual(column(dataset, field), ['unknown'], field);
      assert.deepEqual(dataset.indicators[0]?.aggregate, { kind: 'fold', time: 'none', split: 'none' });
      assert.deepEqual(column(parse(query({}), towns.slice(1)), field), [51]);
    }
    assert.deepEqual(column(parse(query({}), [{ time: '2026-10', operations: 5 }]), 'operations'), [5]);
  });

  test('with more numbers than anybody shows are refused where none is named', () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ time: '2026-10', [`k${index}`]: 1 }));
    assert.deepEqual(thrown(() => parse(query({}), many)).code, 'too-large');
    assert.deepEqual(idsOf(parse(query({}, { indicators: ['k7'] }), many).indicators), ['k7']);
  });

  const refused: Readonly<Record<string, readonly object[]>> = {
    'nothing tells them apart': [site('a', 3), site('a', 3)],
    'only their own numbers tell them apart': [site('a', 3, { id: 'x1' }), site('a', 3, { id: 'x2' })],
    'only figures tell them apart': [site('a', 3, { visitors: 2 }), site('a', 5, { visitors: 4 })],
    'only the date of a change tells them apart': [
      site('a', 3, { changed: '2026-10-02' }),
      site('a', 5, { changed: '2026-10-03' }),
    ],
    'one may be the total of the others': [site('a', 3), site('b', 4), site(null, 7)],
    'one calls itself the total': [site('a', 3), site('Total', 7)],
  };
  for (const [why, body] of Object.entries(refused)) {
    test(`are refused where ${why}`, () => {
      const error = thrown(() => parse(query({}, { indicators: ['visits'] }), body));
      assert.deepEqual([error.kind, error.values['path']], ['format', '[1].visits']);
      assert.include(error.message, 'expected one row for each time and members, got another one at [0]');
    });
  }

  test('and without the member of a split are the given total of their date', async () => {
    const dataset = parse(query({ 'rows-path': 'data' }, { split: 'profile' }), await recordedJson('rows/given.json'));
    assert.deepEqual(column(dataset, 'visits'), [6, 8]);
    assert.deepEqual(column(dataset, 'visits', { profile: 'a' }), [3, 'suppressed']);
  });

  test('are quarters of an hour, which make one hour', () => {
    const quarter = (minute: string, visits: number): object => ({ time: `2026-10-05T08:${minute}`, visits });
    const dataset = parse(query({}), [quarter('00', 1), quarter('15', 2), quarter('30', 3)]);
    assert.deepEqual([dataset.buckets, column(dataset, 'visits')], [['2026-10-05T08'], [6]]);
  });
});

suite('values of rows', () => {
  const readings: readonly (readonly [sent: unknown, read: number | string])[] = [
    [12, 12],
    [-1.5, -1.5],
    ['12', 12],
    [' 12 ', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['0', 0],
    ['1234.567', 1234.567],
    [null, 'unknown'],
    ['', 'unknown'],
    ['suppressed', 'suppressed'],
  ];
  for (const [sent, read] of readings) {
    test(`are read: ${JSON.stringify(sent)}`, () => {
      const dataset = parse(query({}, { indicators: ['visits'] }), [{ time: '2026-10', visits: sent }]);
      assert.deepEqual(column(dataset, 'visits'), [read]);
    });
  }

  for (const sent of [
    '1 234',
    '1 234',
    '1.234',
    '1,234',
    '1,234.5',
    '007',
    '50%',
    'n/a',
    'NaN',
    true,
    [1],
    { value: 1 },
  ]) {
    test(`are refused: ${JSON.stringify(sent)}`, () => {
      const body = [{ time: '2026-10', visits: sent }];
      const error = thrown(() => parse(query({}, { indicators: ['visits'] }), body));
      assert.deepEqual([error.kind, error.values['path']], ['format', '[0].visits']);
    });
  }

  test('are refused where a field of numbers holds a text', () => {
    const body = {
      a: {
        b: [
          { time: '2026-10', visits: 4 },
          { time: '2026-11', visits: 'n/a' },
        ],
      },
    };
    const error = thrown(() => parse(query({ 'rows-path': 'a.b' }), body));
    assert.equal(error.message, 'a.b[1].visits: expected a number, got "n/a"');
  });

  test('are no figures where only texts look like numbers: codes are none', () => {
    const body = [{ time: '2026-10', visits: 4, postcode: '69001' }];
    assert.deepEqual(idsOf(parse(query({}), body).indicators), ['visits']);
  });
});

suite('totals beside rows', () => {
  const values = (dataset: Dataset): unknown[] =>
    dataset.totals.map(({ indicator, value, from, to }) => [indicator, value, from, to]);

  test('by field belong to exactly the dates of the rows', async () => {
    const asked = query({ ...nested, 'total-path': 'resultat.totaux' }, { indicators: ['entrees', 'prets'] });
    assert.deepEqual(values(parse(asked, await recordedJson('rows/nested.json'))), [
      ['entrees', 196, '2026-10-01', '2026-10-04'],
      ['prets', 215, '2026-10-01', '2026-10-04'],
    ]);
  });

  test('belong to the dates that the endpoint was told', async () => {
    const more = { src: `${src}?du={from}&au={to}`, range: { from: '2026-09-01', to: '2026-10-31' } };
    const asked = query({ ...nested, 'total-path': 'resultat.totaux' }, { ...more, indicators: ['entrees'] });
    const body = await recordedJson('rows/nested.json');
    assert.deepEqual(values(parse(asked, body)), [['entrees', 196, '2026-09-01', '2026-10-31']]);
    const half = query({ ...asked.options }, { ...more, src: `${src}?du={from}`, indicators: ['entrees'] });
    assert.deepEqual(values(parse(half, body)), [['entrees', 196, '2026-10-01', '2026-10-04']]);
  });

  test('that are one number are the first indicator’s', async () => {
    const asked = query({ 'rows-path': 'data', 'total-path': 'total' }, { split: 'profile' });
    assert.deepEqual(values(parse(asked, await recordedJson('rows/given.json'))), [
      ['visits', 14, '2026-10-01', '2026-11-30'],
    ]);
  });

  test('are refused where each page has one of its own', () => {
    const asked = query({ 'rows-path': 'data', 'total-path': 'total' });
    const pageOf = (time: string, total: number): object => ({ data: [{ time, visits: 1 }], total });
    assert.lengthOf(parse(asked, pageOf('2026-10', 9), pageOf('2026-11', 9)).totals, 1);
    const { message } = thrown(() => parse(asked, pageOf('2026-10', 1), pageOf('2026-11', 9)));
    assert.equal(message, 'total: expected the same on each page, 1, got 9');
  });

  test('are refused with their path where they are none', async () => {
    const body = (await recordedJson('rows/given.json')) as object;
    for (const [total, path] of [
      ['n/a', 'total'],
      [[14], 'total.visits'],
      [undefined, 'total'],
    ] as const) {
      const asked = query({ 'rows-path': 'data', 'total-path': 'total' }, { split: 'profile' });
      const error = thrown(() => parse(asked, { ...body, total }));
      assert.deepEqual([error.kind, error.values['path']], ['format', path]);
    }
  });
});

suite('what is no rows', () => {
  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [{ resultat: {} }, 'resultat.lignes: expected an array of rows, got nothing'],
    [{ resultat: { lignes: { a: 1 } } }, 'resultat.lignes: expected an array of rows, got {"a":1}'],
    [[], 'resultat.lignes: expected an array of rows, got nothing'],
    [{ resultat: { lignes: [3] } }, 'resultat.lignes[0]: expected an object, got 3'],
    [{ resultat: { lignes: [{ entrees: 3 }] } }, 'resultat.lignes[0].jour: expected a time as dd/MM/yyyy, got nothing'],
    [
      { resultat: { lignes: [{ jour: null, entrees: 3 }] } },
      'resultat.lignes[0].jour: expected a time as dd/MM/yyyy, got null',
    ],
    [
      { resultat: { lignes: [{ jour: '31/02/2026', entrees: 3 }] } },
      'resultat.lignes[0].jour: expected a time as dd/MM/yyyy, got "31/02/2026"',
    ],
  ];
  for (const [body, message] of wrong) {
    test(`is refused: ${message}`, () => {
      assert.equal(thrown(() => parse(query(nested), body)).message, message);
    });
  }

  test('is refused at the root, too', () => {
    assert.equal(thrown(() => parse(query(), { a: [] })).message, 'answer: expected an array of rows, got {"a":[]}');
    assert.equal(thrown(() => parse(query(), null)).message, 'answer: expected an array of rows, got null');
  });
});

suite('the next page of rows', () => {
  const links: readonly (readonly [link: unknown, url: string | null])[] = [
    ['/api/frequentation?page=2', 'https://stats.example/api/frequentation?page=2'],
    ['?page=2', 'https://stats.example/api/frequentation?page=2'],
    ['https://stats.example/api/suite/2', 'https://stats.example/api/suite/2'],
    // What a service behind a proxy calls itself.
    ['http://stats.example/api/frequentation?page=2', 'https://stats.example/api/frequentation?page=2'],
    ['http://internal:8005/v1/frequentation/?page=2', 'https://stats.example/api/frequentation?page=2'],
    // Left to be refused as another origin.
    ['https://other.example/login', 'https://other.example/login'],
    [null, null],
    [undefined, null],
    ['', null],
    [false, null],
  ];
  for (const [link, url] of links) {
    test(`is at ${JSON.stringify(url)} for ${JSON.stringify(link) ?? 'nothing'}`, () => {
      const following = source.next(answer(query(nested), { meta: { suivante: link } }));
      assert.equal(following?.url ?? null, url);
    });
  }

  test('is found at a key with a dot in it', async () => {
    const asked = query({ 'next-path': '@odata.nextLink' });
    const following = source.next(answer(asked, await recordedJson('rows/positions.json')));
    assert.equal(following?.url, 'https://stats.example/metrics/a.json?skip=3');
  });

  test('is not looked for where no path is named', () => {
    assert.isNull(source.next(answer(query(), [])));
  });

  test('is refused where it is no URL', () => {
    const error = thrown(() => source.next(answer(query(nested), { meta: { suivante: 2 } })));
    assert.equal(error.message, 'meta.suivante: expected a URL or null, got 2');
  });
});

suite('an error of an endpoint of rows', () => {
  const words = (asked: DataQuery, body: unknown, status = 200): unknown[] | null => {
    const error = source.refuse(answer(asked, body, status));
    return error && [error.kind, error.code, error.values['message']];
  };

  test('is worded by the endpoint, with status 200 as well', async () => {
    const body = await recordedJson('rows/error.json');
    assert.deepEqual(words(query(nested), body), ['http', 'refused', 'La date de début suit la date de fin']);
    assert.deepEqual(words(query(nested), { erreur: ['a', 'b'] }), ['http', 'refused', '["a","b"]']);
  });

  test('is none where nothing is said', async () => {
    assert.isNull(words(query(nested), await recordedJson('rows/nested.json')));
    for (const erreur of [null, '', false, 0, [], {}]) assert.isNull(words(query(nested), { erreur }));
    assert.isNull(words(query(), { error: 'x', message: 'y' }));
  });

  const usual: readonly (readonly [body: object, message: string])[] = [
    [{ message: 'Quota exceeded' }, 'Quota exceeded'],
    [{ error: 'bad date' }, 'bad date'],
    [{ error: { code: 3, message: 'bad date' } }, 'bad date'],
    [{ type: 'about:blank', title: 'Bad Request', detail: 'from is no date' }, 'from is no date'],
    [{ errors: [{ detail: 'from is no date' }] }, 'from is no date'],
  ];
  for (const [body, message] of usual) {
    test(`is found where it usually is: ${JSON.stringify(body)}`, () => {
      assert.deepEqual(words(query(), body, 400), ['http', 'refused', message]);
    });
  }

  test('has the code of its status', () => {
    assert.deepEqual(words(query(), { message: 'Log in' }, 401), ['http', 'forbidden', 'Log in']);
    assert.deepEqual(words(query(), { message: 'Slow down' }, 429), ['http', 'rate-limited', 'Slow down']);
    assert.isNull(words(query(), { code: 12 }, 500));
  });
});
