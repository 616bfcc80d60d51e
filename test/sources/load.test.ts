import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { configure } from '../../src/sources/configure.js';
import { json } from '../../src/sources/json.js';
import { load } from '../../src/sources/load.js';
import type { Source } from '../../src/sources/source.js';
import { endpoint, failure, type Endpoint } from './endpoint.js';
import { queryOf } from './query.js';

let clock = 0;

function ask(
  at: Endpoint,
  more: Partial<DataQuery> = {},
  controller = new AbortController(),
  fresh = false,
): Promise<Dataset> {
  return load(queryOf({ src: at.url, ...more }), { signal: controller.signal, fresh });
}

/** Our own contract, asked at several addresses: the last of them may fail. */
function several(urls: readonly Endpoint[]): Source<unknown> {
  return {
    ...(json as Source<unknown>),
    name: 'several',
    ask: () => urls.map(({ url }, index) => ({ url, role: String(index), optional: index > 0 })),
  };
}

suite('load', () => {
  setup(() => {
    clock = Date.UTC(2026, 10, 21);
    configure({ now: () => clock, retry: { base: 1 }, sources: {} });
  });
  teardown(() => {
    configure({ now: null, retry: null, sources: null, fetch: null });
  });

  test('makes one request and one dataset for a hundred elements, whatever indicator they show', async () => {
    const at = endpoint();
    const all = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(at, { indicators: [`i${index}`] })));
    assert.equal(new Set(all).size, 1);
    assert.equal((await at.tally()).count, 1);
  });

  test('shares with elements that are attached seconds later, although the server forbids to store', async () => {
    const at = endpoint();
    const first = await ask(at);
    clock += 30_000;
    assert.strictEqual(await ask(at), first);
    assert.equal((await at.tally()).count, 1);
    clock += 30_000;
    await ask(at);
    assert.equal((await at.tally()).count, 2);
  });

  test('asks anew for who wants it fresh, and once for two who refresh together', async () => {
    const at = endpoint({ delay: '20' });
    const first = await ask(at);
    const [a, b] = await Promise.all([ask(at, {}, undefined, true), ask(at, {}, undefined, true)]);
    assert.strictEqual(a, b);
    assert.notStrictEqual(a, first);
    assert.equal((await at.tally()).count, 2);
  });

  test('asks apart for other credentials', async () => {
    const at = endpoint();
    await Promise.all([ask(at), ask(at, { credentials: 'omit' })]);
    assert.equal((await at.tally()).count, 2);
  });

  test('shares one HTTP answer between two readings of it', async () => {
    const at = endpoint();
    const reader: Source<unknown> = { ...(json as Source<unknown>), reading: ({ split }) => split };
    configure({ sources: { reader } });
    const [a, b] = await Promise.all([
      ask(at, { source: 'reader', split: 'a' }),
      ask(at, { source: 'reader', split: 'b' }),
    ]);
    assert.notStrictEqual(a, b);
    assert.equal((await at.tally()).count, 1);
  });

  test('goes on when one of two leaves', async () => {
    const at = endpoint({ delay: '50' });
    const controller = new AbortController();
    const leaving = failure(ask(at, {}, controller));
    const staying = ask(at);
    controller.abort();
    assert.equal(((await leaving) as Error).name, 'AbortError');
    assert.equal((await staying).column('visits', {})?.at(0), 1);
    assert.deepEqual([(await at.tally()).count, (await at.tally()).aborted], [1, 0]);
  });

  test('aborts the request when the last one leaves, and asks again for who comes back', async () => {
    const at = endpoint({ hold: '' });
    const controllers = [new AbortController(), new AbortController()];
    const leaving = controllers.map((controller) => failure(ask(at, {}, controller)));
    await at.until(({ count }) => count === 1);
    controllers.forEach((controller) => controller.abort());
    await Promise.all(leaving);
    await at.until(({ aborted }) => aborted === 1);
    const back = new AbortController();
    const waiting = failure(ask(at, {}, back));
    await at.until(({ count }) => count === 2);
    back.abort();
    await waiting;
  });

  test('keeps the request of an element that leaves and comes back at once', async () => {
    const at = endpoint({ delay: '50' });
    const controller = new AbortController();
    const leaving = failure(ask(at, {}, controller));
    await at.until(({ count }) => count === 1);
    controller.abort();
    const back = ask(at);
    await leaving;
    await back;
    assert.deepEqual([(await at.tally()).count, (await at.tally()).aborted], [1, 0]);
  });

  test('never keeps a failure', async () => {
    const at = endpoint({ status: '500,200' });
    assert.equal(((await failure(ask(at))) as StatsError).code, 'status');
    assert.equal((await ask(at)).column('visits', {})?.at(0), 1);
  });

  test('leaves out an optional request that fails, and tries it again for the next one who asks', async () => {
    const parts = [endpoint(), endpoint({ status: '500' })];
    configure({ sources: { several: several(parts) } });
    const first = await ask(parts[0] as Endpoint, { source: 'several' });
    assert.equal(first.column('visits', {})?.at(0), 1);
    await ask(parts[0] as Endpoint, { source: 'several' });
    const [series, totals] = await Promise.all(parts.map((part) => part.tally()));
    assert.deepEqual([series?.count, totals?.count], [1, 2]);
  });

  test('gives up the other requests when one that is needed fails', async () => {
    const parts = [endpoint({ status: '404', delay: '30' }), endpoint({ hold: '' })];
    configure({ sources: { several: several(parts) } });
    const error = (await failure(ask(parts[0] as Endpoint, { source: 'several' }))) as StatsError;
    assert.equal(error.code, 'not-found');
    await parts[1]?.until(({ aborted }) => aborted === 1);
  });

  test('reads an answer typed text/csv as CSV', async () => {
    const at = endpoint({ type: 'text/csv; charset=utf-8', body: 'month,visits\n2026-01,7' });
    assert.equal((await ask(at)).column('visits', {})?.at(0), 7);
  });

  test('asks through the configured fetch, and does not mix its answers with those of another', async () => {
    const at = endpoint();
    await ask(at);
    const seen: string[] = [];
    configure({
      fetch: (url) => {
        seen.push(url as string);
        return Promise.resolve(new Response('[{"time":"2026-01","visits":9}]'));
      },
    });
    assert.equal((await ask(at)).column('visits', {})?.at(0), 9);
    assert.deepEqual(seen, [at.url]);
  });

  test('rejects for a source that nobody knows, and says which there are', async () => {
    const error = (await failure(ask(endpoint(), { source: 'constructor' }))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['config', 'unknown-source']);
    for (const name of ['json', 'csv', 'datagouv', 'udata']) assert.match(error.message, new RegExp(`\\b${name}\\b`));
  });

  test('rejects for a query that cannot be asked', async () => {
    const error = (await failure(load(queryOf({ src: '' }), { signal: new AbortController().signal }))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['config', 'no-src']);
  });

  test('turns what a source of the host throws into a format error', async () => {
    const broken: Source<unknown> = {
      ...(json as Source<unknown>),
      parse() {
        throw new TypeError('x is undefined');
      },
    };
    configure({ sources: { broken } });
    const error = (await failure(ask(endpoint(), { source: 'broken' }))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['format', 'wrong-type']);
  });

  test('turns what a source of the host throws while it is asked into an error of its own', async () => {
    const broken: Source<unknown> = {
      ...(json as Source<unknown>),
      ask() {
        throw new URIError('URI malformed');
      },
    };
    configure({ sources: { broken } });
    const error = (await failure(ask(endpoint(), { source: 'broken' }))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['config', 'bad-src']);
    assert.include(error.message, 'URI malformed');
  });

  test('asks apart for who would refuse the same answer for another reason', async () => {
    const at = endpoint();
    const strict: Source<unknown> = {
      ...(json as Source<unknown>),
      ask: ({ src, split }) => [{ url: src, role: split ?? '' }],
      reading: ({ split }) => split,
      refuse: ({ request, status }) =>
        request.role === 'no' ? new StatsError('http', 'refused', 'not for you', { status }) : null,
    };
    configure({ sources: { strict } });
    const [good, refused] = await Promise.allSettled([
      ask(at, { source: 'strict', split: 'yes' }),
      ask(at, { source: 'strict', split: 'no' }),
    ]);
    assert.deepEqual([good.status, refused.status], ['fulfilled', 'rejected']);
  });

  test('asks once for the same in two roles where refusals do not depend on them; each reads it as its own', async () => {
    const at = endpoint();
    const read: unknown[] = [];
    const alike: Source<unknown> = {
      ...(json as Source<unknown>),
      refusesAlike: true,
      ask: ({ src }) => ['rows', 'total'].map((role) => ({ url: src, role })),
      reading: ({ split }) => split,
      parse: (answers, reading) => {
        read.push(...answers.map(({ request }) => request.role));
        return json.parse(answers.slice(0, 1), reading as never);
      },
    };
    configure({ sources: { alike } });
    await Promise.all([ask(at, { source: 'alike', split: 'a' }), ask(at, { source: 'alike', split: 'b' })]);
    assert.deepEqual(read, ['rows', 'total', 'rows', 'total']);
    assert.equal((await at.tally()).count, 1);
  });

  test('asks nothing for who has left already', async () => {
    const at = endpoint();
    const controller = new AbortController();
    controller.abort();
    assert.equal(((await failure(ask(at, {}, controller))) as Error).name, 'AbortError');
    assert.equal((await at.tally()).count, 0);
  });

  test('refuses a source of the host that lacks a function', () => {
    assert.throws(
      () => configure({ sources: { half: { name: 'half' } as never } }),
      StatsError,
      'has no function "ask"',
    );
  });
});
