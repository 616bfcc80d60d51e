import type { ScopeWords } from './scope-words.js';

/** English. */
export const scopeEn: ScopeWords = {
  scope: 'Scope',
  search: 'Search',
  found: (count, number) => (number === 0 ? 'No result' : number === 1 ? '1 result' : `${count} results`),
  within: (label) => `Within ${label}`,
  choose: 'Choose…',
  notLoaded: 'This list could not be loaded.',
};
