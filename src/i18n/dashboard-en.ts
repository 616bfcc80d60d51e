import type { DashboardWords } from './dashboard-words.js';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** English. */
export const dashboardEn: DashboardWords = {
  statistics: 'Statistics',
  view: 'View',
  tiles: 'Overview',
  detail: 'Detail',
  indicators: 'Indicators',
  definitions: 'Definitions',
  counted: (names) =>
    names.length === 0 ? 'Nobody is chosen: nothing is counted.' : `Only these are counted: ${list.format(names)}.`,
  countAll: 'Count all',
  nowShown: (label) => `Shown: ${label}`,
};
