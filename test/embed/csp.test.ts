import { assert, waitUntil } from '@open-wc/testing';

/** The window of a page that loads test/pages/csp.js. */
interface Watched extends Window {
  readonly violations: readonly string[];
  readonly failures: readonly string[];
}

const frames: HTMLIFrameElement[] = [];

async function open(page: string): Promise<Watched> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.src = `/test/pages/${page}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentWindow as unknown as Watched;
}

function rootOf(page: Watched, tag: string): ShadowRoot {
  const root = page.document.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`${tag} is not defined: run \`npm run build:cdn\` first`);
  return root;
}

function stateOf(page: Watched, tag: string): string {
  return (page.document.querySelector(tag) as unknown as { readonly state: string }).state;
}

/** Whether anything at all is drawn on the canvas. */
function isDrawn(canvas: HTMLCanvasElement | null): boolean {
  if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return data?.some((value) => value !== 0) ?? false;
}

suite('Under the strict content security policy', () => {
  teardown(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  test('all three elements show their figures, and a profile is toggled, without one violation', async () => {
    const page = await open('csp.html');
    for (const tag of ['stats-card', 'stats-chart', 'stats-export']) {
      rootOf(page, tag);
      await waitUntil(() => stateOf(page, tag) === 'ready', `${tag} becomes ready`, { timeout: 5000 });
    }

    assert.match(rootOf(page, 'stats-card').querySelector('[part~="value"]')?.textContent ?? '', /\d/);
    const chart = rootOf(page, 'stats-chart');
    assert.isAbove(chart.querySelectorAll('table tr').length, 6);
    await waitUntil(() => isDrawn(chart.querySelector('canvas')), 'the chart is drawn', { timeout: 5000 });

    const profile = chart.querySelector<HTMLElement>('button[aria-pressed="true"]');
    assert.isNotNull(profile);
    profile.click();
    await waitUntil(() => profile.getAttribute('aria-pressed') === 'false', 'the profile is hidden');

    const link = rootOf(page, 'stats-export').querySelector<HTMLAnchorElement>('a[part~="link"]');
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
