import { version } from '/src/elements/version.ts';
import { folderFor, hostFor, isFramed } from './folder.js';
import { keepSaid } from './say.js';
import { snippetOf } from './snippet.js';
import { inBoth } from './words.js';

/*
 * The HTML to be copied, and what is to know of it where it will go.
 */

/**
 * @import { Figure, Found } from './figure.js'
 * @import { State } from './state.js'
 */

/** @param {State} state @param {string} form */
function placeOf(state, form) {
  return folderFor(state, form, { page: location.href, version });
}

/**
 * The HTML of a figure in a form; empty where the place of the files is none.
 *
 * @param {State} state
 * @param {Figure} figure
 * @param {string} form
 */
export function htmlOf(state, figure, form) {
  const folder = placeOf(state, form);
  return folder === null ? '' : snippetOf(figure, form, folder);
}

/**
 * Where a page has to be put to find its files; empty where it finds them from anywhere.
 *
 * @param {State} state
 * @param {string} form
 */
export function siteOf(state, form) {
  const folder = placeOf(state, form) ?? '';
  return URL.canParse(folder) ? '' : folder;
}

/**
 * Shows the HTML in its part of the page, with the notes that hold of it.
 *
 * @param {HTMLElement} section
 * @param {State} state
 * @param {{ found: Found, figure: Figure } | null} shown
 */
export function showHtml(section, state, shown) {
  const html = shown ? htmlOf(state, shown.figure, state.form) : '';
  const write = (/** @type {string} */ selector, /** @type {string} */ text) => {
    for (const one of section.querySelectorAll(selector)) one.textContent = text;
  };
  write('pre code', html);
  write('.endpoints', shown ? endpointsLine(shown.figure) : '');
  write('.version', version);
  const facts = factsOf(state, shown);
  for (const one of section.querySelectorAll('[data-when]')) {
    if (one instanceof HTMLElement) one.hidden = !holds(one.dataset['when'] ?? '', facts);
  }
  for (const one of section.querySelectorAll('pre, .taken')) if (one instanceof HTMLElement) one.hidden = html === '';
  sayFolder(section, state);
}

/** What can be said of the choices, for notes that hold of some. @param {State} state @param {{ found: Found, figure: Figure } | null} shown */
function factsOf(state, shown) {
  const host = hostFor(state.host, state.form);
  const facts = new Set([state.form, host]);
  if (host !== state.host) facts.add('no-pages');
  if (!shown) return facts;
  const samples = [...document.querySelectorAll('[data-sample]')].map((one) => one.getAttribute('data-sample'));
  if (samples.includes(state.address)) facts.add('sample').add(`sample-${shown.found.query.source}`);
  if (isFramed(state.form) && isForeign(placeOf(state, state.form), shown.figure)) facts.add('foreign');
  return facts;
}

/** Whether frames from a folder may be of another origin than the figures. @param {string | null} folder @param {Figure} figure */
function isForeign(folder, { address }) {
  if (folder === null || !URL.canParse(folder)) return true;
  return new URL(folder).origin !== new URL(address).origin;
}

/** `iframe|link demo`: of a frame or a link, from the demo. @param {string} when @param {ReadonlySet<string>} facts */
function holds(when, facts) {
  return when.split(' ').every((either) => either.split('|').some((fact) => facts.has(fact)));
}

/** What allows the page for frames to ask for these figures. @param {Figure} figure */
function endpointsLine({ address }) {
  return `<meta name="stats-endpoints" content="self ${new URL(address, location.href).origin}" />`;
}

/** Says below the field what is wrong with the folder in it. @param {HTMLElement} section @param {State} state */
function sayFolder(section, state) {
  const isWrong = placeOf(state, state.form) === null;
  const typed = state.folder.trim().slice(0, 80);
  const field = section.querySelector('[name="folder"]');
  if (isWrong) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
  const region = section.querySelector('#folder-said');
  if (region instanceof HTMLElement) keepSaid(region, isWrong ? inBoth(wrong.fr(typed), wrong.en(typed)) : []);
}

const wrong = {
  fr: (/** @type {string} */ typed) =>
    typed === ''
      ? 'Indiquez l’adresse du dossier sur votre site\u00a0: par exemple /stats-widgets/.'
      : `«\u00a0${typed}\u00a0» n’est pas l’adresse d’un dossier\u00a0: elle commence par / ou par https://, sans ? ni #.`,
  en: (/** @type {string} */ typed) =>
    typed === ''
      ? 'Enter the address of the folder on your site: for example /stats-widgets/.'
      : `“${typed}” is no address of a folder: begin it with / or with https://, without ? or #.`,
};
