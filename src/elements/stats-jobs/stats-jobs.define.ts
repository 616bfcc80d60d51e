import { defineElement } from '../define-element.js';
import { StatsJobs } from './stats-jobs.js';

defineElement('stats-jobs', StatsJobs);

declare global {
  interface HTMLElementTagNameMap {
    'stats-jobs': StatsJobs;
  }
}
