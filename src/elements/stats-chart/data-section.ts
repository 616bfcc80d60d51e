import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Table } from '../../views/table.js';
import { renderTable, type Columns } from './data-table.js';
import { nameOf } from './reading.js';
import { ScrollStop } from '../scroll-stop.js';
import type { Told } from './shown.js';
import { firstSort, sortedBy, type Sort } from './sort.js';
import { renderText } from '../label.js';
import { spoken } from './spoken.js';
import { sayName, titleOf } from './title.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Above so many cells the table is only made when the reader asks for it. */
const mostUnasked = 1000;

/** Cells, and rows, that are made at once; a button makes as many more. A page of 100,000 would stand still for seconds. */
const [cellsAtOnce, rowsAtOnce] = [10_000, 1000];

/**
 * The table, and the buttons that switch between it and the drawing. While the drawing is shown the table is out of
 * sight but still there for screen readers, unless it has very many cells: then it is only made when it is shown.
 */
export class DataSection {
  readonly #host: Host;
  readonly #show: (view: 'chart' | 'table') => void;
  #sort: Sort | null = null;
  /** How many times as many rows are made as are made at once. */
  #batches = 1;
  /** Rows that the last press added, until they are said. */
  #added = 0;
  #table: TemplateResult | null = null;
  #madeOf: readonly unknown[] = [];

  constructor(host: Host, show: (view: 'chart' | 'table') => void) {
    this.#host = host;
    this.#show = show;
    new ScrollStop(host);
  }

  /** `own` is the page's label. */
  renderTable(told: Told, own: string | null, isShown: boolean): TemplateResult {
    const { table } = told.view;
    const { words, format } = told.voice;
    const { length } = table.rows;
    if (isShown) return html`<div class="scroll">${this.#renderMade(told, own, length)}</div>`;
    const content =
      length * widthOf(table) > mostUnasked
        ? html`<p>${words.longTable(length.toLocaleString(format.lang))}</p>`
        : this.#tableOf(told, own, length, null);
    return html`<div class="hidden">${content}</div>`;
  }

  /** Named after what is shown either way. */
  renderSwitch({ view, voice: { words, format } }: Told, own: string | null, isTable: boolean): TemplateResult {
    const { viewAs, asChart, asTable, colon } = words;
    const button = (view: 'chart' | 'table', name: string, isOn: boolean): TemplateResult =>
      html`<button type="button" aria-pressed=${isOn} @click=${() => this.#show(view)}>${name}</button>`;
    return html`<div part="switch" role="group" aria-labelledby="view-as">
      <span id="view-as" class="hidden">${renderText(titleOf(view, own, format.lang))}${colon}${viewAs}</span>
      ${button('chart', asChart, !isTable)}${button('table', asTable, isTable)}
    </div>`;
  }

  /** The voice comes first: at the end, out of sight, it would be room to scroll to. */
  #renderMade(told: Told, own: string | null, length: number): TemplateResult {
    const { words, format } = told.voice;
    const write = (rows: number): string => rows.toLocaleString(format.lang);
    const atOnce = Math.max(1, Math.min(rowsAtOnce, Math.floor(cellsAtOnce / widthOf(told.view.table))));
    const made = this.#batches * atOnce;
    const rest = Math.min(atOnce, length - made);
    const said = this.#added > 0 ? words.rowsAdded(write(this.#added)) : '';
    this.#added = 0;
    const more = (): void => {
      void this.#more(made, rest, length === made + rest);
    };
    const button = html`<button class="more" type="button" @click=${more}>${words.moreRows(write(rest))}</button>`;
    return html`${length > atOnce ? html`<p class="hidden" aria-live="polite">${said}</p>` : nothing}
    ${this.#tableOf(told, own, made, { sort: this.#sort ?? firstSort(told.view.table), press: this.#press })}
    ${rest > 0 ? button : nothing}`;
  }

  /** With the last rows the button goes, and would take the focus with it. */
  async #more(from: number, rows: number, isLast: boolean): Promise<void> {
    this.#batches++;
    this.#added = rows;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody th')[from];
    if (!isLast || !first) return;
    first.tabIndex = -1;
    first.focus();
  }

  /** Thousands of cells are put into words once, not at each update of the element. */
  #tableOf(told: Told, own: string | null, most: number, columns: Columns | null): TemplateResult {
    const { view, voice } = told;
    const { table, marks, type } = view;
    const reasons = [table, marks, type, own, voice.words, voice.format, columns && JSON.stringify(columns.sort), most];
    if (this.#table && reasons.every((reason, at) => reason === this.#madeOf[at])) return this.#table;
    this.#madeOf = reasons;
    const name = (bucket: Parameters<typeof nameOf>[0]): string => nameOf(bucket, voice).text;
    const order = sortedBy(table, columns && this.#sort, name, voice.format.lang).slice(0, most);
    const caption = spoken((put) => sayName(told, own, put));
    this.#table = renderTable(told, order, columns, caption);
    return this.#table;
  }

  readonly #press = (sort: Sort): void => {
    this.#sort = sort;
    this.#host.requestUpdate();
  };
}

/** Cells of a row, its name included. */
function widthOf({ columns }: Table): number {
  return columns.length + 1;
}
