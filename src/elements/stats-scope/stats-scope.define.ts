import { defineElement } from '../define-element.js';
import { StatsScope } from './stats-scope.js';

defineElement('stats-scope', StatsScope);

declare global {
  interface HTMLElementTagNameMap {
    'stats-scope': StatsScope;
  }
}
