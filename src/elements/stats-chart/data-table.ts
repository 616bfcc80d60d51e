import { html, nothing, type TemplateResult } from 'lit';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Mark } from '../../views/marks.js';
import type { Row, Table, ValueColumn } from '../../views/table.js';
import type { Entry } from './entries.js';
import { sayEvents } from './events.js';
import { nameOf, say, sayIncomplete } from './reading.js';
import type { Told, Voice } from './shown.js';
import { keyOf, nextSort, type Sort } from './sort.js';

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
  shown: Told,
  order: readonly number[],
  columns: Columns | null,
  caption: string,
): TemplateResult {
  const { view, voice } = shown;
  const { table, marks } = view;
  return html`<table part="table">
    <caption class="hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${renderHeader(firstHeader(shown), null, columns)}
        ${table.columns.map((column) => renderHeader(headerOf(column, shown), keyOf(column), columns))}
        ${marks.length > 0 ? html`<th scope="col" class="events">${voice.words.events}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${order.map((index) => renderRow(table.rows.at(index) as Row, table, eventsAt(marks, index), voice))}
    </tbody>
  </table>`;
}

/** What the rows are: months, hours of the day, or the members of a dimension. */
function firstHeader({ view, voice: { words, format } }: Told): PickedText {
  const { by, granularity } = view.table;
  if (by === 'time') return { text: words.bucketHeader[granularity], lang: null };
  if (by === 'hour-of-day' || by === 'weekday')
    return { text: words.bucketHeader[by as 'hour-of-day' | 'weekday'], lang: null };
  const label = view.dataset.dimensions.find(({ id }) => id === by)?.label ?? by;
  return pickText(label, format.lang);
}

/** The name that the drawing has for the same values. */
function headerOf(column: ValueColumn, { entries, voice: { words, format } }: Told): PickedText {
  const { indicator, member, role } = column;
  const isSame = (entry: Entry): boolean =>
    entry.role === role && entry.indicator.id === indicator.id && entry.line.member?.id === member?.id;
  const same = entries.find(isSame);
  if (same) return same.label;
  if (role === 'total') return { text: column.totalKind === 'mean' ? words.mean : words.total, lang: null };
  return pickText((member ?? indicator).label, format.lang);
}

function renderHeader({ text, lang }: PickedText, key: string | null, columns: Columns | null): TemplateResult {
  if (!columns) return html`<th scope="col" lang=${lang ?? nothing}>${text}</th>`;
  const { sort, press } = columns;
  const direction = (sort?.column ?? null) === key ? (sort?.direction ?? 'ascending') : null;
  const click = (): void => {
    press(nextSort(key, sort));
  };
  return html`<th scope="col" lang=${lang ?? nothing} aria-sort=${direction ?? nothing}>
    <button type="button" class=${direction ?? nothing} @click=${click}>${text}</button>
  </th>`;
}

function renderRow(
  { bucket, cells }: Row,
  { columns }: Table,
  events: readonly Mark[] | null,
  voice: Voice,
): TemplateResult {
  const note = sayIncomplete(bucket, voice);
  return html`<tr class=${bucket.incomplete ?? nothing}>
    <th scope="row">
      <span class="name">${nameOf(bucket, voice)}${note ? html` <span class="note">(${note})</span>` : nothing}</span>
    </th>
    ${cells.map((cell, at) => renderCell(say(cell, (columns[at] as ValueColumn).indicator, voice), cell.value === null))}
    ${events ? html`<td class="events">${sayEvents(events, voice)}</td>` : nothing}
  </tr>`;
}

/** Why there is no number stands in small print: a dash would leave it to guesses. */
function renderCell(text: string, small: boolean): TemplateResult {
  return html`<td>${small ? html`<span class="note">${text}</span>` : text}</td>`;
}

/** What happened in a bucket; `null` where nothing is annotated at all, and there is no such column. */
function eventsAt(marks: readonly Mark[], index: number): readonly Mark[] | null {
  return marks.length === 0 ? null : marks.filter(({ first, last }) => first <= index && index <= last);
}
