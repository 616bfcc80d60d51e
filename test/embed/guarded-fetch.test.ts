import { assert } from '@open-wc/testing';
import { readEndpoints } from '../../src/embed/frame/endpoints.js';
import { guardedFetch } from '../../src/embed/frame/guarded-fetch.js';

const own = window.fetch;

/** What reaches the browser's own `fetch`, and what is refused, of one request. */
async function attempt(
  list: string,
  mayPost: boolean,
  request: readonly [input: string | Request, init?: RequestInit],
): Promise<{ readonly sent: readonly RequestInit[]; readonly refused: readonly string[] }> {
  const sent: RequestInit[] = [];
  const refused: string[] = [];
  window.fetch = (_input, init = {}) => Promise.resolve(new Response(String(sent.push(init))));
  const endpoints = readEndpoints(list, window.location.href, () => undefined);
  const guarded = guardedFetch({ endpoints, mayPost }, (address, isMethod) => {
    refused.push(`${isMethod ? 'method' : 'address'} ${new URL(address).pathname}`);
  });
  await guarded(...request).catch((error: unknown) => {
    assert.instanceOf(error, TypeError);
  });
  return { sent, refused };
}

suite('What the page for frames fetches', () => {
  teardown(() => {
    window.fetch = own;
  });

  test('is what its list allows', async () => {
    const allowed = await attempt('self', false, ['/metrics.json', { method: 'GET' }]);
    assert.deepEqual(allowed, { sent: [{ method: 'GET' }], refused: [] });
    const elsewhere = await attempt('self', false, ['https://elsewhere.invalid/metrics.json']);
    assert.deepEqual(elsewhere, { sent: [], refused: ['address /metrics.json'] });
  });

  for (const [what, input] of [
    ['an address', ['/promote', { method: 'POST' }]],
    ['a request', [new Request('/promote', { method: 'post' })]],
    ['a request of another method than it says', [new Request('/promote'), { method: 'DELETE' }]],
  ] as const) {
    test(`does nothing on a server but where whoever serves the page allows it: ${what}`, async () => {
      const refused = await attempt('self', false, [...input]);
      assert.deepEqual(refused, { sent: [], refused: ['method /promote'] });
      assert.lengthOf((await attempt('self', true, [...input])).sent, 1);
    });
  }

  test('follows no redirect where only a part of an origin is allowed: it could lead to another', async () => {
    const folder = `${window.location.origin}/public`;
    const { sent } = await attempt(folder, false, ['/public/metrics.json', { redirect: 'follow' }]);
    assert.deepEqual(sent, [{ redirect: 'error' }]);
  });
});
