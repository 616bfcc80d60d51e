import { defineElement } from '../define-element.js';
import { StatsTable } from './stats-table.js';

defineElement('stats-table', StatsTable);

declare global {
  interface HTMLElementTagNameMap {
    'stats-table': StatsTable;
  }
}
