import { writeState } from './state.js';

/*
 * The address of the builder's own page, in which what is chosen stands.
 */

/** @import { State } from './state.js' */

/** A choice, to which the reader can go back. @param {State} state */
export function pushState(state) {
  const href = hrefOf(state);
  if (href !== location.search) history.pushState(null, '', href);
}

/** What the page itself made of a choice. @param {State} state */
export function replaceState(state) {
  history.replaceState(null, '', hrefOf(state));
}

/** @param {State} state */
function hrefOf(state) {
  return pageWith(writeState(state, new URLSearchParams(location.search)));
}

/** @param {URLSearchParams} search */
function pageWith(search) {
  return search.size > 0 ? `?${search}` : location.pathname;
}

/** Language and colours are the page's, whichever choice the reader goes back to. */
export function keepLook() {
  const { lang, dataset } = document.documentElement;
  const search = new URLSearchParams(location.search);
  if ((search.get('lang') ?? 'en') !== lang) search.set('lang', lang);
  const { scheme = '' } = dataset;
  if (scheme !== '') search.set('scheme', scheme);
  else search.delete('scheme');
  history.replaceState(null, '', pageWith(search));
}
