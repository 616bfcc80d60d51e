import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { figuresOf, type MatomoFigures } from '../../src/sources/matomo/observations.js';
import { readAnswers } from '../../src/sources/matomo/rows.js';
import { matomo as source } from '../../src/sources/matomo.js';
import { readShow } from '../../src/query/read-show.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { attributesOf } from '../query/attributes.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson } from './recorded.js';

const base = 'https://stats.example/index.php';
const august = { from: '2026-08-01', to: '2026-08-03' };

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'matomo', src: `${base}?idSite=1`, range: august, ...more });
}

/** Each request of the query answered by one file; those beyond were optional and failed. */
async function read(asked: DataQuery, ...files: readonly string[]): Promise<Dataset> {
  const bodies = await Promise.all(files.map((file) => recordedJson(`matomo/${file}.json`)));
  return parse(asked, ...bodies);
}

function parse(asked: DataQuery, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(asked);
  return source.parse(
    bodies.map((body, index) => answerOf(body, requests[index])),
    source.reading(asked),
  );
}

/** What a dataset is made of. */
function figures(asked: DataQuery, body: unknown): MatomoFigures {
  const reading = source.reading(asked);
  return figuresOf(readAnswers([answerOf(body, source.ask(asked)[0])], reading), reading);
}

function values(dataset: Dataset, indicator: string, members: Readonly<Record<string, string>> = {}): unknown[] {
  const column = dataset.column(indicator, members);
  return Array.from({ length: column?.length ?? 0 }, (_, index) => column?.at(index));
}

function figureOf(dataset: Dataset, indicator: string, period: string): Figure {
  return figure(dataset, readShow(attributesOf({ indicator, period }), { now: recordedAt, zone: null }));
}

function urls(asked: DataQuery): readonly string[] {
  return source.ask(asked).map(({ url }) => url);
}

function parameters(asked: DataQuery): readonly Readonly<Record<string, string>>[] {
  return urls(asked).map((url) => Object.fromEntries(new URL(url).searchParams));
}

function refusal(act: () => unknown): StatsError {
  try {
    act();
  } catch (error) {
    assert.instanceOf(error, StatsError);
    return error;
  }
  throw new Error('it was not refused');
}

suite('Matomo is asked', () => {
  test('by date for each day, for numbers, and for all rows', () => {
    assert.deepEqual(source.ask(query({ indicators: ['nb_visits'] })), [
      {
        url: `${base}?module=API&method=VisitsSummary.get&idSite=1&period=day&date=2026-08-01,2026-08-03&format=JSON&format_metrics=0&filter_limit=-1`,
        role: 'rows 0 VisitsSummary.get',
      },
    ]);
  });

  for (const [granularity, period] of [
    ['day', 'day'],
    ['week', 'week'],
    ['month', 'month'],
    ['quarter', 'month'],
    ['year', 'year'],
  ] as const) {
    test(`by ${period} for the granularity ${granularity}`, () => {
      assert.equal(parameters(query({ granularity }))[0]?.['period'], period);
    });
  }

  test('for the last twenty years by month where no period is named', () => {
    const [asked] = parameters(query({ range: null }));
    assert.deepEqual([asked?.['period'], asked?.['date']], ['month', 'last240']);
  });

  test('for the report that each indicator stands in', () => {
    const asked = parameters(query({ indicators: ['nb_visits', 'nb_actions', 'nb_downloads', 'nb_visits_new'] }));
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['VisitsSummary.get', 'Actions.get', 'VisitFrequency.get'],
    );
  });

  for (const [split, method] of [
    ['country', 'UserCountry.getCountry'],
    ['device', 'DevicesDetection.getType'],
    ['referrer', 'Referrers.getReferrerType'],
  ] as const) {
    test(`for the report of ${split}, and for the whole beside it`, () => {
      const [rows, whole] = source.ask(query({ split }));
      assert.include(rows?.url, `method=${method}&`);
      assert.isUndefined(rows?.optional);
      assert.include(whole?.url, 'method=VisitsSummary.get&');
      assert.isTrue(whole?.optional);
    });
  }

  test('for any other report by its method, alone', () => {
    const asked = parameters(query({ split: 'Actions.getPageUrls' }));
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['Actions.getPageUrls'],
    );
  });

  test('for a segment of what is kept, its values encoded within it', () => {
    const [asked] = parameters(query({ filters: { country: ['fr'], device: ['feature phone'], browserCode: ['FF'] } }));
    assert.equal(asked?.['segment'], 'countryCode==fr;deviceType==feature%20phone;browserCode==FF');
  });

  test('for either of several members where they are the split', () => {
    const [asked] = parameters(query({ split: 'country', filters: { country: ['fr', 'de'] } }));
    assert.equal(asked?.['segment'], 'countryCode==fr,countryCode==de');
  });

  test('once for each combination of members that are not the split', () => {
    const asked = parameters(query({ filters: { country: ['fr', 'de'], device: ['desktop', 'tablet'] } }));
    assert.deepEqual(
      asked.map(({ segment }) => segment),
      [
        'countryCode==fr;deviceType==desktop',
        'countryCode==fr;deviceType==tablet',
        'countryCode==de;deviceType==desktop',
        'countryCode==de;deviceType==tablet',
      ],
    );
  });

  test('with what src has of its own, its segment beside ours', () => {
    const src = `${base}?idSite=1&segment=userId!=&flat=1&language=fr&token_auth=anonymous&period=year&format=xml`;
    assert.equal(
      urls(query({ src, filters: { country: ['fr'] } }))[0],
      `${base}?module=API&method=VisitsSummary.get&idSite=1&period=day&date=2026-08-01,2026-08-03&segment=userId!%3D%3BcountryCode%3D%3Dfr&format=JSON&format_metrics=0&filter_limit=-1&flat=1&language=fr&token_auth=anonymous`,
    );
  });

  test('for all rows, whatever src says, and by the report that it names', () => {
    const [asked] = parameters(query({ src: `${base}?idSite=1&method=Goals.get&idGoal=3&filter_limit=20` }));
    assert.deepEqual([asked?.['method'], asked?.['idGoal'], asked?.['filter_limit']], ['Goals.get', '3', '-1']);
  });

  test('for several sites at once, or for those of them that are kept', () => {
    const src = `${base}?idSite=1,7,9`;
    assert.include(urls(query({ src }))[0], '&idSite=1,7,9&');
    assert.include(urls(query({ src, filters: { site: ['7'] } }))[0], '&idSite=7&');
  });

  const people = { indicators: ['nb_uniq_visitors'] };
  const longer: readonly (readonly [from: string, to: string, step: DataQuery['granularity'], asked: string[]])[] = [
    ['2026-08-01', '2026-08-31', null, ['month']],
    ['2026-08-01', '2026-10-15', null, ['range']],
    ['2026-01-01', '2026-10-15', null, ['year', 'range']],
    ['2026-08-03', '2026-08-09', null, ['week']],
    ['2026-08-05', '2026-08-12', null, ['range']],
    ['2026-06-01', '2026-06-07', null, ['week', 'month']],
    ['2026-08-01', '2026-08-31', 'month', []],
    ['2026-08-01', '2026-09-30', 'month', ['range']],
    ['2026-08-05', '2026-08-05', null, []],
    ['2025-01-01', '2025-12-31', 'month', ['year', 'range']],
    ['2025-01-01', '2025-12-31', 'year', []],
  ];
  for (const [from, to, granularity, expected] of longer) {
    test(`for people of ${from} to ${to} by ${granularity ?? 'day'} also: ${expected.join(', ') || 'nothing'}`, () => {
      const [, ...totals] = source.ask(query({ ...people, range: { from, to }, granularity }));
      assert.deepEqual(
        totals.map(({ url }) => new URL(url).searchParams.get('period')),
        expected,
      );
      assert.isTrue(totals.every(({ optional }) => optional));
    });
  }

  test('for people of the period and of what it is compared with, each by itself', () => {
    const periods = [
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-08-31', to: '2026-09-30' },
    ];
    const range = { from: '2026-08-31', to: '2026-10-31' };
    const [, ...totals] = parameters(query({ ...people, range, periods }));
    assert.deepEqual(
      totals.map(({ period, date }) => [period, date]),
      [
        ['month', '2026-10-01,2026-10-31'],
        ['range', '2026-08-31,2026-09-30'],
      ],
    );
  });

  const refused: Readonly<Record<string, readonly [asked: Partial<DataQuery>, code: string, words: string]>> = {
    'no address': [{ src: '' }, 'no-src', 'idSite=1'],
    'an address without a site': [{ src: base }, 'bad-src', 'idSite=1'],
    'a site that is none': [{ src: `${base}?idSite=main` }, 'bad-src', '"main"'],
    'a token in the page': [{ src: `${base}?idSite=1&token_auth=c0ffee` }, 'bad-src', 'configure({fetch})'],
    'a token behind the one of everybody': [
      { src: `${base}?idSite=1&token_auth=anonymous&token_auth=c0ffee` },
      'bad-src',
      'configure({fetch})',
    ],
    'a list of tokens': [{ src: `${base}?idSite=1&token_auth[]=c0ffee` }, 'bad-src', 'configure({fetch})'],
    'a token by what PHP takes for its name': [{ src: `${base}?idSite=1&token.auth=c0ffee` }, 'bad-src', 'token_auth'],
    'half a character': [{ filters: { country: ['\ud800'] } }, 'bad-filter', 'half a character'],
    'a scope': [{ scope: 'site:1' }, 'bad-scope', 'src (idSite=1)'],
    hours: [{ granularity: 'hour' }, 'bad-granularity', 'no hours'],
    'all days there are': [{ range: null, granularity: 'day' }, 'bad-period', 'last-30-days'],
    'a split that it does not know': [{ split: 'profile' }, 'unknown-split', 'country, device, referrer'],
    'to keep pages, beside no split': [
      { filters: { 'Actions.getPageUrls': ['/a'] } },
      'bad-filter',
      'only where it is',
    ],
    'a site that src does not name': [{ filters: { site: ['2'] } }, 'bad-filter', 'no site "2"'],
    'hundreds of combinations': [
      {
        filters: { country: ['fr', 'de', 'be', 'it', 'es'], device: ['tv', 'tablet', 'desktop', 'console', 'camera'] },
      },
      'bad-filter',
      'at most 20 combinations',
    ],
  };
  for (const [what, [asked, code, words]] of Object.entries(refused)) {
    test(`not for ${what}`, () => {
      const error = refusal(() => source.ask(query(asked)));
      assert.deepEqual([error.kind, error.code], ['config', code]);
      assert.include(error.message, words);
      assert.notInclude(error.message + JSON.stringify(error.values), 'c0ffee');
    });
  }
});

suite('Matomo’s answers', () => {
  test('of several days: an empty day is a gap', async () => {
    const dataset = await read(query(), 'days');
    assert.deepEqual(dataset.buckets, ['2026-08-01', '2026-08-02', '2026-08-03']);
    assert.deepEqual(values(dataset, 'nb_visits'), [40, null, 60]);
    assert.equal(dataset.column('nb_visits', {})?.stateAt(1), 'absent');
    assert.equal(dataset.indicators[0]?.id, 'nb_visits');
    assert.deepEqual(dataset.indicators[0]?.label, { en: 'Visits', fr: 'Visites' });
  });

  test('of several days: an empty day is 0 where the page says so', async () => {
    const dataset = await read(query({ options: { missing: 'zero' } }), 'days');
    assert.deepEqual(values(dataset, 'nb_visits'), [40, 0, 60]);
    assert.deepEqual(values(dataset, 'bounce_rate'), [25, null, 50]);
    const nothing = await read(query({ options: { missing: 'zero' }, indicators: ['nb_visits'] }), 'empty');
    assert.deepEqual(values(nothing, 'nb_visits'), [0, 0, 0]);
  });

  test('without any visit are empty, not wrong', async () => {
    const dataset = await read(query(), 'empty');
    assert.deepEqual([dataset.buckets, dataset.slices, dataset.totals], [[], [], []]);
    assert.include(
      dataset.indicators.map(({ id }) => id),
      'nb_visits',
    );
    assert.isEmpty(parse(query(), []).slices);
    const split = await read(query({ split: 'country' }), 'empty', 'empty');
    assert.deepEqual(
      split.dimensions.map(({ id }) => id),
      ['country'],
    );
  });

  test('as Matomo documents them: "50%" is a percentage', async () => {
    const dataset = await read(query(), 'documented');
    assert.deepEqual(values(dataset, 'bounce_rate'), [50]);
    assert.deepEqual(values(dataset, 'avg_time_on_site'), [811]);
  });

  test('with numbers as texts, nulls and commas', async () => {
    const dataset = await read(query({ granularity: 'month' }), 'texts');
    assert.deepEqual(values(dataset, 'nb_visits'), [1200, 1000]);
    assert.deepEqual(values(dataset, 'nb_actions'), [3600, null]);
    assert.deepEqual(values(dataset, 'bounce_rate'), [25, 12.5]);
    assert.equal(dataset.column('nb_actions', {})?.stateAt(1), 'unknown');
  });

  test('of one metric without its name', async () => {
    const asked = query({ src: `${base}?idSite=1&method=VisitsSummary.getVisits`, indicators: ['nb_actions'] });
    assert.deepEqual(values(await read(asked, 'single-metric'), 'nb_visits'), [14, 15]);
    const own = query({ src: `${base}?idSite=1&method=My.getDepth`, indicators: ['depth'] });
    assert.deepEqual(values(await read(own, 'single-metric'), 'depth'), [14, 15]);
    const [total] = parse(own, { value: 9 }).totals;
    assert.deepEqual([total?.indicator, total?.value, total?.from, total?.to], ['depth', 9, august.from, august.to]);
  });

  test('of more columns than any report has are refused', () => {
    const columns = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`nb_${index}`, 1]));
    assert.equal(parse(query(), columns(1_000)).totals.length, 1_000);
    assert.throws(() => parse(query(), columns(200_000)), /expected at most 1000 columns, got 200000/);
  });

  test('of one period are totals of the dates that were asked', async () => {
    const { totals } = await read(query(), 'range');
    assert.deepInclude(totals[0], { indicator: 'nb_visits', value: 4200, from: august.from, to: august.to });
  });

  test('by week carry the dates of the week, in words by older versions; several sites are a dimension', async () => {
    const dataset = await read(query({ src: `${base}?idSite=1,7`, granularity: 'week' }), 'sites');
    assert.deepEqual(dataset.buckets, ['2026-W32', '2026-W33']);
    assert.deepEqual(values(dataset, 'nb_visits', { site: '1' }), [400, 420]);
    assert.deepEqual(values(dataset, 'nb_visits', { site: '7' }), [25, null]);
    assert.deepEqual(dataset.dimensions[0]?.members[1]?.label, { en: 'Site 7', fr: 'Site 7' });
  });

  test('of several sites add up, but for people', () => {
    const asked = query({ src: `${base}?idSite=1,7`, indicators: ['nb_downloads'] });
    const day = (nb_downloads: number): object => ({ '2026-08-01': { nb_downloads } });
    const downloads = parse(asked, { 1: day(4), 7: day(5) });
    assert.equal(figureOf(downloads, 'nb_downloads', '2026-08-01').value, 9);
    const people = parse(query({ src: `${base}?idSite=1,7` }), {
      1: { '2026-08-01': { nb_uniq_visitors: 4 } },
      7: { '2026-08-01': { nb_uniq_visitors: 5 } },
    });
    assert.equal(figureOf(people, 'nb_uniq_visitors', '2026-08-01').reason, 'not-additive');
  });

  test('of one site may be split by site too', async () => {
    const dataset = await read(query({ split: 'site' }), 'days');
    assert.deepEqual(values(dataset, 'nb_visits', { site: '1' }), [40, null, 60]);
  });

  test('name what was kept, so that it can be shown', async () => {
    const dataset = await read(query({ filters: { country: ['FR', 'de'] } }), 'days', 'documented');
    assert.deepEqual(values(dataset, 'nb_visits', { country: 'FR' }).slice(-3), [40, null, 60]);
    assert.equal(values(dataset, 'nb_visits', { country: 'de' })[0], 2);
    assert.deepEqual(dataset.dimensions[0]?.members[0]?.label, { en: 'France', fr: 'France' });
  });

  test('of several reports do not contradict each other', () => {
    const asked = query({ indicators: ['nb_visits_converted', 'nb_conversions'] });
    const one = { '2026-08-01': { nb_visits: 9, nb_visits_converted: 3 } };
    const other = { '2026-08-01': { nb_conversions: 4, nb_visits_converted: 3, conversion_rate: 0.07 } };
    const dataset = parse(asked, one, other);
    assert.deepEqual(values(dataset, 'nb_visits_converted'), [3]);
    assert.deepEqual(values(dataset, 'conversion_rate'), [7]);
  });

  test('of people over a month belong to that month, and to no other dates', () => {
    const asked = query({ indicators: ['nb_uniq_visitors'], range: { from: '2026-08-01', to: '2026-08-31' } });
    const days = {
      '2026-08-01': { nb_uniq_visitors: 5, nb_visits: 6 },
      '2026-08-02': { nb_uniq_visitors: 5, nb_visits: 6 },
    };
    const dataset = parse(asked, days, { '2026-08': { nb_uniq_visitors: 8, nb_visits: 12 } });
    assert.deepEqual(
      dataset.totals.map(({ indicator, value, from, to }) => [indicator, value, from, to]),
      [['nb_uniq_visitors', 8, '2026-08-01', '2026-08-31']],
    );
    assert.equal(figureOf(dataset, 'nb_uniq_visitors', '2026-08').value, 8);
    assert.equal(figureOf(dataset, 'nb_uniq_visitors', '2026-08-01/2026-08-02').reason, 'not-additive');
    assert.equal(figureOf(dataset, 'nb_visits', '2026-08').value, 12);
  });
});

suite('Matomo’s numbers of people', () => {
  test('are told by their names, and never add up', () => {
    for (const id of ['nb_users_returning', 'nb_users_new', 'nb_uniq_visitors_app', 'entry_nb_uniq_visitors']) {
      const { indicators } = parse(query(), { '2026-08-01': { [id]: 3, nb_visits: 4 } });
      const { aggregate } = indicators.find((one) => one.id === id) ?? {};
      assert.deepEqual(aggregate, { kind: 'fold', time: 'none', split: 'none' }, id);
    }
  });

  test('belong to the dates that each was asked for, where the instance counts them', () => {
    const periods = [
      { from: '2026-10-05', to: '2026-10-20' },
      { from: '2026-09-19', to: '2026-10-04' },
    ];
    const range = { from: '2026-09-19', to: '2026-10-20' };
    const asked = query({ indicators: ['nb_uniq_visitors'], range, periods });
    const since = (day: string): unknown => {
      const days = { [day]: { nb_uniq_visitors: 5, nb_visits: 6 } };
      const { totals } = parse(asked, days, { nb_uniq_visitors: 80 }, { nb_uniq_visitors: 60 });
      return totals.map(({ value, from, to }) => [value, from, to]);
    };
    const own = [80, '2026-10-05', '2026-10-20'];
    assert.deepEqual(since('2026-09-19'), [own, [60, '2026-09-19', '2026-10-04']]);
    // Visitors of a site that began later would be those of fewer days.
    assert.deepEqual(since('2026-09-20'), [own]);
  });
});

suite('Matomo’s reports', () => {
  test('of countries are named in both languages by their code', async () => {
    const dataset = await read(query({ split: 'country' }), 'countries', 'days');
    assert.deepEqual(
      dataset.dimensions[0]?.members.map(({ id, label }) => [id, label]),
      [
        ['fr', { en: 'France', fr: 'France' }],
        ['de', { en: 'Germany', fr: 'Allemagne' }],
      ],
    );
    assert.deepEqual(values(dataset, 'nb_actions', { country: 'fr' }), [100, null, 170]);
    assert.deepEqual(values(dataset, 'nb_visits'), [40, null, 60]);
  });

  test('that add up to all visits say that the others were not there', async () => {
    const dataset = await read(query({ split: 'country' }), 'countries', 'days');
    assert.deepEqual(values(dataset, 'nb_visits', { country: 'de' }), [10, null, 0]);
    const unproven = await read(query({ split: 'country' }), 'countries');
    assert.equal(unproven.column('nb_visits', { country: 'de' })?.stateAt(2), 'absent');
    const other = await read(query({ split: 'country' }), 'countries', 'documented');
    assert.equal(other.column('nb_visits', { country: 'de' })?.at(2), null);
  });

  test('of more countries than there are imply no zeros: their cells would fill the memory', () => {
    const rows = Array.from({ length: 301 }, (_, index) => ({ label: `c${index}`, nb_visits: 1 }));
    const days = { '2026-08-01': rows, '2026-08-02': rows.slice(1) };
    const whole = { '2026-08-01': { nb_visits: 301 }, '2026-08-02': { nb_visits: 300 } };
    const { column } = parse(query({ split: 'country' }), days, whole);
    assert.equal(column('nb_visits', { country: 'c0' })?.stateAt(1), 'absent');
  });

  test('keep the writing of the filter, and the whole out of its way', async () => {
    const asked = query({ split: 'country', filters: { country: ['FR', 'JP'] } });
    const dataset = await read(asked, 'countries', 'days');
    assert.deepEqual(values(dataset, 'nb_visits', { country: 'FR' }), [30, null, 60]);
    assert.isUndefined(dataset.column('nb_visits', {}));
    assert.deepEqual(values(dataset, 'nb_visits', { country: 'JP' }), [0, null, 0]);
  });

  test('of a report by its method are called what its rows are, in both languages, where that is known', () => {
    const named = (split: string): unknown => {
      const asked = query({ split });
      return parse(asked, { '2026-08-01': [{ label: 'a', nb_visits: 1 }] }).dimensions[0]?.label;
    };
    assert.deepEqual(named('Referrers.getWebsites'), { en: 'Site of origin', fr: 'Site d’origine' });
    assert.deepEqual(named('Actions.getPageUrls'), { en: 'Page', fr: 'Page' });
    assert.isNull(named('Referrers.getAll'));
    assert.isNull(named('Object.getPrototypeOf'));
  });

  test('take the language that src asks for', async () => {
    const asked = query({ split: 'country', src: `${base}?idSite=1&language=de` });
    assert.equal((await read(asked, 'countries')).dimensions[0]?.members[1]?.label, 'Germany');
  });

  test('of devices: rows without visits, and by month without people', async () => {
    const whole = { '2026-08': { nb_visits: 31, nb_actions: 35, nb_uniq_visitors: 20 } };
    const dataset = parse(query({ split: 'device' }), await recordedJson('matomo/devices.json'), whole);
    const [desktop, phone, tablet] = dataset.dimensions[0]?.members ?? [];
    assert.deepEqual([desktop?.id, phone?.id, tablet?.id], ['desktop', 'feature phone', 'tablet']);
    assert.deepEqual(phone?.label, { en: 'Feature phone', fr: 'Téléphone mobile' });
    assert.deepEqual(values(dataset, 'nb_actions', { device: 'tablet' }), [0]);
    assert.isUndefined(dataset.column('nb_uniq_visitors', { device: 'desktop' }));
    assert.deepEqual(values(dataset, 'nb_uniq_visitors'), [20]);
  });

  test('of origins: by their segment, else by their number', async () => {
    const dataset = await read(query({ split: 'referrer' }), 'referrers');
    assert.deepEqual(
      dataset.dimensions[0]?.members.map(({ id }) => id),
      ['direct', 'search'],
    );
    assert.notInclude(
      dataset.indicators.map(({ id }) => id),
      'referrer_type',
    );
  });

  test('of pages: visits do not add up, views do; rates stay as they were given', async () => {
    const dataset = await read(query({ split: 'Actions.getPageUrls' }), 'pages');
    const rule = (id: string): unknown => dataset.indicators.find((one) => one.id === id)?.aggregate;
    assert.deepEqual(rule('nb_visits'), { kind: 'fold', time: 'sum', split: 'none' });
    assert.deepEqual(rule('nb_hits'), { kind: 'fold', time: 'sum', split: 'sum' });
    assert.deepEqual(rule('bounce_rate'), { kind: 'fold', time: 'none', split: 'none' });
    const page = { 'Actions.getPageUrls': '/index' };
    assert.deepEqual([values(dataset, 'bounce_rate', page), values(dataset, 'exit_rate', page)], [[50], [60]]);
    assert.deepEqual(values(dataset, 'nb_hits', { 'Actions.getPageUrls': '2026' }), [3]);
  });

  const partitions: readonly (readonly [method: string, fold: 'sum' | 'none'])[] = [
    ['DevicesDetection.getBrowsers', 'sum'],
    ['Referrers.getWebsites', 'sum'],
    ['DevicePlugins.getPlugin', 'none'],
    ['Interests.getTopics', 'none'],
  ];
  for (const [method, fold] of partitions) {
    test(`of ${method}: visits of several members make a ${fold}`, () => {
      const rows = ['one', 'other'].map((label) => ({ label, nb_visits: 3 }));
      const { indicators } = parse(query({ split: method }), { '2026-08-01': rows });
      assert.deepEqual(indicators.find(({ id }) => id === 'nb_visits')?.aggregate, {
        kind: 'fold',
        time: 'sum',
        split: fold,
      });
    });
  }

  test('of pages count as 0 what is not there where the page says so, from the first day to the last', () => {
    const asked = query({ split: 'Actions.getPageUrls', options: { missing: 'zero' } });
    const page = (label: string): unknown[] => [{ label, nb_hits: 4, nb_visits: 2, bounce_rate: 0.5 }];
    const days = { '2026-08-01': [], '2026-08-02': page('/a'), '2026-08-03': page('/b') };
    const dataset = parse(asked, days);
    const show = (id: string, label: string): unknown[] => values(dataset, id, { 'Actions.getPageUrls': label });
    assert.deepEqual(
      [show('nb_hits', '/a'), show('nb_hits', '/b')],
      [
        [0, 4, 0],
        [0, 0, 4],
      ],
    );
    assert.deepEqual(show('bounce_rate', '/a'), [null, 50, null]);
  });

  test('of pages that come and go do not grow with each day that one of them is not there', () => {
    const asked = query({ split: 'Actions.getPageUrls', options: { missing: 'zero' } });
    const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const body = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [day(index), [{ label: `/${index}`, nb_hits: 1 }]]),
    );
    assert.equal(figures(asked, body).observations.length, 100 + 99 + 99);
    const { slices } = parse(asked, body);
    assert.isTrue(slices.every(({ column }) => [...Array(100).keys()].every((index) => column.at(index) !== null)));
  });

  test('of visits make averages of their parts, not of averages', async () => {
    const dataset = await read(query(), 'days');
    const show = (id: string): number | null => figureOf(dataset, id, '2026-08-01/2026-08-03').value;
    assert.deepEqual([show('bounce_rate'), show('avg_time_on_site'), show('nb_actions_per_visit')], [40, 132, 3]);
    assert.deepEqual([show('max_actions'), show('nb_visits')], [22, 100]);
  });

  test('of origins that no list knows bear their own label', () => {
    const row = { label: 'Somewhere', nb_visits: 3, referrer_type: 'constructor' };
    const dataset = parse(query({ split: 'referrer' }), { '2026-08-01': [row] });
    assert.deepEqual(values(dataset, 'nb_visits', { referrer: 'Somewhere' }), [3]);
  });

  test('of visits keep a rate whose parts were left out, for its own period only', () => {
    const dataset = parse(query(), { '2026-08-01': { bounce_rate: '50%' }, '2026-08-02': { bounce_rate: '10%' } });
    const show = (period: string): number | null => figureOf(dataset, 'bounce_rate', period).value;
    assert.deepEqual([show('2026-08-01'), show('2026-08-01/2026-08-02')], [50, null]);
  });

  test('are read where nobody says by what they are split', async () => {
    const asked = query({ src: `${base}?idSite=1&method=UserCountry.getCountry` });
    assert.deepEqual(values(await read(asked, 'countries'), 'nb_visits', { country: 'fr' }), [30, null, 60]);
    assert.isTrue(source.recognises(answerOf(await recordedJson('matomo/countries.json'))));
    assert.isFalse(source.recognises(answerOf({ data: [{ time: '2026', visits: 1 }] })));
  });
});

suite('What is wrong with an answer of Matomo is named', () => {
  const wrong: readonly (readonly [asked: Partial<DataQuery>, body: unknown, message: string])[] = [
    [{}, { '2026-08-01': { nb_visits: 'n/a' } }, '2026-08-01.nb_visits: expected a number or null, got "n/a"'],
    [{}, { '2026-08-01': { nb_visits: true } }, '2026-08-01.nb_visits: expected a number or null, got true'],
    [{}, { '2026-08-01': { bounce_rate: 'half' } }, '2026-08-01.bounce_rate: expected a rate, a percentage or null'],
    [{}, { nb_visits: 1, '2026-08-01': {} }, 'nb_visits: expected a day, a week, a month'],
    [{}, { '2026-08-01': { visits: 4 } }, '2026-08-01: expected metrics such as nb_visits'],
    [{}, true, 'answer: expected an object of metrics, got true'],
    [{}, null, 'answer: expected an object of periods or of metrics, got null'],
    [{ indicators: ['a', 'b'] }, { '2026-08-01': 5 }, '2026-08-01: expected an object of metrics, got 5'],
    [{ split: 'country' }, { '2026-08-01': [{ nb_visits: 1 }] }, '2026-08-01[0].label: expected a text, got nothing'],
    [{ src: `${base}?idSite=all` }, { '2026-08-01': {} }, '2026-08-01: expected the id of a site'],
    [
      { src: `${base}?idSite=1,2` },
      { 2: { '2026-08-01': { nb_visits: [] } } },
      '2.2026-08-01.nb_visits: expected a number or null, got []',
    ],
  ];
  for (const [asked, body, message] of wrong) {
    test(message, () => {
      const error = refusal(() => parse(query(asked), body));
      assert.deepEqual([error.kind, error.message.startsWith(message)], ['format', true], error.message);
    });
  }

  test('by the report, where there are several answers', () => {
    const error = refusal(() => parse(query({ split: 'country' }), {}, { '2026-08-01': { nb_visits: 'x' } }));
    assert.include(error.message, 'VisitsSummary.get: 2026-08-01.nb_visits: expected a number');
  });

  test('in its own words, with status 200 as well', async () => {
    const answer = answerOf(await recordedJson('matomo/error.json'));
    const error = source.refuse(answer);
    assert.deepEqual([error?.kind, error?.code], ['http', 'forbidden']);
    assert.equal(
      error?.message,
      'You can\'t access this resource as it requires a "view" access for the website id = 1.',
    );
    const other = source.refuse(answerOf({ result: 'error', message: "The period 'decade' is not supported." }));
    assert.equal(other?.code, 'refused');
    assert.equal(
      source.refuse({ ...answerOf({ result: 'error', message: 'Slow down' }), status: 429 })?.code,
      'rate-limited',
    );
    assert.isNull(source.refuse(answerOf({ '2026-08-01': [] })));
    assert.isNull(source.refuse(answerOf([])));
  });
});
