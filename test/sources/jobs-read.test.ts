import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { criteriaOf } from '../../src/sources/jobs/criteria.js';
import { criteriaText } from '../../src/sources/jobs/job.js';
import { readJob, readJobs } from '../../src/sources/jobs/read-jobs.js';
import { job, serverNow } from './jobs-server.js';

const list = 'https://host.example/exports/jobs?of=me';
const context = { list, serverTime: serverNow };

function messageOf(body: unknown): string {
  try {
    readJobs(body, context);
  } catch (error) {
    if (error instanceof StatsError && error.kind === 'format') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

suite('a list of jobs', () => {
  test('is an array, or an object that has it', () => {
    const jobs = [job('a', 'ready'), job('b', 'pending')];
    const ids = (body: unknown): readonly string[] => readJobs(body, context).map(({ id }) => id);
    assert.deepEqual(ids(jobs), ['a', 'b']);
    assert.deepEqual(ids({ jobs }), ['a', 'b']);
    assert.deepEqual(ids([]), []);
  });

  test('has addresses that are relative to its own, and each job one of its own', () => {
    const [ready] = readJobs([job('a b', 'ready', { href: '../files/a.csv', id: 'a b' })], context);
    assert.equal(ready!.href, 'https://host.example/files/a.csv');
    assert.equal(ready!.url, 'https://host.example/exports/jobs/a%20b');
    assert.equal(readJob(job('a', 'pending', { url: '/j/a' }), context).url, 'https://host.example/j/a');
  });

  test('has times with their offset, read as instants', () => {
    const { created } = readJob(job('a', 'pending', { created: '2026-11-20T12:00:00+01:00' }), context);
    assert.equal(created, Date.parse('2026-11-20T11:00:00Z'));
  });

  test('judges files by the clock of the server, and without one by its word', () => {
    const over = job('a', 'ready', { expires: new Date(serverNow).toISOString() });
    assert.equal(readJob(over, context).status, 'expired');
    assert.isNull(readJob(over, context).href, 'nobody takes it any more');
    assert.equal(readJob(over, { ...context, serverTime: serverNow - 1 }).status, 'ready');
    assert.equal(readJob(over, { ...context, serverTime: null }).status, 'ready');
  });

  const wrong: readonly (readonly [what: string, body: unknown, message: RegExp])[] = [
    ['a text', 'soon', /answer: expected an array of jobs/],
    ['an object without a list', { results: [] }, /jobs: expected an array of jobs/],
    ['an unknown state', [job('a', 'done')], /\[0\]\.status: expected one of pending, running, ready/],
    ['a job without a label', { jobs: [job('a', 'pending', { label: undefined })] }, /jobs\[0\]\.label/],
    ['a time without its offset', [job('a', 'pending', { created: '2026-11-20T12:00' })], /\[0\]\.created: .*offset/],
    ['an end that is none', [job('a', 'pending', { expires: 'tomorrow' })], /\[0\]\.expires/],
    ['a file without an address', [job('a', 'ready', { href: null })], /\[0\]\.href: expected the address/],
    ['a script for a file', [job('a', 'ready', { href: 'javascript:alert(1)' })], /\[0\]\.href: .*http/],
    ['data for a file', [job('a', 'ready', { href: 'data:text/csv,a' })], /\[0\]\.href: .*http/],
    [
      'a job on another server',
      [job('a', 'pending', { url: 'https://evil.example/a' })],
      /\[0\]\.url: .*host\.example/,
    ],
    ['criteria that are none', [job('a', 'failed', { criteria: ['x'] })], /\[0\]\.criteria: expected an object/],
    ['a size that is none', [job('a', 'ready', { size: -1 })], /\[0\]\.size: expected a number of bytes/],
    ['a thousand and one', Array.from({ length: 1001 }, (_, at) => job(`${at}`, 'pending')), /at most 1000 jobs/],
  ];
  for (const [what, body, message] of wrong) {
    test(`refuses ${what}, and says where it stands`, () => {
      assert.match(messageOf(body), message);
    });
  }
});

suite('criteria', () => {
  const asked = {
    scope: 'organisation:11',
    granularity: 'week',
    zone: 'Europe/Paris',
    filters: { status: ['seen'] },
  } as const;
  const period = { from: '2026-10-01', to: '2026-10-31', elapsed: '2026-10-31', unit: 'month', count: 1 } as const;
  const wanted = { format: 'xls', lang: 'fr' };

  test('are what a page asks and shows', () => {
    const shown = { indicators: ['rdvs', 'users'], period, split: 'service', profiles: ['a'] };
    assert.deepEqual(criteriaOf(asked, shown, wanted), {
      indicator: 'rdvs users',
      from: '2026-10-01',
      to: '2026-10-31',
      granularity: 'week',
      split: 'service',
      scope: 'organisation:11',
      filter: { status: ['seen'] },
      profiles: ['a'],
      timezone: 'Europe/Paris',
      format: 'xls',
      lang: 'fr',
    });
  });

  test('have the profiles that alone are counted as a filter, where the figures are split by something else', () => {
    const within = { dimension: 'profile', members: ['teacher', 'student'] };
    const shown = { indicators: [], period: null, split: 'service', profiles: null, within };
    const filterOf = (filters: Record<string, string[]>): unknown =>
      criteriaOf({ ...asked, filters }, shown, wanted).filter;
    assert.deepEqual(filterOf({ status: ['seen'] }), { status: ['seen'], profile: ['teacher', 'student'] });
    assert.deepEqual(filterOf({ profile: ['student', 'parent'] }), { profile: ['student'] });
  });

  test('leave out what nobody chose', () => {
    const nothing = { scope: null, granularity: null, zone: null, filters: {} };
    const shown = { indicators: [], period: null, split: null, profiles: null };
    assert.deepEqual(criteriaOf(nothing, shown, wanted), { format: 'xls', lang: 'fr' });
  });

  test('are the same in whatever order they are written', () => {
    assert.equal(
      criteriaText({ from: '1', filter: { b: ['x'], a: [] } }),
      criteriaText({ filter: { a: [], b: ['x'] }, from: '1' }),
    );
    assert.notEqual(criteriaText({ profiles: ['a', 'b'] }), criteriaText({ profiles: ['b', 'a'] }));
  });
});
