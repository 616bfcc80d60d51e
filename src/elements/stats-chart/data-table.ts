import { html, nothing, type TemplateResult } from 'lit';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Row, ValueColumn } from '../../views/table.js';
import type { ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import { say, sayIncomplete } from './reading.js';
import type { Voice } from './shown.js';

/** Above so many rows the table is only made when the reader opens it. */
export const mostRowsAtOnce = 400;

/** The figures as a real table: what a screen reader reads in place of the drawing, and what others open. */
export function renderTable(
  { table }: ChartView,
  entries: readonly Entry[],
  caption: TemplateResult,
  voice: Voice,
): TemplateResult {
  const { columns, rows, granularity } = table;
  return html`<table part="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${voice.words.bucketHeader[granularity]}</th>
        ${columns.map((column) => renderHeader(headerOf(column, entries, voice)))}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => renderRow(row, columns, voice))}
    </tbody>
  </table>`;
}

function renderHeader({ text, lang }: PickedText): TemplateResult {
  return html`<th scope="col" lang=${lang ?? nothing}>${text}</th>`;
}

/** The name that the drawing has for the same values. */
function headerOf(column: ValueColumn, entries: readonly Entry[], { words, format }: Voice): PickedText {
  const { indicator, member, role } = column;
  const same = entries.find(
    (entry) => entry.role === role && entry.indicator.id === indicator.id && entry.line.member?.id === member?.id,
  );
  if (same) return same.label;
  if (role === 'total') return { text: column.totalKind === 'mean' ? words.mean : words.total, lang: null };
  return pickText((member ?? indicator).label, format.lang);
}

function renderRow({ bucket, cells }: Row, columns: readonly ValueColumn[], voice: Voice): TemplateResult {
  const note = sayIncomplete(bucket, voice);
  return html`<tr class=${bucket.incomplete ?? nothing}>
    <th scope="row">
      ${voice.format.bucket(bucket.name)}${note ? html` <span class="note">(${note})</span>` : nothing}
    </th>
    ${cells.map((cell, at) => renderCell(say(cell, (columns[at] as ValueColumn).indicator, voice), cell.value === null))}
  </tr>`;
}

/** Why there is no number stands in small print: a dash would leave it to guesses. */
function renderCell(text: string, small: boolean): TemplateResult {
  return html`<td>${small ? html`<span class="note">${text}</span>` : text}</td>`;
}
