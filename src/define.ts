import './elements/stats-card/stats-card.define.js';
import './elements/stats-chart/stats-chart.define.js';
import './elements/stats-export/stats-export.define.js';
import './elements/stats-map/stats-map.define.js';
import './elements/stats-ranking/stats-ranking.define.js';
import './elements/stats-table/stats-table.define.js';
