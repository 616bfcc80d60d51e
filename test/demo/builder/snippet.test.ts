import { assert } from '@open-wc/testing';
import { cdnFolder } from '../../../demo/builder/folder.js';
import { pageOf, snippetOf } from '../../../demo/builder/snippet.js';
import type { Figure } from '../../../demo/builder/figure.js';

const nasty = `"><script>alert(1)</script>&amp;'\n  x`;
const figure: Figure = {
  tag: 'stats-chart',
  attributes: [
    ['src', 'https://stats.example/a?b=1&copy=2'],
    ['indicator', nasty],
    ['lang', 'fr'],
    ['class', 'stats-dark'],
  ],
  title: `Visites <b>"A" & B</b>`,
  address: 'https://stats.example/a?b=1&copy=2',
  theme: 'dark',
  language: 'fr',
  height: 520,
};

/** A page with both parts of a form, or the page that is saved. */
function read(form: string, folder = '/stats-widgets/'): Document {
  const snippet = snippetOf(figure, form === 'page' ? 'tag' : form, folder);
  const html = form === 'page' ? pageOf(figure, snippet) : snippet.once + snippet.block;
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Name and value of each attribute, in the order of the markup. */
function attributesOf(element: Element | null): readonly (readonly [string, string])[] {
  return [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]);
}

function scriptsOf(page: Document): readonly (string | null)[] {
  return [...page.scripts].map((script) => script.getAttribute('src'));
}

suite('the HTML that the builder writes', () => {
  for (const form of ['tag', 'page']) {
    test(`is a tag that says what was chosen, whatever stands in it: ${form}`, () => {
      const page = read(form);
      assert.deepEqual(attributesOf(page.querySelector('stats-chart')), figure.attributes);
      assert.deepEqual(scriptsOf(page), ['/stats-widgets/stats-widgets.js']);
      assert.equal(page.querySelector('link')?.getAttribute('href'), '/stats-widgets/themes/dark.css');
    });
  }

  test('leads to the same figures where no script runs', () => {
    const link = read('tag').querySelector('stats-chart > a');
    assert.equal(link?.getAttribute('href'), figure.address);
    assert.equal(link?.textContent, `Les données\u00a0: ${figure.title}`);
  });

  test('is a block with the same attributes for pages that delete unknown tags', () => {
    const block = read('div').querySelector('div');
    assert.deepEqual(attributesOf(block), [
      ['data-stats-chart', ''],
      ['data-src', 'https://stats.example/a?b=1&copy=2'],
      ['data-indicator', nasty],
      ['data-lang', 'fr'],
      ['class', 'stats-dark'],
    ]);
    assert.equal(block?.querySelector('a')?.getAttribute('href'), figure.address);
  });

  test('is a frame that is named, and asks for the same', () => {
    const page = read('iframe', 'https://files.example/');
    const frame = page.querySelector('iframe');
    const url = new URL(frame?.getAttribute('src') ?? '');
    assert.equal(url.origin + url.pathname, 'https://files.example/embed.html');
    assert.deepEqual(
      [...url.searchParams],
      [
        ['element', 'stats-chart'],
        ['src', 'https://stats.example/a?b=1&copy=2'],
        ['indicator', nasty],
        ['lang', 'fr'],
        ['theme', 'dark'],
      ],
    );
    assert.equal(frame?.title, figure.title);
    assert.isTrue(frame?.sandbox.contains('allow-scripts') && frame.sandbox.contains('allow-downloads'));
    assert.isFalse(frame?.sandbox.contains('allow-top-navigation'), 'nothing but a press leads away');
    assert.equal(frame?.height, '520');
    assert.deepEqual(scriptsOf(page), ['https://files.example/stats-frames.js']);
  });

  test('is a link to the page of that frame, alone in its paragraph', () => {
    const frame = read('iframe').querySelector('iframe');
    const page = read('link');
    const link = page.querySelector('p > a:only-child');
    assert.equal(link?.getAttribute('href'), frame?.getAttribute('src'));
    assert.equal(link?.textContent, figure.title);
    assert.deepEqual(scriptsOf(page), ['/stats-widgets/stats-frames.js']);
  });

  test('is a page that has what was chosen, in whichever form', () => {
    const html = pageOf(figure, snippetOf(figure, 'iframe', '/stats-widgets/'));
    const page = new DOMParser().parseFromString(html, 'text/html');
    assert.equal(page.querySelector('body > iframe')?.getAttribute('title'), figure.title);
    assert.deepEqual(scriptsOf(page), ['/stats-widgets/stats-frames.js']);
  });

  test('is a page in the chosen language and scheme', () => {
    const page = read('page');
    assert.equal(page.documentElement.lang, 'fr');
    assert.equal(page.title, figure.title);
    assert.equal(page.querySelector('meta[name="color-scheme"]')?.getAttribute('content'), 'dark');
  });

  test('takes its files from a CDN by release', () => {
    const src = scriptsOf(read('tag', cdnFolder('1.2.3')))[0];
    assert.equal(src, 'https://cdn.jsdelivr.net/npm/stats-widgets@1.2.3/dist/cdn/stats-widgets.js');
  });
});
