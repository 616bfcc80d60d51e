import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type * as TopoJson from 'topojson-specification';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { arcLengths } from './arc-lengths.js';
import { arrayOf, checkRing, eachRing, Tally, type Rings } from './rings.js';

type Fields = Readonly<Record<string, unknown>>;

/** What of a file may be an area. */
export interface Found {
  readonly id: unknown;
  readonly properties: Fields;
  /** Checked, and in degrees. `null` for a shape without area: a line, a point, nothing. */
  readonly shape: Polygon | MultiPolygon | null;
}

/**
 * The features of a GeoJSON collection, or of a TopoJSON topology's `object` (default: its first collection). Throws a
 * `StatsError` with the path of what is malformed, and `too-large` before it would take long.
 */
export function readFeatures(file: unknown, object: string | null): readonly Found[] {
  const { type, features } = fieldsOf(file);
  if (type === 'Topology') return fromTopology(fieldsOf(file), object);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw wrongType('topology', 'a TopoJSON topology or a GeoJSON feature collection', type);
  }
  const tally = new Tally();
  return features.map((one: unknown, at) => {
    const path = `topology.features[${at}]`;
    const { id, properties, geometry } = objectAt(one, path);
    const { type: kind, coordinates } = fieldsOf(geometry);
    const rings = ringsOf(kind, coordinates, `${path}.geometry.coordinates`);
    return { id, properties: fieldsOf(properties), shape: rings && fromGeoJson(rings, tally) };
  });
}

function fromGeoJson(rings: Rings, tally: Tally): Polygon | MultiPolygon {
  tally.addArea();
  eachRing(rings, (ring, path) => {
    tally.addPositions(ring.length);
    checkRing(ring, path);
  });
  return { type: rings.type, coordinates: rings.value } as Polygon | MultiPolygon;
}

function fromTopology(topology: Fields, object: string | null): readonly Found[] {
  const objects = Object.entries(fieldsOf(topology['objects']));
  const [name, collection] =
    objects.find(([id, one]) => fieldsOf(one)['type'] === 'GeometryCollection' && (object === null || id === object)) ??
    [];
  if (name === undefined) {
    const known = objects.map(([id]) => id).join(', ');
    const message = `topology-object: expected a collection of the topology, got "${object ?? ''}"; it has: ${known}`;
    throw new StatsError('config', 'bad-option', message, { option: 'topology-object' });
  }
  const path = `topology.objects.${name}.geometries`;
  const tally = new Tally();
  const lengthOf = arcLengths(topology['arcs']);
  return arrayOf(fieldsOf(collection)['geometries'], path).map((one, at) => {
    const { id, properties, type, arcs } = objectAt(one, `${path}[${at}]`);
    const rings = ringsOf(type, arcs, `${path}[${at}].arcs`);
    return { id, properties: fieldsOf(properties), shape: rings && fromArcs(topology, rings, tally, lengthOf) };
  });
}

/** Counts before it decodes: a thousand shapes may be made of one long arc. */
function fromArcs(
  topology: Fields,
  rings: Rings,
  tally: Tally,
  lengthOf: ReturnType<typeof arcLengths>,
): Polygon | MultiPolygon {
  tally.addArea();
  eachRing(rings, (ring, path) => {
    // A ring that is too short is filled up to four positions.
    tally.addPositions(4);
    for (const arc of ring) tally.addPositions(lengthOf(arc, path));
  });
  const geometry = decode(topology, rings);
  eachRing({ type: geometry.type, value: geometry.coordinates, path: rings.path }, checkRing);
  return geometry;
}

function decode(topology: Fields, { type, value, path }: Rings): Polygon | MultiPolygon {
  try {
    const asked = { type, arcs: value } as TopoJson.Polygon;
    return feature(topology as unknown as TopoJson.Topology, asked).geometry;
  } catch (cause) {
    throw new StatsError('format', 'wrong-type', `${path}: ${String(cause)}`, { path }, { cause });
  }
}

/** GeoJSON allows empty coordinates, in place of no geometry. */
function ringsOf(type: unknown, value: unknown, path: string): Rings | null {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  return Array.isArray(value) && value.length === 0 ? null : { type, value, path };
}

function objectAt(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields;
  throw wrongType(path, 'a feature', value);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
