import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { closeAll, open, shown, type Watched } from './pages.js';

interface Checked extends Watched {
  /** Said by the chunk that was changed on its way, when it runs. */
  readonly tampered?: boolean;
}

async function opened(name: string): Promise<Checked> {
  return await open('', `/__integrity/${name}/`);
}

/** Whether this engine knows the integrity of import maps: then it refuses a module whose hash is another. */
async function isChecking(): Promise<boolean> {
  const frame = document.createElement('iframe');
  const map = { integrity: { [`${location.origin}/__integrity/probe.js`]: 'sha256-AAAA' } };
  frame.srcdoc = `<script type="importmap">${JSON.stringify(map)}</script>
    <script type="module">
      const done = (is) => parent.postMessage({ isChecking: is }, '*');
      import('${location.origin}/__integrity/probe.js').then(() => done(false), () => done(true));
    </script>`;
  const answer = new Promise<boolean>((resolve) => {
    addEventListener('message', function listen({ data }: MessageEvent<{ readonly isChecking?: boolean }>) {
      if (data.isChecking === undefined) return;
      removeEventListener('message', listen);
      resolve(data.isChecking);
    });
  });
  document.body.append(frame);
  const is = await answer;
  frame.remove();
  return is;
}

suite('The hashes of a release', () => {
  let checks: boolean;
  suiteSetup(async () => {
    checks = await isChecking();
  });
  teardown(closeAll);

  test('let the very files run under the strict policy, without one violation', async () => {
    const page = await opened('whole');
    await shown(page, 'stats-card');
    const chart = await shown(page, 'stats-chart');
    await waitUntil(() => (chart.querySelector('canvas')?.width ?? 0) > 0, 'the chart is drawn');
    const table = await shown(page, 'stats-table');
    assert.isAbove(table.querySelectorAll('tr').length, 6);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
    assert.deepEqual(page.warnings, []);
  });

  test('refuse a chunk that was changed: what needs it says so, all else works, and nothing throws', async () => {
    const page = await opened('tampered');
    const card = await shown(page, 'stats-card');
    assert.match(card.querySelector('[part~="value"]')?.textContent ?? '', /\d/);
    const chart = page.document.querySelector('stats-chart');
    if (checks) {
      await waitUntil(() => chart?.state === 'error', 'the chart gives up');
      assert.match(chart?.shadowRoot?.textContent ?? '', /cannot be reached/);
      await waitUntil(() => page.warnings.length > 0, 'the developer is told of the table');
      assert.lengthOf(page.warnings, 1);
      assert.match(page.warnings.join(), /stats-table did not come/);
      assert.equal(page.document.querySelector('stats-table')?.innerText, 'All figures');
      assert.isUndefined(page.tampered);
    } else {
      await shown(page, 'stats-chart');
      assert.isTrue(page.tampered);
    }
    assert.deepEqual(page.failures, []);
  });

  test('check nothing where the policy does not name the map: it is dropped, and what was changed runs', async () => {
    const page = await opened('dropped');
    await shown(page, 'stats-chart');
    assert.isTrue(page.tampered);
    assert.match(page.violations.join(), /script-src-elem: inline|script-src: inline/);
    assert.deepEqual(page.failures, []);
  });
});
