import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Ranked, RankedMember, Ranking } from '../../views/ranking.js';
import { renderText } from '../label.js';
import { renderBars, scaleOf, type Scale } from './bars.js';
import { columnsOf, type Column } from './columns.js';
import type { Shown } from './shown.js';

/**
 * The rows as a real table, and no list: a screen reader reads rank, name, value and share of a row each under its
 * header, and can go down one column to compare. The roles stand beside the elements because a table that is laid out as
 * a grid loses its own in some browsers.
 */
export function renderRows(shown: Shown): TemplateResult {
  const { view, voice, title } = shown;
  const { ranking } = view;
  const { words, own, format } = voice;
  const label = pickText(ranking.indicator.label, format.lang);
  const columns = columnsOf(shown, label);
  const dimension = pickText(ranking.split.label ?? ranking.split.id, format.lang);
  const scale = scaleOf(ranking);
  return html`<table part="table" role="table" aria-labelledby="caption" class=${classOf(ranking, columns, scale)}>
    <caption id="caption" class="hidden">
      ${renderText(title)}${own.ranking}${renderText(dimension)}, ${format.covered(ranking.covered)}
    </caption>
    ${renderHead(columns, dimension, shown)}
    <tbody role="rowgroup">
      ${ranking.rows.map((row) => renderMember(row, columns, scale, shown))}
    </tbody>
    ${
      ranking.others || ranking.total
        ? html`<tfoot role="rowgroup">
            ${ranking.others && renderSum(words.others(ranking.others.count), 'others', ranking.others, columns)}
            ${ranking.total && renderSum(words.total, 'total', ranking.total, columns)}
          </tfoot>`
        : nothing
    }
  </table>`;
}

function renderHead(columns: readonly Column[], dimension: PickedText, { voice: { own } }: Shown): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col" class="rank"><span class="hidden">${own.rank}</span></th>
      <th role="columnheader" scope="col" class="name" lang=${dimension.lang ?? nothing}>${dimension.text}</th>
      ${columns.map(
        ({ name, header }) => html`<th role="columnheader" scope="col" class=${name}>${renderText(header)}</th>`,
      )}
    </tr>
  </thead>`;
}

function renderMember(
  row: RankedMember,
  columns: readonly Column[],
  scale: Scale | null,
  { voice: { format }, hrefOf, pick }: Shown,
): TemplateResult {
  const { text, lang } = pickText(row.member.label, format.lang);
  const name = html`<span lang=${lang ?? nothing} dir="auto">${text}</span>`;
  const { id } = row.member;
  const href = hrefOf(id);
  return html`<tr role="row" part="row">
    <td role="cell" part="rank" class="rank">${row.rank === null ? nothing : row.rank.toLocaleString(format.lang)}</td>
    <th role="rowheader" scope="row" part="name" class="name">
      ${href === null ? name : html`<a part="link" href=${href} @click=${() => pick(id)}>${name}</a>`}
      ${renderBars(row, scale)}
    </th>
    ${renderFigures(row, columns)}
  </tr>`;
}

/** Several members together: no rank, and no bar. */
function renderSum(name: string, part: string, row: Ranked, columns: readonly Column[]): TemplateResult {
  return html`<tr role="row" part=${part} class=${part}>
    <td role="cell" class="rank"></td>
    <th role="rowheader" scope="row" class="name"><span dir="auto">${name}</span></th>
    ${renderFigures(row, columns)}
  </tr>`;
}

function renderFigures(row: Ranked, columns: readonly Column[]): readonly TemplateResult[] {
  return columns.map(({ name, prefix, render }) => {
    const content = render(row);
    return html`<td
      role="cell"
      part=${name}
      class=${name}
      data-prefix=${content === null || prefix === null ? nothing : prefix}
    >
      ${content}
    </td>`;
  });
}

/** How many columns there are, and how much room bars take: what the layout goes by. */
function classOf({ rows }: Ranking, columns: readonly Column[], scale: Scale | null): string {
  const hasThin = scale !== null && rows.some(({ change }) => change?.previous != null);
  return `of-${columns.length}${scale ? ' one' : ''}${hasThin ? ' two' : ''}`;
}
