import type { Job, JobCriteria } from './job.js';
import { jobsAt } from './jobs-at.js';

export { criteriaOf, type FileWanted } from './criteria.js';
export { criteriaText, isPending, type Criterion, type Job, type JobCriteria, type JobStatus } from './job.js';
export type { JobStore } from './job-store.js';
export { jobsAt } from './jobs-at.js';

/**
 * Asks for an export with these criteria at the address of a list of jobs, an absolute one. Whoever shows that list on
 * the page hears of it at once. A second call for the same press, be it a double click or another try after a failure,
 * makes no second job. Rejects with a `StatsError`.
 */
export function askForJob(url: string, criteria: JobCriteria, credentials?: RequestCredentials): Promise<Job> {
  return jobsAt(url, credentials).ask(criteria);
}
