import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint, MultiPolygon, Polygon, Position } from 'geojson';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { asStatsError } from '../as-stats-error.js';
import { boundsOf } from './bounds.js';
import type { Area, Ground } from './ground.js';

/** A place on the drawing. */
export type Spot = readonly [x: number, y: number];

/** An area as it is drawn. */
export interface Outline {
  readonly area: Area;
  /** Path data; `null` for an area that is one point, or lies outside the drawing. */
  readonly path: string | null;
  /** The middle of its largest part; `null` outside the drawing. */
  readonly middle: Spot | null;
  /** What its largest part covers, in units of the drawing, squared. */
  readonly extent: number;
}

/** A ground, flattened. Units of the drawing are those of its view box, `width` by `height`. */
export interface Projected {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
  /** Where a point lies; `null` outside the drawing. */
  spotOf(longitude: number, latitude: number): Spot | null;
}

const width = 960;
/** The world needs less than half of its width; other areas get the shape of a screen. */
const heights = { world: 450, region: 720 };
/** Room for the outlines, and for small circles. */
const margin = 6;

/** Lines between corners stay straight: those of countries are short, and bending them takes as long as all else. */
const detail = 0;

/** Degrees beyond which areas, and points, are shown on the whole world: no picture of a part keeps their shape. */
const widest = { areas: 100, points: 60 };
/** A single point is shown with so many degrees around it. */
const narrowest = 8;

/** So many drawings of a ground are kept: every other set of points has surroundings of its own. */
const mostKept = 8;

const known = new WeakMap<Ground, Map<string, Projected | StatsError>>();

/**
 * The drawing of a ground; done once for all maps of a page. `points`, as longitude and latitude: where nothing but points
 * is shown and they are neighbours, the drawing is of their surroundings. Throws a `StatsError`, the same one each time,
 * for what cannot be drawn.
 */
export function project(ground: Ground, points: readonly Position[]): Projected {
  const focus = focusOf(points);
  const key = JSON.stringify(focus);
  const drawings = known.get(ground) ?? new Map<string, Projected | StatsError>();
  known.set(ground, drawings);
  const drawing = drawings.get(key) ?? attempt(ground, focus);
  // The one that was asked for last is the last to go.
  drawings.delete(key);
  drawings.set(key, drawing);
  for (const [oldest] of drawings) if (drawings.size > mostKept) drawings.delete(oldest);
  if (drawing instanceof StatsError) throw drawing;
  return drawing;
}

function attempt(ground: Ground, focus: MultiPoint | null): Projected | StatsError {
  try {
    return draw(ground, focus);
  } catch (error) {
    return asStatsError(error);
  }
}

function draw(ground: Ground, focus: MultiPoint | null): Projected {
  const height = heights[ground.isWorld ? 'world' : 'region'];
  const projection = projectionOf(ground, focus, height);
  const numbers = [projection.scale(), ...projection.translate()];
  if (!numbers.every(Number.isFinite)) throw wrongType('topology', 'areas', 'a single point');
  const path = geoPath(projection).digits(1);
  const spotOf = (longitude: number, latitude: number): Spot | null => {
    const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
    return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
  };
  return { width, height, spotOf, outlines: ground.areas.map((area) => outlineOf(area, path, spotOf)) };
}

function outlineOf(area: Area, path: GeoPath, spotOf: Projected['spotOf']): Outline {
  const { shape } = area;
  if (shape.type === 'Point') {
    const [longitude = NaN, latitude = NaN] = shape.coordinates;
    return { area, path: null, middle: spotOf(longitude, latitude), extent: 0 };
  }
  const largest = largestPart(shape);
  const extent = path.area(largest);
  const [x, y] = path.centroid(largest);
  const middle: Spot | null = extent > 0 ? [x, y] : null;
  return { area, path: path(shape), middle, extent };
}

/** By the span of its outer ring in degrees: to flatten each part of each country to measure it takes as long as to draw it. */
function largestPart(shape: Polygon | MultiPolygon): Polygon {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  let [largest, most] = [parts[0] ?? [], -1];
  for (const part of parts) {
    const span = spanOf(part);
    if (span > most) [largest, most] = [part, span];
  }
  return { type: 'Polygon', coordinates: largest };
}

function spanOf([ring = []]: readonly Position[][]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return (east - west) * (north - south) * Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** Both keep areas true to each other: what is coloured weighs as much as it is large. */
function projectionOf(ground: Ground, focus: MultiPoint | null, height: number): GeoProjection {
  const room: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const all = cornersOf(ground.areas);
  // Cut in the Bering strait, where nobody lives, and not through Russia.
  const world = (): GeoProjection => geoEqualEarth().rotate([-11, 0]).precision(detail).fitExtent(room, all);
  if (ground.isWorld && !focus) return world();
  const { west, across, south, north } = boundsOf((focus ?? all).coordinates);
  if (!focus && across > widest.areas) return world();
  return geoAzimuthalEqualArea()
    .rotate([-(west + across / 2), -(south + north) / 2])
    .clipAngle(90)
    .precision(detail)
    .fitExtent(room, focus ?? all)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** Every corner: flattened many times faster than what they enclose, and as wide and as high. */
function cornersOf(areas: readonly Area[]): MultiPoint {
  const coordinates = areas.flatMap(({ shape }): Position[] => {
    if (shape.type === 'Point') return [];
    return shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2);
  });
  return { type: 'MultiPoint', coordinates };
}

/** A frame around neighbouring points; `null` where the whole ground is to be shown. */
function focusOf(points: readonly Position[]): MultiPoint | null {
  if (points.length === 0) return null;
  const { west, across, south, north } = boundsOf(points);
  if (across > widest.points || north - south > widest.points) return null;
  const aside = Math.max(across * 0.1, (narrowest - across) / 2);
  const above = Math.max((north - south) * 0.1, (narrowest - (north - south)) / 2);
  const [low, high] = [Math.max(-89, south - above), Math.min(89, north + above)];
  // Edges bulge when they are flattened: points along them, and not the corners alone, have to fit.
  const along = [0, 0.25, 0.5, 0.75, 1];
  const edge = along.flatMap((part) => {
    const longitude = west - aside + part * (across + 2 * aside);
    return along.map((height): Position => [longitude, low + height * (high - low)]);
  });
  return { type: 'MultiPoint', coordinates: edge };
}
