import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { mostRowsAtOnce, renderTable } from './data-table.js';
import type { Shown } from './entries.js';
import type { Voice } from './reading.js';

/**
 * The table and the button that shows it. Closed, it is out of sight but still there for screen readers, unless it has
 * very many rows: then it is only made when it is opened.
 */
export function renderData(
  { view, entries }: Shown,
  name: string,
  open: boolean,
  voice: Voice,
  toggle: () => void,
): TemplateResult {
  const { words, format } = voice;
  const { length } = view.table.rows;
  const made = open || length <= mostRowsAtOnce;
  const content = made
    ? guard([view.table, name, words, format], () => renderTable(view, entries, html`${name}`, voice))
    : html`<p>${words.longTable(length.toLocaleString(format.lang))}</p>`;
  return html`<div class="data">
    <button type="button" aria-expanded=${open} aria-controls="data" @click=${toggle}>
      ${open ? words.hideTable : words.showTable}
    </button>
    <div
      id="data"
      class=${open ? 'scroll' : 'hidden'}
      role=${open ? 'region' : nothing}
      aria-label=${open ? name : nothing}
      tabindex=${open ? '0' : nothing}
    >
      ${content}
    </div>
  </div>`;
}
