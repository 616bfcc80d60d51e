import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { configure } from '../../src/sources/configure.js';
import { send, type SendOptions } from '../../src/sources/send.js';
import { endpoint, failure, type Endpoint } from './endpoint.js';

const defaults = { fetch: null, now: null, timeout: null, maxBytes: null, retry: null };

function ask({ request }: Endpoint, options: Partial<SendOptions> = {}): ReturnType<typeof send> {
  return send(request, { signal: new AbortController().signal, ...options });
}

async function errorOf(at: Endpoint, options: Partial<SendOptions> = {}): Promise<StatsError> {
  const error = await failure(ask(at, options));
  assert.instanceOf(error, StatsError);
  return error;
}

suite('send', () => {
  setup(() => {
    configure({ ...defaults, retry: { base: 1 } });
  });
  teardown(() => {
    configure(defaults);
  });

  test('an answer has its status, its media type without parameters and its text', async () => {
    const at = endpoint({ type: 'Application/JSON; charset=UTF-8', body: '{"data":[]}' });
    const answer = await ask(at);
    assert.equal(answer.status, 200);
    assert.equal(answer.type, 'application/json');
    assert.equal(answer.text, '{"data":[]}');
    assert.strictEqual(answer.json(), answer.json());
  });

  test('a byte order mark is dropped', async () => {
    assert.equal((await ask(endpoint({ body: '\ufeffmonth,visits' }))).text, 'month,visits');
  });

  test('JSON that ends too early is a format error', async () => {
    const answer = await ask(endpoint({ body: '{"data":[{"time":"2026-' }));
    assert.throws(() => answer.json(), StatsError, 'no complete JSON');
  });

  const refusals: readonly (readonly [status: string, code: string])[] = [
    ['400', 'status'],
    ['401', 'forbidden'],
    ['403', 'forbidden'],
    ['404', 'not-found'],
    ['500', 'status'],
  ];
  for (const [status, code] of refusals) {
    test(`status ${status} is an error of code ${code}, asked once`, async () => {
      const at = endpoint({ status, type: 'text/html', body: '<!doctype html><p>no' });
      const error = await errorOf(at);
      assert.deepEqual([error.kind, error.code, error.values['status']], ['http', code, Number(status)]);
      assert.equal((await at.tally()).count, 1);
    });
  }

  for (const status of ['429', '502', '503', '504']) {
    test(`status ${status} is asked again, three times at most`, async () => {
      const passing = endpoint({ status: `${status},200` });
      assert.equal((await ask(passing)).status, 200);
      assert.equal((await passing.tally()).count, 2);
      const lasting = endpoint({ status });
      assert.equal((await errorOf(lasting)).code, status === '429' ? 'rate-limited' : 'status');
      assert.equal((await lasting.tally()).count, 3);
    });
  }

  test('Retry-After is waited for, in seconds', async () => {
    const at = endpoint({ status: '429,200', 'retry-after': '1' });
    await ask(at);
    const [first = 0, second = 0] = (await at.tally()).times;
    assert.isAtLeast(second - first, 990);
  });

  test('Retry-After is waited for, as a date', async () => {
    const at = endpoint({ status: '503,200', 'retry-after': '+2' });
    await ask(at);
    const [first = 0, second = 0] = (await at.tally()).times;
    assert.isAtLeast(second - first, 900);
  });

  test('a Retry-After beyond all patience ends the matter and is named', async () => {
    const at = endpoint({ status: '429', 'retry-after': '3600' });
    const error = await errorOf(at);
    assert.deepEqual([error.code, error.values['retryAfter']], ['rate-limited', 3600]);
    assert.equal((await at.tally()).count, 1);
  });

  test('a wait between two attempts ends when the caller leaves', async () => {
    const at = endpoint({ status: '429', 'retry-after': '20' });
    const controller = new AbortController();
    const left = new Error('left');
    const asked = failure(ask(at, { signal: controller.signal }));
    await at.until(({ count }) => count === 1);
    controller.abort(left);
    assert.strictEqual(await asked, left);
  });

  test('a web page in place of data is a format error, by its type or by its beginning', async () => {
    const typed = await errorOf(endpoint({ type: 'text/html', body: 'Please log in' }));
    const named = await errorOf(endpoint({ type: 'application/json', body: '\n<!DOCTYPE html><html>' }));
    assert.deepEqual([typed.kind, typed.code, named.kind, named.code], ['format', 'html', 'format', 'html']);
  });

  test('an answer that is too large is cut off and the limit named', async () => {
    configure({ maxBytes: 1_000_000 });
    const at = endpoint({ size: '900000000' });
    const error = await errorOf(at);
    assert.deepEqual([error.kind, error.code, error.values['limit']], ['format', 'too-large', 1_000_000]);
    await at.until(({ aborted }) => aborted === 1);
  });

  test('an answer that does not come is a time-out', async () => {
    configure({ timeout: 30 });
    const at = endpoint({ hold: '' });
    const error = await errorOf(at);
    assert.deepEqual([error.kind, error.code], ['network', 'timeout']);
    await at.until(({ aborted }) => aborted === 1);
  });

  test('no message tells the parameters of an address, among which there may be a key', async () => {
    for (const query of [
      { status: '500', key: 'secret' },
      { hold: '', key: 'secret' },
    ]) {
      configure({ timeout: 30 });
      const { message } = await errorOf(endpoint(query));
      assert.match(message, /^http.*\/__test\/answer\/[^?]+ (?:answered|did not answer)/);
      assert.notInclude(message, 'secret');
    }
  });

  test('a replaced fetch that ignores its signal is timed out all the same', async () => {
    configure({ timeout: 30, fetch: () => new Promise(() => undefined) });
    assert.equal((await errorOf(endpoint())).code, 'timeout');
  });

  test('a server that cannot be reached is tried three times', async () => {
    let calls = 0;
    configure({
      fetch: () => {
        calls += 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    const error = await errorOf(endpoint());
    assert.deepEqual([error.kind, error.code, calls], ['network', 'unreachable', 3]);
    assert.instanceOf(error.cause, TypeError);
  });

  test('the configured fetch gets the request, and nothing tells it the page', async () => {
    let asked: RequestInit | undefined;
    configure({
      fetch: (_url, init) => {
        asked = init;
        return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
      },
    });
    await send(
      { url: '/metrics', method: 'POST', body: '{}', headers: { 'x-a': '1' } },
      { signal: new AbortController().signal, credentials: 'omit' },
    );
    const { method, body, headers, credentials, referrerPolicy } = asked ?? {};
    assert.deepEqual(
      { method, body, headers, credentials, referrerPolicy },
      { method: 'POST', body: '{}', headers: { 'x-a': '1' }, credentials: 'omit', referrerPolicy: 'no-referrer' },
    );
  });

  test('the source words an error of its own, with status 200 as well', async () => {
    const refuse = (): StatsError => new StatsError('http', 'refused', 'no such model');
    assert.equal((await errorOf(endpoint(), { refuse })).message, 'no such model');
    assert.equal((await errorOf(endpoint({ status: '400' }), { refuse })).code, 'refused');
  });

  test('a wait beyond all patience that the source reads in the body ends the matter, too', async () => {
    const at = endpoint({ status: '429' });
    const refuse = (): StatsError => new StatsError('http', 'rate-limited', 'tomorrow', { retryAfter: 50_000 });
    assert.equal((await errorOf(at, { refuse })).message, 'tomorrow');
    assert.equal((await at.tally()).count, 1);
  });

  test('an error body that the source cannot read leaves the word to the status', async () => {
    const at = endpoint({ status: '500', type: 'text/html', body: '<html>oops' });
    const error = await errorOf(at, { refuse: (answer) => (answer.json() ? null : null) });
    assert.deepEqual([error.kind, error.code], ['http', 'status']);
  });

  test('an answer that is still being prepared is asked for again, up to a cap', async () => {
    configure({ retry: { base: 1, laterAttempts: 5 } });
    const at = endpoint();
    let left = 3;
    await ask(at, { refuse: () => (left-- > 0 ? 'later' : null) });
    assert.equal((await at.tally()).count, 4);
    const never = endpoint();
    assert.equal((await errorOf(never, { refuse: () => 'later' })).code, 'too-slow-to-prepare');
    assert.equal((await never.tally()).count, 5);
  });

  test('an abort is passed on with its own reason and reaches the server', async () => {
    const at = endpoint({ hold: '' });
    const controller = new AbortController();
    const asked = failure(ask(at, { signal: controller.signal }));
    await at.until(({ count }) => count === 1);
    controller.abort();
    assert.equal(((await asked) as Error).name, 'AbortError');
    await at.until(({ aborted }) => aborted === 1);
  });
});
