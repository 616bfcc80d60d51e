/** A place on the screen, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Distance between the bucket that is read out and the box that says its values, in pixels. */
export const distance = 12;

/** Distance between the pointer and the box above or below it, in pixels. */
const clear = 16;

/**
 * How many pixels below the top of the plot a box begins: at the top, and where the pointer is there, below it, so that
 * a pointer that moves from bucket to bucket never runs into the box. `lowest` is the last place that has room for it,
 * `pointer` the pointer's distance from the top of the plot, `null` where none points.
 */
export function topFor(height: number, plot: number, lowest: number, pointer: number | null): number {
  const below = pointer === null || pointer > height + clear ? 0 : Math.max(pointer + clear, plot - height);
  return Math.min(below, lowest);
}

/**
 * Whether a move of the pointer is meant for the box: it is on it or beside it, or comes nearer to it from above or below, more than a
 * sideways move from bucket to bucket does.
 */
export function isMeantFor(box: DOMRect, before: Place | null, { x, y }: Place): boolean {
  if (y >= box.top && y <= box.bottom) return x >= box.left - distance && x <= box.right + distance;
  if (!before) return false;
  const nearer = y < box.top ? y - before.y : before.y - y;
  return nearer > 0 && Math.abs(x - before.x) <= 3 * nearer;
}
