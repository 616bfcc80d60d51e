import { assert } from '@open-wc/testing';
import { mapEn } from '../../src/i18n/map-en.js';
import { mapFr } from '../../src/i18n/map-fr.js';
import { mapWords, type MapWords } from '../../src/i18n/map-words.js';

const languages: readonly MapWords[] = [mapEn, mapFr];

suite('the words of maps', () => {
  test('are those of the language, English where it is not there', () => {
    assert.equal(mapWords('fr-CA'), mapFr);
    assert.equal(mapWords('de'), mapEn);
  });

  test('name places that are not on the map, one and many', () => {
    assert.equal(mapEn.offMap(1, ['EU'], 0), '1 place is not on the map: EU.');
    assert.equal(mapEn.offMap(12, ['A', 'B'], 10), '12 places are not on the map: A; B and 10 more (see the table).');
    assert.match(mapFr.offMap(1, ['UE'], 0), /^1 lieu n’est pas sur la carte\u00a0: UE\.$/);
    assert.match(mapFr.offMap(2, ['UE', 'ZZ'], 0), /^2 lieux ne sont pas/);
  });

  test('say where a point is', () => {
    assert.equal(mapEn.point('48.86', true, '2.35', true), '48.86°\u00a0N, 2.35°\u00a0E');
    assert.equal(mapFr.point('21,1', false, '55,5', false), '21,1°\u00a0S, 55,5°\u00a0O');
  });

  test('sum a map up, with what has no figure and without', () => {
    assert.equal(mapEn.summary(['FR: 2', 'BE: 1'], 1).trim(), 'Largest: FR: 2; BE: 1. 1 place has no figure.');
    assert.equal(mapEn.summary([], 3).trim(), '3 places have no figure.');
    assert.equal(mapFr.summary(['FR\u00a0: 2'], 0).trim(), 'Les plus élevés\u00a0: FR\u00a0: 2.');
  });

  test('are nowhere empty', () => {
    for (const words of languages) {
      for (const [name, value] of Object.entries(words)) if (typeof value === 'string') assert.isNotEmpty(value, name);
    }
  });
});
