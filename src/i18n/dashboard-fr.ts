import type { DashboardWords } from './dashboard-words.js';

/** French. */
export const dashboardFr: DashboardWords = {
  statistics: 'Statistiques',
  view: 'Affichage',
  tiles: 'Vue d’ensemble',
  detail: 'Détail',
  indicators: 'Indicateurs',
  definitions: 'Définitions',
  nowShown: (label) => `Affiché : ${label}`,
};
