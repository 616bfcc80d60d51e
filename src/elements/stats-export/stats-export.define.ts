import { defineElement } from '../define-element.js';
import { StatsExport } from './stats-export.js';

defineElement('stats-export', StatsExport);

declare global {
  interface HTMLElementTagNameMap {
    'stats-export': StatsExport;
  }
}
