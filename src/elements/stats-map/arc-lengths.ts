import { wrongType } from '../../model/stats-error.js';
import { arrayOf } from './rings.js';

/** Longitude, latitude, height, and one more number. */
const mostDimensions = 4;

/**
 * Tells how many positions an arc of a topology has, by its number (negative: the other way round). Each is checked once;
 * throws a `StatsError` for one that is missing or malformed. `path` is where the number stands.
 */
export function arcLengths(arcs: unknown): (arc: unknown, path: string) => number {
  const all = arrayOf(arcs, 'topology.arcs');
  const known = new Map<number, number>();
  return (arc, path) => {
    if (typeof arc !== 'number' || !Number.isInteger(arc)) throw wrongType(path, 'the number of an arc', arc);
    const at = arc < 0 ? ~arc : arc;
    const length = known.get(at) ?? lengthOf(all[at], `topology.arcs[${at}]`);
    known.set(at, length);
    return length;
  };
}

function lengthOf(arc: unknown, path: string): number {
  const positions = arrayOf(arc, path);
  positions.forEach((position, at) => {
    if (!isPosition(position)) throw wrongType(`${path}[${at}]`, 'a position', position);
  });
  return positions.length;
}

/** Texts would be strung together when differences are added up. */
function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > mostDimensions) return false;
  const [x, y] = value as unknown[];
  return Number.isFinite(x) && Number.isFinite(y);
}
