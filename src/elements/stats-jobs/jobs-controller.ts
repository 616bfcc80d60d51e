import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { readCredentials } from '../../query/read-credentials.js';
import { baseWithoutQuery, resolveSrc } from '../../query/resolve-src.js';
import { settingsGeneration } from '../../sources/configure.js';
import { jobsAt, type Job, type JobStore } from '../../sources/jobs/jobs.js';
import { Patience } from '../after-frames.js';
import { warnOnce } from '../warn-once.js';

type Host = ReactiveControllerHost &
  Pick<Node, 'baseURI' | 'isConnected'> & { readonly src: string | null; readonly credentials: string | null };

/** The jobs that an element shows: watches the list at its address, which others on the page may watch as well. */
export class JobsController implements ReactiveController {
  readonly #host: Host;
  readonly #patience: Patience;
  #key: string | null = null;
  #store: JobStore | null = null;
  #leave: (() => void) | null = null;
  #problem: StatsError | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#patience = new Patience(host);
    host.addController(this);
  }

  /** `null` while nothing can be asked. */
  get store(): JobStore | null {
    return this.#store;
  }

  get jobs(): readonly Job[] | null {
    return this.#store?.jobs ?? null;
  }

  get pending(): boolean {
    return this.#store?.isLoading ?? false;
  }

  get error(): StatsError | null {
    return this.#problem ?? this.#store?.error ?? null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** A moved element comes back at once; only one that stays away stops watching. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#forget();
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const src = said(this.#host.src);
    if (src === null && !this.#patience.isOver()) return;
    const { baseURI, credentials } = this.#host;
    const key = JSON.stringify([src, credentials, baseWithoutQuery(baseURI), settingsGeneration()]);
    if (key === this.#key) return;
    this.#forget();
    this.#key = key;
    this.#find(src);
  }

  async refresh(): Promise<void> {
    await this.#store?.refresh();
  }

  #find(src: string | null): void {
    try {
      if (src === null) throw new StatsError('config', 'no-src', 'src: expected the address of a list of jobs');
      const mode = readCredentials(this.#host.credentials, (message) => {
        warnOnce(`credentials: ${message}`);
      });
      this.#store = jobsAt(resolveSrc(src, this.#host.baseURI), mode);
    } catch (error) {
      this.#problem = error as StatsError;
      return;
    }
    this.#leave = this.#store.watch(() => {
      this.#host.requestUpdate();
    });
  }

  #forget(): void {
    this.#leave?.();
    this.#leave = this.#store = this.#key = this.#problem = null;
  }
}
