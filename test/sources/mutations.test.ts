import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { findSource } from '../../src/sources/registry.js';
import { mutate, pathsIn, retypes } from './mutate.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson, recordedText } from './recorded.js';

const august = { range: { from: '2026-08-01', to: '2026-08-03' } };
const novemberDays = { range: { from: '2026-11-18', to: '2026-11-20' } };
const dailyVisits = { options: { query: 'sum by (profile) (increase(a[1d]))' } };
const autumn = { range: { from: '2026-10-20', to: '2026-11-18' } };
const callers = { indicators: ['api-calls'], split: 'user_id', filters: { user_id: ['null'] } };
const libraries = { indicators: ['entrees', 'prets'], split: 'commune', options: { 'time-field': 'mois' } };
const entries = {
  split: 'profile',
  indicators: ['entrees', 'prets'],
  options: {
    'rows-path': 'resultat.lignes',
    'time-field': 'jour',
    'time-format': 'dd/MM/yyyy',
    'split-field': 'public',
    'total-path': 'resultat.totaux',
    'next-path': 'meta.suivante',
  },
};
const positions = {
  split: 'device',
  indicators: ['metrics[0]'],
  options: { 'rows-path': 'results', 'time-field': 'dimensions[0]', 'split-field': 'dimensions[1]' },
};
const given = { split: 'profile', options: { 'rows-path': 'data', 'total-path': 'total', missing: 'zero' } };

const channels = { split: 'sessionDefaultChannelGroup', indicators: ['sessions', 'purchaseRevenue'] };
const firstHalf = { range: { from: '2026-01-01', to: '2026-06-30' }, indicators: ['activeUsers'] };

const oneSite = { src: 'https://stats.example/index.php?idSite=1' };
const twoSites = { src: 'https://stats.example/index.php?idSite=1,7' };

type Recording = readonly [source: string, scope: string | null, file: string, asked?: Partial<DataQuery>];

const recordings: readonly Recording[] = [
  ['json', null, 'json/school.json'],
  ['json', null, 'json/rows.json'],
  ['datagouv', 'organization:a', 'datagouv/organization.json'],
  ['datagouv', 'dataset:a', 'datagouv/datasets.json'],
  ['udata', 'organization:a', 'udata/organization.json'],
  ['udata', 'site', 'udata/site.json'],
  ['data-fair', null, 'data-fair/user-classes.json', { ...august, split: 'user-class' }],
  ['data-fair', null, 'data-fair/datasets.json', { ...august, split: 'dataset' }],
  ['data-fair', null, 'data-fair/domains.json', { ...august, split: 'domain', filters: { domain: ['a.example'] } }],
  ['edifice', 'structure:ferry', 'edifice/accounts.json'],
  ['edifice', 'structure:ferry,curie', 'edifice/several.json'],
  ['edifice', 'structure:ferry', 'edifice/access.json', { indicators: ['top-app', 'unique_access'] }],
  ['edifice', 'structure:ferry', 'edifice/devices.json', { indicators: ['top-device'] }],
  ['edifice', 'structure:ferry', 'edifice/hours.json', { ...autumn, indicators: ['peak-hour', 'peak-day'] }],
  [
    'google-analytics',
    null,
    'google-analytics/days.json',
    { ...august, indicators: ['activeUsers', 'engagementRate'] },
  ],
  ['google-analytics', null, 'google-analytics/compared.json', { indicators: ['activeUsers', 'sessions'] }],
  ['google-analytics', null, 'google-analytics/months.json', { granularity: 'month', ...channels }],
  ['google-analytics', null, 'google-analytics/quarters.json', { granularity: 'quarter', ...firstHalf }],
  ['json-stat', null, 'json-stat/visits.json'],
  ['json-stat', null, 'json-stat/eurostat.json', { filters: { geo: ['FR'], c_resid: ['TOTAL'] } }],
  ['json-stat', null, 'json-stat/pxweb.json'],
  ['json-stat', null, 'json-stat/tuvalu.json', { indicators: ['value'] }],
  ['matomo', null, 'matomo/days.json', { ...august, ...oneSite }],
  ['matomo', null, 'matomo/range.json', { ...august, ...oneSite }],
  ['matomo', null, 'matomo/single-metric.json', { ...oneSite, indicators: ['nb_visits'] }],
  ['matomo', null, 'matomo/sites.json', { ...august, ...twoSites }],
  ['matomo', null, 'matomo/countries.json', { ...august, ...oneSite, split: 'country' }],
  ['matomo', null, 'matomo/pages.json', { ...oneSite, split: 'Actions.getPageUrls' }],
  ['opendatasoft', null, 'opendatasoft/calls-by-day.json', { ...august, indicators: ['api-calls'] }],
  ['opendatasoft', null, 'opendatasoft/calls-by-user.json', callers],
  ['opendatasoft', 'libraries', 'opendatasoft/records.json', libraries],
  ['prometheus', null, 'prometheus/profiles.json', { ...novemberDays, ...dailyVisits, split: 'profile' }],
  ['prometheus', null, 'prometheus/not-numbers.json', { ...novemberDays, ...dailyVisits }],
  ['prometheus', null, 'prometheus/labels.json', { ...novemberDays, indicators: ['visits'] }],
  ['prometheus', null, 'prometheus/now.json', { options: { query: 'sum by (profile) (a)' } }],
  ['rdv', null, 'rdv/created-by.json', { src: 'https://stats.example/stats/rdvs' }],
  ['rdv', null, 'rdv/status.json', { src: 'https://stats.example/stats/rdvs?by_status=true', split: 'status' }],
  ['rdv', null, 'rdv/services.json', { src: 'https://stats.example/stats/rdvs?by_service=true' }],
  ['rdv', null, 'rdv/active-agents.json', { src: 'https://stats.example/stats/active_agents' }],
  ['rdv', null, 'rdv/users.json', { src: 'https://stats.example/admin/organisations/3/stats/users' }],
  ['rows', null, 'rows/nested.json', entries],
  ['rows', null, 'rows/months.json', { options: { 'time-field': 'mois', 'time-format': 'MMM yyyy' } }],
  ['rows', null, 'rows/positions.json', positions],
  ['rows', null, 'rows/given.json', given],
];

/** Reads or refuses: no other exception, and a refusal says where. */
async function readOrRefuse(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    assert.instanceOf(error, StatsError, String((error as Error).stack));
    const { kind, code, values } = error;
    assert.equal(kind, 'format');
    if (code !== 'truncated') assert.isNotEmpty(values['path'], (error as Error).message);
  }
}

suite('an answer with one thing wrong is read, or refused with its path', () => {
  for (const [name, scope, file, asked] of recordings) {
    test(`${name}: ${file}`, async () => {
      const [source, body] = await Promise.all([findSource(name), recordedJson(file)]);
      const query = queryOf({ source: name, scope, src: 'https://stats.example', ...asked });
      const [request] = source.ask(query);
      const paths = pathsIn(body);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...retypes), async (path, change) => {
          const answer = answerOf(mutate(body, path, change), request);
          await readOrRefuse(() => source.parse([answer], source.reading(query)));
          await readOrRefuse(() => source.next?.(answer));
        }),
        { numRuns: 400 },
      );
    });
  }

  test('json: totals of data.gouv.fr beside a good series', async () => {
    const source = await findSource('datagouv');
    const query = queryOf({ scope: 'organization:a', src: '' });
    const [series, totals] = source.ask(query);
    const rows = await recordedJson('datagouv/organization.json');
    const body = await recordedJson('datagouv/organization-total.json');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsIn(body)), fc.constantFrom(...retypes), async (path, change) => {
        const answers = [answerOf(rows, series), answerOf(mutate(body, path, change), totals)];
        await readOrRefuse(() => source.parse(answers, source.reading(query)));
      }),
    );
  });

  test('csv: csv/school.csv with characters taken out or put in', async () => {
    const source = await findSource('csv');
    const text = await recordedText('csv/school.csv');
    const noise = fc.constantFrom('', '"', ';', ',', '\n', '\t', 'x', '1', '\0', '__proto__');
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(3), noise, async (at, length, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + length);
        await readOrRefuse(() => source.parse([answerOf(changed)], null));
      }),
      { numRuns: 1000 },
    );
  });
});
