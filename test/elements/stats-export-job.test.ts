import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-jobs/stats-jobs.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { configure } from '../../src/sources/configure.js';
import { JobServer, lost, unserve } from '../sources/jobs-server.js';
import { waitUntil } from '../wait.js';
import { all, one, text } from './page.js';

suite('stats-export asks a server for a file', () => {
  let server: JobServer;

  async function page(attributes = 'jobs="/exports/jobs"', lang = 'en'): Promise<StatsExport> {
    configure({});
    const room = document.createElement('div');
    room.lang = lang;
    room.innerHTML = `<stats-group src="/metrics/never.json" period="2026-10" scope="organisation:11" filter="status:seen,lost">
        <stats-export mode="job" label="Appointments" formats="xls csv" ${attributes}></stats-export>
      </stats-group>
      <stats-jobs src="/exports/jobs"></stats-jobs>`;
    await fixture<HTMLElement>(html`${room}`);
    const element = room.querySelector('stats-export');
    assert.exists(element);
    await element.updateComplete;
    return element;
  }

  const buttons = (element: StatsExport): HTMLElement[] => all(element, 'button[part~="link"]');
  const said = (element: StatsExport): string => text(one(element, '[role="status"]'));
  const posts = (): readonly unknown[] => server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);

  setup(() => {
    server = new JobServer();
    server.serve();
  });
  teardown(unserve);

  test('with all that the page shows, readers’ choices included; the list has it at once', async () => {
    const element = await page();
    assert.deepEqual(buttons(element).map(text), [
      'Prepare a file of Appointments (XLS)',
      'Prepare a file of Appointments (CSV)',
    ]);
    (element.closest('stats-group') as StatsGroup).setAttribute('filter', 'status:seen');
    await element.updateComplete;
    const [xls] = buttons(element);
    xls?.focus();
    xls?.click();
    xls?.click();
    await waitUntil(() => said(element).startsWith('The file is being prepared.'), 'it is said');
    assert.deepEqual(posts(), [
      {
        from: '2026-10-01',
        to: '2026-10-31',
        scope: 'organisation:11',
        filter: { status: ['seen'] },
        format: 'xls',
        lang: 'en',
      },
    ]);
    const list = element.closest('div')?.querySelector('stats-jobs') as StatsJobs;
    await waitUntil(() => list.jobs?.length === 1, 'the list has it');
    assert.equal(element.shadowRoot?.activeElement, xls);
    await assert.isAccessible(element);
  });

  test('in French', async () => {
    const element = await page(undefined, 'fr');
    assert.equal(text(buttons(element)[0]), 'Préparer un fichier : Appointments (XLS)');
  });

  test('and asks for no figures itself', async () => {
    const element = await page();
    assert.equal(element.state, 'idle');
    assert.isEmpty(server.seen.filter(({ path }) => path.includes('never.json')));
  });

  test('and says where that has failed; the next press asks once more for the same', async () => {
    const element = await page();
    const list = element.closest('div')?.querySelector('stats-jobs') as StatsJobs;
    await waitUntil(() => list.state === 'empty', 'the list is there');
    server.mishaps = [lost, lost, lost];
    const [xls] = buttons(element);
    xls?.click();
    await waitUntil(() => said(element) === 'The file could not be asked for. Please try again.', 'it is said');
    xls?.click();
    await waitUntil(() => said(element).startsWith('The file is being prepared.'), 'it is asked for');
    assert.lengthOf(server.jobs, 1, 'the answer was lost, and not the job');
  });

  test('but not where the page names no list', async () => {
    const element = await page('');
    buttons(element)[0]?.click();
    await waitUntil(() => said(element) === 'The file could not be asked for. Please try again.', 'it is said');
    assert.include(text(one(element, 'code')), 'jobs: expected the address of a list of jobs');
    assert.isEmpty(posts());
  });
});
