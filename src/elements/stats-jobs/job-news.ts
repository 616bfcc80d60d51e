import { pickText } from '../../i18n/pick-text.js';
import type { JobWords } from '../../i18n/job-words.js';
import { isPending, type Job } from '../../sources/jobs/jobs.js';

/** What has become of jobs since the list was looked at before. */
export class JobNews {
  #known: ReadonlyMap<string, Job> | null = null;
  #said = '';

  /** For readers who listen: each piece of news is said once. */
  get said(): string {
    return this.#said;
  }

  /** Those that have changed in a way that a reader waits for. Of the first list there is nothing new. */
  since(jobs: readonly Job[]): readonly Job[] {
    const before = this.#known;
    this.#known = new Map(jobs.map((job) => [job.id, job]));
    return before === null ? [] : jobs.filter((job) => isNews(job, before.get(job.id)));
  }

  /** Another sentence takes the place of what was said last. */
  tell(sentence: string): void {
    this.#said = sentence;
  }

  /** Puts them into words. */
  say(jobs: readonly Job[], words: JobWords, lang: string): void {
    if (jobs.length === 0) return;
    this.#said = jobs.map((job) => sentenceOf(job, words, lang)).join(' ');
  }

  /** Another list has nothing to do with it. */
  forget(): void {
    this.#known = null;
    this.#said = '';
  }
}

function isNews(job: Job, before: Job | undefined): boolean {
  if (before === undefined) return isPending(job);
  return before.status !== job.status && !isPending(job);
}

function sentenceOf(job: Job, words: JobWords, lang: string): string {
  const { text } = pickText(job.label, lang);
  if (job.status === 'ready') return words.saidReady(text);
  if (job.status === 'failed') return words.saidFailed(text);
  return job.status === 'expired' ? words.saidExpired(text) : words.saidAsked(text);
}
