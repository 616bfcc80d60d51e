import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-jobs/stats-jobs.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { configure } from '../../src/sources/configure.js';
import { JobServer, lost, unserve } from '../sources/jobs-server.js';
import { waitUntil } from '../wait.js';
import { answer } from './choices-page.js';
import { all, inState, one, text } from './page.js';

const buttons = (element: StatsExport): HTMLElement[] => all(element, 'button[part~="link"]');
const said = (element: StatsExport): string => text(one(element, '[role="status"]'));
const isAsked = (element: StatsExport): boolean => said(element).startsWith('The file is being prepared.');
const toggle = (drawn: StatsChart, name: string): void => {
  all(drawn, '.toggle')
    .find((one) => text(one).includes(name))
    ?.click();
};

let server: JobServer;
const posts = (): readonly unknown[] => server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);

suite('stats-export asks a server for a file', () => {
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
    await waitUntil(() => isAsked(element), 'it is said');
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
    server.set('new1', 'ready');
    await waitUntil(() => said(element) === 'The file is ready.', 'it is told here, too');
    assert.equal(list.jobs?.[0]?.status, 'ready');
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
    await waitUntil(() => isAsked(element), 'it is asked for');
    assert.lengthOf(server.jobs, 1, 'the answer was lost, and not the job');
  });

  test('and forgets that once something else is chosen, which can be asked for as well', async () => {
    const element = await page();
    const group = element.closest('stats-group') as StatsGroup;
    const [xls] = buttons(element);
    xls?.click();
    await waitUntil(() => isAsked(element), 'it is said');
    const state = xls?.getAttribute('aria-describedby') ?? '';
    assert.include(text(one(element, `#${state}`)), 'The file is being prepared.');
    group.setAttribute('period', '2026-09');
    await waitUntil(() => all(element, `#${state}`).length === 0, 'it is not said beside other dates');
    assert.equal(said(element), '');
    assert.isFalse(xls?.hasAttribute('aria-describedby'));
    assert.lengthOf(posts(), 1, 'nothing is asked for that');
    xls?.click();
    await waitUntil(() => isAsked(element), 'these dates are asked for');
    assert.lengthOf(posts(), 2);
  });

  test('and keeps it while what is chosen is the same, however it is written', async () => {
    const element = await page();
    buttons(element)[0]?.click();
    await waitUntil(() => isAsked(element), 'it is said');
    (element.closest('stats-group') as StatsGroup).setAttribute('period', '2026-10-01/2026-10-31');
    element.setAttribute('credit', 'The department');
    await element.updateComplete;
    assert.isTrue(isAsked(element));
  });

  test('and tells how a press has ended that something else was chosen after', async () => {
    const element = await page();
    const group = element.closest('stats-group') as StatsGroup;
    let answer = (): void => undefined;
    const awaited = new Promise<void>((resolve) => (answer = resolve));
    const list = element.closest('div')?.querySelector('stats-jobs') as StatsJobs;
    await waitUntil(() => list.state === 'empty', 'the list is there');
    server.mishaps = [() => awaited.then(() => new Response('', { status: 403 }))];
    const [xls] = buttons(element);
    xls?.click();
    await waitUntil(() => said(element) === 'The request is being sent.', 'it is under way');
    group.setAttribute('period', '2026-09');
    await element.updateComplete;
    assert.equal(xls?.getAttribute('aria-disabled'), 'true', 'one press at a time');
    answer();
    const forbidden =
      'The file could not be asked for. You do not have access to these statistics. Signing in may help.';
    await waitUntil(() => said(element) === forbidden, 'it is said');
    assert.equal(text(one(element, '[part="status"]')), forbidden);
    group.setAttribute('period', '2026-08');
    await waitUntil(() => said(element) === '', 'it is forgotten');
    assert.lengthOf(all(element, '[part="status"]'), 0);
  });
});

suite('stats-export asks a server for a file of what another element shows', () => {
  setup(() => {
    server = new JobServer();
    server.figures = answer();
    server.serve();
  });
  teardown(unserve);

  async function page(markup: string): Promise<StatsExport> {
    const room = document.createElement('div');
    room.lang = 'en';
    room.innerHTML = `${markup}<stats-export for="drawn other" mode="job" jobs="/exports/jobs"></stats-export>`;
    await fixture<HTMLElement>(html`${room}`);
    const element = room.querySelector('stats-export');
    assert.exists(element);
    await element.updateComplete;
    return element;
  }

  test('with its filter, period and toggled profiles, its group’s included, and by its name', async () => {
    const element = await page(`<stats-chart id="other" src="/metrics/b.json" scope="organisation:2"></stats-chart>
      <stats-group src="/metrics/a.json" period="2026-10" filter="status:seen,lost" granularity="month">
        <stats-chart id="drawn" indicator="visits" scope="organisation:11" split="profile"></stats-chart>
      </stats-group>`);
    const drawn = document.getElementById('drawn') as StatsChart;
    await inState(drawn, 'ready');
    await waitUntil(
      () => text(buttons(element)[0]) === 'Prepare a file of Visits (CSV)',
      'it is called as the chart is',
    );
    toggle(drawn, 'Students');
    await drawn.updateComplete;
    buttons(element)[0]?.click();
    await waitUntil(() => isAsked(element), 'it is said');
    assert.deepEqual(posts(), [
      {
        indicator: 'visits',
        from: '2026-10-01',
        to: '2026-10-31',
        granularity: 'month',
        split: 'profile',
        scope: 'organisation:11',
        filter: { status: ['seen', 'lost'] },
        profiles: ['teacher', 'head master'],
        format: 'csv',
        lang: 'en',
      },
    ]);
  });

  test('with the profiles that are switched off in a chart without a group, and forgets what was said of others', async () => {
    const element = await page(`<stats-chart id="other"></stats-chart>
      <stats-chart id="drawn" src="/metrics/c.json" indicator="visits" period="2026-10" split="profile"></stats-chart>`);
    const drawn = document.getElementById('drawn') as StatsChart;
    await inState(drawn, 'ready');
    buttons(element)[0]?.click();
    await waitUntil(() => isAsked(element), 'it is said');
    toggle(drawn, 'Students');
    await waitUntil(() => said(element) === '', 'it is not said of other profiles');
    buttons(element)[0]?.click();
    await waitUntil(() => isAsked(element), 'it is said of them');
    toggle(drawn, 'Students');
    await waitUntil(() => said(element) === '', 'all of them are another file');
    const profiles = posts().map((body) => (body as { readonly profiles?: unknown }).profiles);
    assert.deepEqual(profiles, [undefined, ['teacher', 'head master']]);
  });

  test('which is not there yet: a press says so, asks for nothing, and for it once it is there', async () => {
    const element = await page('<stats-late id="drawn"></stats-late><stats-chart id="other"></stats-chart>');
    const [button] = buttons(element);
    assert.equal(button?.getAttribute('aria-disabled'), 'true');
    assert.equal(text(one(element, `#${button?.getAttribute('aria-describedby') ?? ''}`)), 'Not available yet.');
    button?.click();
    await waitUntil(() => said(element) === 'Not available yet.', 'it is said');
    await assert.isAccessible(element);
    const chart = document.createElement('stats-chart');
    chart.id = 'drawn';
    // Waits until it is seen: nobody tells that it has come.
    chart.setAttribute('loading', 'lazy');
    chart.setAttribute('indicator', 'visits');
    document.getElementById('drawn')?.replaceWith(chart);
    button?.click();
    await waitUntil(() => isAsked(element), 'it is asked for');
    assert.deepEqual(posts(), [{ indicator: 'visits', format: 'csv', lang: 'en' }]);
    assert.isFalse(button?.hasAttribute('aria-disabled'));
  });
});
