import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { scopeWords } from '../../i18n/scope-words.js';
import { words } from '../../i18n/words.js';
import type { StatsError } from '../../model/stats-error.js';
import type { ScopeLoader } from './scope-loader.js';

type Host = ReactiveControllerHost &
  Pick<Element, 'ownerDocument'> & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What is said of a list that could not be had: a sentence, "Retry", and a detail for developers. */
export class Failure implements ReactiveController {
  readonly #host: Host;
  readonly #loader: ScopeLoader;
  #isRetried = false;

  constructor(host: Host, loader: ScopeLoader) {
    this.#host = host;
    this.#loader = loader;
    host.addController(this);
  }

  /** After a retry that went well the button is gone: what has come takes its focus. */
  hostUpdated(): void {
    if (!this.#isRetried || this.#loader.isPending || this.#loader.error) return;
    this.#isRetried = false;
    const { activeElement, body } = this.#host.ownerDocument;
    if (activeElement === body) this.#host.renderRoot.querySelector<HTMLElement>('select, #button')?.focus();
  }

  render(error: StatsError, label: string, language: string): TemplateResult {
    const { details } = words(language);
    const { notLoaded } = scopeWords(language);
    const canRetry = error === this.#loader.error && error.kind !== 'config';
    return html`<div class="field">
      <span id="label" part="label">${label}</span>
      <div part="status">
        <p>${notLoaded}</p>
        ${canRetry ? this.#renderRetry(language) : nothing}
        <details>
          <summary>${details}</summary>
          <p lang="en" dir="ltr"><code>${error.message}</code></p>
        </details>
        <p class="hidden" role="status">${this.#voice(notLoaded, language)}</p>
      </div>
    </div>`;
  }

  /** Stays in its place while the list is awaited: a button that vanishes takes the reader's focus with it. */
  #renderRetry(language: string): TemplateResult {
    const { retry, loading } = words(language);
    const { isPending } = this.#loader;
    return html`<button
      id="retry"
      type="button"
      aria-labelledby="retry label"
      aria-disabled=${isPending}
      @click=${this.#retry}
    >
      ${isPending ? loading : retry}
    </button>`;
  }

  /** Announced only when the reader asked again. */
  #voice(sentence: string, language: string): string {
    if (!this.#isRetried) return '';
    return this.#loader.isPending ? words(language).loading : sentence;
  }

  readonly #retry = (): void => {
    this.#isRetried = true;
    this.#loader.retry();
  };
}
