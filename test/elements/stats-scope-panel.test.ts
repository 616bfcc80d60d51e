import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { all, one, text, unserve } from './page.js';
import {
  answer,
  button,
  entries,
  focused,
  isOpen,
  key,
  lines,
  open,
  radio,
  tree,
  type,
  withOptions,
} from './stats-scope-page.js';

const folds = (scope: Element, name: string): HTMLElement => {
  const found = all(scope, '[part~="fold"]').find((one) =>
    (one.getAttribute('aria-label') ?? text(one)).includes(name),
  );
  assert.exists(found, name);
  return found;
};

suite('the panel of stats-scope', () => {
  setup(() => {
    answer(() => []);
  });
  teardown(unserve);

  suite('is opened by a button', () => {
    test('that says what is chosen, with what it stands under', async () => {
      const { scope } = await withOptions(tree, 'scope="class:veil-2a"');
      assert.equal(text(button(scope)), 'Lycée Simone-Veil › Secondes › 2de A');
      const named = (button(scope).getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => text(one(scope, `#${id}`)));
      assert.deepEqual(named, ['Scope', 'Lycée Simone-Veil › Secondes › 2de A']);
    });

    test('that says whether it is open, and of which panel', async () => {
      const { scope } = await withOptions(tree);
      assert.equal(button(scope).getAttribute('aria-expanded'), 'false');
      assert.isFalse(isOpen(scope));
      await open(scope);
      assert.equal(button(scope).getAttribute('aria-expanded'), 'true');
      assert.isTrue(isOpen(scope));
      assert.isTrue(one(scope, `#${button(scope).getAttribute('aria-controls') ?? ''}`).checkVisibility());
      button(scope).click();
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.equal(focused(scope), button(scope));
    });

    test('that asks to choose while nothing is', async () => {
      const options = [{ value: '', label: 'All' }, ...tree];
      const { scope } = await withOptions(options);
      assert.equal(text(button(scope)), 'All');
      const french = await withOptions(tree, 'scope="gone"', 'fr');
      assert.equal(text(button(french.scope)), 'gone');
    });
  });

  suite('shows a tree', () => {
    test('of radio buttons in nested lists, open where the choice is', async () => {
      const { scope } = await withOptions(tree, 'scope="class:zola-6b"');
      await open(scope);
      assert.deepEqual(lines(scope), ['Collège Émile-Zola', '  6e A', '  6e B*', 'Lycée Simone-Veil']);
      const radios = all(scope, 'input[type="radio"]') as HTMLInputElement[];
      assert.deepEqual(new Set(radios.map(({ name }) => name)).size, 1);
      assert.equal(text(one(scope, 'fieldset legend')), 'Scope');
      assert.isEmpty(all(scope, '[role="application"], [role="tree"]'));
    });

    test('whose branches are opened and closed by buttons', async () => {
      const { scope } = await withOptions(tree, 'scope="school:zola"');
      await open(scope);
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*', 'Lycée Simone-Veil']);
      const veil = folds(scope, 'Veil');
      assert.equal(veil.getAttribute('aria-label'), 'Within Lycée Simone-Veil');
      assert.equal(veil.getAttribute('aria-expanded'), 'false');
      veil.click();
      await scope.updateComplete;
      assert.equal(veil.getAttribute('aria-expanded'), 'true');
      assert.deepEqual(lines(scope).slice(1), ['Lycée Simone-Veil', '  Secondes', '  6e A']);
      const heading = folds(scope, 'Secondes');
      assert.equal(text(heading), 'Secondes');
      heading.click();
      await scope.updateComplete;
      assert.include(lines(scope), '    2de A');
      veil.click();
      await scope.updateComplete;
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*', 'Lycée Simone-Veil']);
      assert.isTrue(isOpen(scope));
    });

    test('whose only branch is open', async () => {
      const { scope } = await withOptions(tree.slice(0, 1), 'scope="school:zola"');
      await open(scope);
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*', '  6e A', '  6e B']);
    });

    test('with the scope of the group that is not in it, by its own text', async () => {
      const { scope } = await withOptions(tree, 'scope="class:gone"');
      assert.equal(text(button(scope)), 'class:gone');
      await open(scope);
      assert.equal(lines(scope)[0], 'class:gone*');
    });
  });

  suite('is closed', () => {
    test('by a choice, which is written to the group; the focus goes back to the button', async () => {
      const { group, scope } = await withOptions(tree, 'scope="school:zola"');
      await open(scope);
      radio(scope, 'Lycée Simone-Veil').click();
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.deepEqual([...group.chosen], [['scope', 'school:veil']]);
      assert.equal(focused(scope), button(scope));
      assert.equal(text(button(scope)), 'Lycée Simone-Veil');
    });

    test('by a click on what is chosen already, without a choice', async () => {
      const { group, scope } = await withOptions(tree, 'scope="school:zola"');
      await open(scope);
      radio(scope, 'Collège Émile-Zola').click();
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.isEmpty([...group.chosen]);
    });

    test('by Escape, wherever the focus is; it goes back to the button', async () => {
      const { group, scope } = await withOptions(tree, 'scope="school:zola"');
      for (const target of ['input', '[part~="fold"]', '[part~="button"]']) {
        await open(scope);
        one(scope, target).focus();
        assert.isFalse(key(scope, 'Escape'));
        await scope.updateComplete;
        assert.isFalse(isOpen(scope), target);
        assert.equal(focused(scope), button(scope));
      }
      assert.isEmpty([...group.chosen]);
    });

    test('by Escape alone: what lies below stays open', async () => {
      const { scope } = await withOptions(tree);
      const heard: string[] = [];
      const hear = (event: KeyboardEvent): void => void heard.push(event.key);
      document.body.addEventListener('keydown', hear);
      await open(scope);
      key(scope, 'Escape');
      key(scope, 'Escape');
      document.body.removeEventListener('keydown', hear);
      assert.deepEqual(heard, ['Escape']);
    });

    test('by a click elsewhere, which takes the focus nowhere: it goes back to the button', async () => {
      const { scope } = await withOptions(tree);
      await open(scope);
      (focused(scope) as HTMLElement).blur();
      document.body.click();
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.equal(focused(scope), button(scope));
    });

    test('by a click on another field, which keeps the focus', async () => {
      const { group, scope } = await withOptions(tree);
      const field = document.createElement('input');
      group.append(field);
      await open(scope);
      field.focus();
      field.click();
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.equal(document.activeElement, field);
    });

    test('when it leaves the page, with all that it listened to', async () => {
      const { group, scope } = await withOptions(tree);
      await open(scope);
      scope.remove();
      group.append(scope);
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.isTrue(key(scope, 'Escape'));
    });
  });

  suite('is used by keys', () => {
    test('the focus moves to what is chosen', async () => {
      const { scope } = await withOptions(tree, 'scope="class:zola-6a"');
      await open(scope);
      assert.equal(focused(scope), radio(scope, '6e A'));
    });

    test('arrow keys lead on without choosing, and Enter chooses', async () => {
      const { group, scope } = await withOptions(tree, 'scope="class:zola-6a"');
      await open(scope);
      key(scope, 'ArrowDown');
      // What browsers do on an arrow key in a group of radio buttons.
      radio(scope, '6e B').focus();
      radio(scope, '6e B').click();
      await scope.updateComplete;
      assert.isTrue(isOpen(scope));
      assert.isEmpty([...group.chosen]);
      assert.include(lines(scope), '  6e B*');
      scope.requestUpdate();
      await scope.updateComplete;
      assert.include(lines(scope), '  6e B*');
      assert.isFalse(key(scope, 'Enter'));
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
      assert.deepEqual([...group.chosen], [['scope', 'class:zola-6b']]);
    });

    test('the space bar chooses what an arrow key has led to, and what is chosen already', async () => {
      const { group, scope } = await withOptions(tree, 'scope="class:zola-6a"');
      await open(scope);
      key(scope, 'ArrowDown');
      radio(scope, '6e B').focus();
      radio(scope, '6e B').click();
      assert.isFalse(key(scope, ' '));
      assert.deepEqual([...group.chosen], [['scope', 'class:zola-6b']]);
      await open(scope);
      assert.isFalse(key(scope, ' '));
      await scope.updateComplete;
      assert.isFalse(isOpen(scope));
    });

    test('a press of the pointer chooses, whatever key was the last', async () => {
      const { group, scope } = await withOptions(tree, 'scope="class:zola-6a"');
      await open(scope);
      key(scope, 'ArrowDown');
      const veil = radio(scope, 'Lycée Simone-Veil');
      veil.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      veil.click();
      assert.deepEqual([...group.chosen], [['scope', 'school:veil']]);
    });

    test('Escape leaves what an arrow key has led to', async () => {
      const { group, scope } = await withOptions(tree, 'scope="class:zola-6a"');
      await open(scope);
      key(scope, 'ArrowDown');
      radio(scope, '6e B').click();
      key(scope, 'Escape');
      await open(scope);
      assert.include(lines(scope), '  6e A*');
      assert.isEmpty([...group.chosen]);
    });
  });

  suite('of many entries has a search field', () => {
    const many = [
      ...tree,
      { label: 'Écoles', options: [{ value: 'school:ferry', label: 'École Jules-Ferry' }, ...entries(12)] },
    ];
    const status = (scope: Element): string => text(one(scope, '[role="status"]'));

    test('from sixteen on, which takes the focus', async () => {
      const few = await withOptions([...tree, ...entries(9)]);
      await open(few.scope);
      assert.lengthOf(all(few.scope, 'input[type="radio"]'), 11);
      assert.isEmpty(all(few.scope, '[type="search"]'));
      const { scope } = await withOptions(many);
      await open(scope);
      const field = one(scope, '[type="search"]') as HTMLInputElement;
      assert.equal(focused(scope), field);
      assert.equal(text(field.labels?.[0]), 'Search');
    });

    test('that finds names whatever their accents and case, and keeps what they stand under', async () => {
      const { scope } = await withOptions(many, 'scope="school:zola"');
      await open(scope);
      await type(scope, ' emile  ');
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*']);
      await type(scope, '6E a');
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*', '  6e A', 'Lycée Simone-Veil', '  6e A']);
      await type(scope, '');
      assert.deepEqual(lines(scope), ['Collège Émile-Zola*', 'Lycée Simone-Veil', 'Écoles']);
    });

    test('that finds what stands under a heading by the name of that', async () => {
      const { scope } = await withOptions(many);
      await open(scope);
      await type(scope, 'ecoles');
      assert.lengthOf(lines(scope), 14);
      assert.equal(status(scope), '13 results');
    });

    test('that says politely how many it has found', async () => {
      const { scope } = await withOptions(many);
      await open(scope);
      assert.equal(status(scope), '');
      await type(scope, '6e a');
      assert.equal(status(scope), '2 results');
      await type(scope, 'zola');
      assert.equal(status(scope), '1 result');
      await type(scope, 'nowhere');
      assert.equal(status(scope), 'No result');
      assert.isEmpty(lines(scope));
    });

    test('in French', async () => {
      const { scope } = await withOptions(many, '', 'fr');
      await open(scope);
      assert.equal(text((one(scope, '[type="search"]') as HTMLInputElement).labels?.[0]), 'Rechercher');
      await type(scope, '6e a');
      assert.equal(status(scope), '2 résultats');
      await type(scope, 'zola');
      assert.equal(status(scope), '1 résultat');
      await type(scope, 'nulle part');
      assert.equal(status(scope), 'Aucun résultat');
      await type(scope, '');
      assert.equal(folds(scope, 'Zola').getAttribute('aria-label'), 'Au sein de\u00a0: Collège Émile-Zola');
    });

    test('whose hits are chosen as any entry', async () => {
      const { group, scope } = await withOptions(many);
      await open(scope);
      await type(scope, 'ferry');
      radio(scope, 'École Jules-Ferry').click();
      await scope.updateComplete;
      assert.deepEqual([...group.chosen], [['scope', 'school:ferry']]);
      assert.equal(text(button(scope)), 'Écoles › École Jules-Ferry');
    });

    test('that is empty when the panel is opened again', async () => {
      const { scope } = await withOptions(many, 'scope="school:zola"');
      await open(scope);
      await type(scope, 'ferry');
      key(scope, 'Escape');
      await open(scope);
      assert.equal((one(scope, '[type="search"]') as HTMLInputElement).value, '');
      assert.equal(lines(scope)[0], 'Collège Émile-Zola*');
    });
  });

  suite('finds its room', () => {
    const box = async (style: Partial<CSSStyleDeclaration>): Promise<{ panel: HTMLElement; host: HTMLElement }> => {
      const { group, scope } = await withOptions(entries(60), 'scope="school:50"');
      Object.assign(group.parentElement!.style, style);
      await open(scope);
      await waitUntil(() => isOpen(scope));
      return { panel: one(scope, '#panel'), host: scope };
    };

    for (const [where, style] of Object.entries({
      'at the top': {},
      'at the end of a line': { position: 'absolute', right: '0', top: '0', width: '8rem' },
      'at the bottom': { position: 'fixed', left: '0', bottom: '0', width: '12rem' },
      'in a narrow box that hides what does not fit': { width: '240px', height: '80px', overflow: 'hidden' },
    } satisfies Record<string, Partial<CSSStyleDeclaration>>)) {
      test(`within the window: ${where}`, async () => {
        const { panel } = await box(style);
        const { left, right, top, bottom, height } = panel.getBoundingClientRect();
        assert.isAtLeast(left, 0);
        assert.isAtMost(right, window.innerWidth + 0.5);
        assert.isAtLeast(top, 0);
        assert.isAtMost(bottom, window.innerHeight + 0.5);
        assert.isAtLeast(height, 100);
      });
    }

    test('and scrolls, with what is chosen in sight', async () => {
      const { panel, host } = await box({});
      assert.isAbove(panel.scrollHeight, panel.clientHeight);
      const on = panel.querySelector('input:checked')!.getBoundingClientRect();
      const room = panel.getBoundingClientRect();
      assert.isAbove(on.top, room.top);
      assert.isBelow(on.bottom, room.bottom);
      assert.equal(focused(host as never), one(host, '#search'));
    });
  });
});
