import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { mostRowsAtOnce, renderTable } from './data-table.js';
import type { Shown } from './shown.js';

/**
 * The table and the button that shows it. Closed, it is out of sight but still there for screen readers, unless it has
 * very many rows: then it is only made when it is opened.
 */
export class DataSection {
  readonly #host: ReactiveControllerHost;
  #opened = false;
  #table: TemplateResult | null = null;
  #madeOf: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `name` is the table's; `forced` opens it where nothing else says the figures. */
  render(shown: Shown, name: string, forced: boolean): TemplateResult {
    const open = this.#opened || forced;
    const toggle = (): void => {
      this.#opened = !open;
      this.#host.requestUpdate();
    };
    return html`<div class="data">
      <button
        id="as-table"
        type="button"
        aria-labelledby="as-table label"
        aria-expanded=${open}
        aria-controls="data"
        @click=${toggle}
      >
        <span>${shown.voice.words.asTable}</span>
      </button>
      <div
        id="data"
        class=${open ? 'scroll' : 'hidden'}
        role=${open ? 'region' : nothing}
        aria-label=${open ? name : nothing}
        tabindex=${open ? '0' : nothing}
      >
        ${this.#renderContent(shown, name, open)}
      </div>
    </div>`;
  }

  #renderContent(shown: Shown, name: string, open: boolean): TemplateResult {
    const { words, format } = shown.voice;
    const { length } = shown.view.table.rows;
    return open || length <= mostRowsAtOnce
      ? this.#tableOf(shown, name)
      : html`<p>${words.longTable(length.toLocaleString(format.lang))}</p>`;
  }

  /** Thousands of cells are put into words once, not at each update of the element. */
  #tableOf({ view, entries, voice }: Shown, name: string): TemplateResult {
    const reasons = [view.table, name, voice.words, voice.format];
    if (this.#table && reasons.every((reason, at) => reason === this.#madeOf[at])) return this.#table;
    this.#madeOf = reasons;
    this.#table = renderTable(view, entries, html`<span>${name}</span>`, voice);
    return this.#table;
  }
}
