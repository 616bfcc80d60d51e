import { assert } from '@open-wc/testing';
import readExcelFile from 'read-excel-file/browser';
import { savedFile } from '../saved-file.js';
import { waitUntil } from '../wait.js';
import { closeAll, open, shown, type Watched } from './pages.js';

const rows = 20_000;

/** Days of so many years that the sheet has 20,000 rows, of which a row says its own number. */
const long = {
  granularity: 'day',
  indicators: [{ id: 'visits', label: '=1+1' }],
  data: Array.from({ length: rows }, (_, at) => ({
    time: new Date(Date.UTC(1950, 0, 1 + at)).toISOString().slice(0, 10),
    visits: at,
  })),
};

/** An export of these figures on a page under the strict policy. */
async function exported(formats: string): Promise<{ readonly page: Watched; readonly room: ShadowRoot }> {
  const page = await open('csp-export.html');
  const element = page.document.createElement('stats-export');
  // Nobody has to keep so long a file: the page's own network answers with it.
  page.window.fetch = () => Promise.resolve(Response.json(long));
  element.setAttribute('src', '/metrics/long.json');
  element.setAttribute('formats', formats);
  page.document.body.append(element);
  return { page, room: await shown(page, 'stats-export') };
}

suite('Downloads under the strict content security policy', () => {
  teardown(closeAll);

  test('20 000 rows become a spreadsheet without one violation', async function () {
    // To read so large a file takes an engine on a busy machine longer than to write it.
    this.timeout(60_000);
    const { page, room } = await exported('xlsx');
    const { file } = await savedFile(
      () => room.querySelector<HTMLElement>('button[part~="link"]')?.click(),
      page as unknown as typeof globalThis,
    );
    const sheets = await readExcelFile(file);
    const days = sheets.find(({ data }) => data.length > rows)?.data ?? [];
    assert.lengthOf(days, rows + 1);
    assert.deepEqual<unknown>(days[0]?.at(-1), '=1+1');
    assert.deepEqual<unknown>(days[rows], [new Date(Date.UTC(1950, 0, rows)), rows - 1]);
    await waitUntil(() => room.textContent?.includes('is ready'), 'it is said', 30_000);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
  });

  test('and a file of data', async () => {
    const { page, room } = await exported('json');
    const { file } = await savedFile(
      () => room.querySelector<HTMLElement>('button[part~="link"]')?.click(),
      page as unknown as typeof globalThis,
    );
    const { data } = JSON.parse(await file.text()) as { readonly data: readonly unknown[] };
    assert.lengthOf(data, rows);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
  });
});
