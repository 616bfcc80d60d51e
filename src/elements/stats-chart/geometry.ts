import type { Chart } from 'chart.js';
import type { Kind } from './chart-config.js';

/** Where buckets and values stand on the canvas, in CSS pixels: both scales are linear. */
export interface Geometry {
  /** Place of the first bucket, and distance to the next one: negative from right to left. */
  readonly x0: number;
  readonly dx: number;
  /** Place of the value 0, and of one more. */
  readonly y0: number;
  readonly dy: number;
  /** Screen pixels in a CSS pixel. */
  readonly ratio: number;
}

/** Reads a chart whose buckets are along x; worked out once, not point by point. */
export function geometryOf({ scales, currentDevicePixelRatio: ratio }: Chart<Kind>): Geometry {
  const { x, y } = scales;
  if (!x || !y) return { x0: 0, dx: 0, y0: 0, dy: 0, ratio };
  const [left, right] = [x.getPixelForValue(x.min), x.getPixelForValue(x.max)];
  const [bottom, top] = [y.getPixelForValue(y.min), y.getPixelForValue(y.max)];
  const dx = (right - left) / (x.max - x.min || 1);
  const dy = (top - bottom) / (y.max - y.min || 1);
  return { x0: left - x.min * dx, dx, y0: bottom - y.min * dy, dy, ratio };
}
