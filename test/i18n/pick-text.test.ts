import { assert } from '@open-wc/testing';
import { pickText } from '../../src/i18n/pick-text.js';
import type { LocalText } from '../../src/model/dataset.js';

const both = { en: 'Visits', fr: 'Visites' };

const cases: readonly (readonly [string, LocalText, string, string, string | null])[] = [
  ['the language asked for', both, 'fr', 'Visites', null],
  ['the language of a region', both, 'fr-CA', 'Visites', null],
  ['the region itself before its language', { fr: 'Fin de semaine', 'fr-CA': 'Fin' }, 'fr-CA', 'Fin', null],
  ['another region of the language', { 'pt-BR': 'Visitas' }, 'pt-PT', 'Visitas', null],
  ['tags in any case', { FR: 'Visites' }, 'fr', 'Visites', null],
  ['English where the language is missing, and says so', both, 'de', 'Visits', 'en'],
  ['the first there is where English is missing too', { fr: 'Visites', it: 'Visite' }, 'de', 'Visites', 'fr'],
  ['a text of no named language as it stands', 'Visits', 'fr', 'Visits', null],
  ['nothing of nothing', {}, 'fr', '', null],
  ['no inherited property', both, 'constructor', 'Visits', 'en'],
];

suite('pickText', () => {
  for (const [title, text, lang, expected, carried] of cases) {
    test(`takes ${title}`, () => {
      assert.deepEqual(pickText(text, lang), { text: expected, lang: carried });
    });
  }
});
