import type { MultiPolygon, Polygon, Position } from 'geojson';

/** An area that a map may colour. Positions are degrees of longitude and latitude. */
export interface Area {
  /** By which members name it: ISO 3166-1 alpha-2 in the shipped world. Empty for one that no member can name. */
  readonly code: string;
  /** What the topology calls it; `null` where it does not say, and in the shipped world. */
  readonly name: string | null;
  /** A place that is too small for an outline is one point. */
  readonly shape: Polygon | MultiPolygon | { readonly type: 'Point'; readonly coordinates: Position };
}

/** What a map is drawn on. */
export interface Ground {
  readonly areas: readonly Area[];
  /** The shipped world. */
  readonly isWorld: boolean;
  /** Codes are those of ISO 3166-1, so that names of areas are known in every language. */
  readonly isByCountry: boolean;
}
