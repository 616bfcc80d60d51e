import type { Picture, Trace } from './chart-picture.js';
import type { Geometry } from './geometry.js';
import { gap, reduce } from './reduce.js';

/** A line as it is stroked and filled, for one size of the canvas. Kept until picture or size change. */
export interface LinePaths {
  readonly whole: Path2D;
  /** Pieces that are not sure: out of a bucket that was cut, into one that is not whole, or at a sum without all parts. */
  readonly unsure: Path2D;
  /** Down to zero; `null` for a line that is not filled. */
  readonly area: Path2D | null;
  /** Buckets between two gaps, which no piece leads to. */
  readonly alone: readonly number[];
}

/** A piece of dots longer than this, in pixels, has one at both ends, so that no extreme falls between two. */
const longest = 6;

/** Traces a line from one end to the other. */
export function linePaths(trace: Trace, { whole: sure }: Picture, geometry: Geometry): LinePaths {
  const { values } = trace;
  const { x0, dx, y0, dy } = geometry;
  const points = reduce(values, geometry);
  const whole = new Path2D();
  const unsure = new Path2D();
  const alone: number[] = [];
  let [before, path, lastX, lastY, wasLong] = [gap, null as Path2D | null, 0, 0, false];
  // No iterator: there may be thousands.
  for (let place = 0; place < points.length; place++) {
    const index = points[place] ?? gap;
    const x = x0 + index * dx;
    const y = y0 + (values[index] ?? NaN) * dy;
    if (index !== gap && before === gap && (points[place + 1] ?? gap) === gap) alone.push(index);
    if (index !== gap && before !== gap) {
      const next = isUnsure(trace, sure, before, index) ? unsure : whole;
      const isLong = next === unsure && Math.abs(x - lastX) + Math.abs(y - lastY) > longest;
      if (next !== path || isLong || wasLong) next.moveTo(lastX, lastY);
      next.lineTo(x, y);
      path = next;
      wasLong = isLong;
    } else path = null;
    before = index;
    lastX = x;
    lastY = y;
  }
  return { whole, unsure, area: trace.form === 'area' ? areaOf(points, values, geometry) : null, alone };
}

/** Whether a piece of a line, or a part of what it stands for, is unsure. */
function isUnsure(
  { hasLacking, lacks }: Trace,
  { from, to }: Picture['whole'],
  before: number,
  index: number,
): boolean {
  // Out of the last bucket that was cut, or into the first that runs.
  if (before < from || index >= to) return true;
  if (hasLacking) for (let at = before; at <= index; at++) if (lacks(at)) return true;
  return false;
}

function areaOf(points: readonly number[], values: Float64Array, { x0, dx, y0, dy }: Geometry): Path2D {
  const area = new Path2D();
  let before = gap;
  for (const index of [...points, gap]) {
    if (index !== gap && before === gap) area.moveTo(x0 + index * dx, y0);
    if (index !== gap) area.lineTo(x0 + index * dx, y0 + (values[index] ?? NaN) * dy);
    else if (before !== gap) area.lineTo(x0 + before * dx, y0);
    before = index;
  }
  return area;
}
