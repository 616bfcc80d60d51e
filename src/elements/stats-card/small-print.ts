import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import { now } from '../../sources/configure.js';
import type { Figure } from '../../views/figure.js';
import type { ZoneNote } from '../../views/zone-note.js';
import { renderCovered } from '../covered-period.js';
import { renderCredit } from '../credit.js';

/** The period that the figure covers, and what of it still runs or is missing. */
export function renderPeriod(figure: Figure, format: Formatter, words: Words): TemplateResult {
  return renderCovered(figure, isStock(figure) ? words.toDate : format.covered(figure.covered), words);
}

/** A stock has no period: it is what there is by now. */
function isStock({ indicator, origin, covered: { from, to } }: Figure): boolean {
  return indicator.observes === 'additions' && origin === 'given' && from === null && to === null;
}

/**
 * On a tile the zone is only said where it can change the figure: another one than the page asked for, or one that
 * nobody stated while days or hours are counted.
 */
export function renderZone(
  note: ZoneNote | null,
  { granularity }: Dataset,
  words: Words,
): TemplateResult | typeof nothing {
  const isFine = granularity === 'day' || granularity === 'hour';
  const matters = note !== null && (note.kind === 'differs' || (note.kind === 'assumed' && isFine));
  return matters ? html`<p part="zone" class="small">${words.zone[note.kind](note.zone)}</p>` : nothing;
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
    ${
      dataset.updated === null
        ? nothing
        : html`<p part="updated" class="small">${format.updated(dataset.updated, dataset.zone, now())}</p>`
    }
    ${renderCredit(credit, dataset.credit, format.lang, words)}
  `;
}
