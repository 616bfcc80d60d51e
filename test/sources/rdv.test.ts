import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { readShow } from '../../src/query/read-show.js';
import { createAnswer } from '../../src/sources/answer.js';
import { rdv as source } from '../../src/sources/rdv.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { attributesOf } from '../query/attributes.js';
import { configErrorOf } from './config-error.js';
import { queryOf } from './query.js';
import { answerOf, recordedAt, recordedJson, recordedText } from './recorded.js';

const site = 'https://rdv.example';

function query(path = '/stats/rdvs', more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'rdv', src: site + path, ...more });
}

function parse(body: unknown, asked: DataQuery): Dataset {
  return source.parse([answerOf(body, source.ask(asked)[0])], source.reading(asked));
}

async function read(file: string, asked: DataQuery): Promise<Dataset> {
  return parse(await recordedJson(`rdv/${file}.json`), asked);
}

function values(dataset: Dataset, members: Readonly<Record<string, string>>, indicator = 'rdvs'): unknown[] {
  const column = dataset.column(indicator, members);
  return Array.from({ length: column?.length ?? 0 }, (_, index) => column?.at(index));
}

function ids(dataset: Dataset): readonly string[] {
  return dataset.dimensions[0]?.members.map(({ id }) => id) ?? [];
}

function figureOf(dataset: Dataset, attributes: Readonly<Record<string, string>>): Figure {
  return figure(dataset, readShow(attributesOf(attributes), { now: recordedAt, zone: 'Europe/Paris' }));
}

function formatError(body: unknown, asked = query()): StatsError {
  try {
    parse(body, asked);
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'format');
    return error;
  }
  throw new Error('it was read');
}

/** One series of these dates. */
function dated(...labels: readonly string[]): unknown {
  return [{ name: 'Agent', data: labels.map((label, index) => [label, index + 1]) }];
}

suite('RDV Service Public is asked', () => {
  for (const path of [
    '/stats/rdvs',
    '/stats/rdvs?by_status=true',
    '/stats/rdvs?by_service=true&territory=12',
    '/stats/active_agents',
    '/stats/receipts?group_by=event',
    '/admin/organisations/3/stats/rdvs?by_location_type=true',
    '/admin/organisations/3/agents/7/stats/rdvs',
  ]) {
    test(`at the chart’s own URL, whatever period, filter and step there are: ${path}`, () => {
      const range = { from: '2026-01-01', to: '2026-03-31' };
      const asked = query(path, { range, periods: [range], granularity: 'month', filters: { series: ['Agent'] } });
      assert.deepEqual(source.ask(asked), [{ url: site + path, headers: { Accept: 'application/json' } }]);
    });
  }

  test('for the scope that the URL has a place for', () => {
    const [request] = source.ask(query('/admin/organisations/{scope}/stats/rdvs', { scope: '12' }));
    assert.equal(request?.url, `${site}/admin/organisations/12/stats/rdvs`);
  });

  const scoped: readonly (readonly [scope: string, path: string, address: string])[] = [
    ['territory:1', '/stats/rdvs', '/stats/rdvs?territory=1'],
    ['territory:1', '/stats/rdvs?by_status=true&territory=2', '/stats/rdvs?by_status=true&territory=1'],
    ['territory:1', '/stats/receipts?group_by=event', '/stats/receipts?group_by=event&territory=1'],
    ['organisation:11', '/stats/rdvs', '/admin/organisations/11/stats/rdvs'],
    [
      'organisation:11',
      '/stats/rdvs?by_service=true&territory=2',
      '/admin/organisations/11/stats/rdvs?by_service=true',
    ],
    ['organisation:11', '/stats/users', '/admin/organisations/11/stats/users'],
    ['organisation:11/agent:102', '/stats/rdvs', '/admin/organisations/11/agents/102/stats/rdvs'],
    ['organisation:11', '/rdv/stats/rdvs', '/rdv/admin/organisations/11/stats/rdvs'],
  ];
  for (const [scope, path, address] of scoped) {
    test(`for a scope that is put into its address: ${path} of ${scope}`, () => {
      assert.equal(source.ask(query(path, { scope }))[0]?.url, site + address);
    });
  }

  for (const [scope, path, said] of [
    ['organisation:11', '/stats/rdvs?by_status=true', /no chart of rdvs by status for one organisation/],
    ['organisation:11', '/stats/receipts', /no chart of receipts by channel for one organisation/],
    ['organisation:11/agent:102', '/stats/rdvs?by_service=true', /no chart of rdvs by service for one agent/],
    ['organisation:11/agent:102', '/stats/users', /no chart of users for one agent/],
    ['territory:1', '/stats/users', /no chart of users for one territory/],
    ['territory:1', '/admin/organisations/11/stats/rdvs', /\{scope\}/],
    ['agent:102', '/stats/rdvs', /organisation:ID\/agent:ID/],
    ['territory:1/../2', '/stats/rdvs', /territory:ID/],
  ] as const) {
    test(`but not for one that the service has no such chart of: ${path} of ${scope}`, () => {
      const error = configErrorOf(() => source.ask(query(path, { scope })));
      assert.equal(error.code, 'bad-scope');
      assert.match(error.message, said);
    });
  }

  const refused: readonly (readonly [what: string, asked: DataQuery, code: string, said: RegExp])[] = [
    ['no URL', queryOf({ source: 'rdv', src: '' }), 'no-src', /src is missing/],
    ['no URL after all', query('', { src: 'https://{scope}/stats/rdvs', scope: 'a/b' }), 'bad-src', /a%2Fb/],
    ['a scope without a place', query('/elsewhere', { scope: 'territory:1' }), 'bad-scope', /\{scope\}/],
    ['another split', query('/stats/rdvs?by_status=true', { split: 'service' }), 'unknown-split', /series, status/],
    ['a filter by something else', query('/stats/rdvs', { filters: { place: ['a'] } }), 'bad-filter', /"series"/],
    [
      'two names for the series',
      query('/stats/rdvs?by_status=true', { split: 'series', filters: { status: ['seen'] } }),
      'bad-filter',
      /goes by "series" here, not "status"/,
    ],
    ['a wrong pattern', query('/stats/rdvs', { options: { 'time-format': 'dd/MM' } }), 'bad-option', /dd\/MM\/yyyy/],
    ['minutes', query('/stats/rdvs', { options: { 'time-format': 'dd/mm/yyyy' } }), 'bad-option', /dd\/mm\/yyyy/],
    ['percent signs', query('/stats/rdvs', { options: { 'time-format': '%d/%m/%Y' } }), 'bad-option', /%d/],
    ['names of months', query('/stats/rdvs', { options: { 'time-format': 'd MMM yyyy' } }), 'bad-option', /MMM/],
    ['numbers that run together', query('/stats/rdvs', { options: { 'time-format': 'dMyyyy' } }), 'bad-option', /dMy/],
  ];
  for (const [what, asked, code, said] of refused) {
    test(`but not with ${what}`, () => {
      const error = configErrorOf(() => source.ask(asked));
      assert.equal(error.code, code);
      assert.match(error.message, said);
    });
  }
});

suite('Weeks of RDV Service Public', () => {
  test('begin on Sunday, and stand for the ISO week of the Monday after, which is said', async () => {
    const dataset = await read('spec', query());
    assert.equal(dataset.granularity, 'week');
    assert.deepEqual(dataset.buckets, ['2023-W37', '2023-W38', '2023-W39']);
    assert.deepEqual(values(dataset, { series: 'Agent' }), [1, 0, 1]);
    assert.match(JSON.stringify(dataset.notices), /Sunday to Saturday.*dimanche au samedi/);
  });

  test('that begin on Monday are ISO weeks, and nothing is said', async () => {
    const dataset = await read('short-status', query('/stats/rdvs?by_status=true'));
    assert.deepEqual(dataset.buckets, ['2026-W37', '2026-W38']);
    assert.isEmpty(dataset.notices);
  });

  test('are those of Paris', async () => {
    assert.equal((await read('spec', query())).zone, 'Europe/Paris');
  });

  test('that a series lacks are not 0', async () => {
    const dataset = await read('services', query('/stats/rdvs?by_service=true', { split: 'service' }));
    const column = dataset.column('rdvs', { service: 'Service social (74)' });
    assert.deepEqual([column?.at(1), column?.stateAt(1)], [null, 'absent']);
    assert.equal(dataset.column('rdvs', { service: 'CMS' })?.stateAt(1), 'unknown');
  });
});

suite('Dates of RDV Service Public', () => {
  const read: readonly (readonly [label: string, format: string | null, bucket: string])[] = [
    ['07/09/2026', null, '2026-09-07'],
    ['09/07/2026', null, '2026-07-09'],
    ['09/07/2026', 'MM/dd/yyyy', '2026-09-07'],
    ['7/9/2026', null, '2026-09-07'],
    ['7.9.2026', 'd.M.yyyy', '2026-09-07'],
    ['2026/09/07', 'yyyy/MM/dd', '2026-09-07'],
    ['07092026', 'ddMMyyyy', '2026-09-07'],
    ['2026-09-07', null, '2026-09-07'],
    ['2026-09-07', 'MM/dd/yyyy', '2026-09-07'],
    ['2026-09-07T00:00:00.000+02:00', null, '2026-09-07'],
  ];
  for (const [label, format, bucket] of read) {
    test(`are read as declared: ${label} as ${format ?? 'nothing is declared'}`, () => {
      const asked = query('/stats/receipts', { options: format === null ? {} : { 'time-format': format } });
      assert.deepEqual(parse([[label, 3]], asked).buckets, [bucket]);
    });
  }

  const refused = ['31/02/2026', '09/13/2026', '07-09-2026', '2026-09-31', '2026-09-07T14:00:00', 'lundi', '', 7, null];
  for (const label of refused) {
    test(`that are none are refused with their path: ${JSON.stringify(label)}`, () => {
      const data = [
        ['06/09/2026', 1],
        [label, 2],
      ];
      const error = formatError([
        { name: 'Agent (1)', data: [] },
        { name: 'Usager (2)', data },
      ]);
      assert.equal(error.values['path'], '[1].data[1][0]');
      assert.match(error.message, /a date as dd\/MM\/yyyy/);
      assert.equal(formatError(data, query('/stats/active_agents')).values['path'], '[1][0]');
    });
  }

  test('come once in a series, however they are written', () => {
    assert.equal(formatError(dated('07/09/2026', '2026-09-07')).values['path'], '[0].data[1][0]');
  });
});

suite('The step of a chart', () => {
  const steps: readonly (readonly [why: string, path: string, labels: readonly string[], step: string])[] = [
    ['weeks of appointments, one alone', '/stats/rdvs', ['01/11/2026'], 'week'],
    ['days of notifications, all Sundays', '/stats/receipts', ['2026-11-01', '2026-11-08'], 'day'],
    ['months of agents, one alone', '/stats/active_agents', ['2026-11-01'], 'month'],
    ['no weeks on any day', '/stats/rdvs', ['01/11/2026', '03/11/2026'], 'day'],
    ['Sundays at an address of nobody’s', '/chart', ['25/10/2026', '08/11/2026'], 'week'],
    ['Mondays there', '/chart', ['26/10/2026', '09/11/2026'], 'week'],
    ['Sundays beside Mondays there', '/chart', ['25/10/2026', '02/11/2026'], 'day'],
    ['first days of months there', '/chart', ['01/09/2026', '01/10/2026'], 'month'],
    ['first days that are Sundays, too', '/chart', ['01/02/2026', '01/03/2026'], 'month'],
    ['any days there', '/chart', ['25/10/2026', '26/10/2026'], 'day'],
  ];
  for (const [why, path, labels, step] of steps) {
    test(`is told by its address, or else by its dates: ${why}`, () => {
      assert.equal(parse(dated(...labels), query(path)).granularity, step);
    });
  }

  test('is the one asked for where the address does not tell it and dates allow it', () => {
    const step = (granularity: DataQuery['granularity'], ...labels: readonly string[]): unknown =>
      parse(dated(...labels), query('/chart', { granularity })).granularity;
    assert.equal(step('day', '25/10/2026'), 'day');
    assert.equal(step('month', '01/11/2026'), 'month');
    assert.equal(step('month', '25/10/2026'), 'week');
    assert.equal(step('quarter', '25/10/2026'), 'week');
    assert.equal(parse(dated('01/11/2026'), query('/stats/rdvs', { granularity: 'month' })).granularity, 'week');
  });

  test('is derived over all series together', () => {
    const data = (label: string): unknown => [[label, 1]];
    const body = [
      { name: 'A', data: data('25/10/2026') },
      { name: 'B', data: data('27/10/2026') },
    ];
    assert.equal(parse(body, query('/chart')).granularity, 'day');
  });
});

suite('Series of RDV Service Public', () => {
  test('go by their names without the total, in English and in French', async () => {
    const dataset = await read('created-by', query('/stats/rdvs', { split: 'created-by' }));
    const [dimension] = dataset.dimensions;
    assert.deepEqual(dimension?.label, { en: 'Made by', fr: 'Créé par' });
    assert.deepEqual(ids(dataset), ['Agent', 'Usager', "File d'attente", 'Prescripteur']);
    assert.deepEqual(dimension?.members[2]?.label, { en: 'Waiting list', fr: "File d'attente" });
    assert.deepEqual(values(dataset, { 'created-by': 'Usager' }), [12, 9, 0, 15]);
  });

  test('add up to the figure of a period, without the totals of all time', async () => {
    const dataset = await read('created-by', query());
    const { value, origin } = figureOf(dataset, { indicator: 'rdvs', period: '2026-08-31/2026-09-27' });
    assert.deepEqual([value, origin], [41 + 57 + 62 + 12 + 9 + 15 + 1, 'computed']);
    const agents = figureOf(dataset, { indicator: 'rdvs', period: '2026-W37', filter: 'series:Agent' });
    assert.equal(agents.value, 57);
  });

  test('give their totals of all time', async () => {
    const dataset = await read('created-by', query());
    assert.deepInclude(dataset.totals, {
      indicator: 'rdvs',
      members: Object.assign(Object.create(null) as object, { series: 'Agent' }),
      value: 1234,
      from: null,
      to: null,
    });
    const all = figureOf(dataset, { indicator: 'rdvs', period: 'all' });
    assert.deepEqual([all.value, all.origin, all.covered.from], [1234 + 310 + 7, 'given', null]);
    const given = figureOf(dataset, {
      indicator: 'rdvs',
      period: '2026-W37',
      figure: 'given',
      split: 'series',
      filter: 'series:Usager',
    });
    assert.deepEqual([given.value, given.origin, given.covered.from], [310, 'given', null]);
  });

  test('keep parentheses that are part of their names', async () => {
    const dataset = await read('services', query('/stats/rdvs?by_service=true'));
    assert.deepEqual(ids(dataset), ['PMI (Protection maternelle infantile)', 'Service social (74)', 'CMS']);
    assert.isEmpty(dataset.totals);
  });

  test('have totals in other groupings only where these are the sums of all series', () => {
    const body = (one: string, other: string): unknown => [
      {
        name: one,
        data: [
          ['06/09/2026', 40],
          ['13/09/2026', 34],
        ],
      },
      { name: other, data: [['06/09/2026', 5]] },
    ];
    const asked = query('/stats/rdvs?by_territory=true');
    const sums = parse(body('Drôme (74)', 'Var (5)'), asked);
    assert.deepEqual(ids(sums), ['Drôme', 'Var']);
    assert.deepEqual(
      sums.totals.map(({ value }) => value),
      [74, 5],
    );
    const departments = parse(body('Haute-Savoie (74)', 'Var (83)'), asked);
    assert.deepEqual(ids(departments), ['Haute-Savoie (74)', 'Var (83)']);
    assert.isEmpty(departments.totals);
  });

  test('read large totals, and names that hold numbers', () => {
    const body = [{ name: 'Agent (2) (1 234 567)', data: [['06/09/2026', 1]] }];
    const { totals, dimensions } = parse(body, query());
    assert.equal(totals[0]?.value, 1_234_567);
    assert.equal(dimensions[0]?.members[0]?.id, 'Agent (2)');
  });

  test('that only their totals tell apart keep them, and give none', () => {
    const data = [['06/09/2026', 1]];
    const body = ['Agent (3)', 'Agent (5)', 'Usager (1)'].map((name) => ({ name, data }));
    const dataset = parse(body, query());
    assert.deepEqual(ids(dataset), ['Agent (3)', 'Agent (5)', 'Usager']);
    assert.deepEqual(
      dataset.totals.map(({ value }) => value),
      [1],
    );
  });

  test('have totals at an address of nobody’s where they are by who made them', async () => {
    assert.lengthOf((await read('created-by', query('/chart'))).totals, 4);
    const { totals, dimensions } = parse([{ name: 'Haute-Savoie (74)', data: [['06/09/2026', 3]] }], query('/chart'));
    assert.isEmpty(totals);
    assert.equal(dimensions[0]?.members[0]?.id, 'Haute-Savoie (74)');
  });

  test('that have one name are refused', () => {
    const body = ['Agent (3)', 'Agent (3)'].map((name) => ({ name, data: [] }));
    assert.equal(formatError(body).values['path'], '[1].name');
  });

  test('without a name are a member of their own, not the total of the others', () => {
    const data = [['06/09/2026', 5]];
    const dataset = parse(
      [
        { name: null, data },
        { name: 'PMI', data },
      ],
      query('/stats/rdvs?by_service=true'),
    );
    assert.deepEqual(dataset.dimensions[0]?.members[0]?.label, { en: 'Not stated', fr: 'Non renseigné' });
    assert.equal(figureOf(dataset, { indicator: 'rdvs', period: 'all' }).value, 10);
  });

  const named: readonly (readonly [path: string, split: string, title: string])[] = [
    ['/stats/rdvs?by_status=&territory=4', 'created-by', 'Créé par'],
    ['/stats/rdvs?by_service=true', 'service', 'Service'],
    ['/stats/rdvs?by_location_type=true', 'location-type', 'Type de RDV'],
    ['/stats/rdvs?by_territory=true', 'territory', 'Structure'],
    ['/stats/rdvs?by_status=true&by_service=true', 'service', 'Service'],
    ['/stats/rdvs?by_status=true', 'status', 'Statut'],
    ['/stats/rdvs?by_participations_status=true', 'participation-status', 'Statut de participation'],
    ['/stats/receipts', 'channel', 'Canal'],
    ['/stats/receipts?group_by=wrong', 'channel', 'Canal'],
    ['/stats/receipts?group_by=event', 'event', 'Évènement'],
    ['/stats/receipts?group_by=result', 'result', 'Résultat'],
  ];
  for (const [path, split, title] of named) {
    test(`of ${path} are called series, and ${split}`, () => {
      for (const id of ['series', split]) {
        const [dimension] = parse([{ name: 'A', data: [] }], query(path, { split: id })).dimensions;
        assert.equal(dimension?.id, id);
        assert.equal((dimension?.label as Record<string, string>)['fr'], title);
      }
    });
  }

  test('have one name in a tag: the filter’s where there is no split', async () => {
    const dataset = await read('services', query('/stats/rdvs?by_service=true', { filters: { service: ['CMS'] } }));
    assert.equal(figureOf(dataset, { indicator: 'rdvs', period: '2026-W37', filter: 'service:CMS' }).value, 4);
  });
});

suite('A grouping that the service leaves out of account', () => {
  for (const grouping of ['by_service', 'by_location_type', 'by_territory']) {
    test(`is noticed, since who made appointments is none: ${grouping}`, async () => {
      const asked = query(`/admin/organisations/3/agents/7/stats/rdvs?${grouping}=true`);
      const error = formatError(await recordedJson('rdv/spec.json'), asked);
      assert.equal(error.values['path'], '[0].name');
      assert.match(error.message, /expected a (service|location-type|territory), got "Agent \(2\)"/);
    });
  }
});

suite('Shares by status', () => {
  const byStatus = query('/stats/rdvs?by_status=true', { split: 'status' });

  test('stand in the service’s order and colours, whatever version named them', async () => {
    const dataset = await read('status', byStatus);
    assert.deepEqual(
      dataset.dimensions[0]?.members.map(({ id, color }) => [id, color]),
      [
        ['noshow', '#fa5c7c'],
        ['revoked', '#02a8b5'],
        ['excused', '#39afd1'],
        ['seen', '#0acf97'],
        ['unknown', '#ffbc00'],
      ],
    );
    assert.deepEqual(dataset.dimensions[0]?.members[2]?.label, {
      en: 'Cancelled with excuse',
      fr: 'Annulé (excusé)',
    });
    assert.deepEqual(ids(await read('short-status', byStatus)), ['noshow', 'excused', 'seen']);
  });

  test('keep a status that nobody knows, after those that are known', () => {
    const data = [['06/09/2026', 50]];
    const body = ['Reporté', 'Vu'].map((name) => ({ name, data }));
    assert.deepEqual(ids(parse(body, byStatus)), ['seen', 'Reporté']);
  });

  test('keep two names of one status apart', () => {
    const data = [['06/09/2026', 50]];
    const body = ['Excusé', 'Annulé (excusé)'].map((name) => ({ name, data }));
    assert.deepEqual([...ids(parse(body, byStatus))].sort(), ['Annulé (excusé)', 'excused']);
  });

  test('are percentages that are never added up, over weeks or over statuses', async () => {
    const dataset = await read('status', query('/stats/rdvs?by_status=true'));
    assert.equal(dataset.indicators[0]?.unit, 'percent');
    assert.isEmpty(dataset.totals);
    const week = '2026-08-31/2026-09-06';
    const whole = figureOf(dataset, { indicator: 'rdvs', period: week });
    assert.deepEqual([whole.value, whole.reason], [null, 'not-additive']);
    const seen = { indicator: 'rdvs', filter: 'series:seen' };
    assert.equal(figureOf(dataset, { ...seen, period: week }).value, 61);
    const month = figureOf(dataset, { ...seen, period: '2026-08-31/2026-09-13' });
    assert.deepEqual([month.value, month.reason], [null, 'not-additive']);
  });

  test('are not known in a week without any appointment', async () => {
    const dataset = await read('status', byStatus);
    assert.deepEqual(values(dataset, { status: 'unknown' }), [0, 2, null, 16]);
    assert.deepEqual(values(dataset, { status: 'seen' }), [61, 58, null, 50]);
  });

  test('are refused beyond 100, and with totals in their names: the server did not group by status', async () => {
    const error = formatError([{ name: 'Vu', data: [['06/09/2026', 101]] }], byStatus);
    assert.equal(error.values['path'], '[0].data[0][1]');
    assert.include(error.message, 'a percentage from 0 to 100');
    const counts = formatError(await recordedJson('rdv/spec.json'), byStatus);
    assert.equal(counts.values['path'], '[0].name');
  });

  test('are known by their names at an address that does not tell', async () => {
    const dataset = await read('status', query('/chart'));
    assert.equal(dataset.indicators[0]?.unit, 'percent');
    assert.deepEqual(ids(dataset), ['noshow', 'revoked', 'excused', 'seen', 'unknown']);
    const counts = parse([{ name: 'Vu', data: [['06/09/2026', 180]] }], query('/chart'));
    assert.equal(counts.indicators[0]?.unit, 'count');
  });

  test('of participations are shares of participations', async () => {
    const dataset = await read('status', query('/stats/rdvs?by_participations_status=true'));
    assert.deepEqual(dataset.indicators[0]?.label, {
      en: 'Share of participations',
      fr: 'Part des participations',
    });
  });
});

suite('Other charts of RDV Service Public', () => {
  test('are active agents by month: one series, which does not add up', async () => {
    const dataset = await read('active-agents', query('/stats/active_agents', { indicators: ['rdvs'] }));
    assert.deepEqual(values(dataset, { series: 'active_agents' }), [38, 35, 21, 42]);
    assert.equal(dataset.granularity, 'month');
    assert.deepEqual(dataset.indicators[0]?.label, { en: 'Active agents', fr: 'Agents actifs' });
    assert.equal(figureOf(dataset, { indicator: 'rdvs', period: '2026-09' }).value, 42);
    const half = figureOf(dataset, { indicator: 'rdvs', period: '2026-06/2026-09' });
    assert.deepEqual([half.value, half.reason], [null, 'not-additive']);
  });

  test('are notifications by day, whose sum over channels is known', async () => {
    const dataset = await read('receipts', query('/stats/receipts', { indicators: ['receipts'] }));
    assert.equal(dataset.granularity, 'day');
    assert.equal(figureOf(dataset, { indicator: 'receipts', period: '2026-08-31/2026-09-01' }).value, 729);
    assert.deepEqual(dataset.dimensions[0]?.members[1]?.label, { en: 'Text message', fr: 'SMS' });
  });

  test('are users by week, sent as a hash', async () => {
    const dataset = await read('users', query('/admin/organisations/3/stats/users'));
    assert.deepEqual(values(dataset, { series: 'users' }, 'users'), [14, 22, 0, 19]);
  });

  test('have their own name for the indicator beside the common one, and no other', async () => {
    const names = async (...indicators: readonly string[]): Promise<readonly string[]> =>
      (await read('receipts', query('/stats/receipts', { indicators }))).indicators.map(({ id }) => id);
    assert.deepEqual(await names(), ['receipts']);
    assert.deepEqual(await names('rdvs'), ['rdvs']);
    assert.deepEqual(await names('receipts', 'rdvs'), ['receipts', 'rdvs']);
    assert.deepEqual(await names('visits'), ['receipts']);
  });

  test('may be empty', async () => {
    const dataset = await read('empty', query());
    assert.isEmpty(dataset.buckets);
    assert.equal(figureOf(dataset, { indicator: 'rdvs', period: 'last-4-weeks' }).value, null);
  });
});

suite('Answers of RDV Service Public that cannot be read', () => {
  const broken: readonly (readonly [what: string, body: unknown, path: string])[] = [
    ['a number', 7, 'answer'],
    ['a value that is a text', [{ name: 'A', data: [['06/09/2026', '7']] }], '[0].data[0][1]'],
    ['a value in a bare list', [['06/09/2026', {}]], '[0][1]'],
    ['three things in a pair', [['06/09/2026', 1, 2]], '[0]'],
    ['a pair beside series', [{ name: 'A', data: [] }, ['06/09/2026', 1]], '[1].name'],
    ['series beside a pair', [['06/09/2026', 1], { name: 'A', data: [] }], '[1]'],
    ['a name that is a number', [{ name: 7, data: [] }], '[0].name'],
    ['no data', [{ name: 'A' }], '[0].data'],
    ['data that are no list', [{ name: 'A', data: 3 }], '[0].data'],
  ];
  for (const [what, body, path] of broken) {
    test(`name their path: ${what}`, () => {
      assert.equal(formatError(body).values['path'], path);
    });
  }
});

suite('Refusals of RDV Service Public', () => {
  const request = { url: `${site}/admin/organisations/3/stats/rdvs` };
  const answer = (status: number, type: string, text: string) =>
    source.refuse(createAnswer({ request, status, type, text, at: recordedAt }));

  test('are said in its own words', async () => {
    const error = answer(401, 'application/json', await recordedText('rdv/error.json'));
    assert.deepEqual([error?.kind, error?.code], ['http', 'forbidden']);
    assert.match(error?.message ?? '', /^Vous devez vous connecter/);
  });

  test('are its log-in page, but no other page with a link to it', async () => {
    const error = answer(200, 'text/html', await recordedText('rdv/sign-in.html'));
    assert.deepEqual([error?.kind, error?.code], ['http', 'forbidden']);
    assert.isNull(answer(200, 'text/html', await recordedText('rdv/page.html')));
    assert.isNull(answer(404, 'text/html', await recordedText('rdv/sign-in.html')));
  });
});
