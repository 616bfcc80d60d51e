import type { Job } from '../../sources/jobs/jobs.js';

/** Fired when an export was asked for here, has become ready, has failed or has expired: `job.status` says which. */
export class StatsJobEvent extends Event {
  /** The export, as it stands now. */
  readonly job: Job;

  constructor(job: Job) {
    super('stats-job', { bubbles: true, composed: true });
    this.job = job;
  }
}

declare global {
  interface HTMLElementEventMap {
    'stats-job': StatsJobEvent;
  }
}
