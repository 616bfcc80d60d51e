import { pickText } from '/src/i18n/pick-text.ts';
import { isCsvPath } from '/src/query/resolve-src.ts';
import { kindOf } from './elements.js';
import { periodFor } from './periods.js';

/**
 * @import { Dataset, Dimension, Indicator } from '../../src/model/dataset.ts'
 * @import { DataQuery } from '../../src/query/query.ts'
 * @import { State } from './state.js'
 */

/**
 * An endpoint that the elements can show.
 *
 * @typedef {object} Found
 * @property {string} address Absolute, as it was asked.
 * @property {DataQuery} query What a tag has to ask.
 * @property {Dataset} dataset
 * @property {string} today
 */

/**
 * What is chosen once what was not is filled in.
 *
 * @typedef {Pick<State, 'indicators' | 'compare' | 'split' | 'type'> & { period: string }} Choice
 */

/**
 * An element with all that is written of it.
 *
 * @typedef {object} Figure
 * @property {string} tag
 * @property {readonly (readonly [name: string, value: string])[]} attributes
 * @property {string} title What it shows, in words.
 * @property {string} address Where readers find the same figures if no script runs.
 * @property {string} theme
 * @property {string} language
 * @property {number} height
 */

/**
 * @param {State} state
 * @param {Found} found
 * @returns {Choice}
 */
export function choiceOf(state, found) {
  const { choices, isOne } = kindOf(state.element);
  const known = indicatorsOf(state, found);
  const split = choices.includes('split') ? splitOf(state, found, known) : null;
  const shown = known.slice(0, mostFor(state.element, split));
  const isApart = isOne && !shown.every((id) => isCombined(found.dataset, id));
  const period = periodFor(state.period, found, isApart);
  return {
    indicators: shown,
    period,
    // Before all time there is nothing.
    compare: choices.includes('compare') && period !== 'all' ? state.compare : 'none',
    split,
    type: choices.includes('type') ? state.type : 'line',
  };
}

/** Whether the values of several months, days … make one figure. @param {Dataset} dataset @param {string} id @returns {boolean} */
function isCombined(dataset, id) {
  const aggregate = dataset.indicators.find((one) => one.id === id)?.aggregate;
  if (aggregate?.kind === 'ratio') {
    return [aggregate.numerator, aggregate.denominator].every((part) => isCombined(dataset, part));
  }
  return aggregate?.kind !== 'fold' || aggregate.time !== 'none';
}

/**
 * How many indicators an element shows at the most.
 *
 * @param {string} element
 * @param {string | null} split
 */
export function mostFor(element, split) {
  return element === 'chart' && split !== null ? 1 : kindOf(element).indicators;
}

/** The indicators that are chosen, or that suit. @param {State} state @param {Found} found */
function indicatorsOf({ element, indicators }, { query, dataset }) {
  const there = indicatorsFor(element, dataset).map(({ id }) => id);
  const known = indicators.filter((id) => there.includes(id));
  if (known.length > 0) return known;
  const asked = query.indicators.filter((id) => there.includes(id));
  if (element === 'dashboard') return there;
  return asked.length > 0 ? asked : there.slice(0, 1);
}

/** @param {State} state @param {Found} found @param {readonly string[]} indicators */
function splitOf({ element, split }, { query, dataset }, indicators) {
  const { needs } = kindOf(element);
  const there = dimensionsFor(element, dataset, indicators).map(({ id }) => id);
  if (split !== null && there.includes(split)) return split;
  if (needs !== undefined) return there[0] ?? null;
  return split === null && query.split !== null && there.includes(query.split) ? query.split : null;
}

/**
 * The indicators that an element can show: of one that needs a split, those that can be split.
 *
 * @param {string} element
 * @param {Dataset} dataset
 * @returns {readonly Indicator[]}
 */
export function indicatorsFor(element, dataset) {
  if (kindOf(element).needs === undefined) return dataset.indicators;
  return dataset.indicators.filter(({ id }) => dimensionsFor(element, dataset, [id]).length > 0);
}

/**
 * The dimensions that an element can be split by, as long as it shows one of these indicators.
 *
 * @param {string} element
 * @param {Dataset} dataset
 * @param {readonly string[]} [indicators] Default: all of them.
 * @returns {readonly Dimension[]}
 */
export function dimensionsFor(element, { dimensions, indicators: all, slices }, indicators = all.map(({ id }) => id)) {
  const isPlace = kindOf(element).needs === 'place';
  return dimensions.filter(({ id }) => {
    if (isPlace && !/^(?:place|country|countryId|region|commune)$/.test(id)) return false;
    return indicators.some((indicator) => {
      const own = slices.filter((slice) => slice.indicator === indicator);
      // A ratio has no rows of its own.
      return own.length === 0 || own.some(({ members }) => id in members);
    });
  });
}

/**
 * Whether an element has anything to show of a dataset.
 *
 * @param {string} element
 * @param {Dataset} dataset
 */
export function suits(element, dataset) {
  return kindOf(element).needs === undefined || dimensionsFor(element, dataset).length > 0;
}

/**
 * @param {State} state
 * @param {Found} found
 * @param {string} language Of the words around the element, where it has none of its own.
 * @returns {Figure}
 */
export function figureOf(state, found, language) {
  const choice = choiceOf(state, found);
  return {
    tag: `stats-${state.element}`,
    attributes: attributesOf(state, found, choice),
    title: titleOf(state, found, choice, state.language || language),
    address: found.address,
    theme: state.theme,
    language: state.language || language,
    height: kindOf(state.element).height + (choice.split === null ? 0 : legend),
  };
}

/** Of the members of a split, in CSS pixels. */
const legend = 70;

/** @param {State} state @param {Found} found @param {Choice} choice @returns {Figure['attributes']} */
function attributesOf({ element, theme, language }, { query, dataset }, choice) {
  const { source, src, scope, options } = query;
  const isPlain = source === 'json' || (source === 'csv' && isCsvPath(src));
  const ids = choice.indicators.join(' ');
  const isEach = choice.indicators.length === dataset.indicators.length;
  const said = {
    source: isPlain ? null : source,
    src,
    scope,
    ...(element === 'dashboard' ? { indicators: isEach ? null : ids } : { indicator: ids }),
    period: choice.period === 'all' ? null : choice.period,
    compare: choice.compare === 'none' ? null : choice.compare,
    split: choice.split,
    type: choice.type === 'line' ? null : choice.type,
    formats: element === 'export' ? 'csv xlsx' : null,
    ...options,
    lang: language,
    class: theme === 'dark' ? 'stats-dark' : null,
  };
  return Object.entries(said).flatMap(([name, value]) => (value ? [/** @type {const} */ ([name, value])] : []));
}

/** @param {State} state @param {Found} found @param {Choice} choice @param {string} language */
function titleOf({ element }, { dataset }, choice, language) {
  if (element === 'dashboard') return language === 'fr' ? 'Statistiques' : 'Statistics';
  const shown = choice.indicators.flatMap((id) => dataset.indicators.find((one) => one.id === id) ?? []);
  return shown.map(({ label }) => pickText(label, language).text).join(', ');
}
