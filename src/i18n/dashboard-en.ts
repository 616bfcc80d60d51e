import type { DashboardWords } from './dashboard-words.js';

/** English. */
export const dashboardEn: DashboardWords = {
  statistics: 'Statistics',
  view: 'View',
  tiles: 'Overview',
  detail: 'Detail',
  indicators: 'Indicators',
  definitions: 'Definitions',
  nowShown: (label) => `Shown: ${label}`,
};
