import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { StatsError, wrongType } from '../../model/stats-error.js';
import type { Area, Ground } from './ground.js';
import { alpha2Of } from './iso.js';
import { wound } from './wound.js';

/** What of a file the areas are. `null` leaves it to what is usual. */
export interface GroundOptions {
  /** TopoJSON: the object that holds the areas. Default: the first collection. */
  readonly object: string | null;
  /** The property that holds an area's code. Default: the feature's `id`, else the property `code`. */
  readonly key: string | null;
  /** The property that holds an area's name. Default: `name`, else `nom`. */
  readonly name: string | null;
}

/**
 * Reads a TopoJSON topology or a GeoJSON feature collection in degrees. Throws a `StatsError`: of kind `config` for an
 * option that the file does not bear out, of kind `format` for what is neither, or not in degrees.
 */
export function readGround(file: unknown, options: GroundOptions): Ground {
  const features = collectionOf(file, options).features;
  const areas = features.flatMap((one, at) => areaOf(one, `features[${at}]`, options) ?? []);
  if (areas.length === 0) throw wrongType('topology', 'areas', 'none');
  const codes = areas.flatMap(({ code }) => (code === '' ? [] : [code]));
  if (codes.length === 0) {
    const known = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))].join(', ');
    const message = `topology-key: expected the property that holds the codes of areas; properties are: ${known}`;
    throw badOption('topology-key', message);
  }
  return { areas, isWorld: false, isByCountry: codes.every((code) => alpha2Of(code) !== null) };
}

function collectionOf(file: unknown, options: GroundOptions): FeatureCollection {
  const { type } = (file ?? {}) as { type?: unknown };
  if (type === 'Topology') return fromTopology(file as Topology, options);
  const { features } = file as { features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw wrongType('topology', 'a TopoJSON topology or a GeoJSON feature collection', type);
  }
  return file as FeatureCollection;
}

function fromTopology(topology: Topology, { object }: GroundOptions): FeatureCollection {
  const objects = Object.entries((topology as Partial<Topology>).objects ?? {});
  const isCollection = ([name, { type }]: (typeof objects)[number]): boolean =>
    type === 'GeometryCollection' && (object === null || name === object);
  const found = objects.find(isCollection)?.[1];
  if (!found) {
    const known = objects.map(([name]) => name).join(', ');
    const message = `topology-object: expected a collection of the topology, got "${object ?? ''}"; it has: ${known}`;
    throw badOption('topology-object', message);
  }
  try {
    return feature(topology, found as GeometryCollection);
  } catch (cause) {
    throw new StatsError('format', 'wrong-type', `topology: ${String(cause)}`, { path: 'topology' }, { cause });
  }
}

/** A shape without area is no place of a map: a line, a point, nothing. */
function areaOf(
  { id, geometry, properties }: Feature<Geometry | null>,
  path: string,
  { key, name }: GroundOptions,
): Area | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const own = properties ?? {};
  const code: unknown = key === null ? (id ?? own['code']) : own[key];
  const called: unknown = name === null ? (own['name'] ?? own['nom']) : own[name];
  checkDegrees(geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(), path);
  return { code: textOf(code), name: typeof called === 'string' ? called : null, shape: wound(geometry) };
}

/** One position tells: a projected file has metres or pixels throughout. */
function checkDegrees([ring]: readonly (readonly Position[])[], path: string): void {
  const at = ring?.[0];
  const [longitude = NaN, latitude = NaN] = at ?? [];
  if (Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90) return;
  throw wrongType(`${path}.geometry`, 'degrees of longitude and latitude', at);
}

/** Codes may be numbers. */
function textOf(code: unknown): string {
  return typeof code === 'number' ? String(code) : typeof code === 'string' ? code : '';
}

function badOption(option: string, message: string): StatsError {
  return new StatsError('config', 'bad-option', message, { option });
}
