import { StatsError, wrongType } from '../../model/stats-error.js';

/** More than that takes a browser seconds to flatten and to draw. Borders of a country need a tenth of it. */
export const mostPositions = 200_000;
export const mostAreas = 20_000;

/** The rings of a file, as they came: of one polygon, or of several. */
export interface Rings {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly value: unknown;
  /** Where in the file they stand. */
  readonly path: string;
}

/** Counts what a file wants to be drawn, before anything is made of it. Throws `too-large`. */
export class Tally {
  #areas = 0;
  #positions = 0;

  addArea(): void {
    if (++this.#areas > mostAreas) throw tooLarge('areas', mostAreas);
  }

  addPositions(count: number): void {
    this.#positions += count;
    if (this.#positions > mostPositions) throw tooLarge('positions', mostPositions);
  }
}

function tooLarge(what: string, limit: number): StatsError {
  const message = `topology: expected at most ${limit} ${what}, got more: simplify the file`;
  return new StatsError('format', 'too-large', message, { path: 'topology', limit });
}

/** Visits each ring with its path. Throws a `StatsError` where there is none, or what holds it is no array. */
export function eachRing({ type, value, path }: Rings, visit: (ring: readonly unknown[], path: string) => void): void {
  const polygons = type === 'Polygon' ? [value] : arrayOf(value, path);
  polygons.forEach((polygon, part) => {
    const own = type === 'Polygon' ? path : `${path}[${part}]`;
    const rings = arrayOf(polygon, own);
    if (rings.length === 0) throw wrongType(own, 'a ring', rings);
    rings.forEach((ring, at) => {
      visit(arrayOf(ring, `${own}[${at}]`), `${own}[${at}]`);
    });
  });
}

/** Throws a `StatsError` for what is no closed ring of longitudes and latitudes: projected files have metres, or pixels. */
export function checkRing(ring: readonly unknown[], path: string): void {
  if (ring.length < 4) throw wrongType(path, 'a ring of at least 4 positions', ring);
  ring.forEach((position, at) => {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (isWithin(longitude, 360) && isWithin(latitude, 90)) return;
    throw wrongType(`${path}[${at}]`, 'degrees of longitude and latitude', position);
  });
}

/** Nothing else passes: neither `NaN` nor a text of digits. */
function isWithin(degrees: unknown, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}

/** What stands at a path, if it is an array. Throws a `StatsError`. */
export function arrayOf(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw wrongType(path, 'an array', value);
}
