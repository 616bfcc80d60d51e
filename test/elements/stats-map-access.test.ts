import { assert } from '@open-wc/testing';
import '../../src/elements/stats-map/stats-map.define.js';
import {
  all,
  countries,
  drawn,
  figures,
  map,
  one,
  point,
  press,
  rows,
  serve,
  showAll,
  text,
  unserve,
} from './stats-map-page.js';
import { waitUntil } from '../wait.js';

const box = (element: Element): HTMLElement => one(element, '[part~="read-out"]');

suite('a map for every reader', () => {
  setup(() => {
    serve(countries);
  });
  teardown(unserve);

  test('arrow keys read every place, as the table has it, in its order', async () => {
    const element = await showAll(await drawn(await map()));
    const table = rows(element);
    const read = [press(element, 'Home'), ...table.slice(1).map(() => press(element, 'ArrowRight'))];
    read.forEach((sentence, at) => {
      const [name = '', value = ''] = table[at] ?? [];
      assert.include(sentence, `${name.replace(' (not on the map)', '')}: ${value}`);
      assert.include(sentence, `${at + 1} of ${table.length}`);
      if (name.includes('not on the map')) assert.include(sentence, 'not on the map');
    });
    assert.equal(press(element, 'ArrowRight'), read.at(-1));
    assert.equal(press(element, 'End'), read.at(-1));
    assert.equal(press(element, 'Home'), read[0]);
  });

  test('keys that scroll the page up and down, or have a meaning elsewhere, are left alone', async () => {
    const element = await drawn(await map());
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter', 'Tab', 'a']) assert.equal(press(element, key), '', key);
  });

  test('Escape dismisses the read-out, and nothing else', async () => {
    const element = await drawn(await map());
    press(element, 'Home');
    assert.isTrue(box(element).matches(':popover-open'));
    const escape = (): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true }));
    assert.isFalse(escape());
    assert.isFalse(box(element).matches(':popover-open'));
    assert.isTrue(escape(), 'closed, it listens no more');
  });

  test('the pointer shows what the keyboard says, silently; an area without row says that it has no data', async () => {
    const element = await drawn(await map());
    const read = all(element, 'path.c4').map((path) => {
      point(path);
      return text(box(element));
    });
    assert.include(read, 'France 6,000');
    assert.equal(text(one(element, '.voice')), '');
    const silent = all(element, 'path.none').find((path) => path.getBoundingClientRect().width > 40);
    one(element, '[part~="plot"]').dispatchEvent(new PointerEvent('pointerleave'));
    assert.exists(silent);
    point(silent);
    assert.match(text(box(element)), /no data$/);
  });

  test('a reload keeps what is read out, with its new figure', async () => {
    const element = await drawn(await map());
    press(element, 'Home');
    serve(figures({ FR: 7000, BEL: 900 }));
    await element.refresh();
    await waitUntil(() => text(box(element)).includes('7,000'));
  });

  /** What the attribute refers to, as it is read. */
  const referred = (element: Element, node: Element, attribute: string): string =>
    (node.getAttribute(attribute) ?? '')
      .split(' ')
      .map((id) => text(one(element, `#${id}`)))
      .join(' ');

  test('one tab stop for the map: a slider over its places, its drawing hidden from screen readers', async () => {
    const element = await drawn(await map());
    const plot = one(element, '[part~="plot"]');
    assert.equal(plot.role, 'slider');
    assert.equal(referred(element, plot, 'aria-labelledby'), 'Map: Visits, October 2026');
    assert.equal(one(element, '[part~="plot"] > svg').ariaHidden, 'true');
    assert.isEmpty(all(element, '[part~="plot"] [tabindex="0"], [role="application"]'));
    const value = (): string[] =>
      ['min', 'max', 'now', 'text'].map((name) => plot.getAttribute(`aria-value${name}`) ?? '');
    assert.deepEqual(value(), ['1', '12', '1', 'No place is read yet']);
    press(element, 'End');
    assert.deepEqual(value(), ['1', '12', '12', 'Poland']);
    press(element, 'ArrowLeft');
    assert.deepEqual(value().slice(2), ['11', 'Portugal']);
  });

  test('its description says the largest places, how many have no figure, and all keys', async () => {
    const element = await drawn(await map());
    const description = referred(element, one(element, '[part~="plot"]'), 'aria-describedby');
    assert.include(description, 'Largest: France: 6,000; Belgium: 900; Germany: 850. 2 places have no figure.');
    for (const key of ['arrow', 'Page Up', 'Page Down', 'Home', 'End', 'Escape']) assert.include(description, key);
  });

  test('Page keys go on by ten; after Escape, or away and back, the keyboard goes on from where it was', async () => {
    const element = await drawn(await map());
    assert.match(press(element, 'Home'), /^France/);
    assert.match(press(element, 'PageDown'), /^Portugal: .*11 of 12$/);
    assert.match(press(element, 'PageUp'), /^France/);
    press(element, 'ArrowRight');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true }));
    assert.isFalse(box(element).matches(':popover-open'));
    assert.match(press(element, 'ArrowRight'), /^Germany/);
    one(element, '[part~="plot"]').dispatchEvent(new FocusEvent('blur'));
    assert.isFalse(box(element).matches(':popover-open'));
    assert.match(press(element, 'ArrowRight'), /^Switzerland/);
  });

  test('what is read out is hidden while the map is scrolled out of sight, and comes back with it', async () => {
    const element = await drawn(await map());
    const below = document.createElement('div');
    below.style.blockSize = '4000px';
    element.after(below);
    press(element, 'Home');
    const isOpen = (): boolean => box(element).matches(':popover-open');
    assert.isTrue(isOpen());
    scrollTo(0, 3000);
    await waitUntil(() => !isOpen(), 'it is hidden');
    scrollTo(0, 0);
    await waitUntil(isOpen, 'it is back');
    below.remove();
  });

  test('the table is a tab stop under its own name while there is something to scroll, and only then', async () => {
    const element = await drawn(await map());
    const room = one(element, '.scroll');
    assert.isNull(room.getAttribute('role'));
    assert.isNull(room.getAttribute('tabindex'));
    element.style.setProperty('--stats-table-max-height', '6rem');
    await waitUntil(() => room.tabIndex === 0, 'it can be scrolled');
    assert.equal(room.role, 'group');
    assert.equal(referred(element, room, 'aria-labelledby'), 'Visits by place, October 2026');
    assert.isNull(one(element, 'table').ariaLabel);
    await assert.isAccessible(element);
    element.style.removeProperty('--stats-table-max-height');
    await waitUntil(() => room.role === null, 'it cannot any more');
  });

  test('names in another language keep theirs in what is read aloud', async () => {
    serve({ ...(figures({ FR: 5 }) as object), indicators: [{ id: 'visits', label: { en: 'Visits' } }] });
    const element = await drawn(await map({ lang: 'fr' }));
    for (const selector of ['#map', '#caption']) {
      assert.equal(one(element, `${selector} [lang="en"]`).textContent, 'Visits');
    }
    assert.match(press(element, 'Home'), /^France : 5/);
  });

  const states = {
    ready: async () => drawn(await map()),
    'read out': async () => {
      const element = await drawn(await map({ lang: 'fr' }));
      press(element, 'Home');
      return element;
    },
    loading: async () => {
      serve(countries, () => new Promise(() => undefined));
      return map({}, 'loading');
    },
    empty: async () => {
      serve({ ...countries, data: [] });
      return map({}, 'empty');
    },
    error: async () => {
      serve(countries, () => Promise.resolve(new Response('', { status: 500 })));
      return map({}, 'error');
    },
  };
  for (const [name, make] of Object.entries(states)) {
    test(`axe finds nothing: ${name}`, async () => {
      await assert.isAccessible(await make());
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    test(`nothing overflows at 240 px, ${direction}`, async () => {
      const element = await drawn(await map({ dir: direction, lang: 'fr' }, 'ready', 'inline-size: 240px'));
      assert.isAtMost(element.scrollWidth, 240);
      const bounds = element.getBoundingClientRect();
      for (const part of all(element, '[part], button').filter((node) => !node.matches('[popover], table *, table'))) {
        const { left, right } = part.getBoundingClientRect();
        assert.isAtLeast(left, bounds.left - 0.5, part.outerHTML.slice(0, 60));
        assert.isAtMost(right, bounds.right + 0.5, part.outerHTML.slice(0, 60));
      }
    });
  }

  test('right to left, the left arrow goes on', async () => {
    const element = await drawn(await map({ dir: 'rtl' }));
    press(element, 'Home');
    assert.match(press(element, 'ArrowLeft'), /^Belgium/);
  });

  for (const width of [900, 360]) {
    test(`takes its room before it is there, at ${width} px`, async () => {
      serve(countries, () => new Promise(() => undefined));
      const style = `inline-size: ${width}px; font-family: sans-serif`;
      const waiting = await map({ label: 'Visits' }, 'loading', style);
      const before = waiting.offsetHeight;
      const top = one(waiting, '.room').offsetHeight;
      serve(figures({ FR: 6000, BE: 900, DE: 850, CH: 80, ES: 7, IT: 12, PT: 4, GB: 99, US: 350, MA: 720 }));
      const element = await drawn(await map({ label: 'Visits' }, 'ready', style));
      assert.approximately(one(element, '[part~="plot"]').offsetHeight, top, 1);
      assert.approximately(element.offsetHeight, before, before * 0.05);
    });
  }

  test('targets are 24 px at least', async () => {
    const element = await drawn(await map());
    for (const button of all(element, 'button')) assert.isAtLeast(button.offsetHeight, 24, text(button));
  });
});
