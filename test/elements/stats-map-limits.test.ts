import { assert } from '@open-wc/testing';
import type { Position } from 'geojson';
import '../../src/elements/stats-map/stats-map.define.js';
import type { StatsErrorEvent } from '../../src/elements/events.js';
import type { Ground } from '../../src/elements/stats-map/ground.js';
import { project } from '../../src/elements/stats-map/projected.js';
import { readGround, type GroundOptions } from '../../src/elements/stats-map/read-ground.js';
import { StatsError } from '../../src/model/stats-error.js';
import {
  all,
  departments,
  drawn,
  figures,
  map,
  one,
  rows,
  serve,
  serveBoth,
  square,
  text,
  unserve,
} from './stats-map-page.js';
import { waitUntil } from '../wait.js';

const plain: GroundOptions = { object: null, key: null, name: null };

function failure(file: unknown): StatsError {
  try {
    readGround(file, plain);
  } catch (error) {
    assert.instanceOf(error, StatsError);
    return error;
  }
  assert.fail('read without an error');
}

/** A collection of one polygon, or of several. */
function collection(coordinates: unknown, type = 'Polygon'): unknown {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'A', geometry: { type, coordinates } }] };
}

function topology(arcs: unknown, shapes: unknown): unknown {
  return { type: 'Topology', arcs, objects: { areas: { type: 'GeometryCollection', geometries: shapes } } };
}

/** A ring around 10, 45. */
function circle(count: number): Position[] {
  const ring = Array.from({ length: count - 1 }, (_, at): Position => {
    const angle = (2 * Math.PI * at) / (count - 1);
    return [10 + Math.cos(angle), 45 + Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
}

suite('a topology that is too large', () => {
  const cases: readonly (readonly [string, () => unknown])[] = [
    [
      'one long arc that thousands of shapes are made of',
      () => topology([circle(20_000)], Array(3000).fill({ type: 'Polygon', id: 'A', arcs: [[0]] })),
    ],
    ['a ring of more positions than a browser draws', () => collection([circle(200_001)])],
    ['more parts than that', () => collection(Array(130_000).fill([square(2, 48)]), 'MultiPolygon')],
    ['more areas than that', () => ({ ...departments, features: Array(20_001).fill(departments.features[0]) })],
    ['rings of a position each, that are filled up', () => topology([[[2, 48]]], tiny)],
  ];
  const tiny = [{ type: 'MultiPolygon', id: 'A', arcs: Array(60_000).fill([[0]]) }];
  for (const [what, file] of cases) {
    test(`is refused before it is drawn: ${what}`, () => {
      const { code, message } = failure(file());
      assert.equal(code, 'too-large');
      assert.match(message, /^topology: expected at most \d+/);
    });
  }

  test('is not one whose other objects are large: only what is drawn counts', () => {
    const rivers = { type: 'LineString', arcs: [1] };
    const shapes = [{ type: 'Polygon', id: 'A', arcs: [[0]] }, ...(Array(20).fill(rivers) as unknown[])];
    assert.lengthOf(readGround(topology([square(2, 48), circle(20_000)], shapes), plain).areas, 1);
  });
});

suite('a malformed topology', () => {
  const [first, , third, fourth] = square(2, 48);
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['no positions', collection([[]]), /^topology\.features\[0\]\.geometry\.coordinates\[0\]: .*4 positions/],
    ['one position', collection([[[0, 0]]]), /coordinates\[0\]: .*4 positions/],
    ['a position in place of a ring', collection([[0, 0]]), /coordinates\[0\]: .*4 positions/],
    ['a later ring without positions', collection([square(2, 48), []]), /coordinates\[1\]: .*4 positions/],
    ['a part without rings', collection([[square(2, 48)], []], 'MultiPolygon'), /coordinates\[1\]: expected a ring/],
    ['texts', collection([[first, ['x', 'y'], third, fourth, first]]), /\[0\]\[1\]: expected degrees/],
    ['empty positions', collection([[first, [], third, fourth, first]]), /\[0\]\[1\]: expected degrees/],
    ['metres', collection([[first, third, [652000, 6862000], first]]), /\[0\]\[2\]: expected degrees/],
    ['a huge number', collection([[first, third, fourth, [1e308, 0]]]), /\[0\]\[3\]: expected degrees/],
    ['no array', collection('none'), /coordinates\[?.*: expected an array/],
    ['a feature that is none', { type: 'FeatureCollection', features: [null] }, /^topology\.features\[0\]: .*null/],
    ['nothing at all', null, /^topology: expected a TopoJSON topology/],
    ['an object that is none', { type: 'Topology', arcs: [], objects: { a: null } }, /topology-object: .*it has: a/],
    ['no arcs', topology(null, []), /^topology\.arcs: expected an array/],
    ['a shape that is none', topology([], [null]), /^topology\.objects\.areas\.geometries\[0\]: .*null/],
    ['an arc that is missing', topology([], [{ type: 'Polygon', arcs: [[3]] }]), /^topology\.arcs\[3\]: .*nothing/],
    ['an arc of texts', topology([[['x', 'y']]], [{ type: 'Polygon', arcs: [[0]] }]), /^topology\.arcs\[0\]\[0\]: /],
    ['arcs that are no numbers', topology([], [{ type: 'Polygon', arcs: [['a']] }]), /arcs\[0\]: .*number of an arc/],
    ['a ring of no arc', topology([], [{ type: 'Polygon', arcs: [[]] }]), /areas\.geometries\[0\]\.arcs\[0\]\[0\]: /],
  ];
  for (const [what, file, message] of cases) {
    test(`is told by its path: ${what}`, () => {
      assert.match(failure(file).message, message);
    });
  }

  test('of a transform that is none names the shape', () => {
    const file = { ...(topology([square(2, 48)], [{ type: 'Polygon', arcs: [[0]] }]) as object), transform: {} };
    assert.match(failure(file).message, /^topology\.objects\.areas\.geometries\[0\]\.arcs: /);
  });

  test('may have shapes that are empty, as GeoJSON allows', () => {
    const empty = { type: 'Feature', id: 'B', geometry: { type: 'MultiPolygon', coordinates: [] } };
    const { areas } = readGround({ ...departments, features: [empty, ...departments.features] }, plain);
    assert.lengthOf(areas, 3);
  });
});

suite('a map that cannot be drawn', () => {
  teardown(unserve);

  const nowhere = collection([Array(4).fill([2, 48])]);
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['too large', collection([circle(200_001)]), /at most 200000 positions/],
    ['malformed', collection([[]]), /4 positions/],
    ['a single point', nowhere, /single point/],
  ];
  for (const [what, file, message] of cases) {
    test(`says why in its place, once, and leaves the table: ${what}`, async () => {
      const url = serveBoth(figures({ A: 7, B: 9 }), () => Response.json(file));
      const element = await map({ topology: url }, null);
      const errors: StatsErrorEvent[] = [];
      element.addEventListener('stats-error', (event) => errors.push(event));
      await waitUntil(() => all(element, '.drawing [part~="status"]').length > 0, 'the failure is said');
      assert.match(text(one(element, '.drawing [part~="status"]')), message);
      element.requestUpdate();
      await element.updateComplete;
      assert.lengthOf(errors, 1);
      assert.equal(element.state, 'ready');
      assert.deepEqual(
        rows(element).map(([name]) => name),
        ['B', 'A'],
      );
    });
  }

  test('fails the same way each time, so that it is told once', () => {
    const ground = readGround(nowhere, plain);
    const thrown = [0, 1].map(() => {
      try {
        return project(ground, []);
      } catch (error) {
        return error;
      }
    });
    assert.instanceOf(thrown[0], StatsError);
    assert.strictEqual(thrown[0], thrown[1]);
  });
});

suite('a map of very many places', () => {
  teardown(unserve);

  const many = (count: number): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${(at % 80) + 0.5},${Math.floor(at / 80) + 0.25}`, count - at]),
    );

  test('draws the 2,000 largest points, and says how many it does not draw', async () => {
    serve(figures(many(2500)));
    const element = await drawn(await map());
    assert.lengthOf(all(element, 'circle[data-mark]'), 2000);
    assert.match(text(one(element, '[part~="off-map"]')), /^500 places are not on the map: .* and 492 more/);
    const least = Math.min(...all(element, 'circle[data-mark]').map((circle) => Number(circle.getAttribute('r'))));
    assert.isAbove(least, 0);
    assert.notInclude(rows(element)[0]?.[0], 'not on the map', 'the largest is drawn');
  });

  test('makes no format of its own for each of them', async () => {
    const own = Object.getOwnPropertyDescriptor(Number.prototype, 'toLocaleString') as PropertyDescriptor;
    let count = 0;
    Number.prototype.toLocaleString = function (...given: Parameters<typeof own.value>) {
      count += 1;
      return (own.value as (...all: unknown[]) => string).apply(this, given);
    };
    try {
      serve(figures(many(500)));
      await drawn(await map());
    } finally {
      Object.defineProperty(Number.prototype, 'toLocaleString', own);
    }
    assert.isBelow(count, 100);
  });

  test('adds a thousand rows of the table at a time', async () => {
    serve(figures(many(2500)));
    const element = await map();
    const button = one(element, '.toggle');
    const told: (readonly [string, number, string | null])[] = [];
    for (let press = 0; press < 5; press++) {
      told.push([text(button), rows(element).length, button.ariaExpanded]);
      button.click();
      await element.updateComplete;
    }
    assert.deepEqual(told, [
      ['Show 990 more', 10, 'false'],
      ['Show 1,000 more', 1000, 'false'],
      ['Show 500 more', 2000, 'false'],
      ['Show only the first 10', 2500, 'true'],
      ['Show 990 more', 10, 'false'],
    ]);
  });

  test('keeps few drawings of other surroundings', () => {
    const ground: Ground = { ...readGround(departments, plain), isWorld: true };
    const around = (longitude: number): unknown => project(ground, [[longitude, 48]]);
    const [first, second] = [around(0), around(1)];
    assert.strictEqual(around(0), first, 'one that was drawn is kept');
    for (let longitude = 2; longitude < 9; longitude++) around(longitude);
    assert.strictEqual(around(0), first, 'and stays while it is asked for');
    assert.notStrictEqual(around(1), second, 'the oldest of more than eight is gone');
  });
});
