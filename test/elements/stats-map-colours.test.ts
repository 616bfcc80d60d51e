import { assert } from '@open-wc/testing';
import '../../src/elements/stats-map/stats-map.define.js';
import type { StatsMap } from '../../src/elements/stats-map/stats-map.js';
import { all, drawn, figures, map, one, serve, unserve } from './stats-map-page.js';

const codes = 'FR DE ES IT PL SE US CA BR AR AU IN CN JP MX EG ZA NG KE TR UA GB IE PT GR'.split(' ');
/** Five values in each of five classes, a 0, one that is withheld; all other countries have no data. */
const classes = figures({ ...Object.fromEntries(codes.map((code, at) => [code, 9 * 10 ** (at % 5)])), NO: 0 }) as {
  data: object[];
};
const body = { ...classes, data: [...classes.data, { time: '2026-10', place: 'FI', visits: 'suppressed' }] };

/** Share of light that a colour over another sends back, by WCAG 2. They are drawn: engines write mixed ones differently. */
function luminance(colour: string, below: string): number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  for (const paint of [below, colour]) {
    pen.fillStyle = paint;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
    const own = part / 255;
    return own <= 0.04045 ? own / 12.92 : ((own + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of a colour that lies over the other. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one, other), luminance(other, other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What the sheets say of a page of forced colours, as if this one were one: no test can force them in all engines. */
function force(element: StatsMap, scheme: string): void {
  const root = element.shadowRoot as ShadowRoot;
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const meant = rules.filter(
    (rule): rule is CSSMediaRule =>
      rule instanceof CSSMediaRule &&
      rule.conditionText.includes('forced-colors') &&
      (!rule.conditionText.includes('prefers-color-scheme') || rule.conditionText.includes(scheme)),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(meant.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
  root.adoptedStyleSheets.push(sheet);
}

async function coloured(scheme: string, isForced: boolean): Promise<StatsMap> {
  const style = `inline-size: 900px; color-scheme: ${scheme}; background: canvas; color: canvastext`;
  const element = await drawn(await map({}, 'ready', style));
  if (isForced) force(element, scheme);
  return element;
}

const look = (element: Element, selector: string): CSSStyleDeclaration => getComputedStyle(one(element, selector));
const ground = (element: Element): string => getComputedStyle(element.parentElement!).backgroundColor;

suite('colours of maps', () => {
  setup(() => {
    serve(body);
  });
  teardown(unserve);

  for (const scheme of ['light', 'dark']) {
    test(`edges of areas and of swatches are told from the ground, ${scheme}`, async () => {
      const element = await coloured(scheme, false);
      for (const what of ['.c0', '.zero', '.none', '.withheld']) {
        const edges = [`path${what}[data-mark]`, `.swatch > rect${what}`].map((one) => look(element, one).stroke);
        for (const edge of edges) assert.isAtLeast(contrast(edge, ground(element)), 3, what);
      }
    });

    test(`where colours are forced every class is told from the ground, and from the next, ${scheme}`, async () => {
      const element = await coloured(scheme, true);
      const shades = all(element, '.swatch > rect').map((rect) => rect.getAttribute('class') ?? '');
      const fills = shades.filter((shade) => /^c\d$/.test(shade)).map((shade) => look(element, `rect.${shade}`).fill);
      assert.lengthOf(fills, 5);
      for (const fill of fills) assert.isAtLeast(contrast(fill, ground(element)), 3, fill);
      fills.forEach((fill, at) => {
        if (at > 0) assert.isAtLeast(contrast(fill, fills[at - 1] ?? ''), 1.2);
      });
    });

    test(`where colours are forced 0, withheld and no data keep an edge and a pattern, ${scheme}`, async () => {
      const element = await coloured(scheme, true);
      for (const what of ['zero', 'withheld', 'none']) {
        assert.isAtLeast(contrast(look(element, `path.${what}[data-mark]`).stroke, ground(element)), 12, what);
      }
      assert.isAtLeast(contrast(look(element, '.speck').fill, ground(element)), 3);
      assert.isAtLeast(contrast(look(element, '.line').stroke, ground(element)), 3);
    });
  }
});
