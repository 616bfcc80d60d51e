import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Pick<HTMLElement, 'shadowRoot'>;

/** What takes the focus where the file itself has gone: another one, or the message in its place. */
const instead = '[part~="link"], #label, #retry';

/**
 * Keeps the focus in the row of its file. A link becomes a button where its table grows, and "Cancel" goes when a file is
 * made: what has the focus would take it along.
 */
export class FileFocus implements ReactiveController {
  readonly #host: Host;
  /** Id of the row that had the focus before the update. */
  #held: string | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const row = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]');
    this.#held = row?.dataset['id'] ?? null;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (this.#held === null || !root || root.activeElement) return;
    const link = root.getElementById(this.#held) ?? root.querySelector<HTMLElement>(instead);
    link?.focus();
  }
}
