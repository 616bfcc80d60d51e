import { describePage } from './page-suite.js';

for (const name of ['index.html', 'gallery.html', 'data-gouv.html', 'sources.html', 'check.html', 'builder.html'])
  describePage(name);
