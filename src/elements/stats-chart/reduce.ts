import type { Geometry } from './geometry.js';

/** Stands among the points of a reduced line where values are missing. */
export const gap = -1;

/**
 * The points of a line that leave the same ink as all of them, by index, with `gap` between two pieces: first, lowest,
 * highest and last of each column of screen pixels (M4: Jugel et al., 2014), so that no extreme is lost and no more is
 * drawn than can be seen. All of them where buckets are a pixel or more apart. A loop without calls, as there may be
 * 100,000 values.
 */
export function reduce(values: Float64Array, { x0, dx, ratio }: Geometry): readonly number[] {
  const start = x0 * ratio;
  const step = dx * ratio;
  const points: number[] = [];
  for (let index = 0; index < values.length;) {
    const first = values[index] as number;
    if (Number.isNaN(first)) {
      if (points.at(-1) !== gap) points.push(gap);
      index += 1;
      continue;
    }
    const end = Math.min(values.length, columnEnd(index, start, step));
    let [low, high, least, most, next] = [index, index, first, first, index + 1];
    for (; next < end; next++) {
      const value = values[next] as number;
      if (value < least) {
        low = next;
        least = value;
      } else if (value > most) {
        high = next;
        most = value;
      } else if (Number.isNaN(value)) break;
    }
    push(points, index, Math.min(low, high), Math.max(low, high), next - 1);
    index = next;
  }
  return points;
}

/** Each once, in order. */
function push(points: number[], first: number, second: number, third: number, last: number): void {
  points.push(first);
  if (second > first) points.push(second);
  if (third > second && third > first) points.push(third);
  if (last > third) points.push(last);
}

/** The first bucket after one that no longer stands in its column of pixels. */
function columnEnd(index: number, start: number, step: number): number {
  if (Math.abs(step) >= 1 || step === 0) return index + 1;
  const column = Math.floor(start + index * step);
  const end = step > 0 ? Math.ceil((column + 1 - start) / step) : Math.floor((column - start) / step) + 1;
  return Math.max(index + 1, end);
}
