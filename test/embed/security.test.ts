import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { addTo, closeAll, loaded, open, shown, type Watched } from './pages.js';

type Shown = HTMLElement & { readonly state?: string };

const everything = [
  ...['card', 'chart', 'dashboard', 'export', 'filter', 'group', 'jobs'],
  ...['map', 'period', 'profiles', 'ranking', 'scope', 'table'],
];

/** The page with all elements, once none of them waits for anything. */
async function openEverything(): Promise<Watched> {
  const page = await open('csp-everything.html');
  for (const name of everything) {
    const element = page.document.querySelector<Shown>(`stats-${name}`);
    await waitUntil(() => element?.matches(':defined'), `${name} is defined`);
    await waitUntil(() => element?.state === undefined || element.state === 'ready', `${name} is ready`);
  }
  const canvas = (): HTMLCanvasElement | null | undefined =>
    page.document.querySelector('stats-chart')?.shadowRoot?.querySelector('canvas');
  await waitUntil(() => (canvas()?.width ?? 0) > 0, 'the chart is drawn');
  return page;
}

/** All that a page of this origin could keep. */
async function kept(page: Watched): Promise<readonly string[]> {
  const databases = await page.indexedDB.databases();
  return [
    ...Object.keys(page.localStorage),
    ...Object.keys(page.sessionStorage),
    ...databases.map(({ name }) => name ?? ''),
    ...(await page.caches.keys()),
    page.document.cookie,
  ];
}

/** What readers do: they leave out a profile, choose a school and take a file. */
async function read(page: Watched): Promise<void> {
  const inside = async (tag: string, selector: string): Promise<HTMLElement> => {
    const find = (): HTMLElement | null | undefined =>
      page.document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    await waitUntil(find, `${selector} of ${tag}`);
    return find()!;
  };
  const changes: string[] = [];
  page.document.body.addEventListener('stats-change', ({ name }) => changes.push(name));
  (await inside('stats-profiles', 'input:checked')).click();
  await waitUntil(() => changes.includes('profiles'), 'the choice is shown');
  const link = await inside('stats-export', 'a[part~="link"]');
  link.focus();
  await waitUntil(() => link.getAttribute('href')?.startsWith('blob:'), 'the file is made');
}

interface Heard {
  readonly path: string;
  readonly referer: string | null;
  readonly authorization: string | null;
}

async function heard(key: string): Promise<readonly Heard[]> {
  return (await fetch(`/__heard/${key}`)).json() as Promise<readonly Heard[]>;
}

suite('A page with every element', () => {
  teardown(closeAll);

  test('needs no more than the strict policy, whatever readers do', async () => {
    const page = await openEverything();
    await read(page);
    assert.deepEqual(page.violations, []);
    assert.deepEqual(page.failures, []);
    assert.deepEqual(page.warnings, []);
  });

  test('asks for what its attributes name, and for the files of its own script, and for nothing else', async () => {
    const page = await openEverything();
    await read(page);
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, ''));
    const named =
      /^(\/test\/pages\/(metrics\.json|watch\.js)|\/exports\/jobs\?list=everything|\/dist\/cdn\/[\w.-]+\.js)$/;
    // The runner's own script stands in every page.
    const others = asked.filter((one) => !named.test(one) && !/^(blob:|\/__web-dev-server)/.test(one));
    assert.deepEqual(others, []);
    assert.isAbove(asked.length, 10);
  });

  test('keeps nothing in the browser, and leaves its address alone', async () => {
    const blank = await open('plain.html');
    const before = await kept(blank);
    const page = await openEverything();
    const address = page.location.href;
    await read(page);
    assert.deepEqual(await kept(page), before);
    assert.equal(page.location.href, address);
  });

  test('writes choices into its address where it has url-state, and nowhere else', async () => {
    const before = await kept(await open('plain.html'));
    const page = await open('plain.html');
    addTo(
      page,
      `<stats-group src="metrics.json" url-state>
        <stats-profiles></stats-profiles><stats-export indicator="visits" formats="csv"></stats-export>
      </stats-group>`,
    );
    await loaded(page, '/dist/cdn/stats-widgets.js');
    await shown(page, 'stats-profiles');
    await read(page);
    assert.match(page.location.search, /^\?stats\.profiles=/);
    assert.deepEqual(await kept(page), before);
  });
});

suite('What a request tells', () => {
  teardown(closeAll);

  test('the endpoint hears nothing of the page, nor do the hosts of chunks', async () => {
    const key = crypto.randomUUID();
    const page = await open('plain.html?secret=of-the-page');
    addTo(page, `<stats-card src="/__heard/${key}/metrics.json" indicator="visits"></stats-card>`);
    const script = page.document.createElement('script');
    script.type = 'module';
    script.referrerPolicy = 'no-referrer';
    script.src = `/__heard/${key}/stats-widgets.js`;
    page.document.head.append(script);
    await shown(page, 'stats-card');
    const all = await heard(key);
    assert.includeMembers(
      all.map(({ path }) => path),
      ['metrics.json', 'stats-widgets.js', 'elements.js'],
    );
    assert.deepEqual(
      all.filter(({ referer }) => referer !== null),
      [],
    );
  });

  test('without a referrer policy on the tag, the figures are asked for without the page all the same', async () => {
    const key = crypto.randomUUID();
    const page = await open('plain.html?secret=of-the-page');
    addTo(page, `<stats-card src="/__heard/${key}/metrics.json" indicator="visits"></stats-card>`);
    await loaded(page, `/__heard/${key}/stats-widgets.js`);
    await shown(page, 'stats-card');
    const asked = (await heard(key)).filter(({ path }) => path === 'metrics.json');
    assert.deepEqual(asked, [{ path: 'metrics.json', referer: null, authorization: null }]);
  });

  test('a token travels where the page’s own function sends it, and stands in no attribute', async () => {
    const key = crypto.randomUUID();
    const page = await open('plain.html');
    addTo(page, `<stats-card src="/__heard/${key}/metrics.json" indicator="visits"></stats-card>`);
    const entry = await loaded(page, '/dist/cdn/stats-widgets.js');
    const configure = entry.configure as (settings: { fetch: typeof fetch }) => void;
    configure({
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('Authorization', 'Bearer t0ken');
        return fetch(request);
      },
    });
    const later = page.document.createElement('stats-table');
    later.setAttribute('src', `/__heard/${key}/metrics.json?later`);
    page.document.body.append(later);
    await shown(page, 'stats-table');
    const asked = (await heard(key)).filter(({ path }) => path === 'metrics.json');
    assert.equal(asked.at(-1)?.authorization, 'Bearer t0ken');
    assert.notInclude(page.document.documentElement.outerHTML, 't0ken');
  });
});

suite('A sandboxed frame', () => {
  const frames: HTMLIFrameElement[] = [];
  teardown(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  /** What the page in a frame without an origin says when its card and its download are there. */
  async function told(sandbox: string): Promise<unknown> {
    const base = `${location.origin}/__heard/${crypto.randomUUID()}/`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    frame.srcdoc = `<!doctype html><html lang="en"><title>A frame</title>
      <script>
        addEventListener('stats-load', ({ target }) => {
          if (target.localName !== 'stats-export') return;
          target.updateComplete.then(() => {
            const link = target.shadowRoot.querySelector('a[part~="link"]');
            link.focus();
            const look = () => link.href.startsWith('blob:')
              ? parent.postMessage({ file: link.download, origin: self.origin }, '*')
              : setTimeout(look, 10);
            look();
          });
        });
      </script>
      <script type="module" src="${base}stats-widgets.js"></script>
      <stats-export src="${base}metrics.json" indicator="visits" formats="csv"></stats-export></html>`;
    frames.push(frame);
    const answer = new Promise((resolve) => {
      addEventListener('message', function listen({ data, source }: MessageEvent<unknown>) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        resolve(data);
      });
    });
    document.body.append(frame);
    return answer;
  }

  test('with allow-scripts and allow-downloads alone, without storage and without an origin, offers its file', async () => {
    const { file, origin } = (await told('allow-scripts allow-downloads')) as Record<string, string>;
    assert.equal(origin, 'null');
    assert.match(file ?? '', /\.csv$/);
  });
});
