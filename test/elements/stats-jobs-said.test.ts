import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-jobs/stats-jobs.define.js';
import type { StatsJobEvent } from '../../src/elements/stats-jobs/job-event.js';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { configure } from '../../src/sources/configure.js';
import { job, JobServer, unserve } from '../sources/jobs-server.js';
import { waitUntil } from '../wait.js';
import { one, text } from './page.js';

suite('stats-jobs tells who listens', () => {
  let server: JobServer;

  async function page(): Promise<StatsJobs> {
    configure({});
    const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    room.innerHTML = '<stats-jobs src="/exports/jobs" timezone="Europe/Paris"></stats-jobs>';
    const element = room.querySelector('stats-jobs')!;
    await waitUntil(() => element.state === 'ready');
    await element.updateComplete;
    return element;
  }

  const said = (element: StatsJobs): string => text(one(element, '#news'));
  const press = (element: StatsJobs, id: string): void => one(element, `[data-id="${id}"] button`).click();

  /** Answers the next press so, whatever is looked at meanwhile; what it would have made is in no list. */
  function answerPress(answer: () => Response | Promise<Response>): void {
    server.unlisted.add('new1');
    const mishap = (real: Response): Response | Promise<Response> => {
      if (real.status === 202) return answer();
      server.mishaps.push(mishap);
      return real;
    };
    server.mishaps = [mishap];
  }
  const refused = (): Response => new Response('', { status: 422 });

  setup(() => {
    server = new JobServer();
    server.serve();
  });
  teardown(unserve);

  test('what comes after a press that came to nothing', async () => {
    server.jobs = [job('b', 'running'), job('a', 'expired', {}, 30)];
    const element = await page();
    answerPress(refused);
    press(element, 'a');
    await waitUntil(() => said(element) === 'It could not be asked for.');
    server.set('b', 'ready');
    await waitUntil(() => said(element) === 'Export b is ready.', 'the export that has become ready is told of');
  });

  test('nothing a second time, when a press is made again', async () => {
    server.jobs = [job('b', 'running'), job('a', 'expired', {}, 30)];
    const element = await page();
    server.set('b', 'ready');
    await waitUntil(() => said(element) === 'Export b is ready.');
    await waitUntil(() => element.jobs?.every(({ status }) => status !== 'running'));
    answerPress(refused);
    press(element, 'a');
    await waitUntil(() => said(element) === 'It could not be asked for.');
    answerPress(() => new Promise(() => undefined));
    press(element, 'a');
    await waitUntil(() => said(element) !== 'It could not be asked for.');
    assert.equal(said(element), '');
  });

  test('of an export that an answer has twice no more than once', async () => {
    server.jobs = [job('a', 'ready'), job('a', 'running'), job('b', 'running')];
    const element = await page();
    const told: string[] = [];
    element.addEventListener('stats-job', ({ job: { id, status } }: StatsJobEvent) => told.push(`${id} ${status}`));
    for (let turn = 0; turn < 3; turn++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    assert.deepEqual(told, []);
    assert.lengthOf(element.jobs ?? [], 2);
  });
});
