import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../model/dataset.js';
import type { StatsError } from '../model/stats-error.js';
import { queryKey } from '../query/query-key.js';
import type { DataQuery } from '../query/query.js';
import { load } from '../sources/load.js';
import { asStatsError } from './as-stats-error.js';

/**
 * What the controller needs of its element: its query, or `null` while nothing is asked. Throws a `StatsError` of kind
 * `config` where the attributes cannot be read.
 */
export interface DatasetHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readQuery(): DataQuery | null;
}

/**
 * Loads the dataset of an element and keeps the last good one. `Task` orders the answers (a late one never overwrites a
 * newer one); what it does not do is done here: it drops its value after a failure, and it never aborts when the
 * element leaves the page.
 */
export class DatasetController implements ReactiveController {
  /** The last good dataset of the current query, kept while a reload runs or after one failed. */
  dataset: Dataset | null = null;
  /** Why the last load failed; `null` after a good one. */
  error: StatsError | null = null;
  pending = false;

  readonly #host: DatasetHost;
  readonly #task: Task<readonly [DataQuery, boolean], Dataset>;
  #key: string | null = null;

  constructor(host: DatasetHost) {
    this.#host = host;
    this.#task = new Task(host, {
      autoRun: false,
      task: ([query, fresh], { signal }) => load(query, { signal, fresh }),
      onComplete: (dataset) => {
        this.#settle(dataset, null);
      },
      onError: (error) => {
        if (this.pending) this.#settle(this.dataset, asStatsError(error));
      },
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    try {
      const query = this.#host.readQuery();
      const key = query && queryKey(query);
      if (key === this.#key) return;
      this.#forget();
      this.#key = key;
      if (query) void this.#run(query, false);
    } catch (error) {
      this.#fail(asStatsError(error));
    }
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** A moved element is disconnected and connected again at once; only one that stays away lets go of its request. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.pending) return;
      this.#stop();
      this.#key = null;
    });
  }

  /** Asks the endpoint anew, past the shared copies. The last good dataset stays until the answer is there. */
  async refresh(): Promise<void> {
    try {
      const query = this.#host.readQuery();
      if (!query) return;
      const key = queryKey(query);
      if (key !== this.#key) this.#forget();
      this.#key = key;
      await this.#run(query, true);
    } catch (error) {
      this.#fail(asStatsError(error));
    }
  }

  async #run(query: DataQuery, fresh: boolean): Promise<void> {
    this.pending = true;
    this.#host.requestUpdate();
    await this.#task.run([query, fresh]);
  }

  #stop(): void {
    this.pending = false;
    this.#task.abort();
  }

  #forget(): void {
    if (this.pending) this.#stop();
    this.dataset = null;
    this.error = null;
  }

  #fail(error: StatsError): void {
    if (this.#key === error.message) return;
    this.#forget();
    this.#key = error.message;
    this.error = error;
  }

  #settle(dataset: Dataset | null, error: StatsError | null): void {
    this.pending = false;
    this.dataset = dataset;
    this.error = error;
    this.#host.requestUpdate();
  }
}
