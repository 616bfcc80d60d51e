import { assert } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { configure } from '../../src/sources/configure.js';
import { JobServer, unserve } from '../sources/jobs-server.js';
import { waitUntil } from '../wait.js';
import { all, one, text } from './page.js';
import { exportIn, offered, pageOf, said } from './stats-export-page.js';

let server: JobServer;

const links = (element: StatsExport): HTMLAnchorElement[] => all(element, 'a[part~="link"]') as HTMLAnchorElement[];
const beside = (element: StatsExport): string => text(all(element, '#job-xls-state')[0]);
const tells = (element: StatsExport, sentence: string): Promise<void> =>
  waitUntil(() => said(element) === sentence && beside(element) === sentence, `expected ${sentence}`);
const awaited = 'The file is being prepared. It will stand in the list of your exports.';

/** An export whose file is being prepared, on a page that has no list. */
async function asked(lang = 'en'): Promise<StatsExport> {
  configure({});
  const markup = '<stats-export mode="job" jobs="/exports/jobs" label="Visits" formats="xls"></stats-export>';
  const element = exportIn(await pageOf(markup, lang));
  await element.updateComplete;
  offered(element)[0]?.click();
  await waitUntil(() => server.jobs.length === 1, 'it is asked for');
  return element;
}

suite('stats-export tells what has become of a file that it asked for', () => {
  setup(() => {
    server = new JobServer();
    server.serve();
  });
  teardown(unserve);

  test('which is ready, with the link to it, and can then be asked for once more', async () => {
    const element = await asked();
    await tells(element, awaited);
    assert.isEmpty(links(element));
    server.set('new1', 'ready', { size: 48_213 });
    await tells(element, 'The file is ready.');
    const [link] = links(element);
    assert.equal(text(link), 'Download Visits (XLS)');
    assert.equal(link?.pathname, '/files/new1.csv');
    assert.isTrue(link?.hasAttribute('download'));
    await assert.isAccessible(element);
    offered(element)[0]?.click();
    await waitUntil(() => server.jobs.length === 2, 'another one is made');
    await tells(element, awaited);
    assert.isEmpty(links(element));
  });

  test('which is asked for once while it is being prepared', async () => {
    const element = await asked();
    await tells(element, awaited);
    offered(element)[0]?.click();
    await tells(element, awaited);
    assert.equal(server.count('POST'), 1);
  });

  test('which has failed, with the server’s reason in its language', async () => {
    const element = await asked();
    server.set('new1', 'failed', { error: { fr: 'La base était trop lente' } });
    await tells(element, 'The file could not be prepared: La base était trop lente');
    assert.equal(one(element, '#job-xls-state [lang]').lang, 'fr');
    offered(element)[0]?.click();
    await waitUntil(() => server.jobs.length === 2, 'it can be asked for again');
  });

  test('in French', async () => {
    const element = await asked('fr');
    server.set('new1', 'failed');
    await tells(element, 'Le fichier n’a pas pu être préparé.');
    offered(element)[0]?.click();
    await waitUntil(() => server.jobs.length === 2, 'it can be asked for again');
    server.set('new2', 'ready');
    await tells(element, 'Le fichier est prêt.');
  });

  test('which has expired, or is gone when the reader takes it', async () => {
    const element = await asked();
    server.set('new1', 'ready');
    await waitUntil(() => links(element).length === 1, 'it is ready');
    const heard: string[] = [];
    element.addEventListener('stats-export', ({ format, fileName }) => heard.push(`${format} ${fileName}`));
    server.gone.add('/files/new1.csv');
    const [link] = links(element);
    link?.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link?.focus();
    link?.click();
    await tells(element, 'The file has expired.');
    assert.isEmpty(links(element));
    assert.equal(element.shadowRoot?.activeElement, offered(element)[0], 'the focus stays in its row');
    assert.deepEqual(heard, ['xls new1.csv']);
  });

  test('which the server does not know any more', async () => {
    const element = await asked();
    await tells(element, awaited);
    server.jobs = [];
    await tells(element, 'The file has expired.');
  });

  test('and goes on looking where the page moves it', async () => {
    const element = await asked();
    await tells(element, awaited);
    const room = element.parentElement;
    element.remove();
    server.set('new1', 'ready');
    room?.append(element);
    await tells(element, 'The file is ready.');
  });
});
