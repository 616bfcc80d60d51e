import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { readShow } from '../../src/query/read-show.js';
import { createAnswer } from '../../src/sources/answer.js';
import { googleAnalytics as source } from '../../src/sources/google-analytics.js';
import type { HttpRequest } from '../../src/sources/source.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { isEmpty } from '../../src/views/is-empty.js';
import { series } from '../../src/views/series.js';
import { attributesOf } from '../query/attributes.js';
import { configErrorOf } from './config-error.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson } from './recorded.js';

const proxy = 'https://portal.example/ga/report';
const august = { from: '2026-08-01', to: '2026-08-03' };
const july = { from: '2026-07-29', to: '2026-07-31' };

function query(more: Partial<DataQuery> = {}): DataQuery {
  const range = more.range === undefined ? august : more.range;
  const periods = range ? [range] : [];
  return queryOf({ source: 'google-analytics', src: proxy, range, periods, ...more });
}

interface Body {
  readonly property?: string;
  readonly dateRanges: readonly Readonly<Record<string, string>>[];
  readonly dimensions?: readonly { readonly name: string }[];
  readonly metrics: readonly { readonly name: string }[];
  readonly dimensionFilter?: unknown;
  readonly offset?: string;
}

function bodyOf(request: HttpRequest | null | undefined): Body {
  return JSON.parse(request?.body ?? '{}') as Body;
}

/** What each request asks for, by its role. */
function asked(more: Partial<DataQuery>): Readonly<Record<string, readonly [dimensions: string, metrics: string]>> {
  const requests = source.ask(query(more));
  const entries = requests.map((request) => {
    const { dimensions = [], metrics } = bodyOf(request);
    const names = [dimensions, metrics].map((list) => list.map(({ name }) => name).join(' '));
    return [request.role ?? '', names as [string, string]] as const;
  });
  return Object.fromEntries(entries);
}

function parse(of: DataQuery, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(of);
  return source.parse(
    bodies.map((body, index) => answerOf(body, requests[index])),
    source.reading(of),
  );
}

/** Each request of the query answered by one file. */
async function read(of: DataQuery, ...files: readonly string[]): Promise<Dataset> {
  return parse(of, ...(await Promise.all(files.map((file) => recordedJson(`google-analytics/${file}.json`)))));
}

function values(dataset: Dataset, indicator: string, members: Readonly<Record<string, string>> = {}): unknown[] {
  const column = dataset.column(indicator, members);
  return Array.from({ length: column?.length ?? 0 }, (_, index) => column?.at(index));
}

function figureOf(
  dataset: Dataset,
  indicator: string,
  period: string,
  more: Partial<Record<string, string>> = {},
): Figure {
  return figure(dataset, readShow(attributesOf({ indicator, period, ...more }), { now: recordedAt, zone: null }));
}

const main4 = ['activeUsers', 'sessions', 'engagementRate', 'averageSessionDuration'];

suite('Google Analytics is asked', () => {
  test('by POST for each day, ordered, with rows of zeros', () => {
    assert.deepEqual(source.ask(query({ scope: '123', indicators: ['screenPageViews'] })), [
      {
        url: proxy,
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          property: 'properties/123',
          dateRanges: [{ startDate: '2026-08-01', endDate: '2026-08-03' }],
          dimensions: [{ name: 'date' }],
          metrics: [{ name: 'screenPageViews' }],
          orderBys: [{ dimension: { dimensionName: 'date' } }],
          keepEmptyRows: true,
          limit: '10000',
        }),
        role: 'series',
      },
    ]);
  });

  const addresses: readonly (readonly [src: string, scope: string | null, url: string, property?: string])[] = [
    [proxy, null, proxy],
    [proxy, '123', proxy, 'properties/123'],
    [proxy, 'properties/123', proxy, 'properties/123'],
    ['https://a.example/ga?site=x', '123', 'https://a.example/ga?site=x', 'properties/123'],
    ['https://a.example/ga/{scope}', '123', 'https://a.example/ga/123', 'properties/123'],
    ['https://a.example/v1beta', '123', 'https://a.example/v1beta/properties/123:runReport'],
    ['https://a.example/ga/v1beta/', '123', 'https://a.example/ga/v1beta/properties/123:runReport'],
    ['https://a.example/v1beta/properties', '123', 'https://a.example/v1beta/properties/123:runReport'],
    ['https://a.example/v1beta/properties/123', null, 'https://a.example/v1beta/properties/123:runReport'],
    ['https://a.example/v1beta/properties/123:runReport', '123', 'https://a.example/v1beta/properties/123:runReport'],
    ['https://a.example/v1beta/properties/{scope}:runReport', '7', 'https://a.example/v1beta/properties/7:runReport'],
    [
      'https://analyticsdata.googleapis.com/',
      '1',
      'https://analyticsdata.googleapis.com/v1beta/properties/1:runReport',
    ],
  ];
  for (const [src, scope, url, property] of addresses) {
    test(`at ${url} for src="${src}" scope="${scope ?? ''}"`, () => {
      const [request] = source.ask(query({ src, scope }));
      assert.deepEqual([request?.url, bodyOf(request).property], [url, property]);
    });
  }

  for (const [granularity, time] of [
    ['hour', 'dateHour'],
    ['day', 'date'],
    ['week', 'isoYearIsoWeek'],
    ['month', 'yearMonth'],
    ['quarter', 'yearMonth'],
    ['year', 'year'],
  ] as const) {
    test(`by ${time} for the granularity ${granularity}`, () => {
      assert.deepEqual(asked({ granularity, indicators: ['eventCount'] }), { series: [time, 'eventCount'] });
    });
  }

  test('for all there is by month, from the first date that it takes to its own today', () => {
    const [request] = source.ask(query({ range: null, indicators: ['eventCount'] }));
    assert.deepEqual(bodyOf(request).dateRanges, [{ startDate: '2015-08-14', endDate: 'today' }]);
    assert.deepEqual(asked({ range: null, indicators: ['eventCount'] }), { series: ['yearMonth', 'eventCount'] });
  });

  test('for no date before the first that it takes', () => {
    const range = { from: '2015-01-01', to: '2015-12-31' };
    const [request, totals] = source.ask(query({ range, indicators: ['activeUsers'] }));
    assert.equal(bodyOf(request).dateRanges[0]?.['startDate'], '2015-08-14');
    assert.equal(bodyOf(totals).dateRanges[0]?.['startDate'], '2015-08-14');
  });

  test('once more without days for what days do not add up to', () => {
    assert.deepEqual(asked({ indicators: ['activeUsers', 'eventCount', 'engagementRate', 'customEvent:x'] }), {
      series: ['date', 'activeUsers eventCount engagementRate customEvent:x'],
      totals: ['', 'activeUsers engagementRate customEvent:x'],
    });
    assert.deepEqual(asked({ range: { from: august.from, to: august.from }, indicators: ['activeUsers'] }), {
      series: ['date', 'activeUsers'],
    });
  });

  test('for both periods of a comparison in one request, by name', () => {
    const range = { from: july.from, to: august.to };
    const [days, totals] = source.ask(query({ range, periods: [august, july], indicators: ['activeUsers'] }));
    assert.deepEqual(bodyOf(days).dateRanges, [{ startDate: '2026-07-29', endDate: '2026-08-03' }]);
    assert.deepEqual(bodyOf(totals).dateRanges, [
      { startDate: '2026-08-01', endDate: '2026-08-03', name: 'current' },
      { startDate: '2026-07-29', endDate: '2026-07-31', name: 'previous' },
    ]);
  });

  test('for members, and for all of them together where theirs do not add up', () => {
    assert.deepEqual(asked({ split: 'deviceCategory', indicators: ['activeUsers', 'eventCount', 'sessions'] }), {
      series: ['date deviceCategory', 'activeUsers eventCount sessions'],
      whole: ['date', 'activeUsers'],
      totals: ['deviceCategory', 'activeUsers sessions'],
      'whole-totals': ['', 'activeUsers'],
    });
    assert.deepEqual(asked({ split: 'pagePath', indicators: ['sessions'] })['whole'], ['date', 'sessions']);
  });

  test('for what is kept, which is a dimension of the rows', () => {
    const filters = { country: ['France', 'Belgium'], deviceCategory: ['mobile'] };
    const [request] = source.ask(query({ filters, indicators: ['eventCount'] }));
    assert.deepEqual(bodyOf(request).dimensionFilter, {
      andGroup: {
        expressions: [
          { filter: { fieldName: 'country', inListFilter: { values: ['France', 'Belgium'] } } },
          { filter: { fieldName: 'deviceCategory', inListFilter: { values: ['mobile'] } } },
        ],
      },
    });
    assert.deepEqual(asked({ filters, indicators: ['eventCount'] }), {
      series: ['date country deviceCategory', 'eventCount'],
    });
    const one = bodyOf(source.ask(query({ split: 'country', filters: { country: ['France'] } }))[0]);
    assert.deepEqual(one.dimensionFilter, { filter: { fieldName: 'country', inListFilter: { values: ['France'] } } });
    assert.notProperty(asked({ split: 'country', filters: { country: ['France'] } }), 'whole');
  });

  test('for quarters by their dates, four in a request, where months do not add up', () => {
    const range = { from: '2025-02-10', to: '2026-03-31' };
    const requests = source.ask(query({ range, granularity: 'quarter', indicators: ['activeUsers'] }));
    assert.deepEqual(
      requests.map(({ role }) => role),
      ['series', 'series-2', 'totals'],
    );
    assert.deepEqual(bodyOf(requests[0]).dateRanges[0], {
      startDate: '2025-02-10',
      endDate: '2025-03-31',
      name: 'quarter_2025_Q1',
    });
    assert.lengthOf(bodyOf(requests[0]).dateRanges, 4);
    assert.notProperty(bodyOf(requests[0]), 'dimensions');
  });

  test('ten metrics at a time, and with sessions beside rates alone', () => {
    const indicators = Array.from({ length: 12 }, (_, index) => `keyEvents:e${index}`);
    const lengths = source.ask(query({ indicators })).map((request) => bodyOf(request).metrics.length);
    assert.deepEqual(lengths, [10, 2]);
    assert.deepEqual(asked({ indicators: ['bounceRate'] })['totals'], ['', 'bounceRate sessions']);
  });

  test('for its main metrics where no indicator is named', () => {
    assert.match(asked({})['series']?.[1] ?? '', /^activeUsers newUsers sessions screenPageViews /);
  });

  const refused: Readonly<Record<string, readonly [more: Partial<DataQuery>, code: string, words: string]>> = {
    'no address': [{ src: '' }, 'no-src', 'src'],
    'no property for an address that needs one': [{ src: 'https://a.example/v1beta' }, 'bad-scope', 'number'],
    'no property for a template': [{ src: 'https://a.example/{scope}' }, 'bad-scope', 'number'],
    'the id of a measurement': [{ scope: 'G-ABC123' }, 'bad-scope', '"G-ABC123"'],
    'another property than src names': [
      { src: 'https://a.example/v1beta/properties/1:runReport', scope: '2' },
      'bad-scope',
      'property 1, not 2',
    ],
    'an address that scope makes none': [{ src: 'http://{scope}/x', scope: '99999999999999' }, 'bad-src', 'src'],
    'a token in the page': [{ src: `${proxy}?access_token=ya29` }, 'bad-src', 'configure({fetch})'],
    'a token in another writing': [{ src: `${proxy}?a=1&Access_Token[]=ya29` }, 'bad-src', 'read Access_Token[] here'],
    'a token by another name': [{ src: `${proxy}?t=ya29.x` }, 'bad-src', 'read t here'],
    'a key of the API': [{ src: `${proxy}?key=AIzaSy1` }, 'bad-src', 'read key here'],
    'time as a split': [{ split: 'date' }, 'unknown-split', 'deviceCategory'],
    'nine dimensions beside time': [
      { filters: Object.fromEntries('abcdefghi'.split('').map((id) => [id, ['x']])) },
      'bad-filter',
      'at most 8',
    ],
    'a time before all figures': [{ range: { from: '2010-01-01', to: '2010-12-31' } }, 'bad-period', '2015-08-14'],
  };
  for (const [title, [more, code, words]] of Object.entries(refused)) {
    test(`for nothing where it is asked with ${title}`, () => {
      const error = configErrorOf(() => source.ask(query(more)));
      assert.equal(error.code, code);
      assert.include(error.message, words);
      assert.notInclude(error.message, 'ya29');
    });
  }
});

suite('Pages of Google Analytics', () => {
  const [first] = source.ask(query({ scope: '123', indicators: ['eventCount'] }));
  const rows = [{}];

  test('follow by offset as long as there are more rows', () => {
    const second = source.next(answerOf({ rowCount: 20_001, rows }, first));
    assert.deepEqual(bodyOf(second), { ...bodyOf(first), offset: '10000' });
    assert.deepEqual([second?.url, second?.method], [proxy, 'POST']);
    const third = source.next(answerOf({ rowCount: 20_001, rows }, second ?? undefined));
    assert.equal(bodyOf(third).offset, '20000');
    assert.isNull(source.next(answerOf({ rowCount: 20_001, rows }, third ?? undefined)));
  });

  test('end where the answer has no rows, says no count, or was not asked for', () => {
    assert.isNull(source.next(answerOf({ rowCount: 20_001 }, first)));
    assert.isNull(source.next(answerOf({ rows }, first)));
    assert.isNull(source.next(answerOf({ rowCount: 20_001, rows })));
  });

  test('are read one after the other', async () => {
    const of = query({ indicators: main4 });
    const [request] = source.ask(of);
    const page = (await recordedJson('google-analytics/days.json')) as { rows: unknown[] };
    const parts = [page.rows.slice(0, 2), page.rows.slice(2)];
    const answers = parts.map((some) => answerOf({ ...page, rows: some }, request));
    const dataset = source.parse(answers, source.reading(of));
    assert.deepEqual(values(dataset, 'sessions'), [180, 0, 140]);
  });
});

suite('An answer of Google Analytics', () => {
  test('is read: numbers as texts, dates, percentages and seconds, the zone', async () => {
    const dataset = await read(query({ indicators: main4 }), 'days', 'total');
    assert.deepEqual(dataset.buckets, ['2026-08-01', '2026-08-02', '2026-08-03']);
    assert.deepEqual([dataset.zone, dataset.timeName], ['Europe/Paris', 'date']);
    assert.deepEqual(values(dataset, 'activeUsers'), [120, 0, 98]);
    assert.deepEqual(values(dataset, 'averageSessionDuration'), [95.5, null, 61.25]);
    assert.deepEqual(
      dataset.indicators.map(({ unit }) => unit),
      ['count', 'count', 'percent', 'second'],
    );
  });

  test('knows no rate of a day on which nobody came', async () => {
    const dataset = await read(query({ indicators: main4 }), 'days', 'total');
    assert.deepEqual(values(dataset, 'engagementRate'), [73.3333333333, null, 50]);
  });

  test('gives a period’s own figures, which its days do not add up to', async () => {
    const dataset = await read(query({ indicators: main4 }), 'days', 'total');
    const shown = main4.map((id) => figureOf(dataset, id, '2026-08-01/2026-08-03').value);
    assert.deepEqual(shown, [190, 318, 63.2075471698, 80.1]);
    assert.equal(figureOf(dataset, 'activeUsers', '2026-08-01/2026-08-02').reason, 'not-additive');
    assert.equal(figureOf(dataset, 'sessions', '2026-08-01/2026-08-02').value, 180);
  });

  test('gives two periods by the names of their dates', async () => {
    const range = { from: july.from, to: august.to };
    const dataset = await read(query({ range, periods: [august, july], indicators: main4 }), 'days', 'totals');
    const { value, change } = figureOf(dataset, 'activeUsers', '2026-08-01/2026-08-03', {
      compare: 'previous-days',
      change: 'previous',
    });
    assert.deepEqual([value, change?.previous], [190, 160]);
  });

  test('gives two periods by their place, where a proxy took their names away', async () => {
    const range = { from: july.from, to: august.to };
    const of = query({ range, periods: [august, july], indicators: main4 });
    const totals = JSON.stringify(await recordedJson('google-analytics/totals.json'));
    const unnamed = totals.replace('"current"', '"date_range_0"').replace('"previous"', '"date_range_1"');
    const dataset = parse(of, await recordedJson('google-analytics/days.json'), JSON.parse(unnamed));
    assert.equal(figureOf(dataset, 'sessions', '2026-08-01/2026-08-03').value, 318);
    assert.equal(figureOf(dataset, 'sessions', '2026-07-29/2026-07-31').value, 290);
  });

  test('of two date ranges by day is read where it is made so: zeros of the other range are none', async () => {
    const previous = { from: '2026-07-04', to: '2026-07-31' };
    const current = { from: '2026-08-01', to: '2026-08-28' };
    const range = { from: previous.from, to: current.to };
    const of = query({ range, periods: [current, previous], indicators: ['activeUsers', 'sessions'] });
    const dataset = await read(of, 'compared', 'compared');
    assert.equal(dataset.column('activeUsers', {})?.at(0), 98);
    assert.equal(dataset.column('activeUsers', {})?.at(28), 120);
    assert.equal(figureOf(dataset, 'activeUsers', '2026-08-01/2026-08-28').value, 3120);
    assert.equal(figureOf(dataset, 'sessions', '2026-07-04/2026-07-31').value, 3900);
  });

  test('has a line for each member, what has none included, and one of all', async () => {
    const of = query({ split: 'deviceCategory', indicators: ['activeUsers'] });
    const dataset = await read(of, 'devices', 'days', 'device-totals', 'total');
    assert.deepEqual(values(dataset, 'activeUsers', { deviceCategory: 'desktop' }), [80, 0, 70]);
    assert.deepEqual(values(dataset, 'activeUsers', {}), [120, 0, 98]);
    const [{ members } = { members: [] }] = dataset.dimensions;
    assert.deepEqual(
      members.map(({ id, label }) => [id, typeof label === 'string' ? label : label['fr']]),
      [
        ['desktop', 'Ordinateur'],
        ['mobile', 'Smartphone'],
        ['(not set)', '(non défini)'],
      ],
    );
    const { breakdown, value } = figureOf(dataset, 'activeUsers', '2026-08-01/2026-08-03', { split: 'deviceCategory' });
    assert.equal(value, 190);
    assert.deepEqual(
      breakdown.map((share) => share.value),
      [130, 45, 2],
    );
  });

  test('stands without the parts that are only wished for', async () => {
    const of = query({ split: 'deviceCategory', indicators: ['activeUsers'] });
    const requests = source.ask(of);
    assert.deepEqual(
      requests.map(({ optional }) => optional ?? false),
      [false, true, false, true],
    );
    const [rows, totals] = await Promise.all(
      ['devices', 'device-totals'].map((file) => recordedJson(`google-analytics/${file}.json`)),
    );
    const dataset = source.parse([answerOf(rows, requests[0]), answerOf(totals, requests[2])], source.reading(of));
    const show = { period: '2026-08-01/2026-08-03', split: 'deviceCategory' };
    assert.isNull(series(dataset, readShow(attributesOf(show), { now: recordedAt, zone: null })).total);
  });

  test('keeps members however they are written', async () => {
    const of = query({
      split: 'deviceCategory',
      filters: { deviceCategory: ['Desktop', 'tv'] },
      indicators: ['activeUsers'],
    });
    const dataset = await read(of, 'devices');
    assert.deepEqual(values(dataset, 'activeUsers', { deviceCategory: 'Desktop' }), [80, 0, 70]);
    assert.includeMembers(dataset.dimensions[0]?.members.map(({ id }) => id) ?? [], ['Desktop', 'tv']);
  });

  test('without rows is nothing, not 0, and says why', async () => {
    for (const file of ['empty', 'bare']) {
      const dataset = await read(query({ split: 'deviceCategory', indicators: ['activeUsers'] }), file);
      const show = readShow(attributesOf({ split: 'deviceCategory' }), { now: recordedAt, zone: null });
      assert.isTrue(isEmpty(dataset, show), file);
      assert.lengthOf(dataset.notices, file === 'empty' ? 1 : 0);
    }
    const [notice] = (await read(query({ indicators: ['activeUsers'] }), 'empty')).notices;
    assert.include((notice?.text as { fr: string }).fr, 'No data was collected');
  });

  test('of Google’s own library is read the same', async () => {
    const dataset = await read(query({ indicators: ['screenPageViews'] }), 'library');
    assert.deepEqual(values(dataset, 'screenPageViews'), [12, 0, 7]);
    assert.isEmpty(dataset.notices);
  });

  test('by ISO week knows the week 53', async () => {
    const of = query({
      range: { from: '2026-12-28', to: '2027-01-10' },
      granularity: 'week',
      indicators: ['screenPageViews'],
    });
    const dataset = await read(of, 'weeks');
    assert.deepEqual(dataset.buckets, ['2026-W53', '2027-W01']);
    assert.deepEqual(values(dataset, 'screenPageViews'), [14, 9]);
  });

  test('by hour knows nothing of the hour that comes twice, and 0 of one without rows', async () => {
    const of = query({
      range: { from: '2026-10-25', to: '2026-10-25' },
      granularity: 'hour',
      indicators: ['screenPageViews'],
    });
    const dataset = await read(of, 'hours');
    const [first = ''] = dataset.buckets;
    assert.equal(first, '2026-10-25T01');
    assert.deepEqual(dataset.buckets.slice(1, 3), ['2026-10-25T02', '2026-10-25T02+01:00']);
    assert.deepEqual(values(dataset, 'screenPageViews'), [4, 9, null, 0, 3]);
  });

  test('by quarter has the people of each quarter', async () => {
    const range = { from: '2026-01-01', to: '2026-06-30' };
    const dataset = await read(query({ range, granularity: 'quarter', indicators: ['activeUsers'] }), 'quarters');
    assert.deepEqual([dataset.granularity, dataset.buckets], ['quarter', ['2026-Q1', '2026-Q2']]);
    assert.deepEqual(values(dataset, 'activeUsers'), [700, 650]);
  });

  const revenue = ['sessions', 'purchaseRevenue', 'customEvent:wait'];
  const byChannel = { granularity: 'month', split: 'sessionDefaultChannelGroup', indicators: revenue } as const;

  test('says that it is a sample, withholds rows, puts some together, and has some without a date', async () => {
    const dataset = await read(query(byChannel), 'months');
    const texts = dataset.notices.map(({ text }) => (text as { en: string }).en);
    for (const word of ['25%', 'withhold', '(other)', 'no date', 'purchaseRevenue']) {
      assert.isTrue(
        texts.some((text) => text.includes(word)),
        word,
      );
    }
    assert.isTrue(dataset.notices.every(({ level }) => level === 'warning'));
    assert.include((dataset.notices[0]?.text as { fr: string }).fr, '25 %'.replace(' ', '\u00a0'));
  });

  test('has gaps, not zeros, where rows may be withheld, unless the page says otherwise', async () => {
    const other = { sessionDefaultChannelGroup: '(other)' };
    assert.deepEqual(values(await read(query(byChannel), 'months'), 'sessions', other), [30, null]);
    const zero = await read(query({ ...byChannel, options: { missing: 'zero' } }), 'months');
    assert.deepEqual(values(zero, 'sessions', other), [30, 0]);
    const gap = await read(query({ indicators: ['screenPageViews'], options: { missing: 'gap' } }), 'library');
    assert.deepEqual(values(gap, 'screenPageViews'), [12, null, 7]);
  });

  test('knows nothing of a metric that may not be seen, whatever number it has', async () => {
    const dataset = await read(query(byChannel), 'months');
    assert.deepEqual(values(dataset, 'purchaseRevenue', { sessionDefaultChannelGroup: 'Direct' }), [null, null]);
  });

  test('has gaps where rows of a metric that may not be seen are missing, whatever the page says', () => {
    const body = {
      dimensionHeaders: [{ name: 'date' }],
      metricHeaders: [{ name: 'eventCount', type: 'TYPE_INTEGER' }],
      rows: ['20260801', '20260803'].map((value) => ({ dimensionValues: [{ value }], metricValues: [{ value: '0' }] })),
      metadata: { schemaRestrictionResponse: { activeMetricRestrictions: [{ metricName: 'eventCount' }] } },
    };
    for (const missing of ['zero', '']) {
      const dataset = parse(query({ indicators: ['eventCount'], options: { missing } }), body);
      assert.deepEqual(values(dataset, 'eventCount'), [null, null, null]);
    }
  });

  /** Events by page path, as one answer gives them. */
  function paths(...rows: readonly (readonly [date: string, path: string, count: string])[]): unknown {
    return {
      dimensionHeaders: [{ name: 'date' }, { name: 'pagePath' }],
      metricHeaders: [{ name: 'eventCount' }],
      rows: rows.map(([date, path, value]) => ({
        dimensionValues: [{ value: date }, { value: path }],
        metricValues: [{ value }],
      })),
    };
  }

  test('keeps apart what differs in case only, on one page as on two', () => {
    const of = query({ split: 'pagePath', filters: { pagePath: ['/a'] }, indicators: ['eventCount'] });
    const [request] = source.ask(of);
    const rows = [
      ['20260801', '/a', '3'],
      ['20260801', '/A', '3'],
    ] as const;
    for (const pages of [[paths(...rows)], rows.map((row) => paths(row))]) {
      const answers = pages.map((page) => answerOf(page, request));
      const dataset = source.parse(answers, source.reading(of));
      assert.deepEqual(values(dataset, 'eventCount', { pagePath: '/a' }), [3]);
      assert.deepEqual(values(dataset, 'eventCount', { pagePath: '/A' }), [3]);
    }
  });

  test('is refused where several members are what a filter writes, and none of them just so', () => {
    const of = query({ split: 'pagePath', filters: { pagePath: ['/a'] }, indicators: ['eventCount'] });
    const body = paths(['20260801', '/A', '3'], ['20260802', '/Á', '3'], ['20260802', '/Á'.toLowerCase(), '3']);
    assert.deepEqual(values(parse(of, body), 'eventCount', { pagePath: '/a' }), [3, 0]);
    const two = query({ ...of, filters: { pagePath: ['/ab'] } });
    const message = 'rows: expected one pagePath that is "/ab" in whatever case, got ["/Ab","/AB"]';
    assert.throws(() => parse(two, paths(['20260801', '/Ab', '3'], ['20260802', '/AB', '4'])), StatsError, message);
  });

  test('keeps a metric and a dimension whatever their names', () => {
    for (const name of ['__proto__', 'constructor']) {
      const body = `{"dimensionHeaders":[{"name":"date"},{"name":"deviceCategory"}],"metricHeaders":[{"name":"${name}","type":"constructor"}],
        "rows":[{"dimensionValues":[{"value":"20260801"},{"value":"mobile"}],"metricValues":[{"value":"5"}]}]}`;
      const dataset = parse(query({ split: 'deviceCategory', indicators: [name] }), body);
      assert.deepEqual(values(dataset, name, { deviceCategory: 'mobile' }), [5]);
    }
    const of = query({ split: 'constructor', indicators: ['activeUsers'] });
    const [series, whole] = source.ask(of);
    const headers = { metricHeaders: [{ name: 'activeUsers' }] };
    const row = { dimensionValues: [{ value: '20260801' }], metricValues: [{ value: '5' }] };
    const bodies = [
      { ...headers, dimensionHeaders: [{ name: 'date' }, { name: 'constructor' }] },
      { ...headers, dimensionHeaders: [{ name: 'date' }], rows: [row] },
    ];
    const answers = bodies.map((body, index) => answerOf(body, [series, whole][index]));
    assert.deepEqual(source.parse(answers, source.reading(of)).dimensions[0]?.members, []);
  });

  test('names the smallest of very many samples', () => {
    const samplingMetadatas = Array.from({ length: 200_000 }, (_, index) => ({
      samplesReadCount: String(index + 1),
      samplingSpaceSize: '400000',
    }));
    const { notices } = parse(query({ indicators: ['sessions'] }), { metadata: { samplingMetadatas } });
    assert.include((notices[0]?.text as { en: string }).en, '0.00025%');
  });

  test('takes unit and length from the type of a metric of the page’s own', async () => {
    const dataset = await read(query(byChannel), 'months');
    const units = Object.fromEntries(dataset.indicators.map(({ id, unit }) => [id, unit]));
    assert.deepEqual(units, { sessions: 'count', purchaseRevenue: 'EUR', 'customEvent:wait': 'second' });
    assert.deepEqual(values(dataset, 'customEvent:wait', { sessionDefaultChannelGroup: 'Direct' }), [1.5, 0]);
    assert.deepEqual(values(dataset, 'sessions', { sessionDefaultChannelGroup: 'Direct' }), [900, 1000]);
  });

  test('adds sessions up over what a session has one of, and over nothing else', async () => {
    const foldOf = (dataset: Dataset): unknown => dataset.indicators[0]?.aggregate;
    const additive = { kind: 'fold', time: 'sum', split: 'sum' };
    assert.deepEqual(foldOf(await read(query(byChannel), 'months')), additive);
    const pages = { dimensionHeaders: [{ name: 'date' }, { name: 'pagePath' }], metricHeaders: [{ name: 'sessions' }] };
    const ofPages = parse(query({ split: 'pagePath', indicators: ['sessions'] }), pages);
    assert.deepEqual(foldOf(ofPages), { ...additive, split: 'none' });
  });

  test('is recognised by itself', async () => {
    const days: unknown = await recordedJson('google-analytics/days.json');
    assert.isTrue(source.recognises(answerOf(days)));
    assert.isFalse(source.recognises(answerOf({ data: [] })));
    const dataset = source.parse([answerOf(days)], source.reading(queryOf({ source: '', src: '' })));
    assert.deepEqual(values(dataset, 'sessions'), [180, 0, 140]);
  });
});

suite('A wrong answer of Google Analytics', () => {
  const of = query({ split: 'deviceCategory', indicators: ['activeUsers'] });

  /** The recorded rows by device, with one thing changed. */
  async function wrong(change: (text: string) => string): Promise<StatsError> {
    const text = JSON.stringify(await recordedJson('google-analytics/devices.json'));
    const changed = change(text);
    assert.notEqual(changed, text);
    try {
      parse(of, JSON.parse(changed));
    } catch (error) {
      assert.instanceOf(error, StatsError);
      return error;
    }
    throw new Error('it was read');
  }

  const cases: readonly (readonly [title: string, from: string | RegExp, to: string, path: string])[] = [
    ['a number that is none', '"80"', '"n/a"', 'rows[0].metricValues[0].value'],
    ['a number that is no text', '"80"', '80', 'rows[0].metricValues[0].value'],
    ['a date that is none', '"20260803"', '"20261303"', 'rows[3].dimensionValues[0].value'],
    ['a month for a date', '"20260803"', '"202608"', 'rows[3].dimensionValues[0].value'],
    ['a member that is no text', '"mobile"', 'null', 'rows[1].dimensionValues[1].value'],
    ['too few members', ',{"value":"mobile"}', '', 'rows[1].dimensionValues'],
    ['the same row twice', '"mobile"', '"desktop"', 'rows[1].dimensionValues'],
    ['another dimension', '{"name":"deviceCategory"}', '{"name":"city"}', 'dimensionHeaders'],
    ['another metric', '"name":"activeUsers"', '"name":"totalUsers"', 'metricHeaders'],
    ['a header that is none', '{"name":"date"}', '"date"', 'dimensionHeaders[0]'],
    ['metadata that are none', '"timeZone":"Europe/Paris"', '"timeZone":5', 'metadata.timeZone'],
    [
      'a text for whether rows are withheld',
      '"timeZone":"Europe/Paris"',
      '"subjectToThresholding":"true"',
      'metadata.subjectToThresholding',
    ],
    [
      'a number for whether rows were put together',
      '"timeZone":"Europe/Paris"',
      '"dataLossFromOtherRow":1',
      'metadata.dataLossFromOtherRow',
    ],
  ];
  for (const [title, from, to, path] of cases) {
    test(`says where it is wrong: ${title}`, async () => {
      const error = await wrong((text) => text.replace(from, to));
      assert.deepEqual([error.kind, error.values['path']], ['format', path]);
    });
  }

  test('says of which request it is, where there are several', async () => {
    const [rows, totals] = await Promise.all(
      ['devices', 'device-totals'].map((file) => recordedJson(`google-analytics/${file}.json`)),
    );
    const bad: unknown = JSON.parse(JSON.stringify(totals).replace('"130"', '"x"'));
    const requests = source.ask(of);
    const answers = [answerOf(rows, requests[0]), answerOf(bad, requests[2])];
    try {
      source.parse(answers, source.reading(of));
      throw new Error('it was read');
    } catch (error) {
      assert.include((error as Error).message, 'totals: rows[1].metricValues[0].value: expected a number');
    }
  });
});

suite('A refusal of Google Analytics', () => {
  const cases: readonly (readonly [file: string, status: number, code: string, words: string])[] = [
    ['denied', 403, 'forbidden', 'sufficient permissions for this property'],
    ['denied', 200, 'forbidden', 'sufficient permissions for this property'],
    ['exhausted', 429, 'rate-limited', 'Exhausted property tokens'],
  ];
  for (const [file, status, code, words] of cases) {
    test(`is told in its own words: ${file} with status ${status}`, async () => {
      const text = JSON.stringify(await recordedJson(`google-analytics/${file}.json`));
      for (const body of [text, `[${text}]`]) {
        const request = { url: proxy };
        const error = source.refuse(createAnswer({ request, status, type: 'application/json', text: body, at: 0 }));
        assert.deepEqual([error?.kind, error?.code], ['http', code]);
        assert.include(error?.message, words);
      }
    });
  }

  test('is no answer with figures', async () => {
    assert.isNull(source.refuse(answerOf(await recordedJson('google-analytics/days.json'))));
    assert.isNull(source.refuse(answerOf('null')));
  });
});
