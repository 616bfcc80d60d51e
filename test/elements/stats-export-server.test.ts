import { assert } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { configure } from '../../src/sources/configure.js';
import { savedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { one } from './page.js';
import { answerWith, exportIn, offered, pageOf, said } from './stats-export-page.js';

/** An export of a file of another origin. */
async function exportAt(address: string): Promise<StatsExport> {
  const room = await pageOf('<stats-export></stats-export>');
  const element = exportIn(room);
  element.href = address;
  await element.updateComplete;
  return element;
}

suite('stats-export saves a file of another origin', () => {
  setup(() => {
    answerWith(() => new Response('a,b\r\n', { headers: { 'Content-Type': 'text/csv' } }));
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const [what, address, name] of [
    ['as its address is read', 'https://files.example/Donn%C3%A9es%202026.csv', 'Données 2026.csv'],
    ['without a way to another folder', 'https://files.example/..%2F..%2Fetc%2Fhosts.csv', 'etc-hosts.csv'],
    ['without a dot that hides it', 'https://files.example/.profile.csv', 'profile.csv'],
    ['without marks that turn the direction', 'https://files.example/visits%E2%80%AEexe.csv', 'visitsexe.csv'],
    ['without what is no text', 'https://files.example/a%00b%0Ac.csv', 'a-b-c.csv'],
    ['as it stands where it cannot be read', 'https://files.example/100%.csv', '100%.csv'],
    ['not longer than file systems take', `https://files.example/${'é'.repeat(300)}.csv`, `${'é'.repeat(96)}.csv`],
  ] as const) {
    test(`by its name, ${what}`, async () => {
      const element = await exportAt(address);
      const file = await savedFile(() => offered(element)[0]?.click());
      assert.equal(file.name, name);
      await waitUntil(() => said(element).includes(name), 'it is said by that name');
    });
  }

  for (const [what, path, name] of [
    ['that is no ending', '/api/exports/csv', 'statistics.csv'],
    ['of a program', '/visits.exe', 'visits.exe.csv'],
    ['that is empty', '/files/', 'statistics.csv'],
  ] as const) {
    test(`with the ending of its format, whatever its address has, here one ${what}`, async () => {
      const href = `https://files.example${path}`;
      answerWith((url) =>
        url === href
          ? new Response('a,b')
          : Response.json({
              indicators: [{ id: 'visits', label: 'Visits' }],
              data: [{ time: '2026-01', visits: 1 }],
              exports: [{ format: 'csv', href }],
            }),
      );
      const room = await pageOf(`<stats-export src="/metrics/server${path.replaceAll('/', '-')}"></stats-export>`);
      const element = exportIn(room);
      await waitUntil(() => offered(element).length === 2);
      const file = await savedFile(() => offered(element)[1]?.click());
      assert.equal(file.name, name);
    });
  }

  test('until the reader cancels, though nothing is ever answered and nobody listens', async () => {
    answerWith(() => new Promise<Response>(() => undefined));
    const element = await exportAt('https://files.example/endless.csv');
    offered(element)[0]?.click();
    await waitUntil(() => said(element) === 'The file is being fetched.');
    one(element, '[part~="cancel"]').click();
    await waitUntil(() => said(element) === 'Cancelled: there is no file.', 'it ends');
  });
});
