import type { Point } from './box-place.js';
import type { Mark } from './marks.js';
import type { Spot } from './projected.js';
import type { Shown } from './shown.js';

/** An outline of fewer pixels across would disappear under the line that points it out: it gets a ring around it. */
const small = 16;

/** Points out the mark that is read out, above all others: by its outline, or by a ring. Nothing for `null`. */
export function pointOut(root: ParentNode, mark: Mark | null, shown: Shown | null): void {
  const unit = shown?.drawing ? shown.drawing.width / shown.pixels : 1;
  const ring = mark && ringOf(mark, unit);
  const path = ring ? null : mark?.outline?.path;
  root.querySelector('path.pointed')?.setAttribute('d', path ?? '');
  const { spot: [x, y] = [0, 0], radius = 0 } = ring ?? {};
  for (const [name, value] of Object.entries({ cx: x, cy: y, r: radius * unit })) {
    root.querySelector('circle.pointed')?.setAttribute(name, value.toFixed(1));
  }
}

/** Where a mark is on the screen; the top of the map for a place that has none. */
export function middleOf(mark: Mark | null, plot: Element): Point {
  const spot = mark?.circle?.spot ?? mark?.outline?.middle;
  const matrix = plot.querySelector('svg')?.getScreenCTM();
  if (spot && matrix) return { x: spot[0] * matrix.a + matrix.e, y: spot[1] * matrix.d + matrix.f };
  const { left, top } = plot.getBoundingClientRect();
  return { x: left, y: top };
}

/** Radius in pixels. */
function ringOf({ circle, outline }: Mark, unit: number): { readonly spot: Spot; readonly radius: number } | null {
  if (circle) return { spot: circle.spot, radius: circle.radius + 2 };
  const isSmall = outline?.middle != null && outline.extent < (small * unit) ** 2;
  return isSmall ? { spot: outline.middle, radius: small / 2 + 1 } : null;
}
