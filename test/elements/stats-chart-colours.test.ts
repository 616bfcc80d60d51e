import { assert } from '@open-wc/testing';
import {
  contrast,
  css,
  isDark,
  luminance,
  mix,
  isPlain,
  readColour,
  readable,
  type Rgb,
} from '../../src/elements/stats-chart/colour.js';
import { hatchOf } from '../../src/elements/stats-chart/hatch.js';
import { lookOn, type ColourReader } from '../../src/elements/stats-chart/look.js';
import { signOf } from '../../src/elements/stats-chart/sign.js';
import { darkPalette, dashOf, lightPalette, markerOf, markers } from '../../src/elements/stats-chart/palette.js';
import { distance, visions } from '../colour-vision.js';

const white: Rgb = [1, 1, 1];
const black: Rgb = [0, 0, 0];

/** Reads `#rrggbb`, and the fallback of `var(--name, #rrggbb)`, as a page without tokens does. */
const read: ColourReader = (expression) => {
  const hex = /#([0-9a-f]{6})/i.exec(expression)?.[1];
  if (hex === undefined) return null;
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
};

function rgb(hex: string): Rgb {
  return read(hex) ?? black;
}

suite('colours of charts', () => {
  for (const [computed, expected, alpha] of [
    ['rgb(255, 0, 51)', [1, 0, 0.2], 1],
    ['#FF0033', [1, 0, 0.2], 1],
    ['rgba(255, 0, 51, 0.5)', [1, 0, 0.2], 0.5],
    ['rgb(255 0 51 / 0.25)', [1, 0, 0.2], 0.25],
    ['color(srgb 1 0 0.2)', [1, 0, 0.2], 1],
    ['color(srgb 1 0 0.2 / 0.72)', [1, 0, 0.2], 0.72],
    ['color(srgb none 1.2 -0.1)', [0, 1, 0], 1],
  ] as const) {
    test(`reads ${computed}`, () => {
      const colour = readColour(computed);
      assert.deepEqual(
        colour?.rgb.map((part) => Math.round(part * 100) / 100),
        [...expected],
      );
      assert.equal(colour?.alpha, alpha);
    });
  }

  for (const text of ['', 'red', 'oklch(0.5 0.1 200)', 'rgb(a, b, c)', 'var(--x)', '#f03', '#ff003380']) {
    test(`does not guess what "${text}" is`, () => {
      assert.isNull(readColour(text));
    });
  }

  test('are plain where each page computes the same, and only there', () => {
    const all = ['#ff0033', 'rgb(255, 0, 51)', 'rgba(255, 0, 51, 0.5)', 'rgb(50%, 0%, 0%)', '#f03', 'red', 'Canvas'];
    assert.deepEqual(all.map(isPlain), [true, true, true, false, false, false, false]);
  });

  test('luminance and contrast are those of WCAG', () => {
    assert.equal(luminance(white), 1);
    assert.equal(luminance(black), 0);
    assert.equal(contrast(white, black), 21);
    assert.approximately(contrast(rgb('#767676'), white), 4.54, 0.01);
  });

  test('a ground is dark when white text is read better on it', () => {
    assert.isTrue(isDark(rgb('#161616')));
    assert.isFalse(isDark(rgb('#f3f3f3')));
    assert.isTrue(isDark(rgb('#0000ff')));
  });

  test('mixes by the share of the first', () => {
    assert.equal(css(mix(white, black, 0.5)), 'rgb(128, 128, 128)');
    assert.equal(css(mix(white, black, 0)), 'rgb(0, 0, 0)');
  });

  test('a colour that can be told from its ground stays as it is', () => {
    assert.equal(css(readable(rgb('#294cca'), white)), css(rgb('#294cca')));
  });

  test('a colour that cannot be told from its ground is moved until it can', () => {
    for (const [colour, ground] of [
      ['#6fbe2e', '#ffffff'],
      ['#ffff00', '#ffffff'],
      ['#000080', '#161616'],
      ['#ffffff', '#ffffff'],
      ['#000000', '#000000'],
      ['#808080', '#777777'],
    ] as const) {
      assert.isAtLeast(contrast(readable(rgb(colour), rgb(ground)), rgb(ground)), 3, `${colour} on ${ground}`);
    }
  });
});

suite('palettes', () => {
  for (const [name, palette, grounds] of [
    ['light', lightPalette, ['#ffffff', '#f3f3f3']],
    ['dark', darkPalette, ['#161616', '#2a2a2a']],
  ] as const) {
    test(`every colour of the ${name} one has 3:1 against its grounds`, () => {
      for (const colour of palette)
        for (const ground of grounds) assert.isAtLeast(contrast(rgb(colour), rgb(ground)), 3, `${colour} on ${ground}`);
    });

    for (const [vision, matrix] of Object.entries(visions)) {
      test(`every two colours of the ${name} one are told apart with ${vision}`, () => {
        palette.forEach((one, at) => {
          for (const other of palette.slice(0, at))
            assert.isAtLeast(distance(rgb(one), rgb(other), matrix), 0.09, `${one} and ${other}`);
        });
      });
    }
  }

  test('as many shapes as colours, so that no two of the first seven share either', () => {
    assert.equal(new Set(lightPalette.map((_, place) => markerOf(place))).size, lightPalette.length);
    assert.equal(new Set(lightPalette.map((_, place) => dashOf(place).join())).size, lightPalette.length);
  });

  test('no two of the first seven are hatched alike, and when colours come round again they meet other hatches', () => {
    const hatches = Array.from({ length: 49 }, (_, place) => {
      const path = hatchOf(place, 'white')?.path ?? '';
      return { path, both: `${place % lightPalette.length} ${path}` };
    });
    assert.equal(new Set(hatches.slice(0, 7).map(({ path }) => path)).size, 7);
    assert.equal(new Set(hatches.map(({ both }) => both)).size, 49);
  });

  test('when colours come round again they meet other shapes', () => {
    const signs = Array.from({ length: 49 }, (_, place) => `${place % lightPalette.length} ${markerOf(place)}`);
    assert.equal(new Set(signs).size, markers.length * lightPalette.length);
  });
});

suite('the look of a chart', () => {
  const page = { family: 'serif', size: 16, forced: false, read };

  test('takes the palette that fits the ground, not the system', () => {
    assert.equal(lookOn({ ...page, ground: white }).series(0, null), css(rgb(lightPalette[0])));
    assert.equal(lookOn({ ...page, ground: rgb('#161616') }).series(0, null), css(rgb(darkPalette[0])));
  });

  test("keeps the endpoint's colour, made readable", () => {
    const look = lookOn({ ...page, ground: white });
    assert.equal(look.series(0, '#294cca'), css(rgb('#294cca')));
    const green = readColour(look.series(0, '#6fbe2e'))?.rgb ?? white;
    assert.isAtLeast(contrast(green, white), 3);
    assert.isAbove(green[1], green[0], 'it is still green');
  });

  test('a colour that the browser does not know is replaced', () => {
    assert.equal(lookOn({ ...page, ground: white }).series(1, 'no colour'), css(rgb(lightPalette[1])));
  });

  test('text that cannot be read on the ground becomes black or white', () => {
    const onPaper: ColourReader = (expression) =>
      expression === 'var(--_ink)' ? [0.95, 0.95, 0.95] : read(expression);
    assert.equal(lookOn({ ...page, read: onPaper, ground: white }).ink, 'rgb(0, 0, 0)');
    assert.equal(lookOn({ ...page, read: onPaper, ground: black }).ink, css([0.95, 0.95, 0.95]));
  });

  test('with forced colours only system colours are asked for', () => {
    const asked: string[] = [];
    const look = lookOn({ ...page, ground: black, forced: true, read: (name) => (asked.push(name), white) });
    look.series(0, '#6fbe2e');
    look.series(1, null);
    assert.isEmpty(asked.filter((name) => !/^[A-Z]\w+$/.test(name)));
  });

  test('with forced colours series only have colours that differ and can be seen; the rest is told by dash and marker', () => {
    const scheme: Readonly<Record<string, Rgb>> = {
      CanvasText: black,
      LinkText: rgb('#00009f'),
      Highlight: rgb('#37006e'),
      VisitedText: rgb('#ffffee'),
    };
    const look = lookOn({ ...page, ground: white, forced: true, read: (name) => scheme[name] ?? null });
    const colours = Array.from({ length: 4 }, (_, place) => look.series(place, null));
    assert.deepEqual(colours, [css(black), css(rgb('#00009f')), css(black), css(rgb('#00009f'))]);
    const signs = colours.map((_, place) => signOf({ role: 'value', place, color: null }, 12, look));
    assert.equal(new Set(signs.map(({ dash }) => dash.join())).size, 4);
    assert.equal(new Set(signs.map(({ marker }) => marker)).size, 4);
  });

  test('with forced colours hairlines are dotted, so that they are quieter than series of the same colour', () => {
    assert.isNotEmpty(lookOn({ ...page, ground: white, forced: true }).dots);
    assert.isEmpty(lookOn({ ...page, ground: white }).dots);
  });
});
