/** A place in the window, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance between the bucket that is read out and the box that says its values, in pixels. */
const distance = 12;

/** Distance between the pointer and the box above or below it, in pixels. */
const clear = 16;

/**
 * The top left corner of a box that reads out one bucket, in the window. It stands beside the bucket, on the side that has
 * room; at the top of the plot, or beside a row where buckets are rows (`at.y`); where the pointer is there, below it, so
 * that a pointer that moves from bucket to bucket never runs into the box. Never beyond the window.
 */
export function placeBox(
  box: Size,
  at: { readonly x: number; readonly y: number | null },
  plot: { readonly top: number; readonly bottom: number },
  window: Size,
  pointer: Place | null,
): Place {
  const room = window.width - box.width;
  const right = at.x + distance;
  const left = right > room ? at.x - distance - box.width : right;
  const start = at.y === null ? plot.top : at.y + distance;
  const lowest = window.height - box.height;
  return {
    x: within(left, room),
    y: within(pointer ? beside(pointer, box, start, plot.bottom, lowest) : start, lowest),
  };
}

/** The top of a box that leaves the pointer alone: where it would stand, else below the pointer, else above. */
function beside({ y }: Place, { height }: Size, start: number, bottom: number, lowest: number): number {
  if (y > start + height + clear) return start;
  const below = Math.max(y + clear, bottom - height);
  const above = y - clear - height;
  return below > lowest && above >= 0 ? above : below;
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

function within(place: number, most: number): number {
  return Math.max(0, Math.min(most, place));
}
