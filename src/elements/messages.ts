import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';
import type { StatsError } from '../model/stats-error.js';

/** What loads for the host. */
interface Loader {
  readonly pending: boolean;
  readonly error: StatsError | null;
}

interface Host extends ReactiveControllerHost {
  readonly words: Words;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly ownerDocument: Document;
  refresh(): Promise<void>;
}

/** What an element says when it has no figure, or an old one: a sentence, "Retry", and a detail for developers. */
export class Messages implements ReactiveController {
  readonly #host: Host;
  readonly #loader: Loader;
  #retried = false;

  constructor(host: Host, loader: Loader) {
    this.#host = host;
    this.#loader = loader;
    host.addController(this);
  }

  /** After a retry that went well the button is gone: the label takes its focus. */
  hostUpdated(): void {
    if (!this.#retried || this.#loader.pending || this.#loader.error) return;
    this.#retried = false;
    if (this.#host.ownerDocument.activeElement !== this.#host.ownerDocument.body) return;
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="label"]')?.focus();
  }

  renderEmpty(): TemplateResult {
    return this.#renderStatus(this.#host.words.empty);
  }

  renderError(error: StatsError): TemplateResult {
    const { details, error: sentence } = this.#host.words;
    const more = html`
      ${error.kind === 'config' ? nothing : this.#renderRetry()}
      <details>
        <summary>${details}</summary>
        <p lang="en" dir="ltr"><code>${error.message}</code></p>
      </details>
    `;
    return this.#renderStatus(sentence(error.kind, error.code, error.values), more);
  }

  /** Said below good figures when the last reload failed. */
  renderStale(): TemplateResult | typeof nothing {
    if (this.#loader.error === null) return nothing;
    return this.#renderStatus(this.#host.words.stale, this.#renderRetry());
  }

  #renderStatus(sentence: string, more: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div part="status" lang=${this.#host.words.lang}>
      <p>${sentence}</p>
      ${more}
      <p class="hidden" role="status">${this.#voice(sentence)}</p>
    </div>`;
  }

  /** Announced only when the reader asked again, else thirty tiles would speak at once. */
  #voice(sentence: string): string {
    if (!this.#retried) return '';
    return this.#loader.pending ? this.#host.words.loading : sentence;
  }

  /** Stays in its place while the answer is awaited: a button that vanishes takes the reader's focus with it. */
  #renderRetry(): TemplateResult {
    const { retry, loading } = this.#host.words;
    const { pending } = this.#loader;
    return html`<button
      id="retry"
      type="button"
      aria-labelledby="retry label"
      aria-disabled=${pending}
      @click=${this.#retry}
    >
      ${pending ? loading : retry}
    </button>`;
  }

  readonly #retry = (): void => {
    if (this.#loader.pending) return;
    this.#retried = true;
    void this.#host.refresh();
  };
}
