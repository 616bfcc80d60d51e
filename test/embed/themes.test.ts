import { assert, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { contrast, css, mix, readColour, type Rgb } from '../../src/elements/stats-chart/colour.js';
import { distance, visions } from '../colour-vision.js';
import { all, inState, one, serve, unserve, type DataElement } from '../elements/page.js';
import { school } from '../elements/stats-chart-page.js';
import { waitUntil } from '../wait.js';

const white: Rgb = [1, 1, 1];

/** Each theme on a page of one scheme, with what its text must have against its ground. */
const cases = [
  { theme: 'light', scheme: 'dark', root: {}, least: 4.5 },
  { theme: 'dark', scheme: 'light', root: { 'data-bs-theme': 'dark' }, least: 4.5 },
  { theme: 'dsfr', scheme: 'light', root: {}, least: 4.5 },
  // Its script says the scheme, too.
  { theme: 'dsfr', scheme: 'dark', root: { 'data-fr-theme': 'dark' }, least: 4.5 },
  { theme: 'high-contrast', scheme: 'light', root: {}, least: 7 },
  { theme: 'high-contrast', scheme: 'dark', root: {}, least: 7 },
] as const;

const sheets: HTMLStyleElement[] = [];
const { documentElement: root } = document;
let count = 0;

/** Puts themes on the page as its `<link>` elements would. */
async function wear(...themes: readonly string[]): Promise<void> {
  for (const theme of themes) {
    const sheet = document.createElement('style');
    sheet.textContent = await (await fetch(`/src/embed/public/themes/${theme}.css`)).text();
    document.head.append(sheet);
    sheets.push(sheet);
  }
}

async function show(): Promise<readonly HTMLElement[]> {
  const src = `/metrics/theme-${++count}.json`;
  const room = await fixture<HTMLElement>(html`
    <div lang="en">
      <stats-card src=${src} indicator="visits" period="2026-10" compare="previous-period"></stats-card>
      <stats-card src=${src} indicator="unknown"></stats-card>
      <stats-chart src=${src} indicator="visits" split="profile" heading-level="2"></stats-chart>
      <stats-table src=${src} indicator="visits" split="profile"></stats-table>
      <stats-ranking src=${src} indicator="visits" split="profile"></stats-ranking>
      <stats-export src=${src} indicator="visits"></stats-export>
    </div>
  `);
  // A page's own ground is of the same scheme.
  room.style.background = 'var(--stats-background)';
  const elements = [...room.children] as (DataElement & HTMLElement)[];
  for (const [at, element] of elements.entries()) await inState(element, at === 1 ? 'error' : 'ready');
  return elements;
}

function around(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** What lies behind an element's text. */
function groundOf(element: Element): Rgb {
  const layers: { readonly rgb: Rgb; readonly alpha: number }[] = [];
  for (let each: Element | null = element; each && layers.at(-1)?.alpha !== 1; each = around(each)) {
    const layer = readColour(getComputedStyle(each).backgroundColor);
    if (layer && layer.alpha > 0) layers.push(layer);
  }
  return layers.reduceRight<Rgb>((under, { rgb, alpha }) => mix(rgb, under, alpha), white);
}

function inkOf(element: Element): Rgb {
  const ground = groundOf(element);
  const { color } = getComputedStyle(element);
  const ink = readColour(color);
  assert.isNotNull(ink, `"${color}" is a colour that can be read`);
  return ink ? mix(ink.rgb, ground, ink.alpha) : ground;
}

/** Elements that have text of their own and can be seen. */
function texts(element: HTMLElement): readonly Element[] {
  return all(element, '*').filter(
    (each) =>
      each.checkVisibility() &&
      !each.closest('svg, .hidden, [aria-hidden="true"]') &&
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

function stated(name: string, element: Element): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

suite('themes', () => {
  setup(() => {
    serve(school);
  });
  teardown(() => {
    unserve();
    for (const sheet of sheets.splice(0)) sheet.remove();
    for (const name of ['data-bs-theme', 'data-fr-theme', 'class']) root.removeAttribute(name);
    root.style.removeProperty('color-scheme');
  });

  for (const { theme, scheme, root: attributes, least } of cases) {
    const where = `${scheme} page ${Object.values(attributes).join()}`.trim();
    test(`${theme}: every text has ${String(least)}:1 against its ground, ${where}`, async () => {
      root.style.colorScheme = scheme;
      for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
      await wear(theme);
      const elements = await show();
      for (const element of elements) {
        const found = texts(element);
        assert.isAbove(found.length, 0, `${element.localName} has text`);
        for (const each of found) {
          const told = contrast(inkOf(each), groundOf(each));
          assert.isAtLeast(told, least, `"${each.textContent.trim()}" of ${element.localName}, ${css(inkOf(each))}`);
        }
      }
    });
  }

  for (const scheme of ['light', 'dark']) {
    test(`high-contrast: series have 4.5:1 and are told apart by all readers, ${scheme}`, async () => {
      root.style.colorScheme = scheme;
      await wear('high-contrast');
      const room = await fixture(html`<div></div>`);
      const colours = [1, 2, 3, 4, 5, 6, 7].map(
        (number) => readColour(stated(`--stats-series-${String(number)}`, room))?.rgb ?? white,
      );
      const ground = readColour(stated('--stats-background', room))?.rgb ?? white;
      for (const [at, colour] of colours.entries()) {
        assert.isAtLeast(contrast(colour, ground), 4.5, css(colour));
        for (const other of colours.slice(0, at))
          for (const vision of Object.values(visions))
            assert.isAtLeast(distance(colour, other, vision), 0.09, `${css(colour)} and ${css(other)}`);
      }
    });
  }

  for (const [name, light, dark] of [
    ['data-bs-theme', 'light', 'dark'],
    ['class', '', 'dark'],
    ['class', 'stats-light', 'stats-dark'],
  ] as const) {
    test(`light and dark together follow ${name}="${dark}" of the page at once, drawings too`, async () => {
      root.setAttribute(name, light);
      await wear('dark', 'light');
      const chart = (await show())[2];
      if (!chart) throw new Error('no chart');
      const swatch = (): string => getComputedStyle(one(chart, '[part~="legend"] svg')).color;
      const label = one(chart, '[part~="label"]');
      const before = { ink: css(inkOf(label)), swatch: swatch() };
      root.setAttribute(name, dark);
      await waitUntil(() => css(inkOf(label)) !== before.ink && swatch() !== before.swatch, 'the dark theme is worn');
      assert.isAtLeast(contrast(inkOf(label), groundOf(label)), 4.5);
      root.setAttribute(name, light);
      await waitUntil(() => css(inkOf(label)) === before.ink && swatch() === before.swatch, 'and taken off');
    });
  }

  test('dsfr takes the design system’s own colours where the page has them', async () => {
    await wear('dsfr');
    root.style.setProperty('--text-default-grey', '#123456');
    const label = one((await show())[0] ?? root, '[part~="value"]');
    assert.equal(getComputedStyle(label).color, 'rgb(18, 52, 86)');
    root.style.removeProperty('--text-default-grey');
  });
});
