import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-jobs/stats-jobs.define.js';
import { StatsErrorEvent, type StatsExportEvent } from '../../src/elements/events.js';
import type { StatsJobEvent } from '../../src/elements/stats-jobs/job-event.js';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { configure } from '../../src/sources/configure.js';
import { askForJob } from '../../src/sources/jobs/jobs.js';
import { job, JobServer, lost, serverNow, stumble, unserve } from '../sources/jobs-server.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text } from './page.js';

const address = new URL('/exports/jobs', location.href).href;
const hour = 3_600_000;

suite('stats-jobs', () => {
  let server: JobServer;

  async function page(attributes = '', lang = 'en'): Promise<StatsJobs> {
    configure({});
    const room = await fixture<HTMLDivElement>(html`<div lang=${lang}></div>`);
    room.innerHTML = `<stats-jobs src="/exports/jobs" timezone="Europe/Paris" ${attributes}></stats-jobs>`;
    const element = room.querySelector('stats-jobs')!;
    await waitUntil(() => element.state !== 'idle' && element.state !== 'loading');
    await element.updateComplete;
    return element;
  }

  const row = (element: StatsJobs, id: string): HTMLElement => one(element, `[data-id="${id}"]`);
  /** How a job stands, and what can be done with it, as a reader sees it. */
  const standing = (element: StatsJobs, id: string): string => text(row(element, id).querySelector('.standing'));
  const said = (element: StatsJobs): string => text(one(element, '#news'));
  const stands = (element: StatsJobs, id: string, expected: string): Promise<void> =>
    waitUntil(
      () => element.shadowRoot!.querySelector(`[data-id="${id}"]`) && standing(element, id) === expected,
      expected,
    );
  const button = (element: StatsJobs, id: string): HTMLButtonElement => row(element, id).querySelector('button')!;
  const inFocus = (element: StatsJobs): Element | null => element.shadowRoot!.activeElement;

  setup(() => {
    server = new JobServer();
    server.serve();
  });
  teardown(unserve);

  test('lists exports, the newest first: what each is, whose, when it was asked for, how it stands', async () => {
    server.jobs = [
      job('old', 'expired', { scope: 'Romans' }, 30),
      job('new', 'ready', { scope: { en: 'Valence town', fr: 'Valence' }, format: 'csv', size: 22_100 }, 2),
      job('wait', 'pending', {}, 1),
      job('run', 'running', {}, 1.5),
      job('bad', 'failed', { error: { en: 'too many', fr: 'trop' } }, 50),
    ];
    // One more look would change nothing.
    const element = await page();
    assert.deepEqual(
      all(element, '[part~="name"]').map((name) => text(name)),
      ['Export wait', 'Export run', 'Export new', 'Export old', 'Export bad'],
    );
    assert.equal(
      text(row(element, 'new').querySelector('.about')),
      'Export new Valence town asked for on 20 November 2026 at 11:00',
    );
    assert.equal(standing(element, 'wait'), 'Waiting to be prepared');
    assert.equal(standing(element, 'run'), 'Being prepared');
    assert.equal(standing(element, 'new'), 'Download (CSV, 22.1 kB) until 20 November 2026 at 17:00');
    assert.equal(standing(element, 'old'), 'Expired Generate again');
    assert.equal(standing(element, 'bad'), 'Failed: too many Ask again');
    assert.equal(text(one(element, '#label')), 'Your exports');
  });

  test('speaks French', async () => {
    server.jobs = [
      job('a', 'ready', { format: 'xls' }, 2),
      job('b', 'expired', {}, 30),
      job('c', 'failed', { error: { en: 'too many', fr: 'trop' } }, 40),
      job('d', 'running', {}, 50),
    ];
    const element = await page('', 'fr');
    assert.equal(text(one(element, '#label')), 'Vos exports');
    assert.equal(text(row(element, 'a').querySelector('.about')), 'Fichier a demandé le 20 novembre 2026 à 11:00');
    assert.equal(standing(element, 'a'), 'Télécharger (XLS) jusqu’au 20 novembre 2026 à 17:00');
    assert.equal(standing(element, 'b'), 'Expiré Générer à nouveau');
    assert.equal(standing(element, 'c'), 'Échec : trop Demander à nouveau');
    assert.equal(standing(element, 'd'), 'En cours de préparation');
    server.jobs = [];
    await element.refresh();
    assert.equal(text(one(element, '[part~="status"] p')), 'Vous n’avez aucun export.');
  });

  suite('a link', () => {
    test('is a real one, with a name that says what it downloads', async () => {
      server.jobs = [job('a', 'ready', { href: '../files/a.csv', format: 'csv' })];
      const link = one(await page(), 'a') as HTMLAnchorElement;
      assert.equal(link.href, new URL('/files/a.csv', location.href).href);
      assert.isTrue(link.hasAttribute('download'));
      assert.equal(link.rel, 'noopener');
      assert.equal(link.getAttribute('aria-label'), 'Download (CSV) – Export a');
    });

    test('tells the page that a file is taken', async () => {
      server.jobs = [job('a', 'ready', { format: 'csv' })];
      const element = await page();
      const told: StatsExportEvent[] = [];
      element.addEventListener('stats-export', (event) => told.push(event));
      press(one(element, 'a'));
      assert.deepEqual(
        told.map(({ format, fileName }) => [format, fileName]),
        [['csv', 'a.csv']],
      );
    });

    test('whose file is gone becomes "expired", with a button that has the focus, and says so', async () => {
      server.jobs = [job('a', 'ready')];
      server.gone.add('/files/a.csv');
      const element = await page();
      one(element, 'a').focus();
      press(one(element, 'a'));
      await stands(element, 'a', 'Expired Generate again');
      assert.equal(inFocus(element), button(element, 'a'));
      assert.equal(said(element), 'Export a has expired.');
    });
  });

  suite('an export that is being prepared', () => {
    test('becomes a link, is said once, and the page is told', async () => {
      server.jobs = [job('a', 'running'), job('b', 'ready', {}, 2)];
      const element = await page();
      assert.equal(said(element), '', 'what was there before is no news');
      const told: string[] = [];
      element.addEventListener('stats-job', ({ job: { id, status } }: StatsJobEvent) => told.push(`${id} ${status}`));
      server.set('a', 'ready', { format: 'csv' });
      await waitUntil(() => element.shadowRoot!.querySelectorAll('a').length === 2);
      assert.equal(said(element), 'Export a is ready.');
      await element.refresh();
      assert.deepEqual(told, ['a ready']);
    });

    test('that fails says why', async () => {
      server.jobs = [job('a', 'pending')];
      const element = await page();
      server.set('a', 'failed', { error: 'no rows' });
      await stands(element, 'a', 'Failed: no rows Ask again');
      assert.equal(said(element), 'Export a has failed.');
    });

    test('is there at once when another element of the page has asked for it, and said', async () => {
      const element = await page();
      assert.equal(element.state, 'empty');
      await askForJob(address, { scope: 'organisation:11' });
      await element.updateComplete;
      assert.equal(standing(element, 'new1'), 'Waiting to be prepared');
      assert.equal(said(element), 'Export new1 has been asked for.');
    });

    test('is there again after a reload', async () => {
      await page();
      await askForJob(address, { scope: 'organisation:11' });
      const reloaded = await page();
      assert.equal(standing(reloaded, 'new1'), 'Waiting to be prepared');
      server.set('new1', 'ready');
      await stands(reloaded, 'new1', 'Download until 20 November 2026 at 19:00');
      assert.equal(server.count('POST'), 1);
    });
  });

  suite('asking again', () => {
    test('sends the same criteria once, and offers it no more while the new one is there', async () => {
      server.jobs = [job('a', 'expired', {}, 30)];
      const element = await page();
      button(element, 'a').click();
      button(element, 'a').click();
      await stands(element, 'new1', 'Waiting to be prepared');
      assert.equal(server.count('POST'), 1);
      assert.deepEqual(server.seen.find(({ method }) => method === 'POST')?.body, { scope: 'a' });
      assert.equal(standing(element, 'a'), 'Expired');
      server.set('new1', 'expired');
      await stands(element, 'a', 'Expired Generate again');
    });

    test('says that it is under way, and keeps the focus in its row', async () => {
      server.jobs = [job('b', 'ready'), job('a', 'failed', {}, 30)];
      let go: () => void = () => undefined;
      const element = await page();
      server.mishaps = [(real) => new Promise((resolve) => (go = () => resolve(real)))];
      button(element, 'a').focus();
      button(element, 'a').click();
      await stands(element, 'a', 'Failed Asking…');
      assert.equal(button(element, 'a').getAttribute('aria-disabled'), 'true');
      assert.equal(inFocus(element), button(element, 'a'));
      go();
      await stands(element, 'a', 'Failed');
      assert.equal(
        inFocus(element),
        row(element, 'a').querySelector('[part~="name"]'),
        'though a row was put before it',
      );
    });

    test('that comes to nothing is said; what was made all the same is there with the next look', async () => {
      server.jobs = [job('a', 'expired', {}, 30)];
      const element = await page();
      const told: string[] = [];
      element.addEventListener('stats-error', ({ error }: StatsErrorEvent) => told.push(error.code));
      let look: (() => void) | null = null;
      server.mishaps = [
        ...[stumble, stumble, stumble, stumble],
        (real) => new Promise((resolve) => (look = () => resolve(real))),
      ];
      button(element, 'a').click();
      await waitUntil(() => said(element) === 'It could not be asked for.');
      await waitUntil(() => look !== null);
      look!();
      assert.include(standing(element, 'a'), 'Generate again It could not be asked for.');
      assert.include(told, 'status');
      await waitUntil(() => all(element, '[data-id]').length === 2, 'the list shows that it was made all the same');
      assert.lengthOf(server.jobs, 2);
      assert.lengthOf(new Set(server.keys), 1);
    });

    test('by a lost answer makes one job', async () => {
      server.jobs = [job('a', 'expired', {}, 30)];
      const element = await page();
      server.mishaps = [lost];
      button(element, 'a').click();
      await stands(element, 'new1', 'Waiting to be prepared');
      assert.lengthOf(server.jobs, 2);
    });

    test('is not offered where nobody knows the criteria', async () => {
      server.jobs = [job('a', 'expired', { criteria: null }, 30)];
      assert.equal(standing(await page(), 'a'), 'Expired');
    });
  });

  test('keeps the focus with its export when a newer one is put before it', async () => {
    server.jobs = [job('a', 'ready'), job('b', 'ready', {}, 2)];
    const element = await page();
    row(element, 'b').querySelector('a')!.focus();
    await askForJob(address, { scope: 'x' });
    await stands(element, 'new1', 'Waiting to be prepared');
    assert.equal(inFocus(element), row(element, 'b').querySelector('a'));
  });

  for (const wrongBy of [-hour, hour]) {
    test(`a reader’s clock that is wrong by ${wrongBy / hour} hour makes no difference`, async () => {
      server.serve(wrongBy);
      const until = (minutes: number): string => new Date(serverNow + minutes * 60_000).toISOString();
      server.jobs = [job('a', 'ready', { expires: until(1) }), job('b', 'ready', { expires: until(-1) }, 2)];
      const element = await page();
      assert.equal(standing(element, 'a'), 'Download until 20 November 2026 at 13:01');
      assert.equal(standing(element, 'b'), 'Expired Generate again');
    });
  }

  suite('without a list', () => {
    test('says that there are no exports, or hides', async () => {
      const element = await page();
      assert.equal(element.state, 'empty');
      assert.equal(text(one(element, '[part~="status"] p')), 'You have no exports.');
      element.whenEmpty = 'hide';
      await element.updateComplete;
      assert.isFalse(element.checkVisibility());
    });

    test('says that it could not be had, tells the page once, and tries again', async () => {
      server.mishaps = [() => new Response('', { status: 404 })];
      const told: string[] = [];
      const hear = (event: Event): void => {
        if (event instanceof StatsErrorEvent) told.push(event.error.code);
      };
      document.addEventListener('stats-error', hear);
      try {
        const element = await page();
        await inState(element, 'error');
        assert.include(
          text(one(element, '[part~="status"]')),
          'Your exports cannot be listed at the moment. Retry Details',
        );
        server.jobs = [job('a', 'ready')];
        one(element, '#retry').focus();
        one(element, '#retry').click();
        await inState(element, 'ready');
        assert.equal(inFocus(element), one(element, '#label'), 'the focus is not lost with the button');
        assert.deepEqual(told, ['not-found']);
      } finally {
        document.removeEventListener('stats-error', hear);
      }
    });

    test('tells who has no access to sign in', async () => {
      server.mishaps = [() => new Response('', { status: 401 })];
      assert.include(text(one(await page(), '[part~="status"]')), 'Signing in may help.');
    });

    test('says that it has no address, or one that is none', async () => {
      const element = await page();
      element.src = 'javascript:alert(1)';
      await inState(element, 'error');
      assert.equal(element.error?.code, 'bad-src');
      element.removeAttribute('src');
      await waitUntil(() => element.error?.code === 'no-src');
      assert.include(text(one(element, '[part~="status"]')), 'This list is not set up correctly on this page.');
    });

    test('names what was wrong in an answer, for developers', async () => {
      server.jobs = [job('a', 'done')];
      assert.include(text(one(await page(), 'details code')), '[0].status: expected one of pending');
    });
  });

  test('keeps an old list when it cannot be updated, and says so', async () => {
    server.jobs = [job('a', 'ready')];
    const element = await page();
    server.mishaps = [stumble];
    await element.refresh();
    assert.isTrue(element.stale);
    assert.equal(element.state, 'ready');
    assert.include(text(one(element, '[part~="status"]')), 'This list could not be updated and may be out of date.');
    one(element, '#retry').click();
    await waitUntil(() => !element.stale);
  });

  test('is a list with a heading where the page asks for one, and axe finds nothing', async () => {
    server.jobs = [
      job('a', 'ready', { scope: 'Valence', format: 'csv' }),
      job('b', 'expired', {}, 30),
      job('c', 'failed', {}, 40),
      job('d', 'running', {}, 50),
    ];
    const element = await page('heading-level="2" label="Mes fichiers"');
    assert.equal(text(one(element, 'h2')), 'Mes fichiers');
    assert.equal(one(element, '[part~="list"]').getAttribute('role'), 'list');
    await assert.isAccessible(element);
    server.jobs = [];
    await element.refresh();
    await assert.isAccessible(element);
  });

  test('writes what stands in an answer, and never takes it for markup', async () => {
    server.jobs = [job('a', 'failed', { label: '<img src=x onerror=alert(1)>', error: '<b>no</b>' })];
    const element = await page();
    assert.equal(text(one(element, '[part~="name"]')), '<img src=x onerror=alert(1)>');
    assert.isNull(element.shadowRoot!.querySelector('img, b'));
  });

  test('stops looking when it leaves the page, and goes on when it is moved', async () => {
    server.jobs = [job('a', 'pending')];
    const element = await page();
    const before = server.count('GET');
    element.parentElement!.append(element);
    server.set('a', 'ready');
    await stands(element, 'a', 'Download until 20 November 2026 at 18:00');
    assert.isAtLeast(server.count('GET'), before + 1);
    server.jobs = [job('b', 'pending')];
    await element.refresh();
    element.remove();
    await Promise.resolve();
    const after = server.count('GET');
    // Whoever watched would look at once.
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(server.count('GET'), after);
  });
});

/** Presses a link, and goes nowhere. */
function press(link: HTMLElement): void {
  link.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
    },
    { once: true },
  );
  link.click();
}
