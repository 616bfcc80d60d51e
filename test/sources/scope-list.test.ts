import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { readScopeList } from '../../src/sources/scope-list.js';

suite('a list of scopes', () => {
  test('is an array of entries, or an object that has it', () => {
    const expected = [{ value: 'a', label: 'A', options: [] }];
    const entries = [{ value: 'a', label: 'A' }];
    assert.deepEqual(readScopeList(entries), expected);
    assert.deepEqual(readScopeList({ options: entries }), expected);
    assert.deepEqual(readScopeList({ children: entries, title: 'Schools' }), expected);
    assert.deepEqual(readScopeList([]), []);
  });

  test('is a tree, where entries without a value are headings', () => {
    const [school] = readScopeList([
      {
        label: { en: 'School', fr: 'École' },
        options: [
          { value: '', label: 'All' },
          { value: null, label: 'Classes' },
        ],
      },
    ]);
    assert.equal(school?.value, null);
    assert.deepEqual(school?.label, { en: 'School', fr: 'École' });
    assert.deepEqual(
      school?.options.map(({ value }) => value),
      ['', null],
    );
  });

  test('may call its parts id, name and children, and number its entries', () => {
    const read = readScopeList([{ id: 5, name: 'School', children: [{ id: 'c', name: 'Class' }] }]);
    assert.deepEqual(read, [{ value: '5', label: 'School', options: [{ value: 'c', label: 'Class', options: [] }] }]);
  });

  const deep = (levels: number): object =>
    levels === 1 ? { label: 'x' } : { label: 'x', options: [deep(levels - 1)] };
  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [
      [{ label: 'a' }, { label: 'b' }, { label: 'c', options: [{ label: 5 }] }],
      '[2].options[0].label: expected a text, got 5',
    ],
    [[{ name: 5 }], '[0].name: expected a text, got 5'],
    [[{ label: { en: 5 } }], '[0].label.en: expected a text, got 5'],
    [[{ label: {} }], '[0].label: expected a text, got {}'],
    [{ options: [{ value: 'a' }] }, 'options[0].label: expected a text, got nothing'],
    [{ children: [{ label: 'a', children: [{}] }] }, 'children[0].children[0].label: expected a text, got nothing'],
    [[{ label: 'a', value: true }], '[0].value: expected a text or a number, got true'],
    [[{ label: 'a', options: {} }], '[0].options: expected an array of entries, got {}'],
    [['a'], '[0]: expected an object, got "a"'],
    [{ options: 'a' }, 'options: expected an array of entries, got "a"'],
    [5, 'answer: expected an array of entries, or an object with options, got 5'],
    [null, 'answer: expected an array of entries, or an object with options, got null'],
    [{}, 'answer: expected an array of entries, or an object with options, got {}'],
    [[{ label: 'x'.repeat(501) }], `[0].label: expected at most 500 characters, got "${'x'.repeat(56)}…`],
    [Array.from({ length: 10_001 }, () => ({ label: 'x' })), 'answer: expected at most 10000 entries, got more'],
    [[deep(21)], `[0]${'.options[0]'.repeat(19)}.options: expected at most 20 levels, got "more"`],
  ];
  for (const [body, message] of wrong) {
    test(`is refused with "${message.slice(0, 80)}"`, () => {
      try {
        readScopeList(body);
        assert.fail('it was read');
      } catch (error) {
        assert.instanceOf(error, StatsError);
        assert.equal(error.message, message);
      }
    });
  }
});
