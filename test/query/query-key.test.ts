import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { granularities } from '../../src/model/bucket.js';
import type { DataQuery } from '../../src/query/query.js';
import { queryKey } from '../../src/query/query-key.js';

// Few values each, so that equal queries are met often.
const id = fc.constantFrom('a', 'b', 'a,b', '"', '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const filters = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.uniqueArray(id, { minLength: 1, maxLength: 2 })), {
    maxLength: 2,
    selector: ([dimension]) => dimension,
  })
  .map((entries) => {
    const record = Object.create(null) as Record<string, string[]>;
    for (const [dimension, members] of entries) record[dimension] = members;
    return record;
  });
const query: fc.Arbitrary<DataQuery> = fc.record({
  source: fc.constantFrom('json', 'csv'),
  src: id,
  scope: maybe(id),
  indicators: fc.array(id, { maxLength: 2 }),
  range: maybe(fc.constantFrom({ from: '2026-01-01', to: '2026-01-02' }, { from: '2026-01-01', to: '2026-01-03' })),
  periods: fc.constantFrom([], [{ from: '2026-01-01', to: '2026-01-02' }], [{ from: '2026-01-02', to: '2026-01-02' }]),
  granularity: maybe(fc.constantFrom(...granularities.slice(0, 2))),
  split: maybe(id),
  filters,
  options: fc.constantFrom({}, { query: 'a' }, { query: 'b' }, { 'time-field': 'a' }),
  zone: maybe(fc.constantFrom('UTC', 'Europe/Paris')),
  credentials: fc.constantFrom('same-origin', 'omit'),
});

/** Equality as chai sees it, with filters as sets. */
function equal(one: DataQuery, other: DataQuery): boolean {
  const sets = ({ filters: kept, ...rest }: DataQuery): unknown => [
    rest,
    new Map(Object.entries(kept).map(([dimension, members]) => [dimension, new Set(members)])),
  ];
  try {
    assert.deepEqual(sets(one), sets(other));
    return true;
  } catch {
    return false;
  }
}

suite('the key of a query', () => {
  test('is equal for equal queries and for no others', () => {
    fc.assert(
      fc.property(query, query, (one, other) => (queryKey(one) === queryKey(other)) === equal(one, other)),
      { numRuns: 2000 },
    );
  });

  test('differs by each part', () => {
    fc.assert(
      fc.property(query, query, fc.constantFrom(...keys), (one, other, part) => {
        const mixed = { ...one, [part]: other[part] };
        return (queryKey(one) === queryKey(mixed)) === equal(one, mixed);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of filters, of their members, or of the parts', () => {
    const plain = fc.sample(query, { seed: 1, numRuns: 1 })[0]!;
    const one = { ...plain, filters: { a: ['x', 'y'], b: ['z'] } };
    const reversed = Object.fromEntries(
      Object.entries({ ...plain, filters: { b: ['z'], a: ['y', 'x', 'y'] } }).reverse(),
    );
    assert.equal(queryKey(one), queryKey(reversed as unknown as DataQuery));
  });
});

const keys = [
  'source',
  'src',
  'scope',
  'indicators',
  'range',
  'periods',
  'granularity',
  'split',
  'filters',
  'options',
  'zone',
  'credentials',
] as const;
