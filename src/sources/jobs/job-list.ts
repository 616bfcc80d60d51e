import { criteriaText, isPending, type Job, type JobCriteria } from './job.js';
import { newestFirst, ofTwoWeeks } from './read-jobs.js';

/** The jobs of one list that a page knows of: those that the server lists, and those that were asked for here. */
export class JobList {
  /** `null` before the server has listed them. */
  #listed: readonly Job[] | null = null;
  /** Asked for here, and not in the server's list yet. */
  readonly #asked = new Map<string, Job>();
  /** What they were asked with here, by id: the server may write it in another way, or not at all. */
  readonly #texts = new Map<string, string>();
  /** Addresses of files that turned out to be gone. */
  readonly #gone = new Set<string>();
  #jobs: readonly Job[] | null = null;
  /** The criteria of each as text, written once: each row of a list asks for its like. */
  #textOf: ReadonlyMap<Job, string | null> = new Map();

  /** Of the last two weeks, the newest first; `null` while nothing is known. */
  get jobs(): readonly Job[] | null {
    return this.#jobs;
  }

  /** Asked for here and still being prepared, without a word of them in the list. */
  get unlisted(): readonly Job[] {
    return [...this.#asked.values()].filter(isPending);
  }

  /** Those with these criteria. */
  with(criteria: JobCriteria): readonly Job[] {
    const text = criteriaText(criteria);
    return (this.#jobs ?? []).filter((job) => this.#textOf.get(job) === text);
  }

  /** Whether one with these criteria is being prepared or there: then nobody needs to ask for it again. */
  hasAnother(job: Job): boolean {
    if (!job.criteria) return false;
    return this.with(job.criteria).some((one) => one.id !== job.id && (isPending(one) || one.status === 'ready'));
  }

  /** Takes in what the server lists. `now` is the server's clock. */
  list(jobs: readonly Job[], now: number): void {
    for (const { id } of jobs) this.#asked.delete(id);
    this.#listed = ofTwoWeeks(jobs, now);
    this.#compose();
  }

  /** Takes in one that was asked for here, or asked about alone. */
  take(job: Job, criteria: JobCriteria | null = null): void {
    if (criteria) this.#texts.set(job.id, criteriaText(criteria));
    const known = this.#asked.get(job.id)?.criteria ?? null;
    if (this.#listed?.some(({ id }) => id === job.id)) {
      this.#listed = this.#listed.map((one) => (one.id === job.id ? job : one));
    } else this.#asked.set(job.id, { ...job, criteria: job.criteria ?? criteria ?? known });
    this.#compose();
  }

  /** Its file is gone, whatever the server says of it. */
  lose({ href }: Job): void {
    if (href !== null) this.#gone.add(href);
    this.#compose();
  }

  #compose(): void {
    if (!this.#listed && this.#asked.size === 0) return;
    const jobs = [...this.#asked.values(), ...(this.#listed ?? [])];
    this.#jobs = newestFirst(jobs.map((job) => this.#judged(job)));
    this.#textOf = new Map(
      this.#jobs.map((job) => [job, this.#texts.get(job.id) ?? (job.criteria && criteriaText(job.criteria))]),
    );
  }

  #judged(job: Job): Job {
    const isGone = job.href !== null && this.#gone.has(job.href);
    return isGone ? { ...job, status: 'expired', href: null } : job;
  }
}
