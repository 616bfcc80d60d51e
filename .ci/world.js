/*
 * `npm run world` writes what maps are drawn on: src/elements/stats-map/world.ts, the countries of Natural Earth (public
 * domain, by way of `world-atlas`) under their ISO 3166 codes, and iso-codes.ts, the codes themselves. Both are committed,
 * so that neither build needs a step of its own; `-- --check` fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid } from 'd3-geo';
import { iso31661 } from 'iso-3166';
import { format } from 'prettier';
import { feature, mergeArcs, quantize } from 'topojson-client';

/**
 * @import { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
 * @import { Position } from 'geojson'
 *
 * @typedef {Topology<{ countries: GeometryCollection }>} Atlas
 * @typedef {(Polygon | MultiPolygon) & { id?: string, properties: { name: string } }} Country
 */

const require = createRequire(import.meta.url);
const folder = 'src/elements/stats-map';

/** Steps along each axis: a tenth of a pixel on a map of 1000 px. */
const steps = 1e4;

/** Nobody's statistics are about it, and it takes a fifth of the room. */
const antarctica = 'AQ';

/** Areas without a code of their own, under the code that statistics count them by: Kosovo's is a user-assigned one in wide use. */
const byName = /** @type {Readonly<Record<string, string>>} */ ({ Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' });

/** Territories that Natural Earth has no shape for, as degrees of longitude and latitude. */
const more = /** @type {Readonly<Record<string, Position>>} */ ({
  ...{ BQ: [-68.3, 12.2], CC: [96.83, -12.17], CX: [105.63, -10.49], GP: [-61.55, 16.25], MQ: [-61.02, 14.64] },
  ...{ RE: [55.53, -21.12], SJ: [16, 78.5], TK: [-171.85, -9.17], YT: [45.15, -12.82] },
});

const alpha2 = new Map(iso31661.map((one) => [one.numeric, one.alpha2]));

/** @param {Country} country */
function codeOf({ id, properties }) {
  return (id === undefined ? undefined : alpha2.get(id)) ?? byName[properties.name];
}

/** @param {string} scale @returns {Atlas} */
function atlas(scale) {
  return require(`world-atlas/countries-${scale}.json`);
}

/** @param {Atlas} topology */
function countriesOf(topology) {
  return /** @type {Country[]} */ (topology.objects.countries.geometries);
}

/**
 * Each polygon of a topology under the code that it counts for: that of its country, but for French Guiana, which has a
 * code of its own, and Crimea, which international law has in Ukraine.
 *
 * @param {Atlas} topology
 */
function polygonsByCode(topology) {
  const found = /** @type {Map<string, Polygon[]>} */ (new Map());
  for (const country of countriesOf(topology)) {
    const code = codeOf(country);
    if (code === undefined || code === antarctica) continue;
    for (const arcs of country.type === 'Polygon' ? [country.arcs] : country.arcs) {
      const polygon = /** @type {Polygon} */ ({ type: 'Polygon', arcs });
      const owner = ownerOf(code, geoCentroid(feature(topology, polygon)));
      found.set(owner, [...(found.get(owner) ?? []), polygon]);
    }
  }
  return found;
}

/** @param {string} code @param {[number, number]} centre */
function ownerOf(code, [longitude, latitude]) {
  if (code === 'FR' && longitude < -40) return 'GF';
  if (code === 'RU' && Math.abs(longitude - 34.3) < 2 && latitude < 46.3) return 'UA';
  return code;
}

/** Arcs as differences of whole steps, each a number in base 45 whose last digit is one of the first half. @param {Topology} topology */
function pack({ arcs }) {
  const letters = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter(
    (one) => !/['\\]/.test(one),
  );
  /** @param {number} value */
  const write = (value) => {
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    let text = '';
    do {
      const digit = rest % 45;
      rest = Math.floor(rest / 45);
      text += letters[digit + (rest > 0 ? 45 : 0)] ?? '';
    } while (rest > 0);
    return text;
  };
  return arcs.map((arc) => arc.flatMap(([x = 0, y = 0]) => [write(x), write(y)]).join('')).join('!');
}

/** The world's shapes: borders between areas of one code are gone, arcs that nobody needs too. */
function shapes() {
  const topology = atlas('110m');
  const geometries = [...polygonsByCode(topology)].toSorted().map(([id, polygons]) => ({
    ...mergeArcs(topology, polygons),
    id,
  }));
  const { arcs } = plain({ ...topology, objects: { countries: { type: 'GeometryCollection', geometries } } });
  const needed = [...new Set(geometries.flatMap((one) => one.arcs.flat(2).map(index)))].toSorted((a, b) => a - b);
  const place = new Map(needed.map((old, at) => [old, at]));
  /** @param {number} arc */
  const moved = (arc) => (arc < 0 ? ~(place.get(~arc) ?? 0) : (place.get(arc) ?? 0));
  const small = quantize({ type: 'Topology', arcs: needed.map((old) => arcs[old] ?? []), objects: {} }, steps);
  return {
    arcs: pack(small),
    transform: small.transform,
    shapes: Object.fromEntries(
      geometries.map(({ id, arcs: own }) => [id, own.map((rings) => rings.map((ring) => ring.map(moved)))]),
    ),
  };
}

/** @param {number} arc */
function index(arc) {
  return arc < 0 ? ~arc : arc;
}

/** With positions in degrees. @template {Topology} T @param {T} topology @returns {T} */
function plain(topology) {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const { type, objects } = topology;
  return /** @type {T} */ ({ type, objects, arcs });
}

/** Where the countries are that are too small for a shape, to a hundredth of a degree. @param {ReadonlySet<string>} known */
function dots(known) {
  const found = /** @type {Map<string, Position>} */ (new Map(Object.entries(more)));
  for (const scale of ['50m', '10m']) {
    const topology = atlas(scale);
    for (const country of countriesOf(topology)) {
      const code = codeOf(country);
      if (code === undefined || known.has(code) || found.has(code) || code === antarctica) continue;
      found.set(code, geoCentroid(feature(topology, country)));
    }
  }
  return [...found]
    .toSorted()
    .map(([code, at]) => `${code} ${at.map((one) => Number(one.toFixed(2))).join(' ')}`)
    .join(',');
}

function world() {
  const { arcs, transform, shapes: own } = shapes();
  const text = [
    '// Written by `npm run world`.',
    "import type { PackedWorld } from './unpack-world.js';",
    '',
    '/** The countries of the world: Natural Earth, 1:110 million. */',
    'export const packedWorld: PackedWorld = {',
    `  transform: ${JSON.stringify(transform)},`,
    `  shapes: '${JSON.stringify(own)}',`,
    `  dots: '${dots(new Set(Object.keys(own)))}',`,
    `  arcs: '${arcs}',`,
    '};',
  ];
  return text.join('\n');
}

function codes() {
  const all = [...iso31661.map((one) => one.alpha2 + one.alpha3 + one.numeric), 'XKXKX412'];
  const text = [
    '// Written by `npm run world`.',
    '/** Countries of ISO 3166-1, each by its two letters, three letters and three digits, and Kosovo by those in use. */',
    `export const isoCodes = '${all.toSorted().join('')}';`,
  ];
  return text.join('\n');
}

for (const [name, written] of Object.entries({ 'world.ts': world(), 'iso-codes.ts': codes() })) {
  const file = `${folder}/${name}`;
  const text = await format(written, { parser: 'typescript', printWidth: 120, singleQuote: true });
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is stale: run \`npm run world\` and commit it.`);
    process.exitCode = 1;
  }
}
