import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import { now } from '../../sources/configure.js';
import type { Figure } from '../../views/figure.js';
import { renderCredit } from '../credit.js';

/** The period that the figure covers, and what of it still runs or is missing. */
export function renderPeriod(figure: Figure, format: Formatter, words: Words): TemplateResult {
  const { covered, missing } = figure;
  return html`<p part="period" class="small">
    ${format.covered(covered)}${covered.running && covered.to !== null
      ? html`<span class="running">, ${words.running(format.bucket(covered.to))}</span>`
      : nothing}
    ${missing ? html`<span class="missing">${words.missing(missing.count, missing.of)}</span>` : nothing}
  </p>`;
}

/** Freshness, notices and source. */
export function renderSmallPrint(
  dataset: Dataset,
  credit: string | null,
  format: Formatter,
  words: Words,
): TemplateResult {
  const notices = dataset.notices.filter(({ level }) => level === 'warning');
  return html`
    ${notices.map(({ text }) => {
      const { text: notice, lang } = pickText(text, format.lang);
      return html`<p part="notice" class="small" lang=${lang ?? nothing}>${notice}</p>`;
    })}
    ${dataset.updated === null
      ? nothing
      : html`<p part="updated" class="small">${format.updated(dataset.updated, dataset.zone, now())}</p>`}
    ${renderCredit(credit, dataset.credit, format.lang, words)}
  `;
}
