/** Red, green and blue from 0 to 1, in sRGB. */
export type Rgb = readonly [number, number, number];

export interface Colour {
  readonly rgb: Rgb;
  /** 0 is transparent, 1 is opaque. */
  readonly alpha: number;
}

/** Least contrast of a mark against its ground (WCAG 1.4.11). */
export const markContrast = 3;

/** What `readColour` reads rightly though no browser has computed it. */
const plain = /^(?:#[\da-f]{6}|rgba?\([\d., ]+\))$/i;

/** Whether a colour is the same on every page, and written so that no browser has to be asked for it. */
export function isPlain(expression: string): boolean {
  return plain.test(expression);
}

/** Reads what browsers compute for a colour, `rgb(…)`, `rgba(…)` or `color(srgb …)`, and `#rrggbb`; `null` for any other text. */
export function readColour(computed: string): Colour | null {
  if (/^#[\da-f]{6}$/i.test(computed)) return { rgb: [hex(computed, 1), hex(computed, 3), hex(computed, 5)], alpha: 1 };
  const legacy = /^rgba?\(/.test(computed);
  if (!legacy && !computed.startsWith('color(srgb ')) return null;
  const numbers = (/\((?:srgb )?(.*)\)/.exec(computed)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map((text) => (text === 'none' ? 0 : parseFloat(text)));
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = numbers;
  const scale = legacy ? 255 : 1;
  const rgb: Rgb = [clamp(red / scale), clamp(green / scale), clamp(blue / scale)];
  return [...rgb, alpha].some(Number.isNaN) ? null : { rgb, alpha: clamp(alpha) };
}

/** The colour as CSS. */
export function css([red, green, blue]: Rgb): string {
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(', ')})`;
}

/** `share` of the first colour laid over the second. */
export function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => over[index] * share + under[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** Relative luminance as WCAG defines it: 0 for black, 1 for white. */
export function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio as WCAG defines it, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How far apart two colours are in the cube of red, green and blue, whose edges are 1. */
export function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** Whether light text belongs on this ground. */
export function isDark(ground: Rgb): boolean {
  return contrast(ground, [1, 1, 1]) > contrast(ground, [0, 0, 0]);
}

/** The colour itself where it can be told from the ground; else moved towards black or white as far as needed. */
export function readable(colour: Rgb, ground: Rgb): Rgb {
  if (contrast(colour, ground) >= markContrast) return colour;
  const far: Rgb = isDark(ground) ? [1, 1, 1] : [0, 0, 0];
  for (let share = 0.05; share < 1; share += 0.05) {
    const moved = mix(far, colour, share);
    if (contrast(moved, ground) >= markContrast) return moved;
  }
  return far;
}

function hex(colour: string, from: number): number {
  return parseInt(colour.slice(from, from + 2), 16) / 255;
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
