import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { openPage, type DemoPage } from './page.js';

function foldOf({ all }: DemoPage, name: string): HTMLDetailsElement {
  const fold = all('.bar details').find((one) => one.querySelector('summary :lang(en)')?.textContent === name);
  assert.exists(fold, name);
  return fold as HTMLDetailsElement;
}

function summaryOf(fold: HTMLDetailsElement): HTMLElement {
  return fold.querySelector('summary')!;
}

suite('The bar of the demo', () => {
  let page: DemoPage;

  setup(async () => {
    page = await openPage('docs/start.html', { lang: 'en', scheme: 'dark' });
    await waitUntil(() => page.all('.bar li').length > 0, 'the bar stays empty');
  });

  teardown(() => page.close());

  test('leads from a folder to the other pages, which keep language and colours', () => {
    const links = page.all('.bar a') as readonly HTMLAnchorElement[];
    const paths = links.map(({ href }) => new URL(href).pathname);
    for (const path of ['/demo/index.html', '/demo/docs/index.html', '/demo/gallery-map.html', '/demo/rdv.html'])
      assert.include(paths, path);
    for (const { href } of links) assert.include(href, 'scheme=dark');
  });

  test('marks what the page belongs to', async () => {
    const current = (): readonly (string | null)[] =>
      page.all('.bar [aria-current]').map((one) => `${one.innerText}: ${one.getAttribute('aria-current') ?? ''}`);
    assert.deepEqual(current(), ['Documentation: true']);
    page.close();
    page = await openPage('gallery-map.html', { lang: 'en' });
    await waitUntil(() => page.all('.bar li').length > 0, 'the bar stays empty');
    const fold = foldOf(page, 'Gallery');
    assert.equal(summaryOf(fold).getAttribute('aria-current'), 'true');
    assert.equal(fold.querySelector('a[aria-current="page"]')?.textContent, 'CartesMaps');
  });

  test('shows the pages of a kind on a press, and one kind at a time', async () => {
    const [gallery, systems] = [foldOf(page, 'Gallery'), foldOf(page, 'Systems')];
    summaryOf(gallery).click();
    assert.isTrue(gallery.querySelector('a')?.checkVisibility());
    summaryOf(systems).click();
    await waitUntil(() => systems.open && !gallery.open, 'both are open');
  });

  test('hides them on Escape, which gives the focus back, and when the focus goes on', async () => {
    const fold = foldOf(page, 'Gallery');
    summaryOf(fold).click();
    fold.querySelector('a')?.focus();
    fold.querySelector('a')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    assert.isFalse(fold.open);
    assert.isTrue(summaryOf(fold).matches(':focus'));
    summaryOf(fold).click();
    page.find('[data-lang="fr"]').focus();
    await waitUntil(() => !fold.open, 'it stays open');
  });
});
