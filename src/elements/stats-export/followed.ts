import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../model/dataset.js';
import { StatsError } from '../../model/stats-error.js';
import type { Table } from '../../views/table.js';
import type { State } from '../scene.js';

/** What an export needs of the element that it belongs to; a `<stats-chart>` has it. */
export interface Tabular extends Element {
  readonly table: Table | null;
  readonly data: Dataset | null;
  readonly state: State;
  readonly stale: boolean;
  readonly partial: boolean;
  readonly error: StatsError | null;
  readonly label: string | null;
}

type Host = ReactiveControllerHost & Element & { readonly for: string | null; readonly followed: Element | null };

const news = ['stats-load', 'stats-change', 'stats-error'] as const;

/**
 * The element that `for` names, in the host's own document or shadow root, or that the page's script gave. It may be inserted or defined later: its
 * events are heard at the root, and make the host update.
 */
export class Followed implements ReactiveController {
  readonly #host: Host;
  #root: Node | null = null;
  #problem: StatsError | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** `null` while there is no such element, or while it is not one that has a table. */
  get element(): Tabular | null {
    const found = this.#found;
    return found && isTabular(found) ? found : null;
  }

  /** Why the element that stands there will never have a table: of kind `config`. */
  get problem(): StatsError | null {
    const found = this.#found;
    // One of our elements may be defined later.
    if (!found || isTabular(found) || found.matches(':not(:defined)')) return null;
    const id = this.#host.for ?? '';
    const message = `for: expected the id of a chart, got "${id}", a <${found.localName}>`;
    // One that stands is one failure, and is told once.
    if (this.#problem?.message !== message) this.#problem = new StatsError('config', 'bad-for', message, { for: id });
    return this.#problem;
  }

  /** The host has no figures of its own. */
  get isOn(): boolean {
    return this.#host.for !== null || this.#host.followed !== null;
  }

  get state(): State {
    return this.problem ? 'error' : (this.element?.state ?? 'idle');
  }

  get #found(): Element | null {
    if (this.#host.followed) return this.#host.followed;
    const root = this.#host.getRootNode();
    if (this.#host.for === null || !(root instanceof Document || root instanceof ShadowRoot)) return null;
    return root.getElementById(this.#host.for);
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
    if (target !== null && target === this.element) this.#host.requestUpdate();
  };
}

/**
 * By what its class offers: a form answers to the names of its fields as well. An export has a table too, but may follow
 * this one, and two that follow each other would ask forever.
 */
function isTabular(element: Element): element is Tabular {
  const kind = Object.getPrototypeOf(element) as object;
  return 'table' in kind && 'state' in kind && !('for' in kind);
}
