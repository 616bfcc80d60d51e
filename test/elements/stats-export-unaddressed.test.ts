import { assert } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { all, text } from './page.js';
import { answerWith, exportIn, offered, pageOf, said } from './stats-export-page.js';

const job = {
  id: 'new',
  label: 'October',
  status: 'pending',
  created: '2026-11-20T12:00:00Z',
};

suite('stats-export that asks a server', () => {
  const { warn } = console;
  const told: string[] = [];

  // The page is told once of the same: this file has one page.
  suiteSetup(() => {
    console.warn = (message: string) => told.push(message);
  });
  suiteTeardown(() => {
    console.warn = warn;
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const jobs of ['', 'jobs=""', 'jobs="javascript:alert(1)"']) {
    test(`and says at once where the page names no address (${jobs || 'none'}), the developer too`, async () => {
      const requested = answerWith(() => Response.json(job, { status: 202 }));
      const room = await pageOf(`<stats-export mode="job" ${jobs}></stats-export>`);
      const element = exportIn(room);
      const sentence = 'This is not set up correctly on this page.';
      await waitUntil(() => text(all(element, '#job-csv-state')[0]) === sentence, 'it stands there');
      const [button] = offered(element);
      assert.equal(button?.getAttribute('aria-disabled'), 'true');
      assert.equal(button?.getAttribute('aria-describedby'), 'job-csv-state');
      assert.deepEqual(told, ['stats-widgets: jobs: expected the address of a list of jobs']);
      button?.click();
      await waitUntil(() => said(element) === sentence, 'it is said');
      await assert.isAccessible(element);
      assert.isEmpty(requested);
    });
  }

  test('in French', async () => {
    const element = exportIn(await pageOf('<stats-export mode="job"></stats-export>', 'fr'));
    const sentence = 'Ceci n’est pas correctement configuré sur cette page.';
    await waitUntil(() => text(all(element, '#job-csv-state')[0]) === sentence, 'it stands there');
  });

  test('and waits for an address that is set after it', async () => {
    answerWith(() => Response.json(job, { status: 202 }));
    const element = exportIn(await pageOf('<stats-export mode="job"></stats-export>'));
    element.setAttribute('jobs', '/exports/late');
    await element.updateComplete;
    offered(element)[0]?.click();
    await waitUntil(() => said(element).startsWith('The file is being prepared.'), 'it is asked for');
  });

  test('as CSV where no format is named', async () => {
    answerWith(() => Response.json(job, { status: 202 }));
    const room = await pageOf('<stats-export mode="job" jobs="/exports/none" formats=""></stats-export>');
    const element = exportIn(room);
    await element.updateComplete;
    assert.deepEqual(offered(element).map(text), ['Prepare a file (CSV)']);
  });
});
