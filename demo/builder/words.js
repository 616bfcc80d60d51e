import { pickText } from '/src/i18n/pick-text.ts';

/**
 * @import { LocalText } from '../../src/model/dataset.ts'
 */

/** The language of the page. @returns {'fr' | 'en'} */
export function pageLanguage() {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en';
}

/** A text in one of the languages of the page, which shows it while it is in that one. @param {string} lang @param {string} text */
function wordsIn(lang, text) {
  const span = document.createElement('span');
  span.className = 't';
  span.lang = lang;
  span.textContent = text;
  return span;
}

/**
 * A text as all texts of the demo's pages stand in them: once for each language, of which one is seen.
 *
 * @param {string} fr
 * @param {string} en
 * @returns {readonly Element[]}
 */
export function inBoth(fr, en) {
  return [wordsIn('fr', fr), wordsIn('en', en)];
}

/**
 * A text of an endpoint's, in the language of the page where it has it.
 *
 * @param {LocalText} text
 * @returns {readonly (Element | string)[]}
 */
export function inEach(text) {
  if (typeof text === 'string') return [text];
  return /** @type {const} */ (['fr', 'en']).map((language) => {
    const { text: said, lang } = pickText(text, language);
    if (lang === null) return wordsIn(language, said);
    const around = wordsIn(language, '');
    const foreign = document.createElement('span');
    foreign.lang = lang;
    foreign.textContent = said;
    around.append(foreign);
    return around;
  });
}

/** What the sources are called, by name. @type {Readonly<Record<string, readonly [fr: string, en: string]>>} */
export const sourceNames = {
  json: ['du JSON que les balises lisent tel quel', 'JSON that the tags read as it is'],
  csv: ['un fichier CSV', 'a CSV file'],
  'data-fair': ['l’API de Data Fair', 'the API of Data Fair'],
  datagouv: ['l’API de mesures de data.gouv.fr', 'the metric API of data.gouv.fr'],
  edifice: ['l’API d’Edifice', 'the API of Edifice'],
  'google-analytics': ['Google Analytics', 'Google Analytics'],
  'json-stat': ['JSON-stat', 'JSON-stat'],
  matomo: ['l’API de Matomo', 'the API of Matomo'],
  opendatasoft: ['l’API d’Opendatasoft', 'the API of Opendatasoft'],
  prometheus: ['Prometheus', 'Prometheus'],
  rdv: ['l’API de RDV Service Public', 'the API of RDV Service Public'],
  rows: ['des lignes JSON', 'JSON rows'],
  udata: ['un portail udata', 'a udata portal'],
};
