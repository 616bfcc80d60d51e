import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { Filters } from '../../src/query/query.js';
import { readFilter } from '../../src/query/read-filter.js';
import { filteredMembers, isSameFilter, replaceFilter, writeFilter } from '../../src/query/write-filter.js';

const id = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('a b', 'a,b', 'a:b', '50%', '%20', '%2C', 'a\u00a0b', '__proto__', 'a\tb', '1'),
);
const filters = fc
  .uniqueArray(fc.tuple(id, fc.uniqueArray(id, { minLength: 1, maxLength: 4 })), { selector: ([name]) => name })
  .map((entries) => {
    const record = Object.create(null) as Record<string, string[]>;
    for (const [name, members] of entries) record[name] = members;
    return record;
  });

const of = (record: Readonly<Record<string, readonly string[]>>): Filters =>
  Object.assign(Object.create(null) as Record<string, readonly string[]>, record);

suite('what a filter writes', () => {
  test('is read as the same filter', () => {
    fc.assert(fc.property(filters, (one) => assert.deepEqual(readFilter(writeFilter(one)), one)));
  });

  test('encodes only what would be read as something else', () => {
    const text = writeFilter({ domain: ['a.fr', 'b c', 'd,e', 'f:g', '5%'], 'état civil': ['é/&=+'] });
    assert.equal(text, 'domain:a.fr,b%20c,d%2Ce,f%3Ag,5%25 état%20civil:é/&=+');
  });

  test('leaves out a dimension of which all members are kept, and an empty id', () => {
    assert.equal(writeFilter({ domain: [], status: ['', 'seen'], place: [''], '': ['a'] }), 'status:seen');
  });

  test('has one dimension replaced, and the others as they were', () => {
    fc.assert(
      fc.property(filters, id, fc.uniqueArray(id, { minLength: 1 }), (one, name, members) => {
        const text = replaceFilter(writeFilter(one), name, members);
        const replaced = Object.create(null) as Record<string, readonly string[]>;
        assert.deepEqual(readFilter(text), Object.assign(replaced, one, { [name]: members }));
        assert.deepEqual(filteredMembers(text, name), members);
      }),
    );
  });

  test('loses a dimension that keeps all of its members', () => {
    assert.equal(replaceFilter('domain:a.fr status:seen', 'domain', []), 'status:seen');
    assert.equal(replaceFilter('domain:a.fr', 'domain', []), '');
    assert.equal(replaceFilter(null, 'domain', ['a.fr']), 'domain:a.fr');
  });

  test('stands in place of what cannot be read', () => {
    assert.equal(replaceFilter('domain', 'status', ['seen']), 'status:seen');
    assert.deepEqual(filteredMembers('domain', 'domain'), []);
  });

  test('is the same in whatever order it is said', () => {
    for (const [one, other, same] of [
      ['a:1,2 b:3', 'b:3 a:2,1', true],
      ['a:1 a:2', 'a:1,2', true],
      [null, '', true],
      ['a:1', 'a:1,2', false],
      ['a:1', 'b:1', false],
      ['a:1', null, false],
    ] as const) {
      assert.equal(isSameFilter(one, other), same, `${one ?? 'nothing'} and ${other ?? 'nothing'}`);
    }
  });

  test('keeps what only looks like a part of every object', () => {
    assert.equal(replaceFilter('a:1', '__proto__', ['x']), 'a:1 __proto__:x');
    assert.deepEqual(filteredMembers('a:1', 'toString'), []);
    assert.deepEqual(readFilter('__proto__:x'), of(JSON.parse('{"__proto__": ["x"]}') as Record<string, string[]>));
  });
});
