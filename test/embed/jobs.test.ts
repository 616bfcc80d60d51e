import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { closeAll, open, shown, type Watched } from './pages.js';

/** A list of exports that is added to a page under the strict policy. */
async function added(): Promise<{ readonly page: Watched; readonly list: ShadowRoot }> {
  const page = await open('csp.html');
  const list = page.document.createElement('stats-jobs');
  list.setAttribute('src', `/exports/jobs?list=${crypto.randomUUID()}`);
  page.document.body.append(list);
  return { page, list: await shown(page, 'stats-jobs') };
}

suite('A list of exports from the script tag', () => {
  teardown(closeAll);

  test('lists, offers files and asks again under the strict policy, without one violation', async () => {
    const { page, list } = await added();
    const rows = list.querySelectorAll('[data-id]').length;
    assert.isNotNull(list.querySelector('a[download]'));
    list.querySelector<HTMLElement>('.expired button')?.click();
    await waitUntil(() => list.querySelectorAll('[data-id]').length === rows + 1, 'it was not asked for');
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
  });

  test('comes in two files that are asked for at the same time', async () => {
    const { page } = await added();
    const files = page.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [element, jobs] = ['/stats-jobs.define.js', '/jobs.js'].map((name) =>
      files.find((file) => file.name.endsWith(`/dist/cdn${name}`)),
    );
    assert.exists(element);
    assert.exists(jobs);
    assert.isAtMost(jobs.startTime, element.startTime, 'it waited for the element');
  });
});
