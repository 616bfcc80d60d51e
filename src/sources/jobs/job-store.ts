import type { StatsError } from '../../model/stats-error.js';
import { now } from '../configure.js';
import { JobList } from './job-list.js';
import { isFileGone, listJobs, postJob, standing, type Heard, type JobAddress } from './job-requests.js';
import { criteriaText, isPending, type Job, type JobCriteria } from './job.js';
import { asListError } from './list-error.js';
import { nextLook } from './next-look.js';
import { PollTimer } from './poll-timer.js';
import { OpenPresses, isUndecided, keyAgain, newKey } from './press.js';

/**
 * The jobs at one address, for all elements of a page that show them or ask for them. It looks at them for as long as
 * somebody watches and one is being prepared; nothing is kept in the browser, since the server has the list.
 */
export class JobStore {
  readonly #address: JobAddress;
  readonly #list = new JobList();
  readonly #watchers = new Set<() => void>();
  /** Those of them that show the list. */
  readonly #lists = new Set<() => void>();
  readonly #timer = new PollTimer(() => void this.refresh());
  /** Presses under way, by their criteria. */
  readonly #asking = new Map<string, Promise<Job>>();
  readonly #presses = new OpenPresses();
  #error: StatsError | null = null;
  #loading: Promise<void> | null = null;
  /** The look that follows the one under way. */
  #next: Promise<void> | null = null;
  #serverTime: number | null = null;
  #wait: number | null = null;
  #looks = 1;

  constructor(address: JobAddress) {
    this.#address = address;
  }

  /** Of the last two weeks, the newest first; `null` before the server has answered. */
  get jobs(): readonly Job[] | null {
    return this.#list.jobs;
  }

  /** Why the list could not be had, the last time that it was asked for. */
  get error(): StatsError | null {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** Calls back whenever anything changed. Answers the function that ends it. The first to watch has the list loaded. */
  watch(listener: () => void): () => void {
    const leave = this.follow(listener);
    this.#lists.add(listener);
    if (this.#lists.size === 1) void this.refresh();
    return () => {
      this.#lists.delete(listener);
      leave();
    };
  }

  /** The same for who awaits a job that was asked for here, and shows no list: it is looked at when the time has come. */
  follow(listener: () => void): () => void {
    this.#watchers.add(listener);
    this.#timer.start();
    if (this.#watchers.size === 1) this.#plan();
    return () => {
      this.#watchers.delete(listener);
      if (this.#watchers.size === 0) this.#timer.stop();
    };
  }

  /**
   * Asks for the list anew. A look that is under way may have been answered before what the caller knows of: another one
   * follows it. Never rejects: `error` says what went wrong.
   */
  refresh(): Promise<void> {
    if (this.#loading) return (this.#next ??= this.#loading.then(() => this.#lookAgain()));
    this.#timer.rest();
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
      this.#plan();
      this.#tell();
    });
    this.#tell();
    return this.#loading;
  }

  /**
   * Asks for a job; `again` is the one that it is to stand for. While one with the same criteria is being asked for, or
   * prepared, that is the answer: a press is one job. Rejects with a `StatsError`; the next call is then the same press.
   */
  ask(criteria: JobCriteria, again?: Job): Promise<Job> {
    const text = criteriaText(criteria);
    const there = this.#thereFor(criteria, text);
    // Where no look comes by itself any more, a press is one.
    if (there && this.#error) void this.refresh();
    if (there) return Promise.resolve(there);
    const underWay = this.#asking.get(text) ?? this.#post(criteria, text, again);
    this.#asking.set(text, underWay);
    this.#tell();
    return underWay;
  }

  /** Whether these criteria are being asked for at this moment. */
  isAsking(criteria: JobCriteria): boolean {
    return this.#asking.has(criteriaText(criteria));
  }

  /** Whether a job with the same criteria is being prepared, or ready. */
  hasAnother(job: Job): boolean {
    return this.#list.hasAnother(job);
  }

  /** Looks whether the file of a job is still there. One that is gone counts as expired. Never rejects. */
  async checkFile(job: Job): Promise<void> {
    if (job.href === null || !(await isFileGone(job.href, this.#address))) return;
    this.#list.lose(job);
    this.#tell();
  }

  /** The job that a press would make a second time. */
  #thereFor(criteria: JobCriteria, text: string): Job | undefined {
    const jobs = this.#list.with(criteria);
    const made = this.#presses.madeOf(text, jobs);
    if (made) this.#presses.decide(text);
    return jobs.find(isPending) ?? (made?.status === 'ready' ? made : undefined);
  }

  async #post(criteria: JobCriteria, text: string, again: Job | undefined): Promise<Job> {
    const make = (): string => (again ? keyAgain(again, this.jobs?.[0]) : newKey());
    const key = this.#presses.keyOf(text, make, this.#list.with(criteria));
    try {
      const heard = await postJob(criteria, key, this.#address);
      this.#presses.decide(text);
      this.#list.take(heard.value, criteria);
      this.#looks = 1;
      this.#heed(heard);
      return this.jobs?.find(({ id }) => id === heard.value.id) ?? heard.value;
    } catch (error) {
      if (!isUndecided(error)) this.#presses.decide(text);
      // It may have been made all the same.
      else if (this.#watchers.size > 0) void this.refresh();
      throw error;
    } finally {
      this.#asking.delete(text);
      this.#plan();
      this.#tell();
    }
  }

  #lookAgain(): Promise<void> {
    this.#next = null;
    return this.refresh();
  }

  async #load(): Promise<void> {
    const before = JSON.stringify(this.jobs);
    try {
      const heard = await listJobs(this.#address);
      this.#heed(heard);
      this.#list.list(heard.value, heard.serverTime ?? now());
      // Those that the list does not know are asked about alone, so that they are not lost.
      const unlisted = await Promise.all(this.#list.unlisted.map((job) => standing(job, this.#address)));
      for (const job of unlisted) this.#list.take(job);
      this.#error = null;
    } catch (error) {
      this.#wait = null;
      this.#error = asListError(error);
    }
    this.#looks = JSON.stringify(this.jobs) === before ? this.#looks + 1 : 1;
  }

  #heed({ serverTime, wait }: Heard<unknown>): void {
    this.#serverTime = serverTime;
    this.#wait = wait;
  }

  #plan(): void {
    // A look that is under way plans the next one when it ends.
    if (this.#loading !== null) return;
    const delay = nextLook({
      jobs: this.jobs,
      error: this.#error,
      serverTime: this.#serverTime,
      wait: this.#wait,
      looks: this.#looks,
      isPressOpen: this.#presses.isAny,
    });
    this.#timer.wait(delay);
  }

  #tell(): void {
    for (const listener of [...this.#watchers]) listener();
  }
}
