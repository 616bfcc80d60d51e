import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import { udata as source } from '../../src/sources/udata.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

function parse(body: unknown): Dataset {
  return source.parse([answerOf(body)]);
}

suite('the counters of a udata portal', () => {
  const addresses: readonly (readonly [scope: string, address: string])[] = [
    ['organization:a', 'https://www.data.gouv.fr/api/1/organizations/a/'],
    ['dataset:a', 'https://www.data.gouv.fr/api/2/datasets/a/'],
    ['reuse:a/b', 'https://www.data.gouv.fr/api/1/reuses/a%2Fb/'],
    ['dataservice:a', 'https://www.data.gouv.fr/api/1/dataservices/a/'],
    ['site', 'https://www.data.gouv.fr/api/1/site/'],
  ];
  for (const [scope, url] of addresses) {
    test(`are asked for ${scope} at ${url}`, () => {
      assert.deepEqual(source.ask(queryOf({ src: '', scope })), [{ url }]);
    });
  }

  test('are asked at another portal where src names one', () => {
    assert.deepEqual(source.ask(queryOf({ src: 'https://data.public.lu/', scope: 'site' })), [
      { url: 'https://data.public.lu/api/1/site/' },
    ]);
  });

  test('refuse another scope', () => {
    assert.throws(() => source.ask(queryOf({ scope: 'user:1' })), StatsError, 'organization:ID');
  });

  test('are totals as of now, and their months are additions to a stock', async () => {
    const dataset = parse(await recordedJson('udata/organization.json'));
    const datasets = dataset.indicators.find(({ id }) => id === 'datasets');
    assert.equal(datasets?.observes, 'additions');
    assert.deepEqual(datasets?.aggregate, { kind: 'fold', time: 'last', split: 'none' });
    const total = dataset.totals.find(({ indicator }) => indicator === 'datasets');
    assert.deepEqual([total?.value, total?.from, total?.to], [681, null, null]);
    assert.equal(dataset.column('datasets', {})?.at(3), 12);
    assert.equal(dataset.column('datasets', {})?.at(2), 0);
  });

  test('have thirteen months, of which the first is cut', async () => {
    const dataset = parse(await recordedJson('udata/organization.json'));
    assert.lengthOf(dataset.buckets, 13);
    assert.isTrue(dataset.firstBucketCut);
  });

  test('that exist by months only have no total', async () => {
    const dataset = parse(await recordedJson('udata/organization.json'));
    assert.equal(dataset.column('datasets_followers', {})?.at(0), 3);
    assert.isUndefined(dataset.totals.find(({ indicator }) => indicator === 'datasets_followers'));
  });

  test('of visits and downloads are flows, which may be added up', async () => {
    const dataset = parse(await recordedJson('udata/site.json'));
    const visits = dataset.indicators.find(({ id }) => id === 'datasets_visits');
    assert.equal(visits?.observes, 'value');
    assert.deepEqual(visits?.aggregate, { kind: 'fold', time: 'sum', split: 'sum' });
  });

  test('without months stand as totals', () => {
    const dataset = parse({ metrics: { followers: 960 } });
    assert.deepEqual([dataset.buckets.length, dataset.totals[0]?.value], [0, 960]);
  });

  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [{}, 'metrics: expected a value, got nothing'],
    [{ metrics: { datasets: '681' } }, 'metrics.datasets: expected a number or null, got "681"'],
    [{ metrics: { datasets_by_months: 5 } }, 'metrics.datasets_by_months: expected an object of months, got 5'],
    [
      { metrics: { datasets_by_months: { January: 5 } } },
      'metrics.datasets_by_months.January: expected a month such as 2026-01, got "January"',
    ],
    [
      { metrics: { datasets_by_months: { '2026-01': '5' } } },
      'metrics.datasets_by_months.2026-01: expected a number or null, got "5"',
    ],
  ];
  for (const [body, message] of wrong) {
    test(`say what is wrong: ${message}`, () => {
      assert.throws(() => parse(body), StatsError, message);
    });
  }

  test('refuse in words of their own', () => {
    const body = { message: 'The requested URL was not found on the server.' };
    const error = source.refuse({ ...answerOf(body), status: 404 }) as StatsError;
    assert.deepEqual([error.kind, error.code, error.message], ['http', 'not-found', body.message]);
    assert.isNull(source.refuse(answerOf({ message: 'a good answer', metrics: {} })));
  });
});
