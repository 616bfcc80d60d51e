import { html, nothing, type TemplateResult } from 'lit';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Mark } from '../../views/marks.js';
import type { Row, ValueColumn } from '../../views/table.js';
import type { Entry } from './entries.js';
import { sayEvents } from './events.js';
import { counterpartOf, sayValue } from './figures.js';
import { nameOf, sayIncomplete } from './reading.js';
import type { Told } from './shown.js';
import { keyOf, nextSort, type Sort } from './sort.js';
import { renderText } from '../label.js';
import { spoken } from './spoken.js';
import { axisName } from './title.js';

/** How columns are sorted, and what is told of a press on a header. */
export interface Columns {
  readonly sort: Sort | null;
  press(sort: Sort): void;
}

/**
 * The figures as a real table: what a screen reader reads in place of the drawing, and what others switch to. `order`
 * holds the indexes of the rows; `columns` is `null` where nobody sees the table, so that no focus gets lost in it.
 */
export function renderTable(
  told: Told,
  order: readonly number[],
  columns: Columns | null,
  caption: TemplateResult,
): TemplateResult {
  const { view, voice } = told;
  const { table, marks } = view;
  const entries = table.columns.map((column) => entryOf(column, told));
  return html`<table part="table">
    <caption id="caption" class="hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${renderHeader(axisName(told, table.by), null, columns)}
        ${table.columns.map((column, at) => renderHeader(headerOf(column, entries[at] as Entry, told), keyOf(column), columns))}
        ${marks.length > 0 ? html`<th scope="col" class="events">${voice.words.events}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${order.map((index) => renderRow(table.rows.at(index) as Row, index, entries, told))}
    </tbody>
  </table>`;
}

/** What the drawing has for the same values. */
function entryOf({ indicator, member, role }: ValueColumn, { entries }: Told): Entry {
  return entries.find(
    (entry) => entry.role === role && entry.indicator.id === indicator.id && entry.line.member?.id === member?.id,
  ) as Entry;
}

/** Its name; with that of the indicator where each of several is split. */
function headerOf({ indicator, role }: ValueColumn, { label }: Entry, { view, voice }: Told): PickedText {
  if (view.sets.length < 2 || view.table.split === null || role === 'baseline') return label;
  const { text, lang } = pickText(indicator.label, voice.format.lang);
  return { text: `${text}, ${label.text}`, lang: lang === label.lang ? lang : null };
}

function renderHeader({ text, lang }: PickedText, key: string | null, columns: Columns | null): TemplateResult {
  if (!columns) return html`<th scope="col" lang=${lang ?? nothing}>${text}</th>`;
  const { sort, press } = columns;
  const direction = sort?.column === key ? sort.direction : null;
  const click = (): void => {
    press(nextSort(key, sort));
  };
  return html`<th scope="col" lang=${lang ?? nothing} aria-sort=${direction ?? nothing}>
    <button type="button" class=${direction ?? nothing} @click=${click}>${text}</button>
  </th>`;
}

function renderRow({ bucket, cells }: Row, index: number, entries: readonly Entry[], told: Told): TemplateResult {
  const { view, voice } = told;
  const note = sayIncomplete(bucket, voice);
  const name = renderText(nameOf(bucket, voice));
  return html`<tr class=${bucket.incomplete ?? nothing}>
    <th scope="row">
      <span class="name">${name}${note ? html` <span class="note">(${note})</span>` : nothing}</span>
    </th>
    ${entries.map((entry, at) => renderCell(entry, index, cells[at]?.value === null, told))}
    ${view.marks.length > 0 ? renderEvents(view.marks, index, told) : nothing}
  </tr>`;
}

/**
 * Why there is no number stands in small print: a dash would leave it to guesses. So does the
 * bucket that a compared one is of.
 */
function renderCell(entry: Entry, index: number, small: boolean, told: Told): TemplateResult {
  const text = sayValue(entry, index, told);
  const bucket = counterpartOf(entry, index, told);
  if (!small && !bucket) return html`<td>${text}</td>`;
  const of = bucket && html`<span class="note">${bucket}</span> `;
  return html`<td>${of}${small ? html`<span class="note">${text}</span>` : text}</td>`;
}

/** What happened in a bucket. */
function renderEvents(marks: readonly Mark[], index: number, { voice }: Told): TemplateResult {
  const own = marks.filter(({ first, last }) => first <= index && index <= last);
  return html`<td class="events">${spoken((put) => sayEvents(own, voice, put))}</td>`;
}
