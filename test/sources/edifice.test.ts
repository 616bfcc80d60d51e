import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery, Period, ShowOptions } from '../../src/query/query.js';
import { edifice as source } from '../../src/sources/edifice.js';
import type { Answer } from '../../src/sources/source.js';
import { cycle } from '../../src/views/cycle.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { series } from '../../src/views/series.js';
import { configErrorOf } from './config-error.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson } from './recorded.js';

const base = 'https://one.example/stats';
const range = { from: '2026-08-01', to: '2026-11-20' };

type Row = Readonly<Record<string, unknown>>;

function query(more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'edifice', src: base, scope: 'structure:ferry', indicators: ['visits'], range, ...more });
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

async function read(file: string, more: Partial<DataQuery> = {}): Promise<Dataset> {
  return parse(query(more), await recordedJson(`edifice/${file}.json`));
}

function values(dataset: Dataset, indicator: string, members: Record<string, string> = {}): readonly unknown[] {
  const column = dataset.column(indicator, members);
  return column ? dataset.buckets.map((_, index) => column.at(index) ?? column.stateAt(index)) : [];
}

function period(from: string, to: string, elapsed = to): Period {
  return { from, to, elapsed, unit: 'month', count: 1 };
}

function show(indicator: string, more: Partial<ShowOptions> = {}): ShowOptions {
  return {
    indicators: [indicator],
    period: period('2026-08-01', '2026-11-30', '2026-11-20'),
    baseline: null,
    compare: 'none',
    change: 'none',
    granularity: null,
    by: 'time',
    split: null,
    profiles: null,
    filters: {},
    zone: 'Europe/Paris',
    now: recordedAt,
    figure: 'period',
    ...more,
  };
}

function labels({ top }: Figure): readonly unknown[] {
  return top.map(({ label }) => label);
}

function configError(more: Partial<DataQuery>): StatsError {
  return configErrorOf(() => source.ask(query(more)));
}

suite('what the statistics of Edifice are asked', () => {
  const ferry = 'entityLevel=structure&entity=ferry';
  const months = 'from=2026-08-01T00:00:00&to=2026-11-20T23:59:59&frequency=month';
  const asked: readonly (readonly [what: string, more: Partial<DataQuery>, parameters: readonly string[]])[] = [
    ['visits by month', {}, [`indicator=accounts&${months}&${ferry}`]],
    [
      'three indicators of accounts at once',
      { indicators: ['visits', 'unique-visitors', 'activated-accounts'] },
      [`indicator=accounts&${months}&${ferry}`],
    ],
    ['all indicators of accounts where none is named', { indicators: [] }, [`indicator=accounts&${months}&${ferry}`]],
    ['apps, of which one is a connector', { indicators: ['top-app'] }, [`indicator=access&${months}&${ferry}`]],
    ['connectors only', { indicators: ['top-connector'] }, [`indicator=access&${months}&${ferry}&type=CONNECTOR`]],
    [
      'apps and connectors in one request',
      { indicators: ['top-app', 'top-connector'] },
      [`indicator=access&${months}&${ferry}`],
    ],
    ['devices', { indicators: ['top-device'] }, [`indicator=accounts&${months}&${ferry}&device=true`]],
    [
      'accounts and devices in two requests',
      { indicators: ['visits', 'top-device'] },
      [`indicator=accounts&${months}&${ferry}`, `indicator=accounts&${months}&${ferry}&device=true`],
    ],
    [
      'the daily peak by hour, whatever step is shown',
      { indicators: ['peak-hour'], granularity: 'month' },
      [`indicator=accounts&${months.replace('month', 'hour')}&${ferry}`],
    ],
    [
      'the weekly peak by day',
      { indicators: ['peak-day'], granularity: 'week' },
      [`indicator=accounts&${months.replace('month', 'day')}&${ferry}`],
    ],
    [
      'both peaks by hour',
      { indicators: ['peak-hour', 'peak-day'] },
      [`indicator=accounts&${months.replace('month', 'hour')}&${ferry}`],
    ],
    ['a field by its own name', { indicators: ['sessions'] }, [`indicator=accounts&${months}&${ferry}`]],
    ['quarters as months', { granularity: 'quarter' }, [`indicator=accounts&${months}&${ferry}`]],
    ['a class', { scope: 'class:cm2 b' }, [`indicator=accounts&${months}&entityLevel=class&entity=cm2%20b`]],
    [
      'several structures, each with a key of its own',
      { scope: 'structure:ferry, curie' },
      [`indicator=accounts&${months}&${ferry}&entity=curie`],
    ],
    [
      'the whole month and the whole week in which a period begins',
      { granularity: 'month', range: { from: '2026-08-20', to: '2026-08-25' } },
      [`indicator=accounts&from=2026-08-01T00:00:00&to=2026-08-25T23:59:59&frequency=month&${ferry}`],
    ],
    [
      'weeks from their Monday',
      { granularity: 'week', range: { from: '2026-08-20', to: '2026-08-25' } },
      [`indicator=accounts&from=2026-08-17T00:00:00&to=2026-08-25T23:59:59&frequency=week&${ferry}`],
    ],
    [
      'days, for a period that begins within a month',
      { range: { from: '2026-10-22', to: '2026-11-20' } },
      [`indicator=accounts&from=2026-10-22T00:00:00&to=2026-11-20T23:59:59&frequency=day&${ferry}`],
    ],
    [
      'days, for the beginning of a month',
      { range: { from: '2026-11-01', to: '2026-11-20' } },
      [`indicator=accounts&from=2026-11-01T00:00:00&to=2026-11-20T23:59:59&frequency=day&${ferry}`],
    ],
    [
      'the month itself where its visitors are asked for',
      { indicators: ['visits-per-visitor'], range: { from: '2026-11-01', to: '2026-11-20' } },
      [`indicator=accounts&from=2026-11-01T00:00:00&to=2026-11-20T23:59:59&frequency=month&${ferry}`],
    ],
    [
      'the month itself for its visitors, although what it is compared with begins within one',
      {
        indicators: ['unique-visitors'],
        range: { from: '2026-08-31', to: '2026-10-31' },
        periods: [
          { from: '2026-10-01', to: '2026-10-31' },
          { from: '2026-08-31', to: '2026-09-30' },
        ],
      },
      [`indicator=accounts&from=2026-08-01T00:00:00&to=2026-10-31T23:59:59&frequency=month&${ferry}`],
    ],
    [
      'everything, which needs a first date all the same',
      { range: null },
      [`indicator=accounts&from=2000-01-01T00:00:00&frequency=month&${ferry}`],
    ],
  ];
  for (const [what, more, parameters] of asked) {
    test(what, () => {
      assert.deepEqual(
        urls(more),
        parameters.map((text) => `${base}/list?${text}`),
      );
    });
  }

  test('nothing of a split or a filter, which the API does not know', () => {
    const filters = { profile: ['Teacher'] };
    assert.deepEqual(urls({ split: 'profile', filters }), urls({ split: null }));
  });

  test('the same address for a base with a slash at its end', () => {
    assert.deepEqual(urls({ src: `${base}/` }), urls({}));
  });

  const refused: readonly (readonly [more: Partial<DataQuery>, code: string, says: string])[] = [
    [{ src: '' }, 'no-src', '/stats'],
    [{ src: `${base}?a=1` }, 'bad-src', 'without a query'],
    [{ scope: null }, 'bad-scope', 'structure:ID, class:ID'],
    [{ scope: 'ferry' }, 'bad-scope', 'structure:ID, class:ID'],
    [{ scope: 'structure:' }, 'bad-scope', 'structure:ID, class:ID'],
    [{ scope: 'structure: , ' }, 'bad-scope', 'structure:ID, class:ID'],
    [{ scope: 'platform:one' }, 'bad-scope', 'structure:ID, class:ID'],
    [{ indicators: ['page-views'] }, 'unknown-indicator', 'visits, unique-visitors, visits-per-visitor, top-app'],
    [{ split: 'category' }, 'unknown-split', 'these indicators have: profile'],
    [{ split: 'structure' }, 'unknown-split', 'these indicators have: profile'],
    [{ indicators: ['top-app'], split: 'weekday' }, 'unknown-split', 'category, profile'],
    [{ filters: { device: ['tablet'] } }, 'bad-filter', 'profile'],
    [{ indicators: ['peak-hour'], range: null }, 'bad-period', 'last-13-months'],
    [{ granularity: 'hour', range: null }, 'bad-period', 'last-13-months'],
    [{ indicators: ['peak-hour', 'unique-visitors'] }, 'bad-granularity', '"peak-hour" is counted by hour'],
    [{ indicators: ['visits', 'peak-day'] }, 'bad-granularity', '"peak-day" is counted by day'],
  ];
  for (const [more, code, says] of refused) {
    test(`no request for ${JSON.stringify(more)}: ${code}`, () => {
      const error = configError(more);
      assert.equal(error.code, code);
      assert.include(error.message, says);
    });
  }
});

suite('what the rows of Edifice say', () => {
  test('accounts are read by month and profile, in any order of rows, from dates without zone', async () => {
    const dataset = await read('accounts');
    assert.deepEqual(dataset.buckets, ['2026-08', '2026-09', '2026-10', '2026-11']);
    assert.isNull(dataset.zone);
    assert.equal(dataset.timeName, 'date');
    assert.deepEqual(values(dataset, 'visits', { profile: 'Teacher' }), [8, 0, 65, 30]);
  });

  test('of visits no row is none, of a stock it is not known, and null stays unknown', async () => {
    const indicators = ['visits', 'unique-visitors', 'loaded-accounts'];
    const dataset = await read('accounts', { indicators });
    assert.deepEqual(values(dataset, 'visits', { profile: 'Relative' }), [0, 0, 40, 50]);
    assert.deepEqual(values(dataset, 'unique-visitors', { profile: 'Relative' }), [0, 0, 'unknown', 40]);
    assert.deepEqual(values(dataset, 'loaded-accounts', { profile: 'Relative' }), ['absent', 'absent', 210, 212]);
  });

  test('profiles stand in the application’s order, with its names and colours, as far as there are rows', async () => {
    const { dimensions } = await read('accounts');
    assert.deepEqual(dimensions, [
      {
        id: 'profile',
        label: { en: 'Profile', fr: 'Profil' },
        members: [
          { id: 'Teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#6fbe2e' },
          { id: 'Relative', label: { en: 'Parents', fr: 'Parents' }, color: '#46afe6' },
          { id: 'Guest', label: { en: 'Others', fr: 'Autres' }, color: '#ff3a55' },
        ],
      },
    ]);
  });

  test('a profile that nobody knows is shown by its id, and rows of all profiles are the whole', async () => {
    const [first] = (await recordedJson('edifice/accounts.json')) as Row[];
    const dataset = parse(query(), [
      { ...first, profile: 'Robot' },
      { ...first, profile: '', authentications: 99 },
    ]);
    assert.deepEqual(
      dataset.dimensions[0]?.members.map(({ label }) => label),
      ['Robot'],
    );
    assert.equal(dataset.column('visits', {})?.at(0), 99);
  });

  test('an empty answer is an empty dataset', async () => {
    const dataset = await read('empty', { indicators: ['top-connector'] });
    assert.deepEqual([dataset.buckets.length, dataset.slices.length], [0, 0]);
    assert.equal(figure(dataset, show('top-connector')).reason, 'no-data');
  });

  test('dates may carry seconds, and weeks begin on any of their days', async () => {
    const [first] = (await recordedJson('edifice/accounts.json')) as Row[];
    const asked = query({ granularity: 'week' });
    const dataset = parse(asked, [
      { ...first, date: '2026-10-05T00:00:00.5' },
      { ...first, date: '2026-10-14T00:00' },
    ]);
    assert.deepEqual(dataset.buckets, ['2026-W41', '2026-W42']);
  });

  test('a column that this version of the API does not have is no data; one that some rows lack is an error', async () => {
    const rows = (await recordedJson('edifice/accounts.json')) as Row[];
    const without = rows.map(({ activations: _, ...row }) => row);
    const asked = query({ indicators: ['activations'] });
    assert.equal(figure(parse(asked, without), show('activations')).reason, 'no-data');
    assert.throws(
      () => parse(asked, [...without, rows[0]]),
      StatsError,
      'data[0].activations: expected a number or null, got nothing',
    );
  });

  const wrong: readonly (readonly [row: Row, message: string])[] = [
    [{ authentications: 'n/a' }, 'data[1].authentications: expected a number or null, got "n/a"'],
    [{ date: '01/10/2026' }, 'data[1].date: expected a date and time like "2026-08-01T00:00", got "01/10/2026"'],
    [{ date: null }, 'data[1].date: expected a text, got null'],
    [{ profile: 3 }, 'data[1].profile: expected a text, got 3'],
    [
      { date: '2026-08-01T00:00', profile: 'Teacher' },
      'data[1].visits: expected one row for each time and members, got another one at data[0]',
    ],
  ];
  for (const [change, message] of wrong) {
    test(`a wrong row is named: ${message}`, async () => {
      const [, , , august, november] = (await recordedJson('edifice/accounts.json')) as Row[];
      assert.throws(() => parse(query(), [august, { ...november, ...change }]), StatsError, message);
    });
  }

  test('of several answers the error names the one that is wrong', async () => {
    const [accounts, devices] = await Promise.all([
      recordedJson('edifice/accounts.json'),
      recordedJson('edifice/devices.json'),
    ]);
    const asked = query({ indicators: ['visits', 'top-device'] });
    const spoilt = (devices as Row[]).map((row) => ({ ...row, device_type: null }));
    assert.throws(
      () => parse(asked, accounts, spoilt),
      StatsError,
      'devices: data[0].device_type: expected a text, got null',
    );
    assert.throws(() => parse(asked, accounts, 5), StatsError, 'devices answer: expected an array of rows, got 5');
  });
});

suite('the nine indicators of Edifice', () => {
  const november = period('2026-11-01', '2026-11-30', '2026-11-20');

  test('visits add up over months and profiles', async () => {
    assert.equal(figure(await read('accounts'), show('visits')).value, 65 + 40 + 3 + 8 + 30 + 50);
  });

  test('unique visitors add up over the profiles of one month, never over months', async () => {
    const dataset = await read('accounts', { indicators: ['unique-visitors'] });
    assert.equal(figure(dataset, show('unique-visitors', { period: november })).value, 50);
    const year = figure(dataset, show('unique-visitors'));
    assert.deepEqual([year.value, year.reason], [null, 'not-additive']);
  });

  test('visits per visitor are divided for the month, for each profile and for all', async () => {
    const dataset = await read('accounts', { indicators: ['visits-per-visitor'], split: 'profile' });
    assert.equal(dataset.indicators[0]?.id, 'visits-per-visitor');
    assert.equal(figure(dataset, show('visits-per-visitor', { period: november })).value, 80 / 50);
    const set = series(dataset, show('visits-per-visitor', { period: november, split: 'profile' }));
    assert.deepEqual(
      set.lines.map(({ member, column }) => [member?.id, column.at(0)]),
      [
        ['Teacher', 3],
        ['Relative', 1.25],
        ['Guest', null],
      ],
    );
    assert.deepEqual([set.totalKind, set.total?.column.at(0)], ['ratio', 1.6]);
  });

  test('the most used app counts the library, in both of its ways, and no other connector', async () => {
    const dataset = await read('access', { indicators: ['top-app'] });
    const top = figure(dataset, show('top-app'));
    assert.deepEqual([labels(top), top.value], [[{ en: 'Library', fr: 'Bibliothèque' }], 170]);
    assert.deepEqual(values(dataset, 'top-app', { category: 'Pearltrees', profile: 'Teacher' }), []);
    assert.sameMembers(dataset.dimensions[0]?.members.map(({ id }) => id) ?? [], ['Conversation', 'Blog', 'library']);
    assert.deepEqual(labels(figure(dataset, show('top-app', { filters: { profile: ['Student'] } }))), ['Blog']);
  });

  test('the most used connector is none of the apps', async () => {
    const dataset = await read('access', { indicators: ['top-connector'] });
    assert.deepEqual(labels(figure(dataset, show('top-connector'))), ['Edulib']);
    assert.deepEqual(dataset.dimensions[0]?.label, { en: 'Connector', fr: 'Connecteur' });
  });

  test('uses of an app add up over its two ways, its users do not', async () => {
    const dataset = await read('access', { indicators: ['access', 'unique_access'] });
    const library = { category: 'library', profile: 'Teacher' };
    assert.deepEqual(values(dataset, 'access', library), [170]);
    assert.deepEqual(values(dataset, 'unique_access', library), ['unknown']);
    assert.deepEqual(values(dataset, 'unique_access', { category: 'Blog', profile: 'Student' }), [60]);
  });

  test('two rows of one app, profile and way are refused', async () => {
    const [first] = (await recordedJson('edifice/access.json')) as Row[];
    const asked = query({ indicators: ['top-app'] });
    assert.throws(() => parse(asked, [first, first]), StatsError, 'expected one row for each time and members');
  });

  test('the most used device is named by its visits of all profiles, a tie by both', async () => {
    const dataset = await read('devices', { indicators: ['top-device'] });
    const top = figure(dataset, show('top-device'));
    assert.deepEqual([labels(top), top.value], [[{ en: 'Mobile app', fr: 'Application mobile' }], 70]);
    const teachers = figure(dataset, show('top-device', { filters: { profile: ['Teacher'] } }));
    assert.deepEqual(labels(teachers), [{ en: 'Computer', fr: 'Ordinateur' }]);
  });

  test('a line for each device, and their sum', async () => {
    const dataset = await read('devices', { indicators: ['top-device'], split: 'category' });
    const { lines, total } = series(
      dataset,
      show('top-device', { split: 'category', period: period('2026-10-01', '2026-10-31') }),
    );
    assert.deepEqual(
      lines.map(({ member, column }) => [member?.id, column.at(0)]),
      [
        ['desktop', 50],
        ['smartphone', 45],
        ['mobile_app', 70],
        ['tablet', 2],
        ['other', null],
      ],
    );
    assert.equal(total?.column.at(0), 167);
  });

  test('activations are a flow of their own', async () => {
    assert.equal(figure(await read('accounts', { indicators: ['activations'] }), show('activations')).value, 11);
  });

  test('activated accounts are the last number of each profile, though one has no row in the last month', async () => {
    const dataset = await read('accounts', { indicators: ['activated-accounts', 'loaded-accounts'] });
    const all = figure(dataset, show('activated-accounts', { split: 'profile' }));
    assert.equal(all.value, 13 + 155 + 2);
    assert.deepEqual(
      all.breakdown.map(({ member, value }) => [member.id, value]),
      [
        ['Relative', 155],
        ['Teacher', 13],
        ['Guest', 2],
      ],
    );
    assert.equal(figure(dataset, show('loaded-accounts')).value, 14 + 212 + 5);
    const some = show('activated-accounts', { split: 'profile', profiles: ['Teacher', 'Guest'] });
    assert.equal(figure(dataset, some).value, 15);
  });

  test('such a total ends with the rows and is not there where the rows say it all', async () => {
    const rows = (await recordedJson('edifice/accounts.json')) as Row[];
    const asked = query({ indicators: ['activated'] });
    const totals = parse(asked, rows).totals;
    assert.isTrue(totals.every(({ from, to }) => from === null && to === '2026-11-20'));
    assert.lengthOf(totals, 4);
    const known = rows.filter(({ profile }) => profile !== 'Guest');
    assert.deepEqual(parse(asked, known).totals, []);
    assert.equal(figure(parse(asked, known), show('activated')).value, 168);
  });

  test('no sum is given where nothing is known of a profile: what there is, is said to lack it', () => {
    const row = { entity_name: 'Ferry', uai: '1', structure_id: 'ferry' };
    const dataset = parse(query({ indicators: ['activated-accounts'] }), [
      { ...row, date: '2026-08-01T00:00', profile: 'Teacher', activated: 10 },
      { ...row, date: '2026-08-01T00:00', profile: 'Student', activated: null },
      { ...row, date: '2026-09-01T00:00', profile: 'Student', activated: null },
    ]);
    const { origin, covered, missing } = figure(dataset, show('activated-accounts'));
    assert.deepEqual([origin, covered.to, missing], ['computed', '2026-08', { count: 1, of: 1, partly: 1 }]);
    const teachers = show('activated-accounts', { filters: { profile: ['Teacher'] } });
    assert.equal(figure(dataset, teachers).value, 10);
  });

  test('rows of the year 1 are read, too', () => {
    const row = { date: '0001-01-01T00:00', profile: 'Teacher', structure_id: 'ferry', authentications: 1 };
    assert.doesNotThrow(() => parse(query({ indicators: ['peak-hour'] }), [row]));
  });

  test('nothing is asked for by name: all of accounts, visits first', async () => {
    const { indicators } = await read('accounts', { indicators: [] });
    assert.deepEqual(
      indicators.map(({ id }) => id),
      ['visits', 'unique-visitors', 'visits-per-visitor', 'activated-accounts', 'loaded-accounts', 'activations'],
    );
  });
});

suite('the peaks of Edifice', () => {
  const weeks = { range: { from: '2026-10-20', to: '2026-11-18' } };
  const shown = { period: period('2026-10-20', '2026-11-18') };

  test('the busiest hour is that of the complete weeks, by its name in both languages', async () => {
    const dataset = await read('hours', { ...weeks, indicators: ['peak-hour'] });
    const peak = figure(dataset, show('peak-hour', shown));
    assert.deepEqual([labels(peak), peak.value], [[{ en: '8 am', fr: '8 h' }], 32]);
    assert.equal(dataset.granularity, 'day');
    assert.deepEqual([dataset.buckets[0], dataset.buckets.at(-1)], ['2026-11-02', '2026-11-15']);
    assert.equal(values(dataset, 'peak-hour', { 'hour-of-day': '09', profile: 'Relative' })[0], 3);
  });

  test('the hour of one profile is another one', async () => {
    const dataset = await read('hours', { ...weeks, indicators: ['peak-hour'] });
    const peak = figure(dataset, show('peak-hour', { ...shown, filters: { profile: ['Relative'] } }));
    assert.deepEqual([labels(peak), peak.value], [[{ en: '2 pm', fr: '14 h' }], 25]);
  });

  test('the busiest weekday is summed over weeks that have each weekday once', async () => {
    const dataset = await read('hours', { ...weeks, indicators: ['peak-hour', 'peak-day'] });
    const peak = figure(dataset, show('peak-day', shown));
    assert.deepEqual([labels(peak), peak.value], [[{ en: 'Tuesday', fr: 'mardi' }], 35]);
  });

  test('all 24 hours and all 7 weekdays are places, rows or not', async () => {
    const { dimensions } = await read('hours', { ...weeks, indicators: ['peak-hour', 'peak-day'] });
    const [hours, weekdays] = dimensions;
    assert.lengthOf(hours?.members ?? [], 24);
    assert.deepEqual(
      ['00', '12', '23'].map((hour) => hours?.members.find(({ id }) => id === hour)?.label),
      [
        { en: '12 am', fr: '0 h' },
        { en: '12 pm', fr: '12 h' },
        { en: '11 pm', fr: '23 h' },
      ],
    );
    assert.deepEqual(
      weekdays?.members.map(({ id }) => id),
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    );
  });

  test('a profile without a row at 8 h does not shift: the cycle is aligned by hour', async () => {
    const rows = (await recordedJson('edifice/hours.json')) as Row[];
    const [template] = rows;
    // Whole weeks of rows: the cycle of the views begins with the first bucket and ends with the last.
    const edges = ['2026-11-02T00:00', '2026-11-15T23:00'].map((date) => ({
      ...template,
      date,
      profile: 'Student',
      authentications: 1,
    }));
    const dataset = parse(query({ ...weeks, indicators: ['peak-hour'], granularity: 'hour' }), [...rows, ...edges]);
    const { lines, total, reason } = cycle(
      dataset,
      show('peak-hour', { ...shown, by: 'hour-of-day', split: 'profile' }),
    );
    assert.isNull(reason);
    const at = (profile: string): readonly unknown[] => {
      const line = lines.find(({ member }) => member?.id === profile);
      return [8, 9, 14, 20].map((hour) => line?.values[hour]);
    };
    assert.deepEqual(at('Teacher'), [32, 5, 4, 0]);
    assert.deepEqual(at('Relative'), [0, 3, 25, 17]);
    assert.deepEqual(
      [8, 9, 14, 20].map((hour) => total?.values[hour]),
      [32, 8, 29, 17],
    );
  });

  test('a week that was not over when the answer came is left out', async () => {
    const body = await recordedJson('edifice/hours.json');
    const asked = query({ indicators: ['peak-hour'], range: { from: '2026-10-20', to: '2026-11-30' } });
    const [request] = source.ask(asked);
    const at = (iso: string): Answer => ({ ...answerOf(body, request), at: Date.parse(iso) });
    const hours = (iso: string): readonly string[] => source.parse([at(iso)], source.reading(asked)).buckets;
    assert.equal(hours('2026-11-16T23:00:00Z').at(-1), '2026-11-15');
    assert.equal(hours('2026-11-15T23:00:00Z').at(-1), '2026-11-03');
    assert.equal(hours('2026-11-23T23:00:00Z').at(-1), '2026-11-17');
  });

  test('without a complete week there is no peak', async () => {
    const dataset = await read('hours', { indicators: ['peak-day'], range: { from: '2026-11-02', to: '2026-11-07' } });
    assert.equal(figure(dataset, show('peak-day', shown)).reason, 'no-data');
  });
});

suite('several structures of Edifice', () => {
  const both = { scope: 'structure:ferry,curie', indicators: [] };
  const november = { period: period('2026-11-01', '2026-11-30', '2026-11-20') };

  test('are a dimension of their own, by name and in the order asked', async () => {
    const { dimensions } = await read('several', both);
    assert.deepEqual(dimensions.at(-1), {
      id: 'structure',
      label: { en: 'School', fr: 'Établissement' },
      members: [
        { id: 'ferry', label: 'École Jules Ferry', color: null },
        { id: 'curie', label: 'École Marie Curie', color: null },
      ],
    });
  });

  test('have visits that add up, with a word about users of both', async () => {
    const dataset = await read('several', both);
    assert.equal(figure(dataset, show('visits', november)).value, 30 + 50 + 21 + 11);
    assert.match(JSON.stringify(dataset.notices), /attached to several/);
  });

  test('have visitors and accounts that never do, but each structure has its own', async () => {
    const dataset = await read('several', both);
    for (const [id, ferry, curie] of [
      ['unique-visitors', 50, 15],
      ['activated-accounts', 168, 67],
    ] as const) {
      assert.deepEqual(figure(dataset, show(id, november)).value, null, id);
      const split = figure(dataset, show(id, { ...november, split: 'structure' }));
      assert.deepEqual(
        split.breakdown.map(({ member, value }) => [member.id, value]),
        [
          ['ferry', ferry],
          ['curie', curie],
        ],
      );
    }
  });

  test('have no visitors in a month of which one profile is unknown, nor accounts where one has no row', async () => {
    const dataset = await read('several', both);
    assert.deepEqual(values(dataset, 'unique-visitors', { structure: 'ferry' }), ['unknown', 50]);
    assert.deepEqual(values(dataset, 'unique-visitors', { structure: 'curie' }), [5, 15]);
    assert.deepEqual(values(dataset, 'activated-accounts', { structure: 'curie' }), ['absent', 67]);
  });

  test('have to be told apart in each row', async () => {
    const rows = (await recordedJson('edifice/several.json')) as Row[];
    const without = rows.map(({ structure_id: _, ...row }) => row);
    assert.throws(() => parse(query(both), without), StatsError, 'data[0].structure_id: expected a text, got nothing');
  });
});

suite('files and refusals of Edifice', () => {
  test('the application’s own files are those of the same rows: all together, or per school', async () => {
    const { exports } = await read('accounts');
    const [list = ''] = urls({});
    const href = list.replace('/list?', '/export?');
    assert.deepEqual(exports, [
      {
        format: 'csv',
        href: `${href}&accumulate=true`,
        label: { en: 'Edifice’s own CSV, aggregated', fr: 'CSV d’Edifice, agrégé' },
      },
      {
        format: 'csv',
        href: `${href}&substructures=true`,
        label: { en: 'Edifice’s own CSV, per school', fr: 'CSV d’Edifice, par établissement' },
      },
    ]);
    assert.deepEqual((await read('accounts', { filters: { profile: ['Guest'] } })).exports, []);
  });

  test('of a class, and of several schools, there is one', async () => {
    for (const more of [{ scope: 'class:cm2' }, { scope: 'structure:ferry,curie' }]) {
      const file = more.scope.startsWith('class') ? 'accounts' : 'several';
      const { exports } = await read(file, more);
      assert.deepEqual(
        exports.map(({ href }) => href),
        urls(more).map((list) => list.replace('/list?', '/export?')),
      );
    }
  });

  test('our file of profiles carries the school’s name and code', async () => {
    const { rowIds } = await read('accounts', { split: 'profile' });
    assert.deepEqual(rowIds.names, ['entity_name', 'uai']);
    assert.equal(rowIds.at('uai', { profile: 'Teacher' }, 0), '0750001A');
    assert.deepEqual((await read('accounts')).rowIds.names, []);
  });

  test('a refusal is in the API’s words', async () => {
    const answer = { ...answerOf(await recordedJson('edifice/error.json')), status: 400 };
    const error = source.refuse(answer) as StatsError;
    assert.deepEqual(
      [error.kind, error.code, error.values],
      ['http', 'refused', { status: 400, message: 'invalid.params' }],
    );
  });

  test('an error with status 200 is a refusal too, rows are none, and a page is left to its status', async () => {
    assert.equal((source.refuse(answerOf({ error: 'invalid.entity.level' })) as StatsError).code, 'refused');
    assert.throws(() => source.refuse(answerOf([])), StatsError);
    assert.throws(
      () => source.refuse({ ...answerOf('<!DOCTYPE html><title>Unauthorized</title>'), status: 401 }),
      StatsError,
    );
  });
});
