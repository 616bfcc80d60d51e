import { defineElement } from '../define-element.js';
import { StatsProfiles } from './stats-profiles.js';

defineElement('stats-profiles', StatsProfiles);

declare global {
  interface HTMLElementTagNameMap {
    'stats-profiles': StatsProfiles;
  }
}
