import { StatsError, wrongType } from '../../model/stats-error.js';
import type { Area, Ground } from './ground.js';
import { alpha2Of } from './iso.js';
import { readFeatures, type Found } from './read-features.js';
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

/** So many properties are named where none of them holds codes. */
const mostNamed = 20;

/**
 * Reads a TopoJSON topology or a GeoJSON feature collection in degrees. Throws a `StatsError`: of kind `config` for an
 * option that the file does not bear out, of kind `format` for what is neither, malformed, not in degrees, or too large.
 */
export function readGround(file: unknown, options: GroundOptions): Ground {
  const features = readFeatures(file, options.object);
  const areas = features.flatMap((one) => areaOf(one, options) ?? []);
  if (areas.length === 0) throw wrongType('topology', 'areas', 'none');
  const codes = areas.flatMap(({ code }) => (code === '' ? [] : [code]));
  if (codes.length === 0) {
    const known = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, mostNamed);
    const message = `topology-key: expected the property that holds the codes of areas; properties are: ${known.join(', ')}`;
    throw new StatsError('config', 'bad-option', message, { option: 'topology-key' });
  }
  return { areas, isWorld: false, isByCountry: codes.every((code) => alpha2Of(code) !== null) };
}

/** A shape without area is no place of a map. */
function areaOf({ id, properties, shape }: Found, { key, name }: GroundOptions): Area | null {
  if (!shape) return null;
  const code = key === null ? (id ?? properties['code']) : properties[key];
  const called = name === null ? (properties['name'] ?? properties['nom']) : properties[name];
  return { code: textOf(code), name: typeof called === 'string' ? called : null, shape: wound(shape) };
}

/** Codes may be numbers. */
function textOf(code: unknown): string {
  return typeof code === 'number' ? String(code) : typeof code === 'string' ? code : '';
}
