import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Figure } from '../../views/figure.js';

/** The figure itself: a number, the names of the largest members, or a dash with its reason. */
export function renderValue(figure: Figure, format: Formatter, words: Words, compact: boolean): TemplateResult {
  if (figure.top.length > 0) return renderTop(figure, format);
  if (figure.value === null) return renderNone(figure, words);
  const full = format.value(figure.value, figure.indicator);
  const short = compact ? format.compact(figure.value, figure.indicator) : full;
  return html`<p part="value">${renderAtLeast(figure, words)}${renderNumber(short, full)}</p>`;
}

/** Readers see the short form; a screen reader hears the full number. */
function renderNumber(short: string, full: string): TemplateResult {
  if (short === full) return html`${full}`;
  return html`<span aria-hidden="true" title=${full}>${short}</span><span class="hidden">${full}</span>`;
}

/** A lower bound is said to be one where it stands. */
function renderAtLeast({ bound }: Figure, { atLeastMark, atLeastWords }: Words): TemplateResult | typeof nothing {
  if (bound === null) return nothing;
  return html`<span aria-hidden="true">${atLeastMark}</span><span class="hidden">${atLeastWords} </span>`;
}

function renderTop({ top }: Figure, { lang }: Formatter): TemplateResult {
  const names = top.map(({ label }) => pickText(label, lang));
  const list = names.map(
    ({ text, lang: own }, index) => html`${index > 0 ? ', ' : ''}<span lang=${own ?? nothing}>${text}</span>`,
  );
  return html`<p part="value" class="words">${list}</p>`;
}

function renderNone({ reason }: Figure, words: Words): TemplateResult {
  return html`<p part="value"><span aria-hidden="true">–</span><span class="hidden">${words.noValue}</span></p>
    ${reason ? html`<p class="small">${words.noFigure[reason]}</p>` : nothing}`;
}
