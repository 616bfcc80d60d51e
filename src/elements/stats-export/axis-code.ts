import type { ReactiveControllerHost } from 'lit';
import { StatsError } from '../../model/stats-error.js';
import type { By } from '../../query/query.js';
import type { tableBy } from '../../views/series-by.js';

/** The code of tables along a cycle or a dimension. It is that of charts, fetched only by an export of such a table. */
export class AxisCode {
  /** `null` until it is there. */
  tableBy: typeof tableBy | null = null;

  readonly #host: ReactiveControllerHost;
  #error: StatsError | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether it is there, or not needed; fetches it where it is not. Throws a `network` error where that has failed. */
  isReady(by: By): boolean {
    if (by === 'time' || this.tableBy) return true;
    if (this.#error) throw this.#error;
    // As often as it is asked for meanwhile: the browser fetches it once.
    void this.#fetch();
    return false;
  }

  /** Lets it be fetched again where that has failed. */
  retry(): void {
    this.#error = null;
  }

  async #fetch(): Promise<void> {
    try {
      ({ tableBy: this.tableBy } = await import('../stats-chart/chart-rendering.js'));
    } catch (cause) {
      this.#error = new StatsError('network', 'unreachable', 'The code could not be loaded', {}, { cause });
    }
    this.#host.requestUpdate();
  }
}
