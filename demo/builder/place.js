import { folderFor, hostFor, isFramed } from './folder.js';

/*
 * What can be said of the place that a figure's HTML has its files from: what is wrong with it, and which notes hold.
 */

/**
 * @import { Figure, Found } from './figure.js'
 * @import { State } from './state.js'
 *
 * @typedef {object} Place
 * @property {string | null} folder `null`: there is none to write.
 * @property {{ fr: string, en: string } | null} wrong Why nothing can be written.
 * @property {ReadonlySet<string>} facts What the notes are chosen by.
 */

/**
 * @param {State} state
 * @param {{ found: Found, figure: Figure, isSample: boolean } | null} shown
 * @param {{ page: string, version: string }} around Address of the builder; release of the library.
 * @returns {Place}
 */
export function placeOf(state, shown, around) {
  const folder = folderFor(state, state.form, around);
  const host = hostFor(state.host, state.form);
  const isForeign = shown !== null && isFramed(state.form) && isOther(folder, shown.figure);
  const wrong = wrongWith(folder, host, isForeign, state);
  const facts = new Set([state.form, wrong === null || host === 'own' ? host : '']);
  if (host !== state.host) facts.add('no-pages');
  if (host === 'own' && URL.canParse(folder ?? '')) facts.add('elsewhere');
  if (isForeign) facts.add('foreign');
  if (shown?.isSample) facts.add('sample').add(`sample-${shown.found.query.source}`);
  return { folder: wrong ? null : folder, wrong, facts };
}

/** Whether frames from a folder may be of another origin than the figures. @param {string | null} folder @param {Figure} figure */
function isOther(folder, { address }) {
  if (folder === null || !URL.canParse(folder)) return true;
  return new URL(folder).origin !== new URL(address).origin;
}

/** @param {string | null} folder @param {string} host @param {boolean} isForeign @param {State} state */
function wrongWith(folder, host, isForeign, state) {
  if (folder === null) return noFolder(state.folder.trim().slice(0, 80));
  return host === 'demo' && isForeign ? foreignFrame : null;
}

const foreignFrame = {
  fr: 'Les cadres de cette démonstration ne montrent que ses propres chiffres. Pour les vôtres, choisissez «\u00a0Sur votre site\u00a0».',
  en: 'Frames of this demo show no figures but its own. For yours, choose “On your site”.',
};

/** @param {string} typed */
function noFolder(typed) {
  if (typed === '') {
    return {
      fr: 'Indiquez l’adresse du dossier sur votre site\u00a0: par exemple /stats-widgets/.',
      en: 'Enter the address of the folder on your site: for example /stats-widgets/.',
    };
  }
  return {
    fr: `«\u00a0${typed}\u00a0» n’est pas l’adresse d’un dossier\u00a0: elle commence par / ou par https://, sans ? ni #.`,
    en: `“${typed}” is no address of a folder: begin it with / or with https://, without ? or #.`,
  };
}

/** Whether a note holds. `iframe|link own`: of a frame or a link, from one's own site. @param {string} when @param {ReadonlySet<string>} facts */
export function holds(when, facts) {
  return when.split(' ').every((either) => either.split('|').some((fact) => facts.has(fact)));
}
