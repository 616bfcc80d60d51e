import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * A panel that a button opens and closes. Escape closes it, and so does a press outside; the focus goes back to the
 * button then. It closes as well when the focus goes on to something else, which it might hide.
 */
export class DropPanel implements ReactiveController {
  readonly #host: Host;
  readonly #clear: () => boolean;
  #isOpen = false;
  #listening: AbortController | null = null;

  /** `clear` is asked at Escape, before the panel closes: whether there was a search to clear instead. */
  constructor(host: Host, clear: () => boolean) {
    this.#host = host;
    this.#clear = clear;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly toggle = (): void => {
    if (this.#isOpen) this.close();
    else this.#open();
  };

  close(): void {
    this.#end();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('#panel');
    // A message stands in its place.
    if (!panel) this.#end();
    else if (panel.popover !== null && panel.matches(':popover-open') !== this.#isOpen) {
      panel.togglePopover(this.#isOpen);
    }
  }

  hostDisconnected(): void {
    this.close();
  }

  #end(): void {
    this.#isOpen = false;
    this.#listening?.abort();
  }

  #open(): void {
    this.#isOpen = true;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const page = this.#host.ownerDocument;
    page.addEventListener('keydown', this.#escape, { signal, capture: true });
    page.addEventListener('pointerdown', this.#pressed, { signal, capture: true });
    this.#host.addEventListener('focusout', this.#left, { signal });
    this.#host.requestUpdate();
  }

  /** Before anybody else: what lies below an open panel, a dialog for example, stays. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    if (this.#clear()) return;
    this.close();
    this.#focusButton();
  };

  readonly #pressed = (event: Event): void => {
    if (event.composedPath().includes(this.#host)) return;
    this.close();
    this.#focusAfterPress();
  };

  /** The press moves the focus after this, if it is on something that takes it; one that becomes a scroll does not. */
  #focusAfterPress(): void {
    const page = this.#host.ownerDocument;
    const press = new AbortController();
    const { signal } = press;
    const end = (event: Event): void => {
      press.abort();
      const isFree = page.activeElement === page.body || page.activeElement === this.#host;
      if (event.type === 'click' && isFree) this.#focusButton();
    };
    for (const name of ['click', 'pointercancel', 'pointerdown']) {
      page.addEventListener(name, end, { signal, capture: true });
    }
  }

  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) this.close();
  };

  #focusButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="toggle"]')?.focus({ preventScroll: true });
  }
}
