import { contrast, css, distance, isDark, markContrast, mix, readable, type Rgb } from './colour.js';
import { onceEach } from '../../model/once-each.js';
import { darkPalette, forcedPalette, lightPalette } from './palette.js';

/** The colours and letters of one chart at one moment, taken from the page it stands on. All are CSS. */
export interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Of hairlines that are to be quieter than their colour; empty where they are not. Lengths of dash and gap in pixels. */
  readonly dots: readonly number[];
  /** Font family. */
  readonly family: string;
  /** Font size of axes, in pixels. */
  readonly size: number;
  /** The reader has chosen the colours of all pages: few, so that shapes must tell more. */
  readonly forced: boolean;
  /** The colour of the member at a place; `own` is the one that the endpoint gave it. Told from the ground by 3:1. */
  series(place: number, own: string | null): string;
  /** Lighter than the colour, of the same hue. */
  fade(colour: string): string;
}

/** Reads a CSS colour as the page's browser understands it, `null` where it does not. */
export type ColourReader = (expression: string) => Rgb | null;

export interface Surroundings {
  readonly ground: Rgb;
  readonly family: string;
  /** Font size around the chart, in pixels. */
  readonly size: number;
  /** The reader has chosen the colours of all pages. */
  readonly forced: boolean;
  readonly read: ColourReader;
}

/** Least contrast of text (WCAG 1.4.3), and of a hairline that is to be seen at all. */
const textContrast = 4.5;
const hairlineContrast = 1.15;

/** Least distance between two colours of a reader's scheme that tell series apart; black and white have 1.73. */
const leastDistance = 0.4;

/** Letters on axes are this share of those around the chart, and never smaller than so many pixels. */
const share = 0.75;
const smallest = 12;

/** What a chart looks like on a ground: the page's tokens where they can be read on it, our own colours elsewhere. */
export function lookOn({ ground, family, size, forced, read }: Surroundings): Look {
  const dark = isDark(ground);
  const far: Rgb = dark ? [1, 1, 1] : [0, 0, 0];
  const pick = (expression: string, least: number, otherwise: Rgb): Rgb => {
    const colour = read(expression);
    return colour && contrast(colour, ground) >= least ? colour : otherwise;
  };
  const ink = pick(forced ? 'CanvasText' : 'var(--_ink)', textContrast, far);
  const muted = forced ? ink : pick('var(--_muted)', textContrast, ink);
  const hairline = forced ? ink : pick('var(--_hairline)', hairlineContrast, mix(far, ground, 0.2));
  const own = forced ? distinct(forcedPalette.map(read), ground) : [];
  return {
    ground: css(ground),
    ink: css(ink),
    muted: css(muted),
    hairline: css(hairline),
    dots: forced ? [1, 4] : [],
    family,
    size: Math.max(smallest, share * size),
    forced,
    series: onceEach((place, given) =>
      forced
        ? css(own[place % own.length] ?? ink)
        : css(readable(read(given ?? '') ?? read(colourAt(place, dark)) ?? ink, ground)),
    ),
    fade: onceEach((colour) => css(mix(read(colour) ?? ink, ground, 0.3))),
  };
}

/** The page's `--stats-series-1` to `-7`, else the palette. */
function colourAt(place: number, dark: boolean): string {
  const palette = dark ? darkPalette : lightPalette;
  const number = place % palette.length;
  return `var(--stats-series-${number + 1}, ${palette[number] ?? 'CanvasText'})`;
}

/** Those that can be seen on the ground and told from all before them. */
function distinct(colours: readonly (Rgb | null)[], ground: Rgb): readonly Rgb[] {
  const kept: Rgb[] = [];
  for (const colour of colours) {
    if (!colour || contrast(colour, ground) < markContrast) continue;
    if (kept.every((other) => distance(colour, other) >= leastDistance)) kept.push(colour);
  }
  return kept;
}
