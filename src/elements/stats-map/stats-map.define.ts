import { defineElement } from '../define-element.js';
import { StatsMap } from './stats-map.js';

defineElement('stats-map', StatsMap);

declare global {
  interface HTMLElementTagNameMap {
    'stats-map': StatsMap;
  }
}
