import { defineElement } from '../define-element.js';
import { StatsGroup } from './stats-group.js';

defineElement('stats-group', StatsGroup);

declare global {
  interface HTMLElementTagNameMap {
    'stats-group': StatsGroup;
  }
}
