import { choiceWords } from '/src/i18n/choice-words.ts';
import { periodName } from '/src/i18n/period-name.ts';
import { pickText } from '/src/i18n/pick-text.ts';
import { periodWords } from '/src/i18n/period-words.ts';
import { kindOf } from './elements.js';
import { dimensionsFor, indicatorsFor, mostFor, suits } from './figure.js';
import { periodsFor } from './periods.js';
import { inEach } from './words.js';

/**
 * @import { Choice, Found } from './figure.js'
 * @import { State } from './state.js'
 * @typedef {readonly (readonly [value: string, name: string])[]} Entries
 */

/** @type {Readonly<Record<'type' | 'theme' | 'language', Readonly<Record<'fr' | 'en', Entries>>>>} */
const lists = {
  type: {
    fr: [
      ['line', 'Lignes'],
      ['area', 'Aires'],
      ['bar', 'Barres'],
      ['stacked', 'Barres empilées'],
      ['stacked-100', 'Barres empilées à 100\u00a0%'],
      ['horizontal', 'Barres horizontales'],
    ],
    en: [
      ['line', 'Lines'],
      ['area', 'Areas'],
      ['bar', 'Bars'],
      ['stacked', 'Stacked bars'],
      ['stacked-100', 'Stacked to 100%'],
      ['horizontal', 'Horizontal bars'],
    ],
  },
  theme: {
    fr: [
      ['', 'Celui de la page'],
      ['light', 'Clair'],
      ['dark', 'Sombre'],
      ['dsfr', 'DSFR (État français)'],
      ['high-contrast', 'Contraste élevé'],
    ],
    en: [
      ['', 'That of the page'],
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['dsfr', 'DSFR (French state)'],
      ['high-contrast', 'High contrast'],
    ],
  },
  language: {
    fr: [
      ['', 'Celle de la page'],
      ['fr', 'Français'],
      ['en', 'English'],
    ],
    en: [
      ['', 'That of the page'],
      ['fr', 'Français'],
      ['en', 'English'],
    ],
  },
};

/**
 * The entries of each list, in a language.
 *
 * @param {State} state
 * @param {Found | null} found
 * @param {Choice | null} choice
 * @param {'fr' | 'en'} language
 * @returns {Readonly<Record<string, { entries: Entries, value: string }>>}
 */
export function listsFor(state, found, choice, language) {
  const fixed = Object.entries(lists).map(([name, entries]) => {
    const key = /** @type {keyof typeof lists} */ (name);
    return /** @type {const} */ ([name, { entries: entries[language], value: state[key] }]);
  });
  const { comparisons } = periodWords(language);
  return {
    ...Object.fromEntries(fixed),
    compare: { entries: Object.entries(comparisons), value: state.compare },
    ...(found && choice ? listsOf(state, found, choice, language) : {}),
  };
}

/**
 * @param {State} state
 * @param {Found} found
 * @param {Choice} choice
 * @param {'fr' | 'en'} language
 */
function listsOf({ element }, found, choice, language) {
  const periods = [...new Set([...periodsFor(found), choice.period])];
  const none = language === 'fr' ? 'Aucune' : 'None';
  const names = choiceWords(language).dimensions;
  const dimensions = dimensionsFor(element, found.dataset, choice.indicators).map(({ id, label }) => {
    return /** @type {const} */ ([id, label === null ? (names[id] ?? id) : pickText(label, language).text]);
  });
  const isOptional = kindOf(element).needs === undefined;
  return {
    period: {
      entries: periods.map((period) => /** @type {const} */ ([period, periodName(period, language)])),
      value: choice.period,
    },
    split: {
      entries: [...(isOptional ? [/** @type {const} */ (['none', none])] : []), ...dimensions],
      value: choice.split ?? 'none',
    },
  };
}

/**
 * Writes the entries of a list where they have changed.
 *
 * @param {HTMLSelectElement} select
 * @param {{ entries: Entries, value: string }} list
 */
export function fillList(select, { entries, value }) {
  const written = [...select.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(written) !== JSON.stringify(entries)) {
    select.replaceChildren(...entries.map(([id, name]) => new Option(name, id)));
  }
  select.value = value;
}

/**
 * Writes the indicators to choose from, where they have changed: one of them, or several.
 *
 * @param {HTMLElement} room
 * @param {State} state
 * @param {Found} found
 * @param {Choice} choice
 */
export function fillIndicators(room, { element }, { dataset }, { indicators, split }) {
  const type = mostFor(element, split) === 1 ? 'radio' : 'checkbox';
  const offered = indicatorsFor(element, dataset);
  const written = [...room.querySelectorAll('input')].map((input) => `${input.type} ${input.value}`);
  const wanted = offered.map(({ id }) => `${type} ${id}`);
  const labels = JSON.stringify(offered.map(({ label }) => label));
  if (JSON.stringify(written) !== JSON.stringify(wanted) || room.dataset['labels'] !== labels) {
    room.replaceChildren(...offered.map((indicator) => option(indicator, type)));
    room.dataset['labels'] = labels;
  }
  for (const input of room.querySelectorAll('input')) input.checked = indicators.includes(input.value);
}

/** @param {Found['dataset']['indicators'][number]} indicator @param {string} type */
function option({ id, label }, type) {
  const input = document.createElement('input');
  Object.assign(input, { type, name: 'indicators', value: id });
  const name = document.createElement('span');
  name.append(...inEach(label));
  const around = document.createElement('label');
  around.append(input, name);
  return around;
}

/**
 * Shows the fields that say something to the chosen element, and the elements that have something to show.
 *
 * @param {ParentNode} page
 * @param {State} state
 * @param {Found} found
 * @param {Choice} choice
 */
export function fitFields(page, { element }, { dataset }, { indicators, period }) {
  const { choices } = kindOf(element);
  const lacks = new Set();
  if (dimensionsFor(element, dataset, indicators).length === 0) lacks.add('split');
  if (period === 'all') lacks.add('compare');
  for (const name of /** @type {const} */ (['compare', 'split', 'type'])) {
    const field = page.querySelector(`.field:has([name="${name}"])`);
    if (field instanceof HTMLElement) {
      field.hidden = !choices.includes(name) || lacks.has(name);
    }
  }
  for (const input of page.querySelectorAll('[name="element"]')) {
    if (input instanceof HTMLInputElement) input.disabled = input.value !== element && !suits(input.value, dataset);
  }
  for (const note of page.querySelectorAll('[data-lack]'))
    if (note instanceof HTMLElement) fitNote(page, note, dataset);
}

/**
 * Why an element cannot be chosen, while that is so: what is hidden would be read with it all the same.
 *
 * @param {ParentNode} page
 * @param {HTMLElement} note
 * @param {Found['dataset']} dataset
 */
function fitNote(page, note, dataset) {
  const element = note.dataset['lack'] ?? '';
  const input = page.querySelector(`[name="element"][value="${element}"]`);
  note.hidden = suits(element, dataset);
  if (note.hidden) input?.removeAttribute('aria-describedby');
  else input?.setAttribute('aria-describedby', note.id);
}
