import { defineElement } from '../define-element.js';
import { StatsRanking } from './stats-ranking.js';

defineElement('stats-ranking', StatsRanking);

declare global {
  interface HTMLElementTagNameMap {
    'stats-ranking': StatsRanking;
  }
}
