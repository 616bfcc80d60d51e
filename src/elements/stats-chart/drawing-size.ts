import { longestSide } from './longest-side.js';

/** Of a drawing, in CSS pixels, and the pixels of the canvas in one of them. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Pixels of a canvas in all: as with its sides. */
const largest = 16_000_000;

/** A size that every browser can draw: where the canvas would have too many pixels it has fewer, and is less sharp. */
export function drawable({ width, height, ratio }: Size): Size {
  const most = Math.min(longestSide / Math.max(width, height), Math.sqrt(largest / (width * height)));
  return { width, height, ratio: Math.min(ratio, most) };
}
