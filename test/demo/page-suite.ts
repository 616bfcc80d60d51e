import { assert } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import { openPage, type DemoPage } from './page.js';

// What holds for every page of the demo.

const waiting = '#card-loading, #chart-loading, #export-loading, #map-loading, #ranking-loading';

async function audit({ window, document }: DemoPage): Promise<readonly string[]> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve, { once: true });
  });
  document.head.append(script);
  await loaded;
  const { axe } = window as Window & { axe?: { run(): Promise<AxeResults> } };
  const { violations = [] } = (await axe?.run()) ?? {};
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${String(target)} ${html}`).join('; ')}`,
  );
}

/** What holds for a page of the demo, whatever stands on it. */
export function describePage(name: string): void {
  suite(`The demo’s ${name}`, () => {
    for (const [lang, scheme] of [
      ['fr', 'light'],
      ['en', 'dark'],
    ] as const) {
      test(`axe finds nothing, and nobody complains, in ${lang} and ${scheme}`, async function () {
        this.timeout(90_000);
        const page = await openPage(name, { lang, scheme });
        try {
          await page.settled(waiting);
          assert.deepEqual(await audit(page), []);
          assert.deepEqual(page.complaints, []);
        } finally {
          page.close();
        }
      });
    }

    test('fits 320 pixels', async function () {
      this.timeout(20_000);
      const page = await openPage(name, {}, 320);
      try {
        await page.settled(waiting);
        assert.isAtMost(page.document.documentElement.scrollWidth, 320);
      } finally {
        page.close();
      }
    });

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
