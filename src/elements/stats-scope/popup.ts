import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Opens and closes a panel (`#panel`) at a button (`#button`). Escape, a click elsewhere and a focus that goes elsewhere
 * close it; the focus is never lost with it. It is a manual popover, so that a host's `overflow: hidden` never cuts it.
 */
export class Popup implements ReactiveController {
  readonly #host: Host;
  readonly #arrive: (panel: HTMLElement) => void;
  #isOpen = false;
  #isArriving = false;
  /** Where it listens while it is open: the element may be in another document by the time that it leaves. */
  #page: Document | null = null;

  /** `arrive` is called when the panel has been opened, and is there: it takes the focus. */
  constructor(host: Host, arrive: (panel: HTMLElement) => void) {
    this.#host = host;
    this.#arrive = arrive;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#show(true);
    this.#isArriving = true;
  }

  /** Closes it, and puts the focus back to the button. */
  leave(): void {
    this.#find('#button')?.focus();
    this.#show(false);
  }

  hostUpdated(): void {
    const panel = this.#find('#panel');
    if (!panel) this.#show(false);
    if (!panel?.isConnected || typeof panel.showPopover !== 'function') return;
    if (panel.matches(':popover-open') !== this.#isOpen) panel.togglePopover(this.#isOpen);
    if (!this.#isArriving) return;
    this.#isArriving = false;
    this.#arrive(panel);
  }

  hostDisconnected(): void {
    this.#show(false);
  }

  /** To be called when the focus leaves what surrounds button and panel. */
  readonly lose = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // To nowhere: it may be on its way back to the button.
    if (relatedTarget !== null && !(currentTarget as Node).contains(relatedTarget as Node)) this.#show(false);
  };

  #show(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#isArriving = false;
    this.#page?.removeEventListener('keydown', this.#escape, true);
    this.#page?.removeEventListener('click', this.#clickElsewhere, true);
    this.#page = isOpen ? this.#host.ownerDocument : null;
    this.#page?.addEventListener('keydown', this.#escape, true);
    this.#page?.addEventListener('click', this.#clickElsewhere, true);
    this.#host.requestUpdate();
  }

  /** Before anybody else: what lies below an open panel, a dialog for example, stays. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.leave();
  };

  /** What was clicked keeps the focus, where it has taken it. */
  readonly #clickElsewhere = (event: Event): void => {
    if (event.composedPath().includes(this.#host)) return;
    const { activeElement, body } = this.#host.ownerDocument;
    if (activeElement === null || activeElement === body || activeElement === this.#host) this.leave();
    else this.#show(false);
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
