import { defineElement } from '../define-element.js';
import { StatsPeriod } from './stats-period.js';

defineElement('stats-period', StatsPeriod);

declare global {
  interface HTMLElementTagNameMap {
    'stats-period': StatsPeriod;
  }
}
