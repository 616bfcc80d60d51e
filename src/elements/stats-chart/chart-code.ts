import { StatsError } from '../../model/stats-error.js';
import type { ChartActions, ChartHost, ChartRendering } from './chart-rendering.js';

/** Fetches the code that renders charts; rejects where it cannot be reached. */
export type FetchCode = () => Promise<{ readonly ChartRendering: typeof ChartRendering }>;

/** The code that only charts need, as one chart awaits it: it travels beside the chart's data, not before or after. */
export class ChartCode {
  /** What renders the chart; `null` until the code is there. */
  rendering: ChartRendering | null = null;
  /** Why the code could not be fetched: of kind `network`. */
  error: StatsError | null = null;

  readonly #host: ChartHost;
  readonly #fetch: FetchCode;
  readonly #actions: ChartActions;
  #pending = false;

  constructor(host: ChartHost, fetch: FetchCode, actions: ChartActions) {
    this.#host = host;
    this.#fetch = fetch;
    this.#actions = actions;
  }

  /** Fetches the code at the first call. A failure stands until `retry`. */
  request(): void {
    if (!this.error) void this.#load();
  }

  /** Fetches the code again where that has failed. */
  async retry(): Promise<void> {
    if (this.error) await this.#load();
  }

  async #load(): Promise<void> {
    if (this.rendering || this.#pending) return;
    this.#pending = true;
    try {
      const { ChartRendering } = await this.#fetch();
      this.rendering = new ChartRendering(this.#host, this.#actions);
      this.error = null;
    } catch (cause) {
      this.error = new StatsError('network', 'unreachable', 'The code of the chart could not be loaded', {}, { cause });
    }
    this.#pending = false;
    this.#host.requestUpdate();
  }
}
