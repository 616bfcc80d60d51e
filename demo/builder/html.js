import { version } from '/src/elements/version.ts';
import { holds, placeOf } from './place.js';
import { keepSaid } from './say.js';
import { pageOf, snippetOf } from './snippet.js';
import { inBoth } from './words.js';

/*
 * The HTML to be copied or saved, with what is to know of it where it will go.
 */

/**
 * @import { Figure, Found } from './figure.js'
 * @import { SavedPage } from './hand-out.js'
 * @import { State } from './state.js'
 *
 * @typedef {{ found: Found, figure: Figure, isSample: boolean }} Shown
 */

/** @param {State} state @param {Shown | null} shown */
function placeFor(state, shown) {
  return placeOf(state, shown, { page: location.href, version });
}

/**
 * Shows the HTML in its part of the page, with the notes that hold of it.
 *
 * @param {HTMLElement} section
 * @param {State} state
 * @param {Shown | null} shown
 */
export function showHtml(section, state, shown) {
  const { folder, wrong, facts } = placeFor(state, shown);
  const { block, once } =
    shown && folder !== null ? partsOf(state.form, shown.figure, folder) : { block: '', once: '' };
  write(section, '#block pre code', block);
  write(section, '#once pre code', once);
  write(section, '.endpoints', shown ? endpointsLine(shown.figure) : '');
  write(section, '.version', version);
  for (const one of section.querySelectorAll('[data-when]'))
    show(one, holds(one.getAttribute('data-when') ?? '', facts));
  for (const one of section.querySelectorAll('#block, #once'))
    show(one, one.querySelector('pre code')?.textContent !== '');
  sayPlace(section, wrong, folder === null && facts.has('own'));
}

/** @param {string} form @param {Figure} figure @param {string} folder */
function partsOf(form, figure, folder) {
  const snippet = snippetOf(figure, form, folder);
  if (form === 'page') return { block: pageOf(figure, snippet), once: '' };
  return form === 'tag' ? { block: `${snippet.once}\n\n${snippet.block}`, once: '' } : snippet;
}

/**
 * The page to be saved: in the form that is chosen.
 *
 * @param {State} state
 * @param {Shown} shown
 * @returns {SavedPage}
 */
export function savedPage(state, shown) {
  const { folder, facts } = placeFor(state, shown);
  const html = pageOf(shown.figure, snippetOf(shown.figure, state.form, folder ?? ''));
  const next = nextOf(folder ?? '', facts);
  return { html, name: `${shown.figure.tag}.html`, next, isLink: state.form === 'link' };
}

/** @param {string} folder @param {ReadonlySet<string>} facts */
function nextOf(folder, facts) {
  if (facts.has('cdn')) {
    return {
      fr: `Il montre ses chiffres une fois la version ${version} publiée.`,
      en: `It shows its figures once version ${version} is published.`,
    };
  }
  if (URL.canParse(folder)) return { fr: 'Ouvrez ce fichier.', en: 'Open that file.' };
  return {
    fr: `Mettez ce fichier sur le site qui a le dossier ${folder}.`,
    en: `Put that file on the site that has the folder ${folder}.`,
  };
}

/** @param {ParentNode} section @param {string} selector @param {string} text */
function write(section, selector, text) {
  for (const one of section.querySelectorAll(selector)) one.textContent = text;
}

/** @param {Element} one @param {boolean} isShown */
function show(one, isShown) {
  if (one instanceof HTMLElement) one.hidden = !isShown;
}

/** What allows the page for frames to ask for these figures. @param {Figure} figure */
function endpointsLine({ address }) {
  return `<meta name="stats-endpoints" content="self ${new URL(address, location.href).origin}" />`;
}

/**
 * Says why nothing can be written.
 *
 * @param {ParentNode} section
 * @param {{ fr: string, en: string } | null} wrong
 * @param {boolean} isFolder Whether it is the fault of the folder that was typed.
 */
function sayPlace(section, wrong, isFolder) {
  const field = section.querySelector('[name="folder"]');
  if (isFolder) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
  const region = section.querySelector('#place-said');
  if (region instanceof HTMLElement) keepSaid(region, wrong ? inBoth(wrong.fr, wrong.en) : []);
}
