import { assert } from '@open-wc/testing';
import { configure } from '../../src/sources/configure.js';
import { Share, type Aged } from '../../src/sources/share.js';
import { failure } from './endpoint.js';

interface Started {
  readonly signal: AbortSignal;
  finish(value: string): void;
  fail(error: Error): void;
}

/** A share whose work the test finishes by hand. */
function bench(): {
  share: Share<string>;
  started: Started[];
  join(controller?: AbortController, fresh?: boolean): Promise<Aged<string>>;
} {
  const share = new Share<string>();
  const started: Started[] = [];
  const start = (signal: AbortSignal): Promise<Aged<string>> =>
    new Promise((resolve, reject) => {
      started.push({ signal, finish: (value) => resolve({ value, at: clock }), fail: reject });
    });
  const join = (controller = new AbortController(), fresh = false): Promise<Aged<string>> =>
    share.join('key', start, { signal: controller.signal, fresh });
  return { share, started, join };
}

let clock = 0;

suite('shared work', () => {
  setup(() => {
    clock = 1_000;
    configure({ now: () => clock, freshFor: 60_000 });
  });
  teardown(() => {
    configure({ now: null, freshFor: null });
  });

  test('is started once for all who wait', async () => {
    const { started, join } = bench();
    const all = Array.from({ length: 100 }, () => join());
    started[0]?.finish('a');
    assert.deepEqual([...new Set((await Promise.all(all)).map(({ value }) => value))], ['a']);
    assert.equal(started.length, 1);
  });

  test('is handed to those who come within the freshness time, and no later', async () => {
    const { started, join } = bench();
    const first = join();
    started[0]?.finish('a');
    await first;
    clock += 59_999;
    assert.equal((await join()).value, 'a');
    clock += 1;
    const late = join();
    started[1]?.finish('b');
    assert.equal((await late).value, 'b');
  });

  test('is not taken for fresh after the clock was set back', async () => {
    const { started, join } = bench();
    const first = join();
    started[0]?.finish('a');
    await first;
    clock -= 1;
    void join();
    assert.equal(started.length, 2);
  });

  test('is done anew for who asks for it fresh, once for two who ask together', async () => {
    const { started, join } = bench();
    const first = join();
    started[0]?.finish('a');
    await first;
    const two = [join(undefined, true), join(undefined, true)];
    started[1]?.finish('b');
    assert.deepEqual(
      (await Promise.all(two)).map(({ value }) => value),
      ['b', 'b'],
    );
    assert.equal(started.length, 2);
  });

  test('goes on for the others when one leaves, whose own promise ends', async () => {
    const { started, join } = bench();
    const controller = new AbortController();
    const leaving = failure(join(controller));
    const staying = join();
    controller.abort();
    assert.equal(((await leaving) as Error).name, 'AbortError');
    assert.isFalse(started[0]?.signal.aborted);
    started[0]?.finish('a');
    assert.equal((await staying).value, 'a');
  });

  test('is aborted when the last one has left', async () => {
    const { started, join } = bench();
    const controllers = [new AbortController(), new AbortController()];
    const leaving = controllers.map((controller) => failure(join(controller)));
    controllers.forEach((controller) => controller.abort());
    await Promise.all(leaving);
    await Promise.resolve();
    assert.isTrue(started[0]?.signal.aborted);
  });

  test('is kept alive by someone who joins right after the last one left', async () => {
    const { started, join } = bench();
    const controller = new AbortController();
    const leaving = failure(join(controller));
    controller.abort();
    const back = join();
    await leaving;
    await Promise.resolve();
    assert.isFalse(started[0]?.signal.aborted);
    started[0]?.finish('a');
    assert.equal((await back).value, 'a');
    assert.equal(started.length, 1);
  });

  test('is started again after it was aborted', async () => {
    const { started, join } = bench();
    const controller = new AbortController();
    const leaving = failure(join(controller));
    controller.abort();
    await leaving;
    await Promise.resolve();
    void join();
    assert.equal(started.length, 2);
    assert.isFalse(started[1]?.signal.aborted);
  });

  test('that failed is not kept', async () => {
    const { started, join } = bench();
    const first = failure(join());
    started[0]?.fail(new Error('no'));
    assert.equal(((await first) as Error).message, 'no');
    void join();
    assert.equal(started.length, 2);
  });

  test('is not even started for who has left already', async () => {
    const { started, join } = bench();
    await failure(join(aborted()));
    assert.equal(started.length, 0);
  });
});

function aborted(): AbortController {
  const controller = new AbortController();
  controller.abort();
  return controller;
}
