import { assert } from '@open-wc/testing';
import '../../src/elements/stats-filter/stats-filter.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import type { StatsFilter } from '../../src/elements/stats-filter/stats-filter.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import { waitUntil } from '../wait.js';
import {
  announced,
  answer,
  choices,
  control,
  domains,
  focused,
  group,
  input,
  key,
  page,
  press,
  pressButton,
  type visits,
} from './choices-page.js';
import { all, one, serve, text, unserve } from './page.js';

const tag = '<stats-filter dimension="domain"></stats-filter>';

async function filter(content = tag, attributes = '', lang = 'en'): Promise<StatsFilter> {
  return control<StatsFilter>(await page(group(content, attributes), lang), 'stats-filter');
}

const button = (element: Element): HTMLElement => one(element, '[part~="toggle"]');
const isOpen = (element: Element): boolean => one(element, '#panel').checkVisibility();

async function opened(content = tag, attributes = '', lang = 'en'): Promise<StatsFilter> {
  const element = await filter(content, attributes, lang);
  await pressButton(element, 'toggle');
  assert.isTrue(isOpen(element));
  return element;
}

async function type(element: StatsFilter, words: string): Promise<void> {
  const field = one(element, 'input[type="search"]') as HTMLInputElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** What a pointer does: the press, then the focus, then the click. */
function pointAt(target: HTMLElement, takesFocus: boolean): void {
  const event = { bubbles: true, composed: true };
  target.dispatchEvent(new PointerEvent('pointerdown', event));
  if (takesFocus) target.focus();
  else (document.activeElement as HTMLElement | null)?.blur();
  target.dispatchEvent(new MouseEvent('click', event));
}

suite('the panel of a filter', () => {
  setup(() => {
    serve(answer());
  });
  teardown(unserve);

  suite('has a button', () => {
    test('that says what is chosen', async () => {
      const element = await filter();
      assert.equal(text(button(element)), 'Domain: all');
      await press(element, 'a.fr');
      await press(element, 'b.fr');
      assert.equal(text(button(element)), 'Domain: 2 chosen');
    });

    test('in French', async () => {
      const element = await filter(tag, '', 'fr');
      assert.equal(text(button(element)), 'Domaine : tout');
      await press(element, 'a.fr');
      assert.equal(text(button(element)), 'Domaine : 1 choix');
    });

    test('in the page’s own words', async () => {
      const element = await filter(tag.replace('>', ' label="Sites">'));
      assert.equal(text(button(element)), 'Sites: all');
      assert.equal(text(one(element, 'legend')), 'Sites');
    });

    test('that opens the panel below it, and closes it', async () => {
      const element = await filter();
      assert.isFalse(isOpen(element));
      assert.equal(button(element).ariaExpanded, 'false');
      assert.equal(button(element).getAttribute('aria-controls'), one(element, '#panel').id);
      await pressButton(element, 'toggle');
      assert.isTrue(isOpen(element));
      assert.equal(button(element).ariaExpanded, 'true');
      const [above, below] = [button(element), one(element, '#panel')].map((node) => node.getBoundingClientRect());
      assert.isAtLeast(below!.top, above!.bottom);
      assert.closeTo(below!.left, above!.left, 1);
      assert.equal(focused(element), 'Domain: all');
      await pressButton(element, 'toggle');
      assert.isFalse(isOpen(element));
    });

    test('that pushes down what follows where a panel cannot float', async () => {
      const { supports } = CSS;
      CSS.supports = () => false;
      try {
        const element = await filter(`${tag}<p>below</p>`);
        const below = element.nextElementSibling as HTMLElement;
        const { top } = below.getBoundingClientRect();
        assert.isFalse(isOpen(element));
        await pressButton(element, 'toggle');
        assert.isTrue(isOpen(element));
        assert.isAbove(below.getBoundingClientRect().top, top + 50);
        key(button(element), 'Escape');
        await element.updateComplete;
        assert.isFalse(isOpen(element));
      } finally {
        CSS.supports = supports;
      }
    });

    test('but not with open: the members stand there by themselves', async () => {
      const element = await filter(tag.replace('>', ' open>'));
      assert.isEmpty(all(element, '[part~="toggle"]'));
      assert.isTrue(one(element, '[part~="choice"]').checkVisibility());
      element.open = false;
      await element.updateComplete;
      assert.isFalse(isOpen(element));
    });
  });

  suite('closes', () => {
    test('by Escape: the button has the focus, and what lies below stays', async () => {
      const element = await opened();
      input(element, 'a.fr').focus();
      let heard = 0;
      const listener = (): void => {
        heard += 1;
      };
      (element.parentElement as HTMLElement).addEventListener('keydown', listener);
      assert.isTrue(key(input(element, 'a.fr'), 'Escape').defaultPrevented);
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(focused(element), 'Domain: all');
      assert.equal(heard, 0);
      key(button(element), 'Escape');
      assert.equal(heard, 1, 'a closed panel hears nothing');
    });

    test('by a press outside: the button has the focus', async () => {
      const element = await opened();
      input(element, 'a.fr').focus();
      pointAt(document.body, false);
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(focused(element), 'Domain: all');
    });

    test('by a press on something else that takes the focus, which keeps it', async () => {
      const element = await opened(`${tag}<button>Other</button>`);
      const other = element.nextElementSibling as HTMLButtonElement;
      pointAt(other, true);
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(document.activeElement, other);
    });

    test('by a press that becomes a scroll: the next press takes no focus back', async () => {
      const element = await opened();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      document.body.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
      button(element).blur();
      document.body.click();
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(focused(element), '');
    });

    test('when the focus goes on: it might hide what has it', async () => {
      const element = await opened(`${tag}<button>Other</button>`);
      input(element, 'a.fr').focus();
      (element.nextElementSibling as HTMLButtonElement).focus();
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(document.activeElement, element.nextElementSibling);
    });

    test('when it leaves the page', async () => {
      const element = await opened();
      const parent = element.parentElement as HTMLElement;
      element.remove();
      parent.append(element);
      await element.updateComplete;
      assert.isFalse(isOpen(element));
      assert.equal(button(element).ariaExpanded, 'false');
    });

    test('but not by a press or a choice in it', async () => {
      const element = await opened();
      pointAt(input(element, 'a.fr'), true);
      await press(element, 'b.fr');
      assert.isTrue(isOpen(element));
      assert.equal(focused(element), 'b.fr 50,020');
    });

    test('but not by a reset: the focus stays in it', async () => {
      const element = await opened();
      await press(element, 'a.fr');
      await pressButton(element, 'reset');
      assert.isTrue(isOpen(element));
      assert.equal(focused(element), 'b.fr 50,020');
    });
  });

  test('keeps its order while it is open: chosen ones come forward when it is opened anew', async () => {
    serve(answer(domains(13)));
    const element = await opened();
    await pressButton(element, 'more');
    await press(element, 'd12.fr');
    assert.equal(choices(element)[12], '[x] d12.fr 988');
    (element.closest('stats-group') as StatsGroup).profiles = 'student';
    await waitUntil(() => choices(element)[12] === '[x] d12.fr no data', 'other figures');
    assert.equal(choices(element).length, 13, 'none vanishes under the pointer');
    (element.closest('stats-group') as StatsGroup).profiles = null;
    await waitUntil(() => choices(element)[0] === '[ ] d0.fr 1,000', 'the figures of before');
    await pressButton(element, 'toggle');
    await pressButton(element, 'toggle');
    assert.equal(choices(element).length, 11, 'it begins anew');
    assert.equal(choices(element)[10], '[x] d12.fr 988');
    assert.equal(text(one(element, '[part="more"]')), 'Show 2 more');
  });

  suite('has a search field', () => {
    const named: typeof visits = [['teacher', 'École-Œuvre', 'seen', 5], ...domains(24)];

    test('for more than twenty members', async () => {
      serve(answer(domains(20)));
      assert.isEmpty(all(await opened(), 'input[type="search"]'));
      serve(answer(domains(21)));
      assert.equal(all(await opened(), 'input[type="search"]').length, 1);
    });

    test('that finds names whatever their accents and capitals, and says how many', async () => {
      serve(answer(named));
      const element = await opened();
      await type(element, 'ECOLE');
      assert.deepEqual(choices(element), ['[ ] École-Œuvre 5']);
      assert.equal(announced(element), '1 found.');
      await type(element, 'd1');
      assert.equal(choices(element).length, 10);
      assert.equal(announced(element), '11 found.');
      assert.equal(text(one(element, '[part="more"]')), 'Show 1 more');
      await type(element, 'é');
      assert.equal(announced(element), '1 found.');
    });

    test('that says where it finds nothing, in French too', async () => {
      serve(answer(named));
      const element = await opened(tag, '', 'fr');
      assert.equal(text(one(element, '[part="search"]')), 'Rechercher');
      await type(element, 'xyz');
      assert.isEmpty(choices(element));
      assert.equal(announced(element), 'Aucun résultat.');
      assert.equal(text(one(element, 'p.small[aria-hidden]')), 'Aucun résultat.');
    });

    test('that Escape clears before it closes the panel', async () => {
      serve(answer(named));
      const element = await opened();
      await type(element, 'ecole');
      key(one(element, 'input[type="search"]'), 'Escape');
      await element.updateComplete;
      assert.isTrue(isOpen(element));
      assert.equal(choices(element).length, 10);
      assert.equal((one(element, 'input[type="search"]') as HTMLInputElement).value, '');
      assert.equal(announced(element), '');
      key(one(element, 'input[type="search"]'), 'Escape');
      await element.updateComplete;
      assert.isFalse(isOpen(element));
    });

    test('in which chosen members do not stand in the way', async () => {
      serve(answer(named));
      const element = await opened(tag, 'filter="domain:d3.fr"');
      await type(element, 'ecole');
      assert.deepEqual(choices(element), ['[ ] École-Œuvre 5']);
      await press(element, 'École-Œuvre');
      assert.equal(text(button(element)), 'Domain: 2 chosen');
    });
  });

  suite('for every reader', () => {
    const long: typeof visits = [
      ['teacher', 'https://example.org/a/path/of/very/many/letters/and/no/space/in/it', 'seen', 5000],
      ['teacher', 'Fichier consolidé des bornes de recharge pour véhicules électriques', 'seen', 4000],
      ...domains(24),
    ];

    for (const [what, content] of [
      ['in a panel', tag],
      ['by themselves', tag.replace('>', ' open>')],
    ] as const) {
      for (const dir of ['ltr', 'rtl']) {
        test(`axe finds nothing, and nothing is cut: ${what}, ${dir}`, async () => {
          serve(answer(long));
          const element = await filter(content);
          const room = element.parentElement as HTMLElement;
          room.style.inlineSize = '240px';
          room.dir = dir;
          if (what === 'in a panel') await pressButton(element, 'toggle');
          await assert.isAccessible(element);
          const box = (all(element, '#panel')[0] ?? element).getBoundingClientRect();
          assert.isAtLeast(box.left, 0);
          assert.isAtMost(box.right, document.documentElement.clientWidth);
          for (const target of all(element, '[part~="choice"], button, input[type="search"]')) {
            assert.isAtLeast(target.offsetHeight, 24);
            assert.isAtMost(target.scrollWidth, target.offsetWidth + 1, text(target));
            assert.isAtLeast(target.getBoundingClientRect().left, box.left - 8);
            assert.isAtMost(target.getBoundingClientRect().right, box.right + 8);
          }
        });
      }
    }

    test('axe finds nothing while it is closed', async () => {
      await assert.isAccessible(await filter());
    });
  });
});
