import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { addTo, closeAll, loaded, open, type Watched } from './pages.js';

const entry = '/dist/cdn/stats-widgets.js';
const asked = 'src="metrics.json" indicator="visits"';

type Shown = Element & { readonly state?: string };

async function isReady(element: Element | null | undefined): Promise<void> {
  await waitUntil(() => (element as Shown | null)?.state === 'ready', `${element?.localName ?? 'an element'} is ready`);
}

/** A host as other libraries write them: it makes its own shadow root when it is connected. */
function defineHost(page: Watched, tag: string, markup: string): void {
  const { HTMLElement: Base, customElements: registry } = page as unknown as typeof globalThis;
  registry.define(
    tag,
    class extends Base {
      connectedCallback(): void {
        this.attachShadow({ mode: 'open' }).innerHTML = markup;
      }
    },
  );
}

function inside(page: Watched, host: string, tag: string): Element | null | undefined {
  return page.document.querySelector(host)?.shadowRoot?.querySelector(tag);
}

suite('Elements that a page gets later', () => {
  teardown(closeAll);

  test('come to life in a shadow root that stands there when the script comes', async () => {
    const page = await open('plain.html');
    defineHost(page, 'early-host', `<p><stats-table ${asked}></stats-table></p>`);
    addTo(page, '<early-host></early-host>');
    await loaded(page, entry);
    await isReady(inside(page, 'early-host', 'stats-table'));
    assert.deepEqual(page.failures, []);
  });

  test('and in one that comes later, that is filled later, or that stands in another one', async () => {
    const page = await open('plain.html');
    await loaded(page, entry);
    defineHost(page, 'late-host', '<section></section>');
    defineHost(page, 'outer-host', `<late-host></late-host><stats-ranking ${asked} by="profile"></stats-ranking>`);
    addTo(page, '<div><outer-host></outer-host></div>');
    await isReady(inside(page, 'outer-host', 'stats-ranking'));
    const inner = inside(page, 'outer-host', 'late-host')?.shadowRoot?.querySelector('section');
    inner?.insertAdjacentHTML('beforeend', `<stats-table ${asked}></stats-table>`);
    await isReady(inner?.firstElementChild);
    assert.deepEqual(page.failures, []);
  });

  test('and in one of a host whose own code comes later', async () => {
    const page = await open('plain.html');
    addTo(page, '<slow-host></slow-host>');
    await loaded(page, entry);
    defineHost(page, 'slow-host', `<stats-table ${asked}></stats-table>`);
    await isReady(inside(page, 'slow-host', 'stats-table'));
    assert.deepEqual(page.failures, []);
  });
});

/** Whether this engine asks for a module again that did not come: Firefox does so with the next page load only. */
async function isAskingAgain(): Promise<boolean> {
  const address = `/__copy/again-${crypto.randomUUID()}/world.js`;
  const attempt = (): Promise<boolean> =>
    import(address).then(
      () => true,
      () => false,
    );
  return (await attempt()) || attempt();
}

suite('Code that does not come', () => {
  teardown(closeAll);

  test('leaves the fallback, is told to the developer once, and throws nothing', async () => {
    const page = await open('plain.html');
    addTo(page, `<stats-card ${asked}><a href="/all">All figures</a></stats-card>`);
    addTo(page, `<stats-table ${asked}><a href="/all">All rows</a></stats-table>`);
    await loaded(page, '/alone/stats-widgets.js');
    await waitUntil(() => page.warnings.length === 2, 'it is told');
    for (const tag of ['stats-card', 'stats-table']) assert.include(page.warnings.join(), `${tag} did not come`);
    assert.equal(page.document.body.innerText.trim().replace(/\s+/g, ' '), 'All figures All rows');
    assert.deepEqual(page.failures, []);
  });

  test('is asked for again for the next element of its tag, and those that wait get it too', async () => {
    const page = await open('plain.html');
    addTo(page, `<stats-card ${asked}><a href="/all">All figures</a></stats-card>`);
    await loaded(page, `/__copy/again-${crypto.randomUUID()}/stats-widgets.js`);
    await waitUntil(() => page.warnings.length > 0, 'it did not come');
    assert.equal(page.document.querySelector('stats-card')?.innerText, 'All figures');
    addTo(page, `<stats-card ${asked}>Later</stats-card>`);
    const cards = [...page.document.querySelectorAll('stats-card')];
    if (await isAskingAgain()) for (const card of cards) await isReady(card);
    else
      assert.deepEqual(
        cards.map((card) => card.innerText),
        ['All figures', 'Later'],
      );
    assert.deepEqual(page.failures, []);
  });
});
