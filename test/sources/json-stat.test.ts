import { assert } from '@open-wc/testing';
import type { Dataset, Members } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { jsonStat as source } from '../../src/sources/json-stat.js';
import { configErrorOf } from './config-error.js';
import { mutate, pathsIn, retypes } from './mutate.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

const base = 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/tour_occ_nim';

interface Dimension {
  category: Record<string, unknown>;
  extension?: Record<string, unknown>;
}
/** A dataset of one dimension beside two months, whose values are 1, 2, 3, … */
interface Small {
  id: string[];
  size: number[];
  dimension: Record<string, Dimension>;
  value: unknown;
  [key: string]: unknown;
}

function small(id: string, categories: readonly string[], more: Partial<Small> = {}): Small {
  return {
    id: [id, 'time'],
    size: [categories.length, 2],
    dimension: { [id]: { category: { index: categories } }, time: { category: { index: ['2026-01', '2026-02'] } } },
    value: Array.from({ length: categories.length * 2 }, (_, index) => index + 1),
    ...more,
  };
}

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'json-stat', src: 'https://stats.example/visits.json', ...more });
}

function url(more: Partial<DataQuery>): string {
  const [request] = source.ask(query(more));
  return request?.url ?? '';
}

function parse(body: unknown, asked: Partial<DataQuery> = {}): Dataset {
  return source.parse([answerOf(body)], source.reading(query(asked)));
}

async function recorded(name: string, asked: Partial<DataQuery> = {}): Promise<Dataset> {
  return parse(await recordedJson(`json-stat/${name}.json`), asked);
}

function values(dataset: Dataset, indicator: string, members: Members = {}): readonly (number | null)[] | null {
  const column = dataset.column(indicator, members);
  return column ? dataset.buckets.map((_, index) => column.at(index)) : null;
}

function states(dataset: Dataset, indicator: string, members: Members): readonly unknown[] {
  return dataset.buckets.map((_, index) => dataset.column(indicator, members)?.stateAt(index));
}

function ids(dataset: Dataset, dimension: string): readonly string[] {
  return (dataset.dimensions.find(({ id }) => id === dimension)?.members ?? []).map(({ id }) => id);
}

function splitOf(dataset: Dataset): unknown {
  const aggregate = dataset.indicators[0]?.aggregate;
  return aggregate?.kind === 'fold' ? aggregate.split : null;
}

function timeOf(dataset: Dataset): unknown {
  const aggregate = dataset.indicators[0]?.aggregate;
  return aggregate?.kind === 'fold' ? aggregate.time : null;
}

function numbersOf({ slices, totals, buckets }: Dataset): readonly number[] {
  const cells = slices.flatMap(({ column }) => buckets.map((_, index) => column.at(index)));
  return [...cells, ...totals.map(({ value }) => value)].filter((value) => value !== null);
}

/** Those of an answer that may be refused. */
function numbersRead(body: unknown): readonly number[] {
  try {
    return numbersOf(parse(body));
  } catch {
    return [];
  }
}

suite('What is asked of a JSON-stat publisher', () => {
  test('is the URL as it stands, whatever is shown of it', () => {
    const asked = { filters: { sex: ['F'] }, split: 'sex', range: { from: '2026-01-01', to: '2026-02-28' } };
    assert.equal(url(asked), 'https://stats.example/visits.json');
    assert.deepEqual(source.ask(query({ src: 'https://stats.example/v{?from,to}', ...asked })), [
      { url: 'https://stats.example/v?from=2026-01-01&to=2026-02-28' },
    ]);
  });

  test('is of Eurostat the members of each dimension, as repeated keys, and the years', () => {
    const filters = { geo: ['FR', 'DE'], c_resid: ['TOTAL'] };
    const range = { from: '2025-11-21', to: '2026-11-20' };
    assert.equal(
      url({ src: `${base}?format=JSON`, filters, range }),
      `${base}?format=JSON&geo=FR&geo=DE&c_resid=TOTAL&sinceTimePeriod=2025&untilTimePeriod=2026`,
    );
    assert.equal(url({ src: base, filters: { unit: ['A B'] } }), `${base}?unit=A+B`);
    assert.equal(url({ src: base }), base);
  });

  test('is of Eurostat also the year of the week that the first and the last day lie in', () => {
    const years = (from: string, to: string): string => new URL(url({ src: base, range: { from, to } })).search;
    assert.equal(years('2021-01-01', '2021-12-31'), '?sinceTimePeriod=2020&untilTimePeriod=2021');
    assert.equal(years('2024-01-01', '2024-12-31'), '?sinceTimePeriod=2024&untilTimePeriod=2025');
  });

  test('is of Eurostat nothing that its URL says already, or that is no dimension', () => {
    const filters = { geo: ['fr', 'IT'], time: ['2024'], lang: ['FR'] };
    const range = { from: '2024-02-01', to: '2024-02-29' };
    assert.equal(
      url({ src: `${base}?GEO=FR&lastTimePeriod=5#x`, filters, range }),
      `${base}?GEO=FR&lastTimePeriod=5&geo=IT#x`,
    );
    assert.equal(url({ src: `${base}?geoLevel=country`, filters: { geo: ['FR'] } }), `${base}?geoLevel=country`);
    assert.equal(
      url({ src: `${base}/x?geo=DE`, filters, range }),
      `${base}/x?geo=DE`,
      'only a dataset itself has these parameters',
    );
  });

  test('is nothing without an address, nor for a scope that the address has no place for', () => {
    assert.equal(configErrorOf(() => source.ask(query({ src: '' }))).code, 'no-src');
    assert.equal(configErrorOf(() => source.ask(query({ scope: 'school:a' }))).code, 'bad-scope');
    assert.equal(url({ scope: 'a', src: 'https://stats.example/{scope}.json' }), 'https://stats.example/a.json');
    assert.equal(url({ scope: 'a', src: 'https://stats.example/v{?from,scope}' }), 'https://stats.example/v?scope=a');
  });
});

suite('Figures of a JSON-stat dataset', () => {
  test('are indicators by category of the metric dimension, the last dimension changing first', async () => {
    const dataset = await recorded('visits');
    assert.deepEqual(
      dataset.indicators.map(({ id, label, unit }) => [id, label, unit]),
      [
        ['visits', 'Visits', 'count'],
        ['rate', 'Rate of return', 'percent'],
      ],
    );
    assert.deepEqual([dataset.granularity, dataset.buckets], ['month', ['2026-09', '2026-10']]);
    assert.deepEqual(values(dataset, 'visits', { profile: 'teacher' }), [60, 65]);
    assert.deepEqual(values(dataset, 'rate', { profile: 'student' }), [30, 31.5]);
    assert.deepEqual(states(dataset, 'visits', { profile: 'student' }), ['known', 'unknown']);
    assert.equal(dataset.timeName, 'time');
  });

  test('bear the publisher’s labels, notes, decimals, source and files', async () => {
    const dataset = await recorded('visits');
    const [visits, rate] = dataset.indicators;
    assert.equal(visits?.definition, 'A visit ends after 30 minutes.');
    assert.deepEqual([visits?.decimals, rate?.decimals], [0, 1]);
    assert.deepEqual(dataset.dimensions, [
      {
        id: 'profile',
        label: 'profile',
        members: [
          { id: 'teacher', label: 'Teachers', color: null },
          { id: 'student', label: 'Students', color: null },
        ],
      },
    ]);
    assert.deepEqual(dataset.credit, { label: 'Portal of Tuvalu', href: null, licence: null });
    assert.deepEqual(dataset.exports, [
      { format: 'csv', href: 'https://stats.example/metrics/visits.csv', label: 'Table (CSV)' },
    ]);
    assert.deepEqual(
      dataset.notices.map(({ text }) => text),
      ['Figures of September are estimates.'],
    );
    assert.equal(dataset.updated, '2026-10-20T06:15:00Z');
  });

  test('of a total category are those of the whole dimension, and of a member where a filter names it', async () => {
    assert.deepEqual(values(await recorded('visits'), 'visits'), [112, 120]);
    assert.isNull(values(await recorded('visits'), 'visits', { profile: 'all' }));
    const alone = await recorded('visits', { filters: { profile: ['all'] } });
    assert.deepEqual(values(alone, 'visits', { profile: 'all' }), [112, 120]);
    assert.isNull(values(alone, 'visits', { profile: 'teacher' }));
    assert.equal(splitOf(alone), 'sum');
    const beside = await recorded('visits', { filters: { profile: ['all', 'teacher'] } });
    assert.deepEqual(values(beside, 'visits', { profile: 'teacher' }), [60, 65]);
    assert.equal(splitOf(beside), 'none', 'a whole and its part do not add up');
  });

  test('of Eurostat, which states no roles, are one indicator called value, by time', async () => {
    const dataset = await recorded('eurostat');
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['value'],
    );
    assert.deepEqual(dataset.buckets.slice(0, 3), ['2026-06', '2026-07', '2026-08']);
    const france = { freq: 'M', unit: 'NR', geo: 'FR' };
    assert.deepEqual(values(dataset, 'value', france)?.slice(0, 3), [100, 110, 120]);
    assert.deepEqual(states(dataset, 'value', { ...france, c_resid: 'NAT' }).slice(0, 3), [
      'absent',
      'absent',
      'known',
    ]);
    assert.deepEqual(ids(dataset, 'c_resid'), ['NAT', 'FOR']);
    assert.equal(dataset.credit?.label, 'Eurostat');
    assert.equal(dataset.updated, '2026-09-17T09:00:00.000Z');
  });

  test('that are left out are absent, and those that are withheld are said to be', async () => {
    const dataset = await recorded('eurostat');
    const italy = { freq: 'M', unit: 'NR', geo: 'IT' };
    assert.deepEqual(states(dataset, 'value', italy).slice(0, 3), ['suppressed', 'known', 'absent']);
    assert.deepEqual(values(dataset, 'value', italy)?.slice(0, 3), [null, 44, null]);
  });

  test('that the publisher marked come with its words for that, if they are among what is kept', async () => {
    const notices = async (asked: Partial<DataQuery>): Promise<unknown> =>
      (await recorded('eurostat', asked)).notices.map(({ text }) => text);
    assert.deepEqual(await notices({}), [
      {
        en: 'The publisher marked some of these figures: provisional, break in time series, provisional',
        fr: 'Le producteur a marqué certains de ces chiffres : provisional, break in time series, provisional',
      },
    ]);
    assert.deepEqual(await notices({ filters: { geo: ['IT'] } }), [
      {
        en: 'The publisher marked some of these figures: break in time series, provisional',
        fr: 'Le producteur a marqué certains de ces chiffres : break in time series, provisional',
      },
    ]);
    assert.deepEqual(await notices({ filters: { c_resid: ['FOR'] } }), []);
  });

  test('of PxWeb add up if they flow, and are the last value if they are a stock', async () => {
    const dataset = await recorded('pxweb');
    assert.deepEqual(
      dataset.indicators.map(({ id, label, aggregate }) => [id, label, aggregate]),
      [
        ['Personer', 'Persons (persons)', { kind: 'fold', time: 'last', split: 'sum' }],
        ['Nye', 'New persons', { kind: 'fold', time: 'sum', split: 'sum' }],
      ],
    );
    assert.deepEqual(dataset.buckets.slice(0, 2), ['2026-Q1', '2026-Q2']);
    assert.deepEqual(values(dataset, 'Personer')?.slice(0, 2), [2005, 2011]);
    assert.deepEqual(states(dataset, 'Nye', { Kjonn: '2' }).slice(0, 2), ['known', 'unknown']);
  });

  test('without time are totals of nobody knows when', async () => {
    const dataset = await recorded('tuvalu');
    assert.deepEqual(
      [dataset.granularity, dataset.buckets, dataset.indicators[0]?.label],
      [null, [], 'Population in Tuvalu in 2002. By sex'],
    );
    assert.deepEqual(
      dataset.totals.map(({ members, value, from, to }) => [{ ...members }, value, from, to]),
      [
        [{ sex: 'M' }, 4729, null, null],
        [{ sex: 'F' }, 4832, null, null],
        [{}, 9561, null, null],
      ],
    );
  });

  test('of an empty answer are none, and never 0', async () => {
    const dataset = await recorded('empty');
    assert.deepEqual([dataset.buckets, dataset.slices], [[], []]);
    assert.deepEqual(ids(dataset, 'geo'), ['FR']);
    assert.deepEqual(parse(small('sex', ['a', 'b'], { value: [] })).slices, []);
  });

  test('answer to value where there is one metric only, whatever it is called', () => {
    const body = small('metric', ['nb']);
    assert.deepEqual(values(parse(body), 'nb'), [1, 2]);
    assert.deepEqual(values(parse(body, { indicators: ['value'] }), 'value'), [1, 2]);
    assert.isNull(values(parse(small('metric', ['a', 'b']), { indicators: ['value'] }), 'value'));
  });

  test('go by stated roles before names', () => {
    const body = small('year', ['a', 'b'], { role: { time: ['time'], metric: ['year'] } });
    assert.deepEqual(values(parse(body), 'b'), [3, 4]);
    const named = small('metric', ['a', 'b'], { role: { time: ['time'] } });
    assert.deepEqual(values(parse(named), 'value', { metric: 'b' }), [3, 4]);
    const several = { ...small('unit', ['a', 'b']), role: { time: ['time', 'unit'] } };
    assert.deepEqual(values(parse(several), 'value', { unit: 'b' }), [3, 4]);
  });

  test('have a time dimension by a name such as year or day only where its categories are times', () => {
    const years = { ...small('sex', ['a']), id: ['sex', 'Year'] };
    years.dimension['Year'] = { category: { index: ['2025', '2026'] } };
    assert.deepEqual(parse(years).buckets, ['2025', '2026']);
    const days = small('day', ['monday', 'tuesday']);
    assert.deepEqual(values(parse(days), 'value', { day: 'tuesday' }), [3, 4]);
  });

  test('are recognised, and so is a list of datasets, to say what it is', async () => {
    const recognises = async (name: string): Promise<boolean> =>
      source.recognises(answerOf(await recordedJson(`json-stat/${name}.json`)));
    for (const name of ['visits', 'eurostat', 'tuvalu', 'collection']) assert.isTrue(await recognises(name), name);
    for (const name of ['error', 'version-1']) assert.isFalse(await recognises(name), name);
    assert.isFalse(source.recognises(answerOf({ data: [], id: ['a'] })));
  });

  const times: readonly (readonly [written: string, bucket: string])[] = [
    ['2026', '2026'],
    ['2026A', '2026'],
    ['2026-Q3', '2026-Q3'],
    ['2026Q3', '2026-Q3'],
    ['2026K3', '2026-Q3'],
    ['2026M07', '2026-07'],
    ['202607', '2026-07'],
    ['2026W09', '2026-W09'],
    ['2026U09', '2026-W09'],
    ['2026-W09', '2026-W09'],
    ['2026M07D02', '2026-07-02'],
    ['20260702', '2026-07-02'],
    ['2026-07-02', '2026-07-02'],
  ];
  for (const [written, bucket] of times) {
    test(`know the time ${written}`, () => {
      const body = small('sex', ['a'], { size: [1, 1], value: [7] });
      body.dimension['time'] = { category: { index: [written] } };
      assert.deepEqual(parse(body).buckets, [bucket]);
    });
  }

  test('take the time from its label where the id is a number of its own', () => {
    const body = small('sex', ['a']);
    const label = { '20261': '2026Q1', '20262': '2026Q2' };
    body.dimension['time'] = { category: { index: ['20261', '20262'], label } };
    assert.deepEqual(parse(body).buckets, ['2026-Q1', '2026-Q2']);
  });

  test('of months beside years are refused, unless a filter leaves one step', () => {
    const body = small('freq', ['A', 'M'], { value: { 0: 30, 3: 12 } });
    body.dimension['time'] = { category: { index: ['2026', '2026-01'] } };
    assert.throws(
      () => parse(body),
      StatsError,
      'dimension.time.category.index: expected times of one step, like "2026"',
    );
    const months = parse(body, { filters: { freq: ['M'] } });
    assert.deepEqual([months.buckets, values(months, 'value', { freq: 'M' })], [['2026-01'], [12]]);
  });

  test('that lie long before the table was updated do not make the time between look lost', async () => {
    const old = parse(small('sex', ['a'], { updated: '2026-09-17T11:00:00Z' }));
    assert.deepEqual([old.updated, old.buckets], [null, ['2026-01', '2026-02']]);
    assert.deepEqual(old.notices[0]?.text, {
      en: 'Last updated on 2026-09-17; the figures reach up to 2026-02',
      fr: 'Dernière mise à jour : 2026-09-17 ; les chiffres vont jusqu’à 2026-02',
    });
    assert.equal(parse(small('sex', ['a'], { updated: '2026-03-02' })).updated, '2026-03-02');
  });

  test('have one status for all, one each, or none', () => {
    const words = { extension: { status: { label: { e: 'estimated', x: 'odd' } } } };
    const text = (status: unknown): unknown =>
      parse(small('sex', ['a'], { ...words, status })).notices.map((notice) => (notice.text as { en: string }).en);
    const said = 'The publisher marked some of these figures: estimated';
    assert.deepEqual(text('e'), [said]);
    assert.deepEqual(text(['e']), [said]);
    assert.deepEqual(text([null, 'e']), [said]);
    assert.deepEqual(text({ 1: 'e' }), [said]);
    assert.deepEqual(text({}), []);
    assert.deepEqual(text('p'), [], 'a code that nobody explains is no word');
  });
});

suite('What may be added up in a JSON-stat dataset', () => {
  const sums: readonly (readonly [what: string, body: Small, split: 'sum' | 'none'])[] = [
    ['members of a plain dimension', small('profile', ['teacher', 'student']), 'sum'],
    ['a dimension with a total', small('profile', ['teacher', 'TOTAL']), 'sum'],
    ['two categories that are both called a total', small('age', ['_T', 'TOTAL']), 'none'],
    ['two units', small('unit', ['NR', 'MIO_EUR']), 'none'],
    ['countries', small('geo', ['FR', 'DE']), 'sum'],
    ['countries beside their union', small('geo', ['EU27_2020', 'FR', 'DE']), 'none'],
    ['a country beside one of its regions', small('geo', ['FR10', 'DE', 'FR']), 'none'],
    ['numbered areas', small('geo', ['1', '10', '11']), 'sum'],
    ['a second metric dimension', small('kind', ['a', 'b'], { role: { metric: ['none', 'kind'] } }), 'sum'],
  ];
  for (const [what, body, split] of sums) {
    test(`${what}: ${split}`, () => {
      assert.equal(splitOf(parse(body)), split);
    });
  }

  test('is nothing of several categories of a second metric dimension', () => {
    const body = small('price', ['current', 'constant'], { role: { metric: ['nb', 'price'], time: ['time'] } });
    const two = { ...body, id: ['nb', ...body.id], size: [1, ...body.size] };
    two.dimension['nb'] = { category: { label: { visits: 'Visits' } } };
    assert.equal(splitOf(parse(two)), 'none');
    assert.equal(splitOf(parse(two, { filters: { price: ['current'] } })), 'sum');
    assert.deepEqual(values(parse(two), 'visits', { price: 'constant' }), [3, 4]);
  });

  test('is the top of a hierarchy in place of its parts', () => {
    const body = small('area', ['world', 'north', 'south']);
    Object.assign(body.dimension['area']?.category ?? {}, { child: { world: ['north', 'south'] } });
    const dataset = parse(body);
    assert.deepEqual(values(dataset, 'value'), [1, 2]);
    assert.deepEqual([ids(dataset, 'area'), splitOf(dataset)], [['north', 'south'], 'sum']);
  });

  test('is nothing where a hierarchy has several tops, or parts of parts', () => {
    const several = small('area', ['north', 'oslo', 'south']);
    Object.assign(several.dimension['area']?.category ?? {}, { child: { north: ['oslo'] } });
    assert.equal(splitOf(parse(several)), 'none');
    assert.equal(splitOf(parse(several, { filters: { area: ['oslo', 'south'] } })), 'sum');
    const deep = small('area', ['world', 'north', 'oslo']);
    Object.assign(deep.dimension['area']?.category ?? {}, { child: { world: ['north'], north: ['oslo'] } });
    assert.deepEqual([values(parse(deep), 'value'), splitOf(parse(deep))], [[1, 2], 'none']);
  });

  const labels: readonly (readonly [label: string, isTotal: boolean])[] = [
    ['Total', true],
    ['total, all ages', true],
    ['Ensemble', true],
    ['Both sexes', true],
    ['Teachers', false],
    ['TotalEnergies', false],
    ['Allier', false],
    ['Tous publics', false],
  ];
  for (const [label, isTotal] of labels) {
    test(`${isTotal ? 'goes to' : 'does not go to'} a category T called ${label}`, () => {
      const body = small('profile', ['T', 'b']);
      Object.assign(body.dimension['profile']?.category ?? {}, { label: { T: label } });
      assert.deepEqual(values(parse(body), 'value'), isTotal ? [1, 2] : null);
    });
  }

  const measures: readonly (readonly [label: string, unit: object, expected: readonly unknown[]])[] = [
    ['Visits', { decimals: 0 }, ['Visits', 'count', 'sum', 'sum']],
    ['Expenditure', { label: 'millions', symbol: '$' }, ['Expenditure (millions $)', 'count', 'none', 'sum']],
    ['Turnover', { label: 'EUR' }, ['Turnover', 'EUR', 'none', 'sum']],
    ['Turnover', { symbol: '€' }, ['Turnover', 'EUR', 'none', 'sum']],
    ['Power', { label: 'GWH' }, ['Power (GWH)', 'count', 'none', 'sum']],
    ['Traffic', { label: 'bytes' }, ['Traffic', 'byte', 'none', 'sum']],
    ['Time', { base: 'seconds' }, ['Time', 'second', 'none', 'sum']],
    ['Anonymous users', { label: 'Percentage of all users' }, ['Anonymous users', 'percent', 'none', 'none']],
    ['Unemployment rate', {}, ['Unemployment rate', 'count', 'none', 'none']],
    ['Prices', { label: 'Index, 2015=100' }, ['Prices (Index, 2015=100)', 'count', 'none', 'none']],
    ['Taux de retour', {}, ['Taux de retour', 'count', 'none', 'none']],
    ['Visites par mois', {}, ['Visites par mois', 'count', 'sum', 'sum']],
  ];
  for (const [label, unit, expected] of measures) {
    test(`depends on what is measured: ${label} in ${JSON.stringify(unit)}`, () => {
      const body = small('metric', ['m']);
      Object.assign(body.dimension['metric']?.category ?? {}, { label: { m: label }, unit: { m: unit } });
      const [indicator] = parse(body).indicators;
      const { aggregate } = indicator ?? {};
      const folds = aggregate?.kind === 'fold' ? [aggregate.time, aggregate.split] : [];
      assert.deepEqual([indicator?.label, indicator?.unit, ...folds], expected);
    });
  }

  const overTime: Readonly<Record<'sum' | 'none', readonly string[]>> = {
    sum: [
      'Visits',
      'visits',
      'Number of page views',
      'Downloads of files',
      'Visites par mois',
      'Nombre de clics',
      'API calls',
      'Consultations du portail',
    ],
    none: [
      'Population on 1 January',
      'Visitors',
      'Visitors and visits',
      'Visit duration',
      'Visits (cumulative)',
      'Downloads to date',
      'Sessions in progress',
      'Downloads by country, cumulative',
      'Visits per head',
      'Employment',
    ],
  };
  for (const [fold, names] of Object.entries(overTime)) {
    for (const label of names) {
      test(`over time is ${fold === 'sum' ? 'a sum' : 'nothing'} for what is called ${label}`, () => {
        assert.equal(timeOf(parse(small('sex', ['a'], { label }))), fold);
      });
    }
  }

  test('over time is nothing at a publisher whose tables are mostly of stocks, but for what it calls a flow', () => {
    const body = small('metric', ['Visits'], { source: 'ESTAT' });
    assert.equal(timeOf(parse(body)), 'none');
    Object.assign(body.dimension['metric'] ?? {}, { extension: { measuringType: { Visits: 'Flow' } } });
    assert.equal(timeOf(parse(body)), 'sum');
  });

  const relatives = [
    'Unique visitors',
    'Visiteurs distincts',
    'Share of population',
    'Proportion of pupils',
    'Prix moyen',
    'Durchschnitt',
    'Durchschnittliches Alter',
    'Anteil',
    'Part des élèves',
    'Population density',
    'Densité',
    'Temperature',
    'Température',
    'Price level',
    'Median age',
  ];
  for (const label of relatives) {
    test(`is nothing of what is called ${label}`, () => {
      assert.deepEqual(parse(small('sex', ['a'], { label })).indicators[0]?.aggregate, {
        kind: 'fold',
        time: 'none',
        split: 'none',
      });
    });
  }

  const ages: readonly (readonly [categories: readonly string[], split: 'sum' | 'none'])[] = [
    [['Y_LT15', 'Y_LT25', 'Y_GE25'], 'none'],
    [['Y15-24', 'Y15-64'], 'none'],
    [['Y_GE80', 'Y85'], 'none'],
    [['Y_GE65', 'Y_LT15', 'Y15-64'], 'sum'],
    [['Y9', 'Y10', 'UNK'], 'sum'],
    [['young', 'old'], 'sum'],
  ];
  for (const [categories, split] of ages) {
    test(`of the ages ${categories.join(', ')} beside each other: ${split}`, () => {
      assert.equal(splitOf(parse(small('age', categories))), split);
    });
  }

  test('is nothing beside a T that nobody explains, which may be the total', () => {
    assert.equal(splitOf(parse(small('sex', ['T', 'M', 'F']))), 'none');
    assert.equal(splitOf(parse(small('sex', ['T', 'M', 'F']), { filters: { sex: ['M', 'F'] } })), 'sum');
  });

  test('depends on Eurostat’s dimension of units, where one is left', () => {
    const body = small('unit', ['NR', 'PC']);
    Object.assign(body.dimension['unit']?.category ?? {}, { label: { NR: 'Number', PC: 'Percentage' } });
    const unit = (filters: Record<string, readonly string[]>): unknown => parse(body, { filters }).indicators[0]?.unit;
    assert.deepEqual([unit({}), unit({ unit: ['PC'] }), unit({ unit: ['NR'] })], ['count', 'percent', 'count']);
  });

  test('is no average, whatever its unit', () => {
    const body = small('metric', ['m']);
    Object.assign(body.dimension['metric'] ?? {}, { extension: { measuringType: { m: 'Average' } } });
    assert.deepEqual(parse(body).indicators[0]?.aggregate, { kind: 'fold', time: 'none', split: 'none' });
  });
});

suite('A JSON-stat answer that is wrong', () => {
  const area = (more: Partial<Small>): Small => small('area', ['a', 'b'], more);
  const dimension = (category: object): Partial<Small> => ({
    dimension: { area: { category: { ...category } }, time: { category: { index: ['2026-01', '2026-02'] } } },
  });
  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [area({ value: [1, 2, 'n/a', 4] }), 'value[2]: expected a number or null, got "n/a"'],
    [area({ value: { 0: 1, 2: true } }), 'value.2: expected a number or null, got true'],
    [area({ value: { 4: 1 } }), 'value.4: expected a position below 4, got "4"'],
    [area({ value: { x: 1 } }), 'value.x: expected a position below 4, got "x"'],
    [area({ value: [1, 2, 3] }), 'value: expected 4 values, as size says, got 3'],
    [area({ value: 'x' }), 'value: expected an array of values, or an object of them by position, got "x"'],
    [area({ value: undefined }), 'value: expected a value, got nothing'],
    [area({ status: ['a', 'b', 'c'] }), 'status: expected 4 texts, as size says, got 3'],
    [area({ status: { 1: 5 } }), 'status.1: expected a text, got 5'],
    [area({ value: { 0: 1 }, status: { 9: 'c' } }), 'status.9: expected a position below 4'],
    [area({ size: [2] }), 'size: expected as many numbers as dimensions, 2, got [2]'],
    [area({ size: [2, -1] }), 'size[1]: expected a number of categories, got -1'],
    [area({ size: [2, 3] }), 'dimension.time.category.index: expected 3 categories, as in size'],
    [area({ id: ['time', 'time'] }), 'id[1]: expected an id that no other one has, got "time"'],
    [
      { ...area({}), id: Array.from({ length: 40_000 }, (_, place) => `d${place}`), size: Array(40_000).fill(1) },
      'id: expected at most 30 dimensions, got 40000',
    ],
    [area({ dimension: {} }), 'dimension.area: expected an object, got nothing'],
    [area(dimension({ index: ['a', 'a'] })), 'dimension.area.category.index[1]: expected an id that no other one has'],
    [area(dimension({ index: { a: 0, b: 0 } })), 'dimension.area.category.index.b: expected a position below 2'],
    [
      area(dimension({})),
      'dimension.area.category.index: expected the ids of 2 categories in their order, got nothing',
    ],
    [
      area(dimension({ index: ['a', 'b'], label: { a: 5 } })),
      'dimension.area.category.label.a: expected a text, got 5',
    ],
    [area({ updated: 'yesterday' }), 'updated: expected an instant'],
    [area({ role: { time: 'time' } }), 'role.time: expected an array of ids, got "time"'],
    [[1, 2], 'id: expected a value, got nothing'],
    [null, 'answer: expected an object, got null'],
  ];
  for (const [body, message] of wrong) {
    test(`names its path: ${message}`, () => {
      assert.throws(() => parse(body), StatsError, message);
    });
  }

  test('never gives a number that nobody sent', async () => {
    for (const name of ['visits', 'eurostat', 'pxweb', 'tuvalu']) {
      const body = await recordedJson(`json-stat/${name}.json`);
      const sent = new Set(numbersOf(parse(body)));
      assert.isAtLeast(sent.size, 3);
      for (const path of pathsIn(body)) {
        for (const change of retypes.filter(({ kind, ...put }) => kind !== 'put' || Object.values(put)[0] === null)) {
          for (const number of numbersRead(mutate(body, path, change))) {
            assert.isTrue(sent.has(number), `${name}: ${number} after ${change.kind} of ${path.join('.')}`);
          }
        }
      }
    }
  });

  test('may have names that every object knows', () => {
    const body = small('metric', ['constructor', '__proto__'], {
      link: { alternate: [{ type: 'constructor', href: '/a.csv' }] },
    });
    Object.assign(body.dimension['metric']?.category ?? {}, { note: { other: ['A note.'] } });
    const dataset = parse(body);
    assert.deepEqual(
      dataset.indicators.map(({ id, definition }) => [id, definition]),
      [
        ['constructor', null],
        ['__proto__', null],
      ],
    );
    assert.deepEqual(
      [values(dataset, 'constructor'), values(dataset, '__proto__')],
      [
        [1, 2],
        [3, 4],
      ],
    );
    assert.deepEqual(dataset.exports, []);
  });

  test('names a time that is no bucket', () => {
    const body = area({});
    body.dimension['time'] = { category: { index: ['2026-S1', '2026-S2'] } };
    const message = 'dimension.time.category.index: expected years, quarters, months, weeks or days, got "2026-S1"';
    assert.throws(() => parse(body), StatsError, message);
  });

  test('names two times that mean the same bucket', () => {
    const body = area({});
    body.dimension['time'] = { category: { index: ['2026-01', '2026M01'] } };
    assert.throws(() => parse(body), StatsError, /^value\[1\]\.value: expected one row for each time/);
  });

  test('may be a collection, which is refused with the address of a dataset', async () => {
    const body = await recordedJson('json-stat/collection.json');
    const expected =
      'class: expected "dataset", got "collection", which lists datasets: use the URL of one, such as https://json-stat.example/oecd.json';
    assert.throws(() => parse(body), StatsError, expected);
    assert.throws(() => parse({ class: 'collection' }), StatsError, 'use the URL of one');
    assert.throws(() => parse({ class: 'dimension' }), StatsError, 'class: expected "dataset", got "dimension"');
  });

  test('may be of version 1, which is refused with the name of the right one', async () => {
    const body = await recordedJson('json-stat/version-1.json');
    assert.throws(() => parse(body), StatsError, 'ask for "json-stat2"');
  });
});

suite('A publisher of JSON-stat that refuses', () => {
  test('is heard in its own words, with status 200 as well', async () => {
    const body = await recordedJson('json-stat/error.json');
    for (const status of [400, 200]) {
      const error = source.refuse({ ...answerOf(body), status }) as StatsError;
      assert.deepEqual([error.kind, error.code, error.values['status']], ['http', 'refused', 400]);
      assert.match(error.message, /^INVALID_QUERY_DIMENSION: .*"FROMTIMEPERIOD" is not defined$/);
    }
  });

  test('says that there is nothing, or that it knows no such dataset', async () => {
    const nothing = source.refuse(answerOf(await recordedJson('json-stat/nothing.json'))) as StatsError;
    assert.deepEqual([nothing.code, nothing.message], ['not-found', 'NO_RESULTS']);
    const unknown = { error: [{ status: 404, id: 100, label: 'ERR_NOT_FOUND_4: X is not available' }] };
    const error = source.refuse({ ...answerOf(unknown), status: 404 }) as StatsError;
    assert.deepEqual([error.code, error.message], ['not-found', 'ERR_NOT_FOUND_4: X is not available']);
  });

  test('is asked again where it makes its answer in the background', async () => {
    const body = await recordedJson('json-stat/later.json');
    assert.equal(source.refuse(answerOf(body)), 'later');
    const error = { error: [{ status: 413, label: 'EXTRACTION_TOO_BIG: 16 million rows' }] };
    assert.equal((source.refuse({ ...answerOf(error), status: 413 }) as StatsError).code, 'refused');
  });

  test('may do so as PxWeb does, or without words', async () => {
    const problem = { type: 'Parameter error', title: 'Non-existent value', status: 400 };
    assert.equal((source.refuse({ ...answerOf(problem), status: 400 }) as StatsError).message, 'Non-existent value');
    assert.isNull(source.refuse({ ...answerOf({}), status: 500 }));
    assert.isNull(source.refuse(answerOf({ title: 'A title is no refusal' })));
    assert.isNull(source.refuse(answerOf(await recordedJson('json-stat/visits.json'))));
  });
});
