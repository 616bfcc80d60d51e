/** Fetches the code of an element, and defines it. */
export type Define = () => Promise<unknown>;

/** Few pages have one of them without others: they are one file, and what it shares with other elements. */
const defineControls: Define = () =>
  Promise.all([
    import('../elements/refresh/refresh.js'),
    import('../views/parts.js'),
    import('../views/ranking.js'),
    import('./controls.js'),
  ]);

/** What every page needs: cards and charts, and with them what all elements share. */
const defineFirst: Define = () => import('./first-elements.js');

/**
 * How each element is defined, by its usual tag: what its code imports is asked for at the same time, not one after the
 * other.
 */
export const definitions: Readonly<Record<string, Define>> = {
  'stats-card': defineFirst,
  'stats-chart': defineFirst,
  'stats-export': () => import('../elements/stats-export/stats-export.define.js'),
  'stats-table': () =>
    Promise.all([
      import('../elements/stats-chart/chart-rendering.js'),
      import('../elements/stats-table/stats-table.define.js'),
    ]),
  'stats-ranking': () =>
    Promise.all([
      import('../views/parts.js'),
      import('../views/ranking.js'),
      import('../elements/stats-ranking/stats-ranking.define.js'),
    ]),
  'stats-group': defineControls,
  'stats-period': defineControls,
  'stats-scope': defineControls,
  'stats-profiles': defineControls,
  'stats-filter': defineControls,
  'stats-dashboard': () =>
    Promise.all([
      defineControls(),
      import('../elements/stats-export/stats-export.define.js'),
      import('../elements/stats-dashboard/stats-dashboard.define.js'),
    ]),
  'stats-jobs': () =>
    Promise.all([import('../sources/jobs/jobs.js'), import('../elements/stats-jobs/stats-jobs.define.js')]),
  'stats-map': () => Promise.all([import('../views/parts.js'), import('../elements/stats-map/stats-map.define.js')]),
};
