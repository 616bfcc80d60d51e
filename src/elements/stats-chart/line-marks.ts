import type { Picture, Trace } from './chart-picture.js';
import type { Geometry } from './geometry.js';

/** Marked points of a line, for one size of the canvas. */
export interface LineMarks {
  /** Filled with the line's colour. */
  readonly whole: Path2D;
  /** Filled with the ground: not finished, or without all parts. */
  readonly unfinished: Path2D;
}

/** Least distance of two marks, in pixels: nearer ones would touch. */
const apart = 9;

/** Distance of marks where only few points are marked. */
const spread = 120;

/** How far from its place such a mark may be, for a higher value. In pixels. */
const reach = 4;

/** The middle of a marker's path. */
const [middleX, middleY] = [12, 8];

/** Those of a line: all its points where they are few; where they are many, lone and unfinished ones. */
export function lineMarks(trace: Trace, picture: Picture, geometry: Geometry, alone: readonly number[]): LineMarks {
  const pen = new Stamp(trace, geometry);
  const { from, to } = picture.whole;
  const isOpen = (index: number): boolean =>
    trace.depth < 2 && (index < from || index >= to || (trace.hasLacking && trace.lacks(index)));
  const isMarked = trace.sign.marker !== null && !trace.sign.sparse;
  if (!isMarked) for (const index of alone) pen.mark(index, isOpen(index));
  if (isMarked) for (let index = 0; index < picture.length; index++) pen.put(index, isOpen(index));
  else if (trace.depth < 2) markOpen(trace, picture, pen);
  return pen;
}

function markOpen(trace: Trace, { whole: { from, to }, length }: Picture, pen: Stamp): void {
  // What is under way now comes first: it is at the end.
  for (let index = length - 1; index >= to; index--) pen.ring(index);
  if (trace.hasLacking) for (let index = to - 1; index >= from; index--) if (trace.lacks(index)) pen.ring(index);
  for (let index = from - 1; index >= 0; index--) pen.ring(index);
}

/**
 * The shape of a member along a line of very many points, at some of its high values. Others have theirs at other places.
 * It is drawn below all lines, so that it hides none, and is seen where lines can be told apart at all.
 */
export function sparseMarks(trace: Trace, place: number, places: number, geometry: Geometry): Path2D {
  const pen = new Stamp(trace, geometry);
  const step = Math.max(1, Math.round(spread / Math.abs(geometry.dx || 1)));
  const around = Math.min(Math.floor(step / 8), Math.round(reach / Math.abs(geometry.dx || 1)));
  const first = Math.round((step * (place + 0.5)) / places);
  for (let index = first; index < trace.values.length; index += step)
    pen.put(highest(trace.values, index - around, index + around), false);
  return pen.whole;
}

/** The highest known value; the first bucket where none is. */
function highest(values: Float64Array, from: number, to: number): number {
  let [found, most] = [from, -Infinity];
  for (let index = from; index <= to; index++) {
    const value = values[index] ?? NaN;
    if (value > most) [found, most] = [index, value];
  }
  return found;
}

class Stamp implements LineMarks {
  readonly whole = new Path2D();
  readonly unfinished = new Path2D();
  readonly #values: Float64Array;
  readonly #geometry: Geometry;
  readonly #shape: Path2D;
  readonly #isSparse: boolean;
  readonly #dots = new Set<string>();
  #last = -Infinity;

  constructor({ values, marker, sign }: Trace, geometry: Geometry) {
    this.#values = values;
    this.#geometry = geometry;
    this.#isSparse = sign.sparse;
    this.#shape = new Path2D(marker.path);
  }

  put(index: number, open: boolean): void {
    const y = this.#y(index);
    if (Number.isNaN(y)) return;
    (open ? this.unfinished : this.whole).addPath(this.#shape, { e: this.#x(index) - middleX, f: y - middleY });
  }

  /** Marks a lone point; where that would touch the last mark, by a dot. Dots on the same pixel are one. */
  mark(index: number, open: boolean): void {
    if (this.#hasRoom(index, apart)) return this.put(index, open);
    const [x, y] = [this.#x(index), this.#y(index)];
    const pixel = `${Math.round(x)} ${Math.round(y)}`;
    if (this.#dots.has(pixel)) return;
    this.#dots.add(pixel);
    this.whole.moveTo(x, y);
    this.whole.lineTo(x + 0.01, y);
  }

  /** Marks a point of a line as open, unless the last mark is near: where few points are marked, its dots say the same. */
  ring(index: number): void {
    if (this.#hasRoom(index, this.#isSparse ? spread : apart)) this.put(index, true);
  }

  #hasRoom(index: number, room: number): boolean {
    const x = this.#x(index);
    if (Math.abs(x - this.#last) < room || Number.isNaN(this.#y(index))) return false;
    this.#last = x;
    return true;
  }

  #x(index: number): number {
    return this.#geometry.x0 + index * this.#geometry.dx;
  }

  #y(index: number): number {
    return this.#geometry.y0 + (this.#values[index] ?? NaN) * this.#geometry.dy;
  }
}
