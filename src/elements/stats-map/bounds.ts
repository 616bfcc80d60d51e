import type { Position } from 'geojson';

/** The narrowest strip of the globe that has all positions, in degrees. */
export interface Bounds {
  readonly west: number;
  /** How wide it is, eastward. */
  readonly across: number;
  readonly south: number;
  readonly north: number;
}

/** The bounds of at least one position: all around the globe but the widest stretch without any. */
export function boundsOf(positions: readonly Position[]): Bounds {
  const around = positions.map(([longitude = 0]) => ((longitude % 360) + 360) % 360).sort((one, other) => one - other);
  let [west, gap] = [around[0] ?? 0, 0];
  around.forEach((longitude, at) => {
    const own = longitude - (around.at(at - 1) ?? 0) + (at === 0 ? 360 : 0);
    if (own > gap) [west, gap] = [longitude, own];
  });
  const heights = positions.map(([, latitude = 0]) => latitude);
  const edge = (pick: (one: number, other: number) => number): number => heights.reduce((one, two) => pick(one, two));
  return { west, across: 360 - gap, south: edge(Math.min), north: edge(Math.max) };
}
