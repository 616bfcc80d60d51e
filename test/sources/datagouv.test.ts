import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { datagouv as source } from '../../src/sources/datagouv.js';
import type { Answer, HttpRequest } from '../../src/sources/source.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

const id = '534fff91a3a7292c64a77f53';
const range = { from: '2025-12-01', to: '2026-11-30' };
const base = 'https://metric-api.data.gouv.fr';

function query(scope: string | null, more: Partial<DataQuery> = {}): DataQuery {
  return queryOf({ source: 'datagouv', src: '', scope, range, ...more });
}

/** Each request of the query answered by one body. */
function parse(asked: DataQuery, ...bodies: readonly unknown[]): Dataset {
  const requests = source.ask(asked);
  const answers = bodies.map((body, index) => answerOf(body, requests[index]));
  return source.parse(answers, source.reading(asked));
}

const empty = { data: [], links: { next: null, prev: null }, meta: { page: 1, page_size: 50, total: 0 } };

suite('the metric API of data.gouv.fr', () => {
  test('is asked by date for the series, and for totals at a second address that may fail', () => {
    assert.deepEqual(source.ask(query(`organization:${id}`)), [
      {
        url: `${base}/api/organizations/data/?organization_id__exact=${id}&metric_month__greater=2025-12&metric_month__less=2026-11&metric_month__sort=asc&page_size=50`,
        role: 'series',
      },
      { url: `${base}/api/organizations_total/data/?organization_id__exact=${id}`, role: 'totals', optional: true },
    ] satisfies HttpRequest[]);
  });

  const scopes: readonly (readonly [scope: string, address: string])[] = [
    ['dataset:a', '/api/datasets/data/?dataset_id__exact=a&'],
    ['reuse:a', '/api/reuses/data/?reuse_id__exact=a&'],
    ['dataservice:a', '/api/dataservices/data/?dataservice_id__exact=a&'],
    ['organization:a&b', '/api/organizations/data/?organization_id__exact=a%26b&'],
  ];
  for (const [scope, address] of scopes) {
    test(`knows the scope ${scope}`, () => {
      const [series, totals] = source.ask(query(scope));
      assert.isTrue(series?.url.startsWith(base + address));
      assert.include(totals?.url, '_total/data/?');
    });
  }

  test('has no totals of the whole site and no id to ask by', () => {
    assert.deepEqual(source.ask(query('site', { range: null })), [
      { url: `${base}/api/site/data/?metric_month__sort=asc&page_size=50`, role: 'series' },
    ]);
  });

  test('is asked at another address where src names one', () => {
    const [series] = source.ask(query('site', { src: 'https://proxy.example/metrics/' }));
    assert.isTrue(series?.url.startsWith('https://proxy.example/metrics/api/site/data/?'));
  });

  for (const scope of [null, '', 'organization', 'organization:', 'site:5', 'user:5', id]) {
    test(`refuses the scope ${JSON.stringify(scope)} and names the forms`, () => {
      try {
        source.ask(query(scope));
        assert.fail('expected an error');
      } catch (error) {
        assert.deepEqual([(error as StatsError).kind, (error as StatsError).code], ['config', 'bad-scope']);
        assert.include((error as StatsError).message, 'organization:ID, dataset:ID, reuse:ID, dataservice:ID, site');
      }
    });
  }

  test('gives a column for each figure, with months that have no row as gaps', async () => {
    const dataset = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    assert.deepEqual(dataset.buckets, ['2026-09', '2026-10', '2026-11']);
    assert.deepEqual(
      dataset.indicators.map((indicator) => indicator.id),
      [
        'monthly_visit_dataset',
        'monthly_download_resource',
        'monthly_visit_reuse',
        'monthly_visit_dataservice',
        'monthly_visit',
      ],
    );
    const services = dataset.column('monthly_visit_dataservice', {});
    assert.deepEqual([services?.at(0), services?.stateAt(1), services?.stateAt(2)], [88, 'absent', 'unknown']);
    assert.deepEqual(dataset.indicators[0]?.label, { en: 'Visits of datasets', fr: 'Visites des jeux de données' });
  });

  test('gives totals since July 2022, of each column and of visits by kind', async () => {
    const [series, totals] = await Promise.all([
      recordedJson('datagouv/organization.json'),
      recordedJson('datagouv/organization-total.json'),
    ]);
    const given = parse(query(`organization:${id}`), series, totals).totals;
    assert.isTrue(given.every(({ from, to }) => from === '2022-07-01' && to === null));
    assert.deepEqual(
      given.map(({ indicator, members, value }) => [indicator, members['category'] ?? null, value]),
      [
        ['monthly_visit_dataset', null, 2301221],
        ['monthly_download_resource', null, 50912233],
        ['monthly_visit_reuse', null, 9120],
        ['monthly_visit_dataservice', null, 301],
        ['monthly_visit', 'dataset', 2301221],
        ['monthly_visit', 'reuse', 9120],
        ['monthly_visit', 'dataservice', 301],
        ['monthly_visit', null, 2301221 + 9120 + 301],
      ],
    );
  });

  test('keeps the totals when no month has a row', async () => {
    const dataset = parse(query(`organization:${id}`), empty, await recordedJson('datagouv/organization-total.json'));
    assert.deepEqual(dataset.buckets, []);
    assert.equal(dataset.totals[0]?.value, 2301221);
  });

  test('keeps the series when the totals failed', async () => {
    const dataset = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    assert.deepEqual(dataset.totals, []);
    assert.equal(dataset.column('monthly_visit_reuse', {})?.at(0), 540);
  });

  test('tells visits apart by kind', async () => {
    const dataset = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    const of = (category: string): unknown => dataset.column('monthly_visit', { category })?.at(0);
    assert.deepEqual([of('dataset'), of('reuse'), of('dataservice')], [69877, 540, 88]);
    assert.deepEqual(dataset.dimensions.find((dimension) => dimension.id === 'category')?.members[2]?.label, {
      en: 'APIs',
      fr: 'API',
    });
  });

  test('keeps ids and the name of the time column word for word, in the order of the table', async () => {
    const dataset = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    assert.deepEqual(dataset.rowIds.names, ['__id', 'organization_id']);
    assert.equal(dataset.rowIds.at('__id', {}, 2), 981234);
    assert.isNull(dataset.rowIds.at('__id', {}, 1));
    assert.equal(dataset.timeName, 'metric_month');
    assert.deepEqual(parse(query(`dataset:${id}`), empty).rowIds.names, ['__id', 'dataset_id', 'organization_id']);
  });

  test('splits the figures of an organization by dataset', async () => {
    const asked = query(`organization:${id}`, { split: 'dataset' });
    const requests = source.ask(asked);
    assert.lengthOf(requests, 1);
    assert.isTrue(requests[0]?.url.startsWith(`${base}/api/datasets/data/?organization_id__exact=${id}&`));
    const dataset = parse(asked, await recordedJson('datagouv/datasets.json'));
    assert.equal(dataset.column('monthly_visit', { dataset: '53699fe4a3a729239d2063e2' })?.at(0), 45);
    assert.equal(dataset.rowIds.at('__id', { dataset: '53699fe4a3a729239d2063e2' }, 0), 12);
  });

  test('links the file of the same rows on the server', async () => {
    const { exports } = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    assert.deepEqual(exports, [
      {
        format: 'csv',
        href: `${base}/api/organizations/data/csv/?organization_id__exact=${id}&metric_month__greater=2025-12&metric_month__less=2026-11&metric_month__sort=asc`,
        label: null,
      },
    ]);
  });

  test('was last counted at 06:15 UTC of the day', async () => {
    const dataset = parse(query(`organization:${id}`), await recordedJson('datagouv/organization.json'));
    assert.equal(dataset.updated, '2026-11-21T06:15:00Z');
  });

  test('is read on at the host that was asked, whatever host the link names', () => {
    const [request] = source.ask(query('site', { src: 'https://proxy.example/metrics' }));
    const links = { next: 'http://internal:8005/api/site/data/?metric_month__sort=asc&page=2&page_size=50' };
    const following = source.next(answerOf({ ...empty, links }, request));
    assert.equal(
      following?.url,
      'https://proxy.example/metrics/api/site/data/?metric_month__sort=asc&page=2&page_size=50',
    );
    assert.isNull(source.next(answerOf(empty, request)));
  });

  test('reads several pages as one, and names the page of a wrong row', async () => {
    const asked = query(`dataset:${id}`);
    const [request] = source.ask(asked) as [HttpRequest];
    const page = (month: string, monthly_visit: unknown): Answer =>
      answerOf({ data: [{ __id: 1, dataset_id: id, metric_month: month, monthly_visit }] }, request);
    const reading = source.reading(asked);
    const both = source.parse([page('2026-01', 1), page('2026-02', 2)], reading).column('monthly_visit', {});
    assert.deepEqual([both?.at(0), both?.at(1)], [1, 2]);
    assert.throws(
      () => source.parse([page('2026-01', 1), page('2026-02', 'x')], reading),
      StatsError,
      'page 2: data[0].monthly_visit: expected a number or null, got "x"',
    );
  });

  test('offers a column that it gained later, by its own name', () => {
    const rows = [{ __id: 1, dataset_id: id, metric_month: '2026-01', monthly_visit: 1, monthly_outlink: 4 }];
    const dataset = parse(query(`dataset:${id}`), { data: rows });
    assert.equal(dataset.column('monthly_outlink', {})?.at(0), 4);
  });

  const refusals: readonly (readonly [detail: unknown, message: string])[] = [
    ['Malformed query: x', 'Invalid query string: Malformed query: x'],
    [{ code: '42703' }, 'Invalid query string: {"code":"42703"}'],
    [undefined, 'Invalid query string'],
  ];
  for (const [detail, message] of refusals) {
    test(`words its own refusal: ${message}`, () => {
      const answer = { ...answerOf({ errors: [{ code: null, title: 'Invalid query string', detail }] }), status: 400 };
      const error = source.refuse(answer) as StatsError;
      assert.deepEqual([error.kind, error.code, error.values['message']], ['http', 'refused', message]);
    });
  }
});
