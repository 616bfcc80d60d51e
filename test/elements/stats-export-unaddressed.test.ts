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
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const jobs of ['', 'jobs=""', 'jobs="javascript:alert(1)"']) {
    test(`and says so where the page names no address (${jobs || 'none'})`, async () => {
      const requested = answerWith(() => Response.json(job, { status: 202 }));
      const room = await pageOf(`<stats-export mode="job" ${jobs}></stats-export>`);
      const element = exportIn(room);
      await element.updateComplete;
      offered(element)[0]?.click();
      await waitUntil(() => said(element) === 'The file could not be asked for. Please try again.', 'it is said');
      assert.match(text(all(element, 'code')[0]), /^jobs: expected the address of a list of jobs/);
      assert.isEmpty(requested);
    });
  }

  test('as CSV where no format is named', async () => {
    answerWith(() => Response.json(job, { status: 202 }));
    const room = await pageOf('<stats-export mode="job" jobs="/exports/none" formats=""></stats-export>');
    const element = exportIn(room);
    await element.updateComplete;
    assert.deepEqual(offered(element).map(text), ['Prepare a file (CSV)']);
  });
});
