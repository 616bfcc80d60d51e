import type { Place } from '../../views/places.js';
import type { Classes } from './classes.js';
import type { Located } from './located.js';
import type { Outline, Projected, Spot } from './projected.js';

/**
 * How a place is filled in: a class of values, 0, a value that is withheld, none that is known. `ground`: no place is
 * meant, only what lies around them.
 */
export type Fill = 'zero' | 'withheld' | 'none' | 'ground' | (string & {});

/** Something that is drawn and can be pointed at. */
export interface Mark {
  readonly fill: Fill;
  /** `null` for an area that no row speaks of. */
  readonly located: Located | null;
  readonly outline: Outline | null;
  /** The circle that stands for it or beside its outline; `null` where the outline is large enough. Radius in pixels. */
  readonly circle: { readonly spot: Spot; readonly radius: number } | null;
}

/** Below so many pixels across a shape is not seen. */
const smallest = 3;
const dot = 3.5;

/** More circles than that hide one another; the table has them all. */
export const mostCircles = 2000;

/** Radius of the largest circle, in pixels, of a map of so many. */
export function largestRadius(width: number): number {
  return Math.min(26, Math.max(9, width / 32));
}

/** The radius of a value's circle, whose area is as the value is to the largest. */
export function radiusOf(value: number, largest: number, width: number): number {
  return Math.max(2, largestRadius(width) * Math.sqrt(Math.abs(value) / largest));
}

/**
 * What is drawn, in the order in which it is: areas, then circles, small ones on top of large ones. `pixels` is how wide
 * the map is on the screen.
 */
export function marksOf(
  drawing: Projected,
  located: readonly Located[],
  classes: Classes,
  pixels: number,
): readonly Mark[] {
  const byArea = new Map(located.flatMap((one) => (one.area ? [[one.area, one] as const] : [])));
  const isChoropleth = byArea.size > 0;
  const unit = drawing.width / pixels;
  const areas = drawing.outlines.flatMap((outline): Mark[] => {
    const own = byArea.get(outline.area) ?? null;
    if (!own && outline.path === null) return [];
    const fill = own ? fillOf(own.place, classes) : isChoropleth ? 'none' : 'ground';
    const isSmall = outline.extent < (smallest * unit) ** 2;
    const circle = own && isSmall && outline.middle ? { spot: outline.middle, radius: dot } : null;
    return outline.path === null && !circle ? [] : [{ fill, located: own, outline, circle }];
  });
  const circles = circlesOf(drawing, located, pixels).sort((one, other) => radiusIn(other) - radiusIn(one));
  return [...areas.filter(({ circle }) => !circle), ...areas.filter(({ circle }) => circle), ...circles];
}

/** Of more points than are drawn those that stand out most. */
function circlesOf(drawing: Projected, located: readonly Located[], pixels: number): Mark[] {
  const largest = largestPoint(located);
  const circles = [...located]
    .sort((one, other) => size(other) - size(one))
    .flatMap((one): Mark[] => {
      const [longitude, latitude] = one.point ?? [];
      if (longitude === undefined || latitude === undefined) return [];
      const spot = drawing.spotOf(longitude, latitude);
      const { value } = one.place;
      const radius = value === null || value === 0 ? dot : radiusOf(value, largest, pixels);
      const fill = value === null || value === 0 ? fillOf(one.place, null) : value < 0 ? 'n3' : 'c3';
      return spot ? [{ fill, located: one, outline: null, circle: { spot, radius } }] : [];
    });
  return circles.slice(0, mostCircles);
}

/** A value counts for more than none at all, even 0. */
function size({ place: { value } }: Located): number {
  return value === null ? -1 : Math.abs(value);
}

/** The largest size among points; 1 where none has any. */
export function largestPoint(located: readonly Located[]): number {
  const sizes = located.map(({ point, place }) => (point ? Math.abs(place.value ?? 0) : 0));
  return sizes.reduce((one, other) => Math.max(one, other), 0) || 1;
}

function fillOf({ value, reason }: Place, classes: Classes | null): Fill {
  if (value === null) return reason === 'suppressed' ? 'withheld' : 'none';
  return value === 0 ? 'zero' : (classes?.shadeOf(value) ?? 'c3');
}

function radiusIn({ circle }: Mark): number {
  return circle?.radius ?? 0;
}
