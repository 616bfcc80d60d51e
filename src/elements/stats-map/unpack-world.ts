import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Area, Ground } from './ground.js';

/**
 * A world as it travels: a third of the weight of the same TopoJSON. `shapes` is JSON: the arcs of each country's
 * polygons, by code. `dots` are places without a shape: `MC 7.41 43.75,…`. `arcs` are separated by `!`.
 */
export interface PackedWorld {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly shapes: string;
  readonly dots: string;
  readonly arcs: string;
}

/** Digits of half the alphabet end a number, those of the other half say that it goes on. */
const base = 45;

/** The shipped world as a ground. */
export function unpackWorld({ transform, shapes, dots, arcs }: PackedWorld): Ground {
  const topology: Topology = {
    type: 'Topology',
    objects: {},
    arcs: arcs.split('!').map(unpackArc),
    transform: transform as NonNullable<Topology['transform']>,
  };
  const polygons = Object.entries(JSON.parse(shapes) as Record<string, number[][][]>);
  const countries = polygons.map(([code, own]): Area => {
    const { geometry } = feature(topology, { type: 'MultiPolygon', arcs: own });
    return { code, name: null, shape: geometry };
  });
  return { areas: [...countries, ...dots.split(',').map(unpackDot)], isWorld: true, isByCountry: true };
}

function unpackDot(text: string): Area {
  const [code = '', longitude, latitude] = text.split(' ');
  return { code, name: null, shape: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] } };
}

/** Pairs of differences. */
function unpackArc(text: string): Position[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at));
    value += (digit % base) * weight;
    weight *= base;
    if (digit >= base) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  return Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(2 * at, 2 * at + 2));
}

/** Letters begin at `#`; quote and backslash, which a script would have to escape, are left out. */
function digitOf(code: number): number {
  return code - 35 - (code > 39 ? 1 : 0) - (code > 92 ? 1 : 0);
}
