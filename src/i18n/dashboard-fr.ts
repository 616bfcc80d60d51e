import type { DashboardWords } from './dashboard-words.js';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** French. */
export const dashboardFr: DashboardWords = {
  statistics: 'Statistiques',
  view: 'Affichage',
  tiles: 'Vue d’ensemble',
  detail: 'Détail',
  indicators: 'Indicateurs',
  definitions: 'Définitions',
  counted: (names) =>
    names.length === 0
      ? 'Personne n’est choisi\u00a0: rien n’est compté.'
      : `Ne sont comptés que\u00a0: ${list.format(names)}.`,
  countAll: 'Tout compter',
  nowShown: (label) => `Affiché\u00a0: ${label}`,
};
