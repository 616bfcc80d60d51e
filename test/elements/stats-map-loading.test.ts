import { assert } from '@open-wc/testing';
import '../../src/elements/stats-map/stats-map.define.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { departments, drawn, figures, map, text, one, unserve } from './stats-map-page.js';

const visits = figures({ '75': 7, '2A': 9 });

let count = 0;

interface Asked {
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
}

/** Answers figures at once, and topologies as the function says; keeps every request. */
function watch(answer: (request: Request) => Promise<Response>): { topology: string; asked: Asked[] } {
  const topology = `/maps/loading-${++count}.json`;
  const asked: Asked[] = [];
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: (input, init) => {
      const request = new Request(input, init);
      asked.push({ url: request.url, credentials: request.credentials, signal: request.signal });
      return request.url.endsWith(topology) ? answer(request) : Promise.resolve(Response.json(visits));
    },
  });
  return { topology, asked };
}

const never = ({ signal }: Request): Promise<Response> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

suite('what a map asks for', () => {
  teardown(unserve);

  test('a map that leaves lets go of its topology, and asks again when it comes back', async () => {
    const { topology, asked } = watch(never);
    const ours = (): Asked[] => asked.filter(({ url }) => url.endsWith(topology));
    const element = await map({ topology });
    await waitUntil(() => ours().length === 1);
    const room = element.parentElement;
    element.remove();
    await waitUntil(() => ours()[0]?.signal.aborted === true, 'aborted');
    room?.append(element);
    await waitUntil(() => ours().length === 2, 'asked again');
    assert.isFalse(ours()[1]?.signal.aborted);
  });

  test('a map that is moved keeps its request', async () => {
    const { topology, asked } = watch(never);
    const element = await map({ topology });
    await waitUntil(() => asked.length === 2);
    element.parentElement?.append(element);
    await element.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(
      asked.map(({ signal }) => signal.aborted),
      [false, false],
    );
  });

  for (const [credentials, expected] of [
    [{ credentials: 'include' }, 'include'],
    [{ credentials: 'omit' }, 'omit'],
    [{}, 'same-origin'],
  ] as const) {
    test(`cookies travel with the topology as with the figures: ${expected}`, async () => {
      const { topology, asked } = watch(() => Promise.resolve(Response.json(departments)));
      await drawn(await map({ topology, ...credentials }));
      assert.deepEqual(
        asked.map((one) => one.credentials),
        [expected, expected],
      );
    });
  }

  test('maps of one page read a topology once for each way to read it', async () => {
    let read = 0;
    const counted = {
      type: 'FeatureCollection',
      get features() {
        read += 1;
        return departments.features;
      },
    };
    const parse = JSON.parse.bind(JSON);
    const { topology, asked } = watch(() => Promise.resolve(new Response('{"counted":1}')));
    JSON.parse = (body: string) => (body === '{"counted":1}' ? counted : (parse(body) as unknown));
    try {
      await drawn(await map({ topology }));
      const once = read;
      await drawn(await map({ topology }));
      assert.equal(read, once);
      await drawn(await map({ topology, 'topology-name': 'insee' }));
      assert.isAbove(read, once);
    } finally {
      JSON.parse = parse;
    }
    assert.lengthOf(
      asked.filter(({ url }) => url.endsWith(topology)),
      1,
    );
  });

  test('a topology is not asked for again when choices change the query string of the page', async () => {
    const { topology, asked } = watch(() => Promise.resolve(Response.json(departments)));
    const element = await drawn(await map({ topology }));
    const before = location.href;
    history.replaceState(null, '', '?stats.view=detail#map');
    element.requestUpdate();
    await element.updateComplete;
    history.replaceState(null, '', before);
    assert.equal(element.state, 'ready');
    assert.lengthOf(
      asked.filter(({ url }) => url.endsWith(topology)),
      1,
    );
  });

  test('a refresh asks for figures and a failed topology at the same time', async () => {
    let isUp = false;
    const { topology, asked } = watch((request) =>
      isUp ? never(request) : Promise.resolve(new Response('', { status: 500 })),
    );
    const element = await map({ topology });
    await waitUntil(() => text(one(element, '[part~="status"]')).includes('500'));
    isUp = true;
    const before = asked.length;
    void element.refresh();
    await waitUntil(() => asked.length === before + 2, 'both are under way');
  });

  test('nothing of a baseline: a map compares nothing', async () => {
    const { topology, asked } = watch(() => Promise.resolve(Response.json(departments)));
    const src = `/metrics/compared-${++count}.json?from={from}&to={to}`;
    await drawn(await map({ topology, src, compare: 'previous-year', change: 'increment' }));
    const figures = asked.find(({ url }) => url.includes('compared'));
    assert.include(figures?.url, 'from=2026-10-01&to=2026-10-31');
  });
});
