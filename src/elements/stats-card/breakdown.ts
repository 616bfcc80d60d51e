import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Figure, Share } from '../../views/figure.js';
import type { Others } from '../../views/others.js';

/** How many parts a tile names before it folds the rest. */
const most = 4;

/** "of which": the figure's parts, largest first; what does not fit is folded so that the parts still add up. */
export function renderBreakdown(figure: Figure, format: Formatter, words: Words): TemplateResult | typeof nothing {
  const { breakdown, others } = figure;
  if (breakdown.length === 0) return nothing;
  const fits = breakdown.length <= most + 1;
  const named = fits ? breakdown : breakdown.slice(0, most);
  return html`<div part="breakdown" class="small">
    <p>${words.ofWhich}</p>
    <ul>
      ${named.map((share) => renderShare(share, figure, format, words))}
      ${fits ? nothing : renderOthers(breakdown.slice(most), others, figure, format, words)}
    </ul>
  </div>`;
}

function renderShare({ member, value }: Share, { indicator }: Figure, format: Formatter, words: Words): TemplateResult {
  const { text, lang } = pickText(member.label, format.lang);
  return html`<li>
    <span lang=${lang ?? nothing}>${text}</span>
    <span
      >${value === null ? html`<span aria-hidden="true">–</span><span class="hidden">${words.noValue}</span>` : format.value(value, indicator)}</span
    >
  </li>`;
}

/** A fold is only said where all of its parts are known: a partial sum would pass for the rest. */
function renderOthers(
  rest: readonly Share[],
  others: Others | null,
  { indicator }: Figure,
  format: Formatter,
  words: Words,
): TemplateResult {
  // The last share may stand for many members itself, or they have no share at all.
  const count = rest.length + (others ? others.count - (others.folded ? 1 : 0) : 0);
  const known = others?.folded !== false && rest.every(({ value }) => value !== null);
  const sum = rest.reduce((total, { value }) => total + (value ?? 0), 0);
  const additive = indicator.aggregate.kind === 'fold' && indicator.aggregate.split === 'sum';
  return html`<li>
    <span>${words.others(count)}</span> <span>${known && additive ? format.value(sum, indicator) : ''}</span>
  </li>`;
}
