import { assert } from '@open-wc/testing';
import { geoArea, geoContains } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { alpha2Of, countryName } from '../../src/elements/stats-map/iso.js';
import { locate } from '../../src/elements/stats-map/located.js';
import { pointOf } from '../../src/elements/stats-map/point.js';
import { project } from '../../src/elements/stats-map/projected.js';
import { readGround, type GroundOptions } from '../../src/elements/stats-map/read-ground.js';
import { unpackWorld } from '../../src/elements/stats-map/unpack-world.js';
import { packedWorld } from '../../src/elements/stats-map/world.js';
import { StatsError } from '../../src/model/stats-error.js';
import { departments, square } from './stats-map-page.js';

const plain: GroundOptions = { object: null, key: null, name: null };
const world = unpackWorld(packedWorld);
const shapeOf = (code: string): MultiPolygon => world.areas.find((area) => area.code === code)?.shape as MultiPolygon;

suite('the shipped world', () => {
  test('has every country of ISO 3166-1 but Antarctica and two that nobody lives on, each once', () => {
    const codes = world.areas.map(({ code }) => code);
    assert.lengthOf(new Set(codes), codes.length);
    assert.isAbove(codes.length, 245);
    assert.isTrue(codes.every((code) => alpha2Of(code) === code));
    for (const code of ['FR', 'RE', 'GP', 'MQ', 'YT', 'GF', 'SG', 'MC', 'VA', 'TW', 'PS', 'EH', 'XK']) {
      assert.include(codes, code);
    }
  });

  const capitals: readonly (readonly [string, Position])[] = [
    ['FR', [2.35, 48.85]],
    ['GF', [-53, 4]],
    ['UA', [34.1, 45.2]],
    ['XK', [20.9, 42.6]],
    ['SO', [44.9, 9.5]],
    ['RU', [177, 66]],
    ['BR', [-47.9, -15.8]],
    ['US', [-100, 40]],
  ];
  for (const [code, at] of capitals) {
    test(`${code} contains ${at.join(', ')}, and no other does`, () => {
      const areas = world.areas.filter(({ shape }) => shape.type !== 'Point');
      const found = areas.filter(({ shape }) => geoContains(shape as MultiPolygon, at as [number, number]));
      assert.deepEqual(
        found.map((area) => area.code),
        [code],
      );
    });
  }

  test('shapes are no larger than countries: no ring runs the wrong way', () => {
    for (const { code, shape } of world.areas) if (shape.type !== 'Point') assert.isBelow(geoArea(shape), 0.5, code);
  });

  test('no outline crosses the map: those at the edge are cut there', () => {
    const { outlines, width, height } = project(world, []);
    for (const { path, area } of outlines) {
      const points = [...(path ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const [x = 0, y = 0] of points) {
        assert.isTrue(x >= 0 && x <= width && y >= 0 && y <= height, `${area.code} ${x},${y}`);
      }
    }
    const fiji = outlines.find(({ area }) => area.code === 'FJ')?.path ?? '';
    const places = [...fiji.matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x));
    assert.isBelow(Math.max(...places) - Math.min(...places), 40);
    assert.isBelow(geoArea(shapeOf('FJ')), 0.01);
  });
});

suite('codes of places', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['FR', 'FR'],
    ['fr', 'FR'],
    ['FRA', 'FR'],
    ['250', 'FR'],
    ['4', 'AF'],
    ['004', 'AF'],
    ['EL', 'GR'],
    ['uk', 'GB'],
    ['xx', null],
    ['France', null],
    ['', null],
    ['(not set)', null],
  ];
  for (const [code, expected] of cases) {
    test(`${code || 'nothing'} is ${expected ?? 'no country'}`, () => assert.equal(alpha2Of(code), expected));
  }

  test('names of countries are in the reader’s language', () => {
    assert.equal(countryName('DE', 'fr'), 'Allemagne');
    assert.equal(countryName('DE', 'en'), 'Germany');
  });

  test('a point is latitude, then longitude', () => {
    assert.deepEqual(pointOf('48.86,2.35'), [2.35, 48.86]);
    assert.deepEqual(pointOf('-21.1 ; 55.5'), [55.5, -21.1]);
    for (const other of ['FR', '91,0', '12', '1,2,3', '48.86,181', '']) assert.isNull(pointOf(other), other);
  });

  test('two places of one area: the second is still there, without it', () => {
    const place = (id: string): Parameters<typeof locate>[0][number] => ({
      member: { id, label: id, color: null },
      ...{ value: 1, reason: null, missing: null, bound: null, share: null },
    });
    const found = locate([place('FR'), place('FRA'), place('??')], world);
    assert.deepEqual(
      found.map(({ area }) => area?.code ?? null),
      ['FR', null, null],
    );
  });
});

suite('other topologies', () => {
  const ids = (file: unknown, options = plain): readonly string[] =>
    readGround(file, options).areas.map(({ code }) => code);

  test('GeoJSON and TopoJSON, by id, by `code`, or by a property that is named', () => {
    assert.deepEqual(ids(departments), ['01', '2A', '75']);
    assert.deepEqual(ids(departments, { ...plain, key: 'insee' }), ['D1', 'D2', 'D3']);
    const topology = {
      type: 'Topology',
      arcs: [square(0, 0)],
      objects: {
        rivers: { type: 'LineString', arcs: [0] },
        regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 11, arcs: [[0]] }] },
      },
    };
    assert.deepEqual(ids(topology), ['11']);
    assert.deepEqual(ids(topology, { ...plain, object: 'regions' }), ['11']);
    const wrong = (): unknown => ids(topology, { ...plain, object: 'rivers' });
    assert.throws(wrong, StatsError, /topology-object.*it has: rivers, regions/);
  });

  test('rings that run as GeoJSON has them enclose the area, not the rest of the globe', () => {
    const [first] = readGround(departments, plain).areas;
    assert.isBelow(geoArea(first?.shape as MultiPolygon), 0.01);
    const [reversed] = readGround(
      {
        type: 'FeatureCollection',
        features: [
          { ...departments.features[0], geometry: { type: 'Polygon', coordinates: [square(2, 46).reverse()] } },
        ],
      },
      plain,
    ).areas;
    assert.isBelow(geoArea(reversed?.shape as MultiPolygon), 0.01);
  });

  test('what is no topology, not in degrees, or without codes, is an error that says so', () => {
    const projected = structuredClone(departments);
    projected.features[0]!.geometry.coordinates[0]![0] = [652000, 6862000];
    assert.throws(() => ids(projected), StatsError, /degrees/);
    assert.throws(() => ids({ type: 'Feature' }), StatsError, /feature collection/);
    assert.throws(() => ids([]), StatsError, /feature collection/);
    const missing = (): unknown => ids(departments, { ...plain, key: 'nuts' });
    assert.throws(missing, StatsError, /topology-key.*code, insee, nom/);
  });

  test('zeros that a spreadsheet took from a code are no difference', () => {
    const ground = readGround(departments, plain);
    const member = { id: '1', label: '1', color: null };
    const [found] = locate([{ member, value: 1, reason: null, missing: null, bound: null, share: null }], ground);
    assert.equal(found?.area?.code, '01');
  });

  test('neighbouring points are shown close by, far ones on the world', () => {
    const near = project(world, [
      [2.35, 48.86],
      [4.84, 45.76],
    ]);
    const far = project(world, [
      [2.35, 48.86],
      [-73.6, 45.5],
    ]);
    const across = (drawing: typeof near): number =>
      (drawing.spotOf(4.84, 45.76)?.[0] ?? 0) - (drawing.spotOf(2.35, 48.86)?.[0] ?? 0);
    assert.isAbove(across(near), 80);
    assert.isBelow(across(far), 20);
    assert.isNull(near.spotOf(-73.6, 45.5));
    for (const [x, y] of [near.spotOf(2.35, 48.86), near.spotOf(4.84, 45.76)] as [number, number][]) {
      assert.isTrue(x > 0 && x < near.width && y > 0 && y < near.height);
    }
  });
});
