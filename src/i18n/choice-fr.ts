import type { ChoiceWords } from './choice-words.js';

/** French, in words that no gender of a dimension's name changes. */
export const choiceFr: ChoiceWords = {
  dimensions: { profile: 'Profil', category: 'Catégorie', place: 'Lieu' },
  all: 'Tout',
  only: 'seul',
  onlyThis: (name) => `Seul\u00a0: ${name}`,
  nothingShown: 'Rien n’est affiché. Choisissez au moins un élément.',
  shownOf: (count, of, isAll) => (isAll ? 'Tout est affiché.' : `Affichage\u00a0: ${count} sur ${of}.`),
  chosenOf: (name, count) => (count === null ? `${name}\u00a0: tout` : `${name}\u00a0: ${count}\u00a0choix`),
  reset: 'Réinitialiser',
  nothingChosen: 'Plus rien n’est choisi\u00a0: tout est compté.',
  showMore: (count) => `Afficher ${count} de plus`,
  showFewer: 'Afficher moins',
  search: 'Rechercher',
  hits: (count, number) =>
    number === 0 ? 'Aucun résultat.' : number === 1 ? '1\u00a0résultat.' : `${count}\u00a0résultats.`,
  noChoices: 'Aucun choix',
};
