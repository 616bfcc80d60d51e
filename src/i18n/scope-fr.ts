import type { ScopeWords } from './scope-words.js';

/** French, as a public administration writes it. */
export const scopeFr: ScopeWords = {
  scope: 'Périmètre',
  search: 'Rechercher',
  found: (count, number) =>
    number === 0 ? 'Aucun résultat' : number === 1 ? '1\u00a0résultat' : `${count}\u00a0résultats`,
  within: (label) => `Au sein de\u00a0: ${label}`,
  choose: 'Choisir…',
  notLoaded: 'Cette liste n’a pas pu être chargée.',
};
