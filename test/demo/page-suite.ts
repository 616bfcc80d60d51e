import { assert } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { waitUntil } from '../wait.js';
import { openPage, type DemoPage } from './page.js';

// What holds for every page of the demo.

/** Elements that never get an answer, or that ask for theirs when they come into sight. */
const waiting =
  '#card-loading, #chart-loading, #export-loading, #map-loading, #ranking-loading, stats-export[loading="lazy"]';

async function audit({ window }: DemoPage): Promise<readonly string[]> {
  const { axe } = window as Window & { axe?: typeof Axe };
  const { violations = [] } = (await axe?.run()) ?? {};
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${String(target)} ${html}`).join('; ')}`,
  );
}

async function loadAxe({ document }: DemoPage): Promise<void> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve, { once: true });
  });
  document.head.append(script);
  await loaded;
}

/** With the page's own switches. */
function readInTheDark({ find }: DemoPage, lang: string): void {
  find(`[data-lang="${lang}"]`).click();
  const scheme = find<HTMLSelectElement>('select[name="scheme"]');
  scheme.value = 'dark';
  scheme.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether nothing has to be scrolled sideways. */
function fits({ document: { documentElement } }: DemoPage, width: number): boolean {
  return documentElement.clientWidth <= width && documentElement.scrollWidth <= width;
}

/** That a page can be read by everybody, wherever its texts come from. */
export function describeLook(name: string): void {
  suite(`The look of the demo’s ${name}`, () => {
    test('fits a desk and a phone, in light and dark; axe finds nothing, and nobody complains', async function () {
      this.timeout(90_000);
      const page = await openPage(name, { lang: 'en', scheme: 'light' }, 1200);
      try {
        await page.settled(waiting);
        await loadAxe(page);
        assert.isTrue(fits(page, 1200), 'English, at 1200 pixels');
        assert.deepEqual(await audit(page), []);
        // French needs more room: it is French that has to fit.
        readInTheDark(page, 'fr');
        page.resize(320);
        await waitUntil(() => fits(page, 320), 'French does not fit 320 pixels');
        await page.settled(waiting);
        assert.equal(page.document.documentElement.lang, 'fr');
        assert.equal(page.window.getComputedStyle(page.document.documentElement).colorScheme, 'dark');
        assert.deepEqual(await audit(page), []);
        assert.deepEqual(page.complaints, []);
      } finally {
        page.close();
      }
    });
  });
}

/** What holds for a page of the demo, whatever stands on it. */
export function describePage(name: string): void {
  describeLook(name);
  suite(`The demo’s ${name}`, () => {
    test('each text stands there in both languages', async () => {
      const html = await (await fetch(`/demo/${name}`)).text();
      const texts = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.t')];
      assert.isAbove(texts.length, 10);
      const languages = texts.map((text) => text.getAttribute('lang'));
      assert.deepEqual(
        languages,
        languages.map((_, index) => (index % 2 === 0 ? 'fr' : 'en')),
      );
    });
  });
}
