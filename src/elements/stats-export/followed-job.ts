import type { Job, JobStore } from '../../sources/jobs/jobs.js';

/** A job that was asked for here: its list is looked at until it has ended, whether the page shows that list or not. */
export class FollowedJob {
  readonly #store: JobStore;
  readonly #asked: Job;
  readonly #update: () => void;
  #leave: (() => void) | null = null;

  constructor(store: JobStore, asked: Job, update: () => void) {
    this.#store = store;
    this.#asked = asked;
    this.#update = update;
  }

  /** As it stands. One that the server does not know any more has expired. */
  get current(): Job {
    const found = this.#store.jobs?.find(({ id }) => id === this.#asked.id);
    return found ?? { ...this.#asked, status: 'expired', href: null };
  }

  follow(): void {
    this.#leave ??= this.#store.follow(this.#update);
  }

  leave(): void {
    this.#leave?.();
    this.#leave = null;
  }

  /** The reader takes its file, which may be gone. */
  check(): void {
    void this.#store.checkFile(this.current);
  }
}
