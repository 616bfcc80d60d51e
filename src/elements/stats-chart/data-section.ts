import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AllChartWords } from '../../i18n/chart-words.js';
import { renderTable, type Columns } from './data-table.js';
import type { Told } from './shown.js';
import { sortedBy, type Sort } from './sort.js';

/** Above so many rows the table is only made when the reader asks for it. */
const mostRowsUnasked = 400;

/** Rows that are made at once; a button makes as many more. A page of 100,000 rows would stand still for seconds. */
const rowsAtOnce = 1000;

/**
 * The table, and the buttons that switch between it and the drawing. While the drawing is shown the table is out of
 * sight but still there for screen readers, unless it has very many rows: then it is only made when it is shown.
 */
export class DataSection {
  readonly #host: ReactiveControllerHost;
  readonly #show: (view: 'chart' | 'table') => void;
  #sort: Sort | null = null;
  #most = rowsAtOnce;
  #table: TemplateResult | null = null;
  #madeOf: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, show: (view: 'chart' | 'table') => void) {
    this.#host = host;
    this.#show = show;
  }

  /** `name` is the table's. */
  renderTable(shown: Told, name: string, isShown: boolean): TemplateResult {
    const content = this.#renderContent(shown, name, isShown);
    return isShown
      ? html`<div class="scroll" role="group" aria-label=${name} tabindex="0">${content}</div>`
      : html`<div class="hidden">${content}</div>`;
  }

  renderSwitch({ viewAs, asChart, asTable }: AllChartWords, isTable: boolean): TemplateResult {
    const button = (view: 'chart' | 'table', name: string, isOn: boolean): TemplateResult =>
      html`<button type="button" aria-pressed=${isOn} @click=${() => this.#show(view)}>${name}</button>`;
    return html`<div part="switch" role="group" aria-labelledby="view-as label">
      <span id="view-as" class="hidden">${viewAs}</span>
      ${button('chart', asChart, !isTable)}${button('table', asTable, isTable)}
    </div>`;
  }

  #renderContent(shown: Told, name: string, isShown: boolean): TemplateResult {
    const { words, format } = shown.voice;
    const { length } = shown.view.table.rows;
    if (!isShown && length > mostRowsUnasked)
      return html`<p>${words.longTable(length.toLocaleString(format.lang))}</p>`;
    return html`${this.#tableOf(shown, name, isShown)} ${isShown ? this.#renderMore(length, shown) : nothing}`;
  }

  /** Thousands of cells are put into words once, not at each update of the element. */
  #tableOf(shown: Told, name: string, isShown: boolean): TemplateResult {
    const { view, voice } = shown;
    const reasons = [view.table, name, voice.words, voice.format, view.marks, isShown, this.#sort, this.#most];
    if (this.#table && reasons.every((reason, at) => reason === this.#madeOf[at])) return this.#table;
    this.#madeOf = reasons;
    const columns: Columns | null = isShown ? { sort: this.#sort, press: this.#press } : null;
    const order = sortedBy(view.table, isShown ? this.#sort : null).slice(0, this.#most);
    this.#table = renderTable(shown, order, columns, name);
    return this.#table;
  }

  #renderMore(length: number, { voice: { words, format } }: Told): TemplateResult | typeof nothing {
    const rest = Math.min(rowsAtOnce, length - this.#most);
    if (rest <= 0) return nothing;
    const more = (): void => {
      this.#most += rowsAtOnce;
      this.#host.requestUpdate();
    };
    return html`<button class="more" type="button" @click=${more}>
      ${words.moreRows(rest.toLocaleString(format.lang))}
    </button>`;
  }

  readonly #press = (sort: Sort): void => {
    this.#sort = sort;
    this.#host.requestUpdate();
  };
}
