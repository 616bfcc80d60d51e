import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';

type Host = ReactiveControllerHost &
  Pick<Element, 'ownerDocument'> & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * A button that shows what an indicator means: on hover, and by a press (pointer or keyboard) that keeps it open. The
 * text can be hovered itself and is dismissed by Escape, wherever the focus is (WCAG 1.4.13). It is a manual popover, so
 * that a host's `overflow: hidden` never cuts it.
 */
export class DefinitionTip implements ReactiveController {
  readonly #host: Host;
  #shown = false;
  #kept = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const tip = this.#tip;
    if (!tip?.isConnected || typeof tip.showPopover !== 'function') return;
    if (tip.matches(':popover-open') !== this.#shown) tip.togglePopover(this.#shown);
  }

  hostDisconnected(): void {
    this.#kept = false;
    this.#show(false);
  }

  /**
   * Beside the label, whose name its own name ends with. `text: null` renders nothing. `lang` is set where the text is
   * not in the element's language.
   */
  render(text: string | null, lang: string | null, { definition }: Words): TemplateResult | typeof nothing {
    if (text === null) return nothing;
    return html`<span
      class="definition"
      @pointerenter=${this.#open}
      @pointerleave=${this.#leave}
      @focusout=${this.#dismiss}
      @keydown=${this.#escape}
    >
      <button
        id="meaning"
        type="button"
        aria-label=${definition}
        aria-labelledby="meaning label"
        aria-expanded=${this.#shown}
        aria-controls="definition"
        aria-describedby=${this.#shown ? 'definition' : nothing}
        @click=${this.#toggle}
      >
        ?
      </button>
      <span id="definition" popover="manual" role="note" lang=${lang ?? nothing} @pointerdown=${keepFocus}
        ><span>${text}</span></span
      >
    </span>`;
  }

  get #tip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#definition');
  }

  readonly #open = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(true);
  };

  readonly #leave = (): void => {
    if (!this.#kept) this.#show(false);
  };

  readonly #dismiss = (): void => {
    this.#kept = false;
    this.#show(false);
  };

  readonly #toggle = (): void => {
    this.#kept = !this.#kept;
    this.#show(this.#kept);
  };

  /** Before anybody else: what lies below an open tip, a dialog for example, stays. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#shown) return;
    event.stopPropagation();
    event.preventDefault();
    this.#dismiss();
  };

  #show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    const { ownerDocument: page } = this.#host;
    if (shown) page.addEventListener('keydown', this.#escape, true);
    else page.removeEventListener('keydown', this.#escape, true);
    this.#host.requestUpdate();
  }
}

/** A press on the text must not take the focus from the button, which would close it under the pointer. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
