import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { undescribed } from '../../.ci/undescribed.js';

/** @import { Declaration } from '../../.ci/manifest-types.js' */

/** @param {Partial<Declaration>} lacking */
function lacksOf(lacking) {
  const whole = { kind: 'class', name: 'StatsCard', tagName: 'stats-card', summary: 'A tile.', description: 'A tile.' };
  return undescribed({ modules: [{ path: '', exports: [], declarations: [{ ...whole, ...lacking }] }] });
}

void suite('undescribed', () => {
  void test('has nothing to say of an element that is described', () => {
    assert.deepEqual(lacksOf({ slots: [{ name: '', description: 'What stands inside.' }] }), []);
  });

  for (const kind of /** @type {const} */ ([
    'attributes',
    'members',
    'events',
    'slots',
    'cssParts',
    'cssProperties',
    'cssStates',
  ])) {
    void test(`names one of the ${kind} that has no description`, () => {
      assert.deepEqual(lacksOf({ [kind]: [{ name: 'one', description: 'One.' }, { name: 'other' }] }), [
        `StatsCard, ${kind}: "other" has no description`,
      ]);
    });
  }

  void test('names the element that has no description, or no summary', () => {
    assert.deepEqual(lacksOf({ description: '' }), ['StatsCard has no description']);
    assert.deepEqual(lacksOf({ summary: '' }), ['StatsCard has no @summary']);
  });

  void test('names a value of a closed list that the description of its attribute leaves out', () => {
    const type = { text: "'line' | 'bar' | null" };
    assert.deepEqual(lacksOf({ attributes: [{ name: 'type', type, description: '`line` (default) or `bar`.' }] }), []);
    assert.deepEqual(lacksOf({ attributes: [{ name: 'type', type, description: '`line` or a bar.' }] }), [
      'StatsCard: the description of "type" does not name `bar`',
    ]);
  });
});
