import { assert } from '@open-wc/testing';
import { pickText } from '../../src/i18n/pick-text.js';
import type { LocalText } from '../../src/model/dataset.js';

const both = { en: 'Visits', fr: 'Visites' };

const cases: readonly (readonly [string, LocalText, string, string, string | null])[] = [
  ['the language asked for', both, 'fr', 'Visites', null],
  ['the language of a region', both, 'fr-CA', 'Visites', null],
  ['the region itself before its language', { fr: 'Fin de semaine', 'fr-CA': 'Fin' }, 'fr-CA', 'Fin', null],
  ['another region of the language', { 'fr-CA': 'Visites' }, 'fr-BE', 'Visites', null],
  ['tags in any case', { FR: 'Visites' }, 'fr', 'Visites', null],
  ['English where the language is missing, as the words around it are', both, 'de', 'Visits', null],
  ['the language asked for where the words around it are English', { pt: 'Visitas' }, 'pt', 'Visitas', 'pt'],
  ['English beside French words, and says so', { en: 'Visits' }, 'fr', 'Visits', 'en'],
  ['the first there is where English is missing too', { fr: 'Visites', it: 'Visite' }, 'de', 'Visites', 'fr'],
  ['a text of no named language as it stands', 'Visits', 'fr', 'Visits', null],
  ['nothing of nothing', {}, 'fr', '', null],
  ['no inherited property', both, 'constructor', 'Visits', null],
];

suite('pickText', () => {
  for (const [title, text, lang, expected, carried] of cases) {
    test(`takes ${title}`, () => {
      assert.deepEqual(pickText(text, lang), { text: expected, lang: carried });
    });
  }
});
