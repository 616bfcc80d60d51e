import { numbersOf } from '../../model/numbers-of.js';
import type { Line, SeriesSet } from '../../views/series.js';

/** Size of the drawing in its own units; the element scales it to its room. */
export const width = 120;
export const height = 32;

/** The ink stays this far inside, so that round line ends are not cut. */
const inset = 2;

export interface SparklineStroke {
  /** SVG path data. */
  readonly path: string;
  /** Drawn dashed: it leads into, or out of, a bucket that is not complete. */
  readonly incomplete: boolean;
}

export interface SparklineBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly incomplete: boolean;
}

/** Whether there is anything to draw: at least one value that is not 0, as data.gouv.fr does. */
export function isDrawable(line: Line): boolean {
  return numbersOf(line.column).some((value) => value < 0 || value > 0);
}

/** The strokes of a line: one run per stretch of known values, broken where values are missing. */
export function sparklineStrokes(set: SeriesSet, line: Line): readonly SparklineStroke[] {
  const place = placer(line);
  const step = (width - 2 * inset) / Math.max(1, set.buckets.length - 1);
  const point = (index: number): string | null => {
    const value = line.column.at(index);
    return value === null ? null : `${round(inset + index * step)} ${round(place(value))}`;
  };
  const strokes: SparklineStroke[] = [];
  for (let index = 0; index < line.column.length; index++) {
    const here = point(index);
    if (here === null) continue;
    const next = point(index + 1);
    if (next !== null) strokes.push({ path: `M${here}L${next}`, incomplete: isUnsure(set, line, index) });
    else if (index === 0 || point(index - 1) === null) strokes.push({ path: `M${here}h.01`, incomplete: false });
  }
  return joined(strokes);
}

/** One bar per known value, from the zero line. */
export function sparklineBars(set: SeriesSet, line: Line): readonly SparklineBar[] {
  const place = placer(line);
  const step = width / Math.max(1, set.buckets.length);
  const zero = place(0);
  return [...numbersOf(line.column)].flatMap((value, index) => {
    if (Number.isNaN(value)) return [];
    const y = place(value);
    const incomplete = set.buckets.at(index)?.incomplete != null || line.lacks(index);
    const box = { x: index * step + step * 0.15, width: step * 0.7, y: Math.min(y, zero), height: Math.abs(zero - y) };
    return [{ x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height), incomplete }];
  });
}

/** Values to heights. The scale always holds 0: a sparkline that begins at its minimum makes a cliff of every ripple. */
function placer(line: Line): (value: number) => number {
  const known = numbersOf(line.column).filter((value) => !Number.isNaN(value));
  const low = known.reduce((least, value) => Math.min(least, value), 0);
  const high = known.reduce((most, value) => Math.max(most, value), 0);
  const room = height - 2 * inset;
  return (value) => (high === low ? height - inset : inset + room * (1 - (value - low) / (high - low)));
}

/** Whether the stretch after a bucket ends or begins in one that is incomplete, or is a sum of known parts only. */
function isUnsure({ buckets }: SeriesSet, line: Line, index: number): boolean {
  const cut = buckets.at(index)?.incomplete === 'cut' || buckets.at(index + 1)?.incomplete != null;
  return cut || line.lacks(index) || line.lacks(index + 1);
}

/** Segments that follow each other in the same manner, as one path. */
function joined(strokes: readonly SparklineStroke[]): readonly SparklineStroke[] {
  const solid = strokes.filter((stroke) => !stroke.incomplete).map((stroke) => stroke.path);
  const dashed = strokes.filter((stroke) => stroke.incomplete);
  return solid.length > 0 ? [{ path: solid.join(''), incomplete: false }, ...dashed] : dashed;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
