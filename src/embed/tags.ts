/** The elements that ask an endpoint. */
export const tags = [
  'stats-card',
  'stats-chart',
  'stats-export',
  'stats-table',
  'stats-ranking',
  'stats-map',
  'stats-profiles',
  'stats-filter',
] as const;

/** All of them, as a selector. */
export const anyTag = tags.join();
