import { html, nothing, type TemplateResult } from 'lit';
import { renderNamed, renderText, slot } from '../label.js';
import type { Order } from './order.js';
import { sayShare, sayValue } from './saying.js';
import type { Named, Shown } from './shown.js';

/** So many rows are shown at first; one more than those is shown at once. */
export const firstRows = 10;
const slack = 1;
/** So many are added at once: a browser takes a second to lay out a few thousand. */
const mostAdded = 1000;

/** What the reader can do with the table. */
export interface TableState {
  readonly order: Order;
  /** How many rows the reader asked for. */
  readonly limit: number;
  /** Pressed on the header of a column. */
  sort(column: Order['by']): void;
  show(limit: number): void;
}

/** Every figure of the map as a real table: what is read in place of the drawing, and beside it. */
export function renderTable(shown: Shown, state: TableState): TemplateResult {
  const { ordered, voice, title, view } = shown;
  const { mapWords, format } = voice;
  const isCut = ordered.length > firstRows + slack;
  const rows = isCut ? ordered.slice(0, state.limit) : ordered;
  const name = mapWords.tableOf(slot, format.covered(view.set.covered));
  return html`<div class="beside">
    <div class="scroll">
      <table part="table">
        <caption id="caption" class="hidden">
          ${renderNamed(name, [title])}
        </caption>
        ${renderHead(shown, state)}
        <tbody>
          ${rows.map((row) => renderRow(row, shown))}
        </tbody>
        ${renderTotal(shown)}
      </table>
    </div>
    ${isCut ? renderToggle(shown, state) : nothing}
  </div>`;
}

/** One button, so that the focus stays: it shows more until all is shown, then no more than the first. */
function renderToggle({ ordered, voice }: Shown, { limit, show }: TableState): TemplateResult {
  const { mapWords, format } = voice;
  const write = (count: number): string => count.toLocaleString(format.lang);
  const all = ordered.length;
  const isWhole = limit >= all;
  const next = limit === firstRows ? mostAdded : limit + mostAdded;
  const more =
    limit === firstRows && next >= all
      ? mapWords.showAll(write(all))
      : mapWords.showMore(write(Math.min(next, all) - limit));
  return html`<button
    class="toggle"
    type="button"
    aria-expanded=${isWhole}
    @click=${() => show(isWhole ? firstRows : next)}
  >
    ${isWhole ? mapWords.showFirst(write(firstRows)) : more}
  </button>`;
}

function renderHead(shown: Shown, { order, sort }: TableState): TemplateResult {
  const { mapWords } = shown.voice;
  const header = (column: Order['by'], content: TemplateResult): TemplateResult => {
    const direction = order.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${order.by === column ? direction : nothing}>
      <button type="button" @click=${() => sort(column)}>
        ${content}<span class="arrow" aria-hidden="true"></span>
      </button>
    </th>`;
  };
  return html`<thead>
    <tr>
      ${header('name', html`${mapWords.place}`)} ${header('value', renderText(shown.title))}
      ${hasShares(shown) ? html`<th scope="col">${mapWords.share}</th>` : nothing}
    </tr>
  </thead>`;
}

function renderRow({ name, place, isDrawn }: Named, shown: Shown): TemplateResult {
  const { view, voice } = shown;
  // The reason of all stands in place of the map.
  const value = view.set.reason ? voice.words.noValue : sayValue(place, view.set.indicator, voice);
  const note = isDrawn === false ? html` <span class="note">(${voice.mapWords.notOnMap})</span>` : nothing;
  return html`<tr>
    <th scope="row">${renderText(name)}${note}</th>
    <td>${place.value === null ? html`<span class="note">${value}</span>` : value}</td>
    ${hasShares(shown) ? html`<td>${sayShare(place, voice)}</td>` : nothing}
  </tr>`;
}

function renderTotal(shown: Shown): TemplateResult | typeof nothing {
  const { view, voice } = shown;
  const { total, indicator } = view.set;
  if (total.value === null) return nothing;
  return html`<tfoot>
    <tr>
      <th scope="row">${voice.words.total}</th>
      <td>${sayValue({ ...total, reason: null }, indicator, voice)}</td>
      ${hasShares(shown) ? html`<td></td>` : nothing}
    </tr>
  </tfoot>`;
}

function hasShares({ places }: Shown): boolean {
  return places.some(({ place }) => place.share !== null);
}
