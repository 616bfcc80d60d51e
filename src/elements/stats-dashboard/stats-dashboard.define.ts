import '../stats-card/stats-card.define.js';
import '../stats-chart/stats-chart.define.js';
import '../stats-export/stats-export.define.js';
import '../stats-period/stats-period.define.js';
import { defineElement } from '../define-element.js';
import { StatsDashboard } from './stats-dashboard.js';

defineElement('stats-dashboard', StatsDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'stats-dashboard': StatsDashboard;
  }
}
