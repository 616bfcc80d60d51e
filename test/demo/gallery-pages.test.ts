import { describePage } from './page-suite.js';

const pages = [
  'gallery-charts.html',
  'gallery-exports.html',
  'gallery-group.html',
  'gallery-jobs.html',
  'gallery-map.html',
  'gallery-ranking.html',
];

for (const name of pages) describePage(name);
