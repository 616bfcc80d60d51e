import { assert } from '@open-wc/testing';
import { closeAll, open, shown } from './pages.js';
import { waitUntil } from '../wait.js';

/** Whether anything at all is drawn on the canvas. */
function isDrawn(canvas: HTMLCanvasElement | null): boolean {
  if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return data?.some((value) => value !== 0) ?? false;
}

suite('Under the strict content security policy', () => {
  teardown(closeAll);

  test('all three elements show their figures, and a profile is toggled, without one violation', async () => {
    const page = await open('csp.html');
    const card = await shown(page, 'stats-card');
    const chart = await shown(page, 'stats-chart');
    const download = await shown(page, 'stats-export');

    assert.match(card.querySelector('[part~="value"]')?.textContent ?? '', /\d/);
    assert.isAbove(chart.querySelectorAll('table tr').length, 6);
    await waitUntil(() => isDrawn(chart.querySelector('canvas')), 'the chart is drawn');

    const profile = chart.querySelector<HTMLElement>('[part~="legend"] button[aria-pressed="true"]');
    assert.isNotNull(profile);
    profile.click();
    await waitUntil(() => profile.getAttribute('aria-pressed') === 'false', 'the profile is hidden');

    const link = download.querySelector<HTMLAnchorElement>('a[part~="link"]');
    assert.isNotNull(link);
    link.focus();
    await waitUntil(() => link.href !== '', 'the link leads to a file');

    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
  });

  test('a page that breaks the policy is noticed', async () => {
    const page = await open('csp-control.html');
    await waitUntil(() => page.violations.length > 0, 'the inline style is reported');
    assert.match(page.violations.join(), /style-src/);
  });

  test('script that writes markup is noticed', async () => {
    const page = await open('csp-control.html');
    const before = page.violations.length;
    const paragraph = page.document.querySelector('p');
    assert.throws(() => {
      if (paragraph) paragraph.innerHTML = '<b>bold</b>';
    });
    await waitUntil(() => page.violations.length > before, 'the write is reported');
  });
});
