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
export const defineFirst: Define = () => import('./first-elements.js');

/** Elements whose code is only fetched where their tag stands. */
export const definitions: Readonly<Record<string, Define>> = {
  'stats-card': defineFirst,
  'stats-chart': defineFirst,
  'stats-export': () => import('../elements/stats-export/stats-export.define.js'),
  // Its code comes with that of charts: asked for at the same time, not one after the other.
  'stats-table': () =>
    Promise.all([
      import('../elements/stats-chart/chart-rendering.js'),
      import('../elements/stats-table/stats-table.define.js'),
    ]),
  // So does what several of them use.
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
  // Made of cards, charts, downloads and controls, which are asked for at the same time.
  'stats-dashboard': () =>
    Promise.all([
      defineControls(),
      import('../elements/stats-export/stats-export.define.js'),
      import('../elements/stats-dashboard/stats-dashboard.define.js'),
    ]),
  // The jobs themselves are an export's, too.
  'stats-jobs': () =>
    Promise.all([import('../sources/jobs/jobs.js'), import('../elements/stats-jobs/stats-jobs.define.js')]),
  'stats-map': () => Promise.all([import('../views/parts.js'), import('../elements/stats-map/stats-map.define.js')]),
};
