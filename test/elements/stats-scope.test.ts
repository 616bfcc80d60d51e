import { assert } from '@open-wc/testing';
import type { StatsChangeEvent } from '../../src/elements/events.js';
import { groupAt } from '../../src/elements/group/group-of.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { ScopeOption } from '../../src/sources/scope-list.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text, unserve } from './page.js';
import {
  address,
  answer,
  asked,
  button,
  choose,
  chosen,
  entries,
  focused,
  isAway,
  list,
  names,
  page,
  settled,
  tree,
  withOptions,
} from './stats-scope-page.js';

const two = '<option value="organization:1">Culture</option><option value="organization:2">Insee</option>';

suite('stats-scope', () => {
  setup(() => {
    answer(() => []);
  });
  teardown(unserve);

  suite('reads its entries', () => {
    test('from the options inside it, which are not shown by themselves', async () => {
      const { scope } = await page('', two);
      assert.deepEqual(names(scope), ['Culture', 'Insee']);
      assert.isFalse(scope.querySelector('option')!.checkVisibility());
    });

    test('from options under headings', async () => {
      const { scope } = await page(
        '',
        `<option value="">All</option><optgroup label="State">${two}</optgroup><optgroup label="None"></optgroup>`,
      );
      assert.deepEqual(names(scope), ['All', '[State]', 'Culture', 'Insee']);
    });

    test('from options that say themselves as in any list: by their text, by a label, or not at all', async () => {
      const { scope } = await page(
        '',
        '<option>site</option><option value="a" label="Agent A">x</option><option hidden>no</option>',
      );
      assert.deepEqual(names(scope), ['site', 'Agent A']);
      assert.equal(list(scope).options[0]?.value, 'site');
    });

    test('anew when a page changes them', async () => {
      const { scope } = await page('', two);
      scope.querySelector('option')!.textContent = 'Ministry';
      await waitUntil(() => names(scope)[0] === 'Ministry');
      scope.append(Object.assign(document.createElement('option'), { value: 'organization:3', textContent: 'Ademe' }));
      await waitUntil(() => names(scope).length === 3);
      scope.querySelector('option')!.remove();
      await waitUntil(() => names(scope).join() === 'Insee,Ademe');
    });

    test('from a script, in the reader’s language', async () => {
      const options: ScopeOption[] = [
        { value: 'a', label: { en: 'Culture', fr: 'Ministère' } },
        { label: 'State', options: [{ value: 'b', label: { fr: 'Insee' } }] },
      ];
      const { scope } = await withOptions(options);
      assert.deepEqual(names(scope), ['Culture', '[State]', 'Insee']);
      assert.equal(list(scope).querySelector('optgroup option')?.getAttribute('lang'), 'fr');
      scope.lang = 'fr';
      await scope.updateComplete;
      assert.deepEqual(names(scope), ['Ministère', '[State]', 'Insee']);
    });

    test('from an address, asked once for all that want it, with cookies as it says', async () => {
      answer(() => ({
        options: [
          { id: 1, name: 'A' },
          { id: 2, name: 'B' },
        ],
      }));
      const src = address();
      const { scope } = await page(`options-src="${src}" credentials="include"`);
      const other = await page(`options-src="${src}" credentials="include"`);
      await settled(scope);
      await settled(other.scope);
      assert.deepEqual(names(scope), ['A', 'B']);
      assert.deepEqual(names(other.scope), ['A', 'B']);
      assert.lengthOf(asked, 1);
      assert.equal(asked[0]?.credentials, 'include');
    });

    test('from an address, which is not asked again when choices change the query string of the page', async () => {
      answer(() => [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]);
      const before = location.href;
      const { scope } = await page(`options-src="${address()}"`);
      await settled(scope);
      history.replaceState(null, '', '?stats.view=detail#school');
      scope.requestUpdate();
      await scope.updateComplete;
      history.replaceState(null, '', before);
      assert.deepEqual(names(scope), ['A', 'B']);
      assert.lengthOf(asked, 1);
    });

    test('from a script rather than from an address, and from there rather than from inside', async () => {
      answer(() => entries(3));
      const { scope } = await page(`options-src="${address()}"`, two);
      await settled(scope);
      assert.lengthOf(names(scope), 3);
      scope.options = entries(4);
      await scope.updateComplete;
      assert.lengthOf(names(scope), 4);
      scope.options = scope.optionsSrc = null;
      await scope.updateComplete;
      assert.deepEqual(names(scope), ['Culture', 'Insee']);
    });
  });

  suite('writes what readers choose', () => {
    test('to the group, and says so once the control shows it', async () => {
      const { group, scope } = await page('', two, 'scope="organization:1"');
      const heard: unknown[] = [];
      group.addEventListener('stats-change', ({ name, value }: StatsChangeEvent) => {
        heard.push([name, value, chosen(scope)]);
      });
      await choose(scope, 'Insee');
      assert.deepEqual([...group.chosen], [['scope', 'organization:2']]);
      assert.deepEqual(heard, [['scope', 'organization:2', 'Insee']]);
    });

    test('and takes the choice back for an entry that means no scope', async () => {
      const { group, scope } = await page('', `<option value="">All</option>${two}`);
      assert.equal(chosen(scope), 'All');
      await choose(scope, 'Insee');
      await choose(scope, 'All');
      assert.isEmpty([...group.chosen]);
    });

    test('where the page says a scope, no scope is a choice', async () => {
      const { group, scope } = await page('', `<option value="">All</option>${two}`, 'scope="organization:1"');
      await choose(scope, 'All');
      assert.deepEqual([...group.chosen], [['scope', '']]);
      assert.equal(chosen(scope), 'All');
    });

    test('and follows what is chosen elsewhere', async () => {
      const { group, scope } = await page('', two, 'scope="organization:1"');
      group.scope = 'organization:2';
      await waitUntil(() => chosen(scope) === 'Insee');
    });
  });

  suite('shows the scope of the group', () => {
    test('by its own text where it is not in the list', async () => {
      const { group, scope } = await page('', two, 'scope="organization:9"');
      assert.deepEqual(names(scope), ['organization:9', 'Culture', 'Insee']);
      assert.equal(chosen(scope), 'organization:9');
      await choose(scope, 'Culture');
      assert.deepEqual([...group.chosen], [['scope', 'organization:1']]);
      assert.deepEqual(names(scope), ['Culture', 'Insee']);
    });

    test('and one entry beside it is a choice', async () => {
      const { scope } = await page('', '<option value="a">A</option>', 'scope="b"');
      assert.deepEqual(names(scope), ['b', 'A']);
    });
  });

  suite('gives the group a scope', () => {
    const given = (group: StatsGroup): string | null => groupAt(group).get('scope');

    test('that says none: the first entry, without telling anybody', async () => {
      const heard: unknown[] = [];
      const hear = (event: Event): void => void heard.push(event);
      document.addEventListener('stats-change', hear);
      const { group, scope } = await page('', `<optgroup label="State">${two}</optgroup>`, 'src="/figures.json"');
      document.removeEventListener('stats-change', hear);
      assert.equal(given(group), 'organization:1');
      assert.equal(chosen(scope), 'Culture');
      assert.isEmpty(heard);
      assert.isEmpty([...group.chosen], 'it is no choice of the reader’s, and stands in no address');
    });

    test('also where it is the only one, and nothing is shown', async () => {
      const { group, scope } = await page('', '<option value="organization:1">Culture</option>');
      assert.equal(given(group), 'organization:1');
      assert.isTrue(isAway(scope));
    });

    test('once the list is there', async () => {
      answer(() => entries(2));
      const { group, scope } = await page(`options-src="${address()}"`);
      await settled(scope);
      assert.equal(given(group), 'school:1');
    });

    test('that another list has, where the one that it was given is gone', async () => {
      const { group, scope } = await page('', two);
      scope.innerHTML = '<option value="a">A</option><option value="b">B</option>';
      await waitUntil(() => given(group) === 'a');
      await choose(scope, 'B');
      scope.innerHTML = two;
      await waitUntil(() => names(scope).join() === 'b,Culture,Insee', 'the choice of the reader stays');
    });

    test('not where an entry means no scope, nor where it says one', async () => {
      assert.isNull(given((await page('', `${two}<option value="">All</option>`)).group));
      assert.equal(given((await page('', two, 'scope="organization:2"')).group), 'organization:2');
    });
  });

  suite('takes no room', () => {
    for (const [what, inside] of [
      ['no entry', ''],
      ['one entry', '<option value="a">A</option>'],
      ['headings without entries', '<optgroup label="A"></optgroup><optgroup label="B"></optgroup>'],
    ] as const) {
      test(`with ${what}`, async () => {
        const { scope } = await page('', inside);
        assert.isTrue(isAway(scope));
        scope.innerHTML = two;
        await waitUntil(() => !isAway(scope));
      });
    }

    test('with one entry, which is that of the group', async () => {
      const { scope } = await page('', '<option value="a">A</option>', 'scope="a"');
      assert.isTrue(isAway(scope));
    });
  });

  suite('is a native list', () => {
    test('with its label, up to fifteen entries', async () => {
      const { scope } = await withOptions(entries(15));
      assert.equal(list(scope).labels?.[0]?.textContent, 'Scope');
      assert.lengthOf(all(scope, '[part~="button"]'), 0);
      scope.options = entries(16);
      await scope.updateComplete;
      assert.lengthOf(all(scope, 'select'), 0);
      assert.exists(button(scope));
    });

    test('not for a tree', async () => {
      const { scope } = await withOptions(tree);
      assert.lengthOf(all(scope, 'select'), 0);
    });

    test('with a label of the page’s own, or in French', async () => {
      const own = await page('label="Organization"', two);
      assert.equal(text(one(own.scope, 'label')), 'Organization');
      const french = await page('', two, '', 'fr');
      assert.equal(text(one(french.scope, 'label')), 'Périmètre');
    });
  });

  suite('whose list is at an address', () => {
    test('keeps its room until the list is there', async () => {
      let respond: (() => void) | null = null;
      answer(() => new Promise((resolve) => (respond = () => resolve(entries(2)))));
      const { scope } = await page(`options-src="${address()}" label="School"`);
      await waitUntil(() => respond, 'a request');
      assert.equal(one(scope, '[aria-busy]').getAttribute('aria-busy'), 'true');
      assert.equal(text(one(scope, '[part~="label"]')), 'School');
      const { height } = scope.getBoundingClientRect();
      respond!();
      await settled(scope);
      assert.closeTo(scope.getBoundingClientRect().height, height, 2);
      assert.exists(list(scope));
    });

    test('says in a sentence that it could not be had, and why to developers', async () => {
      answer(() => [
        { value: 'a', label: 'A' },
        { value: 'b', label: 5 },
      ]);
      const { scope } = await page(`options-src="${address()}"`);
      await settled(scope);
      assert.equal(text(one(scope, '[part~="status"] p')), 'This list could not be loaded.');
      assert.equal(text(one(scope, 'details code')), '[1].label: expected a text, got 5');
      assert.equal(one(scope, 'details p').lang, 'en');
    });

    test('in French', async () => {
      answer(() => new Response('', { status: 500 }));
      const { scope } = await page(`options-src="${address()}"`, '', '', 'fr');
      await settled(scope);
      assert.equal(text(one(scope, '[part~="status"] p')), 'Cette liste n’a pas pu être chargée.');
      assert.equal(text(one(scope, '#retry')), 'Réessayer');
      assert.equal(text(one(scope, 'summary')), 'Détails');
    });

    test('asks again when the reader wants it; the focus goes to the list, and the failure is announced', async () => {
      let works = false;
      answer(() => (works ? entries(2) : new Response('', { status: 500 })));
      const { scope } = await page(`options-src="${address()}"`);
      await settled(scope);
      const voice = (): string => text(one(scope, '[role="status"]'));
      assert.equal(voice(), '');
      one(scope, '#retry').focus();
      one(scope, '#retry').click();
      await scope.updateComplete;
      assert.equal(one(scope, '#retry').getAttribute('aria-disabled'), 'true');
      assert.equal(voice(), 'Loading…');
      await waitUntil(() => voice() === 'This list could not be loaded.');
      assert.equal(focused(scope), one(scope, '#retry'));
      works = true;
      one(scope, '#retry').click();
      await waitUntil(() => all(scope, 'select').length === 1, 'the list');
      await waitUntil(() => focused(scope) === list(scope), 'the focus');
      assert.lengthOf(asked, 3);
    });

    test('that is none is told to developers, and cannot be asked again', async () => {
      const { scope } = await page('options-src="javascript:alert(1)"');
      await settled(scope);
      assert.match(text(one(scope, 'details code')), /^options-src: expected an http or https URL, got "javascript/);
      assert.isEmpty(all(scope, '#retry'));
      assert.isEmpty(asked);
    });

    test('that a script has set wrongly is told to developers', async () => {
      const { scope } = await withOptions([{ label: 5 as unknown as string }]);
      assert.equal(text(one(scope, 'details code')), '[0].label: expected a text, got 5');
      assert.isEmpty(all(scope, '#retry'));
    });

    test('keeps the scope of the group where it could not be had', async () => {
      answer(() => new Response('', { status: 404 }));
      const { group, scope } = await page(`options-src="${address()}"`, '', 'scope="school:7"');
      await settled(scope);
      assert.equal(group.scope, 'school:7');
      assert.isEmpty([...group.chosen]);
    });

    test('lets go of its request when it leaves, and asks again when it comes back', async () => {
      answer(
        ({ signal }) =>
          new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      );
      const { group, scope } = await page(`options-src="${address()}"`);
      await waitUntil(() => asked.length === 1);
      scope.remove();
      await waitUntil(() => asked[0]?.signal.aborted, 'aborted');
      group.append(scope);
      await waitUntil(() => asked.length === 2, 'asked again');
    });

    test('shows the list of another address once that is there', async () => {
      answer(({ url }) => (url.endsWith('b') ? entries(3) : entries(2)));
      const src = address();
      const { scope } = await page(`options-src="${src}?a"`);
      await settled(scope);
      scope.optionsSrc = `${src}?b`;
      await waitUntil(() => names(scope).length === 3);
    });
  });

  test('elements of the group ask for the scope that was chosen', async () => {
    const { group, scope } = await page('', two, 'src="/figures-of.json{?scope}" scope="organization:1"');
    const card = document.createElement('stats-card');
    group.append(card);
    await inState(card, 'ready');
    await choose(scope, 'Insee');
    await waitUntil(() => asked.length === 2, 'another request');
    assert.match(asked[1]?.url ?? '', /scope=organization%3A2$/);
    await inState(card, 'ready');
  });
});
