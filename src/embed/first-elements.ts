import '../elements/stats-card/stats-card.define.js';
import '../elements/stats-chart/stats-chart.define.js';
