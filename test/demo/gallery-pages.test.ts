import { describePage } from './page-suite.js';

for (const name of ['gallery-charts.html', 'gallery-map.html', 'gallery-ranking.html']) describePage(name);
