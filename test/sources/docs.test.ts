import { assert } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-export/stats-export.define.js';
import { sourceNames } from '../../src/sources/registry.js';

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  assert.isTrue(response.ok, `${path}: ${response.status}`);
  return response.text();
}

/** The tags that a page tells to paste, of its blocks of HTML. */
function tagsIn(page: string): readonly Element[] {
  const blocks = [...page.matchAll(/```html\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  const { body } = new DOMParser().parseFromString(blocks.join(''), 'text/html');
  return [...body.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('stats-'));
}

/** What an attribute of any page may be, too. */
const common = ['id', 'lang', 'class', 'style'];

suite('the docs', () => {
  for (const name of sourceNames()) {
    test(`have a page about ${name}, which the README links to`, async () => {
      const page = await textOf(`/docs/sources/${name}.md`);
      assert.include(page, `source="${name}"`);
      assert.include(page, 'configure({ fetch', 'how the page signs');
      assert.include(page, 'proxy_pass', 'how a proxy is made');
      assert.include(await textOf('/README.md'), `](docs/sources/${name}.md)`);
    });

    test(`show tags for ${name} whose attributes there are`, async () => {
      const tags = tagsIn(await textOf(`/docs/sources/${name}.md`));
      assert.isNotEmpty(tags);
      for (const tag of tags) {
        const { observedAttributes } = customElements.get(tag.localName) as unknown as { observedAttributes: string[] };
        assert.includeMembers([...common, ...observedAttributes], tag.getAttributeNames(), tag.outerHTML);
        if (name !== 'json')
          assert.isTrue(tag.getAttribute('source') === name || tag.hasAttribute('for'), tag.outerHTML);
      }
    });
  }
});
