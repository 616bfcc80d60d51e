import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type * as refresh from './refresh.js';
import type { RefreshTimer } from './refresh-timer.js';
import { warnOnce } from '../warn-once.js';

type Host = ReactiveControllerHost &
  Element & {
    readonly refreshInterval: string | null;
    readonly error: unknown;
    readonly words: { readonly lang: string };
    refresh(): Promise<void>;
  };
type Code = Pick<typeof refresh, 'RefreshTimer' | 'renderPause'>;

/** Reloads an element at intervals of its own. Few have any: the code comes with the first. */
export class LazyRefresh implements ReactiveController {
  readonly #host: Host;
  #code: Code | null = null;
  #timer: RefreshTimer | null = null;
  #asked = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#asked || this.#host.refreshInterval === null) return;
    this.#asked = true;
    import('./refresh.js').then(this.#begin, (reason: unknown) => {
      warnOnce(`refresh-interval: its code did not come: ${String(reason)}`);
    });
  }

  renderPause(): TemplateResult | typeof nothing {
    return this.#timer && this.#code ? this.#code.renderPause(this.#timer, this.#host.words.lang) : nothing;
  }

  readonly #begin = (code: Code): void => {
    this.#code = code;
    this.#timer = new code.RefreshTimer(this.#host, {
      interval: () => this.#host.refreshInterval,
      reload: () => this.#host.refresh(),
      failures: () => (this.#host.error ? 1 : 0),
    });
    this.#host.requestUpdate();
  };
}
