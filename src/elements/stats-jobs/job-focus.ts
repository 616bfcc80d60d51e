import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Pick<HTMLElement, 'shadowRoot'>;

/**
 * Keeps the focus with its job while the list changes. Rows are used again, so that a newer job would push the one in
 * focus away under it; and a link that has become a button would take the focus along.
 */
export class JobFocus implements ReactiveController {
  readonly #host: Host;
  /** Id of the job whose row had the focus before the update. */
  #held: string | null = null;

  constructor(host: Host) {
    this.#host = host;
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
    (place ?? root?.querySelector<HTMLElement>('#label'))?.focus();
  }

  get #idInFocus(): string | null {
    const active = this.#host.shadowRoot?.activeElement;
    return active?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
  }
}
