import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { addTo, closeAll, loaded, open, shown, type Watched } from './pages.js';

const entry = '/dist/cdn/stats-widgets.js';

/** As a host that has elements of these names already: they say what they are, and nothing may change that. */
function defineOthers(page: Watched): void {
  const { HTMLElement: Base, customElements: registry } = page as unknown as typeof globalThis;
  for (const tag of ['stats-card', 'stats-group']) {
    registry.define(
      tag,
      class extends Base {
        connectedCallback(): void {
          this.setAttribute('is-others', '');
        }
      },
    );
  }
}

function valueIn(root: ParentNode | null | undefined): string | undefined {
  return root?.querySelector('[part~="value"]')?.textContent;
}

function requests(page: Watched, part: string): readonly PerformanceEntry[] {
  return page.performance.getEntriesByType('resource').filter(({ name }) => name.includes(part));
}

suite('Elements under another prefix, from the script tag', () => {
  teardown(closeAll);

  test('work where the page has elements of their usual names, and leave those alone', async () => {
    const page = await open('plain.html');
    defineOthers(page);
    addTo(
      page,
      `<stats-group src="others.json">
        <stats-card>Theirs</stats-card>
        <acme-card src="metrics.json" indicator="visits"></acme-card>
      </stats-group>`,
    );
    await loaded(page, `${entry}?prefix=acme`);
    assert.match(valueIn(await shown(page, 'acme-card')) ?? '', /\d/);
    assert.equal(page.document.querySelector('stats-card')?.innerText, 'Theirs');
    assert.isTrue(page.document.querySelector('stats-card')?.hasAttribute('is-others'));
    assert.isUndefined(page.customElements.get('stats-chart'));
    assert.deepEqual(page.warnings, []);
    assert.deepEqual(page.failures, []);
  });

  test('ask what they would ask, once, and groups, names and controls hold for them', async () => {
    const page = await open('plain.html');
    const src = 'metrics.json?named{&split,from,to}';
    addTo(
      page,
      `<acme-group name="school" src="${src}" period="2025-12/2026-05"><acme-profiles></acme-profiles></acme-group>
       <acme-card group="school" indicator="visits"></acme-card>
       <acme-export group="school" indicator="visits" formats="csv"></acme-export>`,
    );
    await loaded(page, `${entry}?prefix=acme`);
    const card = await shown(page, 'acme-card');
    const before = valueIn(card);
    const profiles = await shown(page, 'acme-profiles');
    profiles.querySelector<HTMLElement>('input:checked')?.click();
    await waitUntil(() => valueIn(card) !== before, 'the choice holds for the card');
    await shown(page, 'acme-export');
    const asked = requests(page, 'metrics.json').map(({ name }) => new URL(name).search);
    assert.deepEqual(asked.toSorted(), [
      '?named&from=2025-12-01&to=2026-05-31',
      '?named&split=profile&from=2025-12-01&to=2026-05-31',
    ]);
    assert.deepEqual(page.warnings, []);
    assert.deepEqual(page.failures, []);
  });

  test('keep their room and their fallback, and have their data asked for, before their code comes', async () => {
    const page = await open('plain.html');
    addTo(page, '<acme-card src="metrics.json" indicator="visits">All figures</acme-card>');
    await loaded(page, '/alone/stats-widgets.js?prefix=acme');
    await waitUntil(() => requests(page, 'metrics.json').length === 1, 'the data are asked for');
    const card = page.document.querySelector<HTMLElement>('acme-card');
    assert.equal(card?.innerText, 'All figures');
    assert.isAbove(card?.offsetHeight ?? 0, 150);
    await waitUntil(() => page.warnings.length > 0, 'the developer is told');
    assert.match(page.warnings.join(), /acme-card did not come/);
    assert.deepEqual(page.failures, []);
  });

  test('a dashboard is made of elements with its own prefix', async () => {
    const page = await open('plain.html');
    defineOthers(page);
    addTo(page, '<acme-dashboard src="metrics.json" period="2025-12/2026-05" view="detail"></acme-dashboard>');
    await loaded(page, `${entry}?prefix=acme`);
    const dashboard = page.document.querySelector('acme-dashboard');
    const inside = (tag: string): (Element & { readonly state?: string }) | null | undefined =>
      dashboard?.shadowRoot?.querySelector(tag);
    for (const tag of ['acme-card', 'acme-chart', 'acme-export']) {
      await waitUntil(() => inside(tag)?.state === 'ready', `${tag} is ready`);
    }
    assert.exists(inside('acme-period')?.shadowRoot?.querySelector('select, button'));
    assert.notExists(
      [...(dashboard?.shadowRoot?.querySelectorAll('*') ?? [])].find(({ localName }) => localName.startsWith('stats-')),
    );
    assert.deepEqual(page.warnings, []);
    assert.deepEqual(page.failures, []);
  });

  test('stand beside those of another prefix, whose code they share', async () => {
    const page = await open('plain.html');
    addTo(page, '<stats-card src="metrics.json" indicator="visits"></stats-card>');
    addTo(
      page,
      `<acme-group src="metrics.json">
        <acme-card indicator="visits"></acme-card>
        <acme-table indicator="visits"></acme-table>
      </acme-group>
      <acme-dashboard src="metrics.json"></acme-dashboard>`,
    );
    await loaded(page, entry);
    await shown(page, 'stats-card');
    await loaded(page, `${entry}?prefix=acme`);
    assert.equal(valueIn(await shown(page, 'acme-card')), valueIn(await shown(page, 'stats-card')));
    await shown(page, 'acme-table');
    const inside = (tag: string): Element | null | undefined =>
      page.document.querySelector('acme-dashboard')?.shadowRoot?.querySelector(tag);
    await waitUntil(() => inside('acme-card, stats-card'), 'the dashboard has tiles');
    assert.exists(inside('acme-card'));
    assert.notExists(inside('stats-card'));
    assert.lengthOf(requests(page, '/elements.js'), 1);
    assert.deepEqual(page.warnings, []);
    assert.deepEqual(page.failures, []);
  });

  test('another version may have another prefix on the same page', async () => {
    const page = await open('plain.html');
    addTo(page, '<stats-card src="metrics.json" indicator="visits"></stats-card>');
    addTo(page, '<acme-card src="metrics.json" indicator="visits"></acme-card>');
    const usual = await loaded(page, entry);
    const other = await loaded(page, '/__copy/9.9.9/stats-widgets.js?prefix=acme');
    assert.equal(valueIn(await shown(page, 'acme-card')), valueIn(await shown(page, 'stats-card')));
    assert.equal(other.version, '9.9.9');
    assert.notEqual(other.configure, usual.configure);
    assert.deepEqual(page.warnings, []);
    assert.deepEqual(page.failures, []);
  });

  test('a prefix that cannot begin a tag is told, and the usual one holds', async () => {
    const page = await open('plain.html');
    addTo(page, '<stats-card src="metrics.json" indicator="visits"></stats-card>');
    await loaded(page, `${entry}?prefix=${encodeURIComponent('<b>')}`);
    await shown(page, 'stats-card');
    assert.lengthOf(page.warnings, 1);
    assert.include(page.warnings[0], 'got "<b>"');
    assert.deepEqual(page.failures, []);
  });

  test('without one, a page that has elements of their names is told so, and keeps them', async () => {
    const page = await open('plain.html');
    defineOthers(page);
    addTo(page, '<stats-card>Theirs</stats-card><stats-chart src="metrics.json" indicator="visits"></stats-chart>');
    await loaded(page, entry);
    await shown(page, 'stats-chart');
    assert.equal(page.document.querySelector('stats-card')?.innerText, 'Theirs');
    assert.lengthOf(page.warnings, 1);
    assert.include(page.warnings[0], '<stats-card> is another element on this page');
    assert.deepEqual(page.failures, []);
  });
});
