import { defineElement } from '../define-element.js';
import { StatsChart } from './stats-chart.js';

defineElement('stats-chart', StatsChart);

declare global {
  interface HTMLElementTagNameMap {
    'stats-chart': StatsChart;
  }
}
