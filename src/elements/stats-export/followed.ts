import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../model/dataset.js';
import type { StatsError } from '../../model/stats-error.js';
import type { Table } from '../../views/table.js';
import type { State } from '../stats-element.js';

/** What an export needs of the element that it belongs to; a `<stats-chart>` has it. */
export interface Tabular extends Element {
  readonly table: Table | null;
  readonly data: Dataset | null;
  readonly state: State;
  readonly stale: boolean;
  readonly partial: boolean;
  readonly error: StatsError | null;
}

type Host = ReactiveControllerHost & Element & { readonly for: string | null };

const news = ['stats-load', 'stats-change', 'stats-error'] as const;

/**
 * The element that `for` names, in the host's own document or shadow root. It may be inserted or defined later: its
 * events are heard at the root, and make the host update.
 */
export class Followed implements ReactiveController {
  readonly #host: Host;
  #root: Node | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** `null` while there is no such element, or while it is not one that has a table. */
  get element(): Tabular | null {
    const root = this.#host.getRootNode();
    if (this.#host.for === null || !(root instanceof Document || root instanceof ShadowRoot)) return null;
    const found = root.getElementById(this.#host.for);
    return found && 'table' in found && 'state' in found ? (found as Element as Tabular) : null;
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    for (const name of news) this.#root.addEventListener(name, this.#hear);
  }

  hostDisconnected(): void {
    for (const name of news) this.#root?.removeEventListener(name, this.#hear);
    this.#root = null;
  }

  readonly #hear = ({ target }: Event): void => {
    if (target !== this.#host && target instanceof Element && target.id === this.#host.for) this.#host.requestUpdate();
  };
}
