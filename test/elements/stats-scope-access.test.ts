import { assert } from '@open-wc/testing';
import type { StatsScope } from '../../src/elements/stats-scope/stats-scope.js';
import { all, one, unserve } from './page.js';
import { address, answer, button, entries, open, page, settled, tree, type, withOptions } from './stats-scope-page.js';

const long = 'Établissement public à caractère administratif d’enseignement et de recherche';
const many = [...tree, { label: 'Écoles', options: entries(12) }, { value: 'long', label: long }];

/** The panel of many entries, open, in a page of this width. */
async function panel(width: string, dir = 'ltr'): Promise<StatsScope> {
  const { group, scope } = await withOptions(many, 'scope="class:veil-2a"');
  group.parentElement!.dir = dir;
  group.parentElement!.style.inlineSize = width;
  await open(scope);
  return scope;
}

suite('stats-scope for every reader', () => {
  setup(() => {
    answer(() => []);
  });
  teardown(unserve);

  suite('axe finds nothing', () => {
    test('with a native list', async () => {
      const { scope } = await withOptions([{ label: 'A', options: entries(3) }]);
      await assert.isAccessible(scope);
    });

    test('with a closed panel', async () => {
      const { scope } = await withOptions(many);
      await assert.isAccessible(scope);
    });

    for (const search of ['', 'zola', 'nowhere']) {
      test(`with an open panel${search ? ` that is searched for ${search}` : ''}`, async () => {
        const scope = await panel('320px');
        await type(scope, search);
        await assert.isAccessible(scope);
      });
    }

    test('with a list that could not be had', async () => {
      answer(() => new Response('', { status: 500 }));
      const { scope } = await page(`options-src="${address()}"`);
      await settled(scope);
      await assert.isAccessible(scope);
    });

    test('with a list that is on its way', async () => {
      answer(() => new Promise(() => {}));
      const { scope } = await page(`options-src="${address()}"`);
      await assert.isAccessible(scope);
    });
  });

  for (const width of ['240px', '360px', '700px']) {
    for (const dir of ['ltr', 'rtl']) {
      test(`nothing is cut in the panel or the button at ${width}, ${dir}`, async () => {
        const scope = await panel(width, dir);
        const inner = one(scope, '#panel');
        assert.equal(getComputedStyle(one(scope, 'fieldset')).direction, dir);
        assert.isAtMost(inner.scrollWidth, inner.clientWidth);
        const { left, right } = inner.getBoundingClientRect();
        assert.isAtLeast(left, 0);
        assert.isAtMost(right, window.innerWidth + 0.5);
        assert.isAtMost(button(scope).scrollWidth, button(scope).clientWidth + 1);
        assert.isAtMost(button(scope).offsetWidth, parseFloat(width));
      });
    }
  }

  test('targets are 24 pixels high at least, and text 12', async () => {
    const scope = await panel('320px');
    for (const target of all(scope, 'button, label:has(input), input[type="search"]')) {
      assert.isAtLeast(target.offsetHeight, 24, target.outerHTML);
    }
    scope.closest('div')!.style.fontSize = '9px';
    for (const part of all(scope, 'button, label, input, [role="status"]:not(.hidden)')) {
      assert.isAtLeast(parseFloat(getComputedStyle(part).fontSize), 12, part.outerHTML);
    }
  });

  test('every stop of the Tab key is within the panel, and scrolls into sight', async () => {
    const scope = await panel('320px');
    const inner = one(scope, '#panel');
    const stops = all(scope, '#panel :is(button, input)');
    stops.at(-1)!.focus();
    const room = inner.getBoundingClientRect();
    const last = stops.at(-1)!.getBoundingClientRect();
    assert.isAtMost(last.bottom, room.bottom + 0.5);
    assert.isAtLeast(last.top, room.top);
  });

  test('nothing that has the focus is under the search field', async () => {
    const scope = await panel('320px');
    one(scope, '#panel').scrollTop = 1000;
    const first = all(scope, 'fieldset button')[0]!;
    first.focus();
    assert.isAtLeast(first.getBoundingClientRect().top, one(scope, '.search').getBoundingClientRect().bottom - 1);
  });

  test('words in another language than the page say so, and names keep theirs', async () => {
    const { scope } = await withOptions([...many, { value: 'x', label: { fr: 'Autre' } }], 'scope="x"', 'de');
    assert.equal(one(scope, '.fields').lang, 'en');
    assert.equal(one(scope, '#chosen span').lang, 'fr');
  });

  test('it does not print', async () => {
    const { scope } = await withOptions(many);
    const rules = (scope.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
    ) as CSSMediaRule[];
    const hides = printed.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText.replace(/\s+/g, ' '));
    assert.include(hides, ':host { display: none; }');
  });
});
