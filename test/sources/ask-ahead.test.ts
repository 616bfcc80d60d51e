import { assert } from '@open-wc/testing';
import type { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery } from '../../src/query/query.js';
import { askAhead } from '../../src/sources/ask-ahead.js';
import { configure } from '../../src/sources/configure.js';
import { load } from '../../src/sources/load.js';
import { endpoint, failure } from './endpoint.js';
import { queryOf } from './query.js';

const { signal } = new AbortController();

function visits(query: DataQuery): Promise<number | null | undefined> {
  return load(query, { signal }).then((dataset) => dataset.column('visits', {})?.at(0));
}

suite('asking ahead', () => {
  setup(() => {
    configure({ retry: { base: 1 } });
  });
  teardown(() => {
    configure({ retry: null, sources: null });
  });

  test('is joined by a load that comes while the request is under way', async () => {
    const at = endpoint({ delay: '50' });
    askAhead(queryOf({ src: at.url }), signal);
    await at.until(({ count }) => count === 1);
    assert.equal(await visits(queryOf({ src: at.url })), 1);
    assert.deepEqual([(await at.tally()).count, (await at.tally()).aborted], [1, 0]);
  });

  test('keeps its answer for a load that comes later', async () => {
    const at = endpoint();
    const fetched = new Promise<void>((resolve) => {
      configure({
        fetch: async (input, init) => {
          const response = await fetch(input, init);
          const text = await response.text();
          resolve();
          return new Response(text, response);
        },
      });
    });
    askAhead(queryOf({ src: at.url }), signal);
    await fetched;
    assert.equal(await visits(queryOf({ src: at.url })), 1);
    assert.equal((await at.tally()).count, 1);
    configure({ fetch: null });
  });

  test('finds sources that are loaded lazily', async () => {
    const at = endpoint({ delay: '20', type: 'text/csv', body: 'month,visits\n2026-01,7' });
    const query = queryOf({ source: 'csv', src: at.url });
    askAhead(query, signal);
    await at.until(({ count }) => count === 1);
    assert.equal(await visits(query), 7);
    assert.equal((await at.tally()).count, 1);
  });

  test('leaves alone what a load that leaves would abort', async () => {
    const at = endpoint({ delay: '50' });
    askAhead(queryOf({ src: at.url }), signal);
    const controller = new AbortController();
    const leaving = failure(load(queryOf({ src: at.url }), { signal: controller.signal }));
    controller.abort();
    await leaving;
    assert.equal(await visits(queryOf({ src: at.url })), 1);
    assert.deepEqual([(await at.tally()).count, (await at.tally()).aborted], [1, 0]);
  });

  test('lets go of what nobody has joined, and of nothing else', async () => {
    const [alone, joined] = [endpoint({ delay: '5000' }), endpoint({ delay: '50' })];
    const controller = new AbortController();
    for (const { url } of [alone, joined]) askAhead(queryOf({ src: url }), controller.signal);
    await Promise.all([alone.until(({ count }) => count === 1), joined.until(({ count }) => count === 1)]);
    const waiting = visits(queryOf({ src: joined.url }));
    controller.abort();
    assert.equal(await waiting, 1);
    await alone.until(({ aborted }) => aborted === 1);
  });

  test('fails in silence, and a later load asks again', async () => {
    const rejections: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => void rejections.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const at = endpoint({ status: '404,200' });
    askAhead(queryOf({ src: at.url }), signal);
    await at.until(({ count }) => count === 1);
    // A load that joined the request that fails is told; the next one asks anew.
    const first = await failure(visits(queryOf({ src: at.url }))).catch(() => null);
    if (first !== null) assert.equal((first as StatsError).code, 'not-found');
    assert.equal(await visits(queryOf({ src: at.url })), 1);
    assert.equal((await at.tally()).count, 2);
    removeEventListener('unhandledrejection', hear);
    assert.deepEqual(rejections, []);
  });

  for (const query of [queryOf({ src: '' }), queryOf({ source: 'nobody' }), queryOf({ source: 'udata', scope: 'x' })]) {
    test(`does not throw where nothing can be asked: ${query.source} ${query.src}`, async () => {
      askAhead(query, signal);
      assert.equal(((await failure(load(query, { signal }))) as StatsError).kind, 'config');
    });
  }
});
