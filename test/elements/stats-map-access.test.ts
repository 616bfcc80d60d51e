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
    for (const key of ['ArrowUp', 'ArrowDown', 'PageDown', 'Tab', 'a']) assert.equal(press(element, key), '', key);
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

  test('one tab stop for the map; a group with a name, its drawing hidden from screen readers', async () => {
    const element = await drawn(await map());
    const plot = one(element, '[part~="plot"]');
    assert.equal(plot.role, 'group');
    assert.include(plot.ariaLabel ?? '', 'Map: Visits, October 2026');
    assert.equal(one(element, '[part~="plot"] > svg').ariaHidden, 'true');
    assert.isEmpty(all(element, '[part~="plot"] [tabindex="0"], [role="application"]'));
    assert.include(one(element, '.scroll').ariaLabel ?? '', 'Visits by place');
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
