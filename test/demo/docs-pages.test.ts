import { assert } from '@open-wc/testing';
import { openPage } from './page.js';
import { describeLook } from './page-suite.js';

// All pages of the documentation are made alike; that they are whole, and lead somewhere, is in test/docs.

for (const name of ['docs/index.html', 'docs/endpoint.html', 'docs/reference/stats-chart.html']) describeLook(name);

suite('A page of the documentation', () => {
  test('is English, with a French word about that for French readers', async () => {
    const page = await openPage('docs/start.html', { lang: 'fr' });
    try {
      assert.equal(page.document.documentElement.lang, 'fr');
      assert.equal(page.find('h1').closest('[lang]')?.getAttribute('lang'), 'en');
      assert.isTrue(page.find('main .t:lang(fr)').checkVisibility());
    } finally {
      page.close();
    }
  });

  test('has tables in boxes with a name, which the keyboard can scroll', async () => {
    const page = await openPage('docs/reference/stats-chart.html', {}, 360);
    try {
      const boxes = page.all('article .scroll');
      assert.lengthOf(boxes, page.all('article table').length);
      assert.isAbove(boxes.filter((box) => box.scrollWidth > box.clientWidth).length, 0, 'none has to scroll');
      for (const box of boxes) assert.equal(box.tabIndex, 0);
      const names = boxes.map((box) => box.getAttribute('aria-label'));
      assert.include(names, 'Table: Attributes');
      assert.lengthOf(new Set(names), names.length);
    } finally {
      page.close();
    }
  });
});
