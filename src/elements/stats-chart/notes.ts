import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../model/dataset.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import { now } from '../../sources/configure.js';
import { pickText } from '../../i18n/pick-text.js';
import { renderCredit } from '../credit.js';
import type { Voice } from './shown.js';

/** The period that is drawn, and what of it is not finished or not known. */
export function renderPeriod(view: ChartView, { words, format }: Voice): TemplateResult {
  const buckets = bucketsOf(view);
  const first = buckets[0];
  const last = buckets.at(-1);
  const { missing } = view;
  const { others, indicator, granularity } = view.sets[0];
  const notes = [
    indicator.observes === 'additions' ? words.additions[granularity] : '',
    first?.incomplete === 'cut' ? `${format.bucket(first.name)} ${words.incomplete}` : '',
    last?.incomplete === 'running' ? words.running(format.bucket(last.name)) : '',
    last?.incomplete === 'cut' && last !== first ? `${format.bucket(last.name)} ${words.incomplete}` : '',
    missing.count > 0 ? words.missing(missing.count, missing.of) : '',
    others?.folded === false ? words.leftOut(others.count) : '',
  ];
  const said = notes.filter((note) => note !== '').join(', ');
  return html`<p part="period" class="small">
    ${format.covered(view.table.covered)}${said ? html`, ${said}` : nothing}
  </p>`;
}

/** What the endpoint itself has to say about its figures. */
export function renderNotices({ notices }: Dataset, lang: string): readonly TemplateResult[] {
  return notices.map(({ level, text }) => {
    const notice = pickText(text, lang);
    return html`<p part="notice" class=${level} lang=${notice.lang ?? nothing}>${notice.text}</p>`;
  });
}

/** Time zone, freshness and source. */
export function renderSmallPrint(
  { dataset: { updated, zone, credit }, zone: note }: ChartView,
  own: string | null,
  { words, format }: Voice,
): TemplateResult {
  const freshness =
    updated === null ? nothing : html`<p part="updated" class="small">${format.updated(updated, zone, now())}</p>`;
  const clock = note && html`<p part="zone" class="small">${words.zone[note.kind](note.zone)}</p>`;
  return html`${clock}${freshness}${renderCredit(own, credit, format.lang, words)}`;
}
