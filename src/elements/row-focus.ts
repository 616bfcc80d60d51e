import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Pick<HTMLElement, 'shadowRoot'>;

/**
 * Keeps the focus with its row of a list while that changes; each row has its id as `data-id`. Rows are used again, so
 * that a newer one would push the one in focus away under it; and a link that has become a button, or a button that is
 * gone, would take the focus along.
 */
export class RowFocus implements ReactiveController {
  readonly #host: Host;
  readonly #instead: string;
  /** Id of the row that had the focus before the update. */
  #held: string | null = null;

  /** `instead`: a selector of what takes the focus where the row itself has gone. */
  constructor(host: Host, instead: string) {
    this.#host = host;
    this.#instead = instead;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#idInFocus;
  }

  hostUpdated(): void {
    if (this.#held === null || this.#idInFocus === this.#held) return;
    const root = this.#host.shadowRoot;
    const rows = [...(root?.querySelectorAll<HTMLElement>('[data-id]') ?? [])];
    const row = rows.find(({ dataset }) => dataset['id'] === this.#held);
    const place = row?.querySelector<HTMLElement>('a, button') ?? row?.querySelector<HTMLElement>('[part~="name"]');
    (place ?? root?.querySelector<HTMLElement>(this.#instead))?.focus();
  }

  get #idInFocus(): string | null {
    const active = this.#host.shadowRoot?.activeElement;
    return active?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
  }
}
