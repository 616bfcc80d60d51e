import { assert } from '@open-wc/testing';
import { configure } from '../../src/sources/configure.js';
import { askForJob, jobsAt, type JobCriteria } from '../../src/sources/jobs/jobs.js';
import { readJobs } from '../../src/sources/jobs/read-jobs.js';
import { StatsError } from '../../src/model/stats-error.js';
import { job, JobServer, serverNow, unserve } from './jobs-server.js';

const list = 'https://host.example/exports/jobs';
const read = (more: Record<string, unknown>) => readJobs([job('a', 'ready', more)], { list, serverTime: serverNow })[0];

/** So deep that reading it again and again would end the page. */
function nested(depth: number): unknown {
  return JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
}

suite('a list of jobs whose server means no good', () => {
  for (const [what, more, message] of [
    ['an id that is no text', { id: '\ud800' }, /id/],
    ['an id that is a way to another address', { id: '..' }, /id/],
    ['criteria that are not flat', { criteria: nested(4) }, /criteria/],
    ['criteria without a bottom', { criteria: nested(20_000) }, /criteria/],
    ['a script for a file', { href: 'javascript:alert(1)' }, /href/],
    ['data for a file', { href: 'data:text/html,x' }, /href/],
    ['a file at an address with a password', { href: 'https://bank.example:x@evil.example/a' }, /href/],
  ] as const) {
    test(`has ${what}: it is refused, by name`, () => {
      let problem: unknown = null;
      try {
        read(more);
      } catch (error) {
        problem = error;
      }
      assert.instanceOf(problem, StatsError);
      assert.match(problem.message, new RegExp(`^\\[0\\]\\.?.*${message.source}`));
    });
  }

  test('has criteria of every kind that is documented', () => {
    const criteria: JobCriteria = {
      scope: 'a',
      profiles: ['x', 'y'],
      filter: { status: ['seen'] },
      own: 1,
      more: true,
      none: null,
    };
    assert.deepEqual(read({ criteria })?.criteria, criteria);
  });

  suite('a thousand of them', () => {
    teardown(unserve);

    test('do not halt the page', async () => {
      const server = new JobServer();
      server.serve();
      server.jobs = Array.from({ length: 1000 }, (_, at) =>
        job(`j${at}`, 'expired', { criteria: { scope: `s${at}` } }),
      );
      configure({});
      const store = jobsAt(new URL('/exports/jobs', location.href).href);
      await store.refresh();
      const jobs = store.jobs ?? [];
      assert.lengthOf(jobs, 1000);
      const begun = performance.now();
      for (const one of jobs) store.hasAnother(one);
      assert.isBelow(performance.now() - begun, 3_000, 'milliseconds for all rows of a list');
    });

    test('and one press is one, whatever has been asked before', async () => {
      const server = new JobServer();
      server.serve();
      configure({});
      const address = new URL('/exports/jobs', location.href).href;
      await Promise.all([askForJob(address, { scope: 'a' }), askForJob(address, { scope: 'a' })]);
      assert.equal(server.count('POST'), 1);
    });
  });
});
