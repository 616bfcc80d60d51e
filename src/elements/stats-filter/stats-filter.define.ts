import { defineElement } from '../define-element.js';
import { StatsFilter } from './stats-filter.js';

defineElement('stats-filter', StatsFilter);

declare global {
  interface HTMLElementTagNameMap {
    'stats-filter': StatsFilter;
  }
}
