import { assert } from '@open-wc/testing';
import { configure } from '../../src/sources/configure.js';
import { askForJob, jobsAt, type JobStore } from '../../src/sources/jobs/jobs.js';
import { pollDelay } from '../../src/sources/jobs/poll-timer.js';
import { StatsError } from '../../src/model/stats-error.js';
import { waitUntil } from '../wait.js';
import { failure } from './endpoint.js';
import { hide, job, JobServer, lost, serverNow, stumble, unserve } from './jobs-server.js';

const address = new URL('/exports/jobs', location.href).href;
const hour = 3_600_000;
const criteria = { scope: 'organisation:11', from: '2026-10-01', to: '2026-10-31', filter: { status: ['seen'] } };

suite('exports as jobs', () => {
  let server: JobServer;
  let leave: (() => void)[];

  /** The list as a page that was just opened has it. */
  function store(): JobStore {
    configure({});
    return jobsAt(address);
  }

  function watched(): JobStore {
    const one = store();
    leave.push(one.watch(() => undefined));
    return one;
  }

  const statuses = ({ jobs }: JobStore): readonly string[] => (jobs ?? []).map(({ id, status }) => `${id} ${status}`);
  const shows = (one: JobStore, ...expected: readonly string[]): Promise<void> =>
    waitUntil(() => statuses(one).join() === expected.join(), `expected ${expected.join()}`);

  setup(() => {
    server = new JobServer();
    server.serve();
    leave = [];
  });
  teardown(() => {
    for (const one of leave) one();
    unserve();
  });

  suite('a press', () => {
    test('sends the criteria of the page with a key, and is a job at once', async () => {
      const one = watched();
      const made = await askForJob(address, criteria);
      assert.equal(made.id, 'new1');
      const { body, key } = server.seen.find(({ method }) => method === 'POST') ?? {};
      assert.deepEqual(body, criteria);
      assert.match(key ?? '', /^"[0-9a-f]{32}"$/);
      assert.deepEqual(statuses(one), ['new1 pending']);
    });

    test('is one job however often it is made at once, or while that is being prepared', async () => {
      server.mishaps = [(real) => new Promise((resolve) => setTimeout(resolve, 5, real))];
      const one = store();
      const [first, second] = await Promise.all([one.ask(criteria), one.ask({ ...criteria })]);
      const third = await one.ask({
        filter: criteria.filter,
        from: criteria.from,
        to: criteria.to,
        scope: criteria.scope,
      });
      assert.deepEqual([first.id, second.id, third.id], ['new1', 'new1', 'new1']);
      assert.equal(server.count('POST'), 1);
    });

    test('is another one with other criteria, and once the first is there', async () => {
      const one = watched();
      await one.ask(criteria);
      await one.ask({ ...criteria, to: '2026-09-30' });
      server.set('new1', 'ready');
      await one.refresh();
      await one.ask(criteria);
      assert.equal(server.count('POST'), 3);
      assert.lengthOf(new Set(server.keys), 3);
    });

    test('survives a server that stumbles: it is sent again with its key', async () => {
      server.mishaps = [stumble, stumble];
      assert.equal((await store().ask(criteria)).id, 'new1');
      assert.equal(server.count('POST'), 3);
      assert.lengthOf(new Set(server.keys), 1);
      assert.lengthOf(server.jobs, 1);
    });

    test('whose answer is lost is neither lost nor doubled', async () => {
      server.mishaps = [lost];
      assert.equal((await store().ask(criteria)).id, 'new1');
      assert.lengthOf(server.jobs, 1);
      assert.lengthOf(new Set(server.keys), 1);
    });

    test('that has come to nothing is the same press when the reader tries again', async () => {
      server.mishaps = [stumble, stumble, stumble];
      const one = store();
      const error = await failure(one.ask(criteria));
      assert.instanceOf(error, StatsError);
      assert.equal((await one.ask(criteria)).id, 'new1');
      assert.lengthOf(server.jobs, 1);
      assert.lengthOf(new Set(server.keys), 1);
    });

    test('that was made all the same is in the list that is looked at after a failure', async () => {
      const one = watched();
      await waitUntil(() => one.jobs !== null);
      server.mishaps = [lost, lost, lost];
      await failure(one.ask(criteria));
      await waitUntil(() => statuses(one).includes('new1 pending'));
    });

    test('that was made all the same is not made again, and what is pressed later is another', async () => {
      const one = watched();
      await waitUntil(() => one.jobs !== null);
      server.mishaps = [lost, lost, lost];
      await failure(one.ask(criteria));
      server.set('new1', 'ready');
      await shows(one, 'new1 ready');
      assert.equal((await one.ask(criteria)).id, 'new1', 'it is what was pressed for');
      assert.equal((await one.ask(criteria)).id, 'new2');
      assert.lengthOf(new Set(server.keys), 2);
    });

    test('that the server refuses is over: the next one is another', async () => {
      server.mishaps = [() => new Response('{}', { status: 422 })];
      const one = store();
      assert.equal(((await failure(one.ask(criteria))) as StatsError).values['status'], 422);
      await one.ask(criteria);
      assert.lengthOf(new Set(server.keys), 2);
    });

    test('for a job again has the same key in two tabs, until the list has a newer one', async () => {
      server.jobs = [job('old', 'expired', {}, 30)];
      const [tab, other] = [watched(), watched()];
      await waitUntil(() => tab.jobs && other.jobs);
      const [old] = tab.jobs ?? [];
      const made = await Promise.all([tab, other].map((one) => one.ask({ scope: 'old' }, old)));
      assert.deepEqual(
        made.map(({ id }) => id),
        ['new1', 'new1'],
      );
      server.set('new1', 'expired');
      await tab.refresh();
      assert.equal((await tab.ask({ scope: 'old' }, old)).id, 'new2');
    });

    test('for a job again has a key that a header can hold, whatever the ids are', async () => {
      const ids = ['漢'.repeat(200), '字'.repeat(200)] as const;
      server.jobs = ids.map((id) => job(id, 'expired', { criteria: { scope: id.slice(0, 1) } }, 30));
      const tab = watched();
      await waitUntil(() => tab.jobs);
      await tab.ask({ scope: '字' }, tab.jobs?.[1]);
      const [key = null] = server.keys;
      assert.match(key ?? '', /^"[ !#-~]{3000,3998}"$/);
    });

    test('may be answered by an address alone', async () => {
      server.mishaps = [() => new Response(null, { status: 201, headers: { location: '/exports/jobs/new1' } })];
      assert.equal((await store().ask(criteria)).id, 'new1');
      assert.equal(server.count('GET', '/exports/jobs/new1'), 1);
    });

    test('never asks another server that an answer names', async () => {
      server.mishaps = [() => new Response(null, { status: 201, headers: { location: 'https://evil.example/j' } })];
      assert.equal(((await failure(store().ask(criteria))) as StatsError).kind, 'format');
      assert.equal(server.seen.length, 1);
    });
  });

  suite('the list', () => {
    test('is there again after a reload, since the server has it, and is looked at until all is done', async () => {
      await store().ask(criteria);
      const reloaded = watched();
      await shows(reloaded, 'new1 pending');
      server.set('new1', 'running');
      await shows(reloaded, 'new1 running');
      server.set('new1', 'ready');
      await shows(reloaded, 'new1 ready');
      assert.equal(server.count('POST'), 1);
    });

    test('is not looked at when nothing is being prepared', async () => {
      server.jobs = [job('a', 'ready'), job('b', 'failed')];
      const waits = await timersOf(async () => shows(watched(), 'a ready', 'b failed'));
      // The one for the end of the file, five hours from now.
      assert.lengthOf(waits, 1);
      assert.closeTo(waits[0] ?? 0, 5 * hour, 60_000);
    });

    test('is asked for once by all who watch it', async () => {
      server.jobs = [job('a', 'pending')];
      let looks = 0;
      server.onLook = () => {
        looks += 1;
        if (looks === 3) server.set('a', 'failed');
      };
      const one = watched();
      leave.push(
        one.watch(() => undefined),
        jobsAt(address).watch(() => undefined),
      );
      await shows(one, 'a failed');
      assert.equal(server.count('GET'), 3);
    });

    test('is followed by who awaits one job: not at once, and by a list that comes later at once', async () => {
      server.headers = { 'retry-after': '600' };
      const one = store();
      await one.ask(criteria);
      const waits = await timersOf(() => {
        leave.push(one.follow(() => undefined));
        return Promise.resolve();
      });
      assert.deepEqual(waits, [600_000], 'not before the time that the server says');
      assert.equal(server.count('GET'), 0);
      leave.push(one.watch(() => undefined));
      await waitUntil(() => server.count('GET') === 1, 'a list is loaded');
    });

    test('is looked at by a press where no look comes by itself any more', async () => {
      const one = watched();
      await one.ask(criteria);
      server.mishaps = [() => new Response('', { status: 403 })];
      await waitUntil(() => one.error?.code === 'forbidden', 'there is no access');
      server.set('new1', 'ready');
      await one.ask(criteria);
      await shows(one, 'new1 ready');
      assert.equal(server.count('POST'), 1);
    });

    test('survives a look that fails: what is known stays, and it is looked at again', async () => {
      server.jobs = [job('a', 'pending')];
      const one = watched();
      await shows(one, 'a pending');
      server.mishaps = [stumble];
      server.set('a', 'ready');
      await waitUntil(() => one.error !== null || statuses(one).includes('a ready'));
      assert.lengthOf(one.jobs ?? [], 1);
      await shows(one, 'a ready');
      assert.isNull(one.error);
    });

    test('is not looked at any more by who has no access', async () => {
      server.jobs = [job('a', 'pending')];
      const one = watched();
      await shows(one, 'a pending');
      server.mishaps = [() => new Response('', { status: 401 })];
      const waits = await timersOf(async () => waitUntil(() => one.error?.code === 'forbidden'));
      assert.isEmpty(waits);
    });

    test('rests while the page is hidden, and is asked for as soon as it is seen again', async () => {
      server.jobs = [job('a', 'pending')];
      const one = watched();
      await shows(one, 'a pending');
      try {
        hide(true);
        await waitUntil(() => !one.isLoading);
        const before = server.count('GET');
        const waits = await timersOf(() => one.refresh());
        assert.isEmpty(waits, 'no look is planned');
        server.set('a', 'ready');
        assert.equal(server.count('GET'), before + 1);
      } finally {
        hide(false);
      }
      await shows(one, 'a ready');
    });

    test('is asked for once more by who asks during a look, which may not know the news', async () => {
      server.jobs = [job('a', 'ready')];
      const one = watched();
      await shows(one, 'a ready');
      let answer: (() => void) | undefined;
      server.mishaps = [(real) => new Promise((resolve) => (answer = () => resolve(real)))];
      const first = one.refresh();
      await waitUntil(() => answer);
      server.jobs = [job('b', 'ready')];
      const others = [one.refresh(), one.refresh()];
      answer?.();
      await first;
      assert.deepEqual(statuses(one), ['a ready']);
      await Promise.all(others);
      assert.deepEqual(statuses(one), ['b ready']);
      assert.equal(server.count('GET'), 3, 'one look for all who asked during the other');
    });

    test('ends with the last who watches', async () => {
      server.jobs = [job('a', 'pending')];
      const one = watched();
      await shows(one, 'a pending');
      leave.shift()?.();
      await waitUntil(() => !one.isLoading);
      const waits = await timersOf(() => one.refresh());
      assert.isEmpty(waits);
    });

    test('keeps to the wait that the server asks for', async () => {
      server.jobs = [job('a', 'pending')];
      server.headers = { 'retry-after': '600' };
      const waits = await timersOf(async () => shows(watched(), 'a pending'));
      assert.include(waits, 600_000);
    });

    test('keeps a wait until a date of the server’s clock, whatever the reader’s says', async () => {
      server.serve(hour);
      server.jobs = [job('a', 'pending')];
      server.headers = { 'retry-after': new Date(serverNow + 600_000).toUTCString() };
      const waits = await timersOf(async () => shows(watched(), 'a pending'));
      assert.include(waits, 600_000);
    });

    test('has two weeks, the newest first, and older ones only while they are being prepared', async () => {
      const days = (id: string, count: number, status = 'expired'): ReturnType<typeof job> =>
        job(id, status, {}, count * 24);
      server.jobs = [days('old', 15), days('c', 13), days('a', 1), days('slow', 20, 'running'), days('b', 2)];
      await shows(watched(), 'a expired', 'b expired', 'c expired', 'slow running');
    });

    test('does not lose what was asked for while the server does not list it', async () => {
      server.unlisted.add('new1');
      const one = watched();
      await one.ask(criteria);
      await one.refresh();
      assert.deepEqual(statuses(one), ['new1 pending']);
      server.set('new1', 'ready');
      await shows(one, 'new1 ready');
      assert.isAbove(server.count('GET', '/exports/jobs/new1'), 0);
    });

    test('shows one that nobody knows any more as expired', async () => {
      const one = watched();
      await one.ask(criteria);
      server.jobs = [];
      await shows(one, 'new1 expired');
      assert.deepEqual(one.jobs?.[0]?.criteria, criteria, 'it can be asked for again');
    });
  });

  for (const wrongBy of [-hour, hour]) {
    test(`a reader’s clock that is wrong by ${wrongBy / hour} hour expires nothing and keeps nothing`, async () => {
      server.serve(wrongBy);
      const ends = (milliseconds: number): Record<string, unknown> => ({
        expires: new Date(serverNow + milliseconds).toISOString(),
      });
      server.jobs = [job('a', 'ready', ends(60_000)), job('b', 'ready', ends(-60_000))];
      const waits = await timersOf(async () => shows(watched(), 'a ready', 'b expired'));
      assert.lengthOf(waits, 1);
      assert.closeTo(waits[0] ?? 0, 60_000, 10_000, 'when its time is over, the server is asked');
    });
  }

  test('without a word of the server’s clock its states alone count', async () => {
    server.serve(hour);
    server.clock = null;
    server.jobs = [job('a', 'ready', { expires: new Date(serverNow - 1).toISOString() }), job('b', 'expired')];
    await shows(watched(), 'a ready', 'b expired');
  });

  test('a file that is gone makes its job one that has expired', async () => {
    server.jobs = [job('a', 'ready'), job('b', 'ready')];
    server.gone.add('/files/a.csv');
    const one = watched();
    await shows(one, 'a ready', 'b ready');
    for (const known of one.jobs ?? []) await one.checkFile(known);
    assert.deepEqual(statuses(one), ['a expired', 'b ready']);
    assert.isNull(one.jobs?.[0]?.href);
    await one.refresh();
    assert.deepEqual(statuses(one), ['a expired', 'b ready'], 'whatever the list says');
    assert.equal(server.count('HEAD', '/files/a.csv'), 1);
  });

  test('a file of another server is not asked about', async () => {
    server.jobs = [job('a', 'ready', { href: 'https://files.example/a.csv' })];
    const one = watched();
    await shows(one, 'a ready');
    await one.checkFile(one.jobs![0]!);
    assert.isFalse(server.seen.some(({ method }) => method === 'HEAD'));
  });

  test('looks grow rarer, up to a bound, and never come at once', () => {
    const retry = { attempts: 3, laterAttempts: 10, base: 500, cap: 8000, patience: 30_000 };
    for (let attempt = 1; attempt < 40; attempt += 1) {
      const delay = pollDelay(attempt, retry);
      assert.isAtLeast(delay, Math.min(16_000, 1000 * 2 ** (attempt - 1)));
      assert.isAtMost(delay, Math.min(32_000, 2000 * 2 ** (attempt - 1)));
    }
  });
});

/** Milliseconds of the timers that begin meanwhile, and that have nothing to do with the test's own waiting. */
async function timersOf(act: () => Promise<unknown>): Promise<readonly number[]> {
  const { setTimeout: real, clearTimeout: end } = globalThis;
  const waits = new Map<unknown, number>();
  const spy = (callback: () => void, milliseconds = 0): unknown => {
    const fires = (): void => {
      waits.delete(timer);
      callback();
    };
    const timer = real(fires, milliseconds);
    if (new Error().stack?.includes('poll-timer')) waits.set(timer, milliseconds);
    return timer;
  };
  Object.assign(globalThis, {
    setTimeout: spy,
    clearTimeout: (timer: number) => {
      waits.delete(timer);
      end(timer);
    },
  });
  try {
    await act();
    // What was planned when the answer was read stands by now.
    await new Promise((resolve) => real(resolve));
    return [...waits.values()];
  } finally {
    Object.assign(globalThis, { setTimeout: real, clearTimeout: end });
  }
}
