/** A place in the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance between what is read out and the box. */
const distance = 10;
/** A pointer this near to the box, and coming nearer, is on its way to it. */
const near = 48;

/** Puts a box that is fixed in the window beside a point, on the side that has room. */
export function placeBeside(box: HTMLElement, { x, y }: Point): void {
  const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
  const { offsetWidth, offsetHeight } = box;
  const right = x + distance;
  const left = right + offsetWidth > clientWidth ? x - distance - offsetWidth : right;
  const above = y - distance - offsetHeight;
  const top = above < 0 ? y + distance : above;
  box.style.setProperty('left', `${Math.max(0, Math.min(clientWidth - offsetWidth, left))}px`);
  box.style.setProperty('top', `${Math.max(0, Math.min(clientHeight - offsetHeight, top))}px`);
}

/** Whether a move of the pointer is meant for the box: it comes nearer to it, and is near already. */
export function isMeantFor(box: DOMRect, before: Point, at: Point): boolean {
  const now = distanceTo(box, at);
  return now <= near && now < distanceTo(box, before);
}

function distanceTo({ left, right, top, bottom }: DOMRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
