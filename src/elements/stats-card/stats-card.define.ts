import { defineElement } from '../define-element.js';
import { StatsCard } from './stats-card.js';

defineElement('stats-card', StatsCard);

declare global {
  interface HTMLElementTagNameMap {
    'stats-card': StatsCard;
  }
}
