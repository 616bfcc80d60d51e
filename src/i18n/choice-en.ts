import type { ChoiceWords } from './choice-words.js';

/** English. */
export const choiceEn: ChoiceWords = {
  dimensions: { profile: 'Profile', category: 'Category', place: 'Place' },
  all: 'All',
  only: 'only',
  onlyThis: (name) => `Only ${name}`,
  nothingShown: 'Nothing is shown. Choose at least one.',
  shownOf: (count, of, isAll) => (isAll ? 'All are shown.' : `${count} of ${of} shown.`),
  chosenOf: (name, count) => (count === null ? `${name}: all` : `${name}: ${count} chosen`),
  reset: 'Reset',
  nothingChosen: 'Nothing is chosen any more: everything counts.',
  showMore: (count) => `Show ${count} more`,
  showFewer: 'Show fewer',
  search: 'Search',
  hits: (count, number) => (number === 0 ? 'Nothing found.' : `${count} found.`),
  noChoices: 'No choices',
};
