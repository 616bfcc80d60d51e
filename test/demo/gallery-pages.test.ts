import { describePage } from './page-suite.js';

for (const name of ['gallery-charts.html', 'gallery-group.html', 'gallery-map.html', 'gallery-ranking.html'])
  describePage(name);
