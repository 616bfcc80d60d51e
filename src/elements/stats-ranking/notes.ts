import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import { now } from '../../sources/configure.js';
import { renderCovered } from '../covered-period.js';
import { renderCredit } from '../credit.js';
import { renderThinKey } from './bars.js';
import { hasBaseline, hasChanges } from './columns.js';
import type { RankingView, Shown, Voice } from './shown.js';

/** The period that the figures cover, and what of it still runs, is missing or is not shown. */
export function renderPeriod({ ranking, dataset }: RankingView, { words, own, format }: Voice): TemplateResult {
  const { covered, leftOut, indicator } = ranking;
  const more = [
    indicator.observes === 'additions' && dataset.granularity ? words.additions[dataset.granularity] : '',
    leftOut > 0 ? own.leftOut(leftOut.toLocaleString(format.lang), leftOut) : '',
  ];
  return renderCovered(ranking, format.covered(covered), words, more);
}

/** What the thin bars are, and of which dates; or why there are none. */
export function renderBaseline(view: RankingView, { words, format }: Voice): TemplateResult | typeof nothing {
  const { rows, compared } = view.ranking;
  const reason = rows[0]?.change?.reason ?? null;
  if (!compared) {
    return reason === null ? nothing : html`<p part="baseline" class="small">${words.change.none[reason]}</p>`;
  }
  if (!compared.baseline || !hasBaseline(view)) return nothing;
  const { elapsed, completeBuckets, comparedWith } = words.change;
  const part = { whole: '', elapsed, 'complete-buckets': completeBuckets }[compared.extent];
  return html`<p part="baseline" class="small">
    ${renderThinKey()} ${comparedWith(format.covered(compared.baseline))}${part ? ` (${part})` : nothing}
  </p>`;
}

/** What the endpoint itself has to say about its figures. */
export function renderNotices({ dataset: { notices } }: RankingView, { format }: Voice): readonly TemplateResult[] {
  return notices.map(({ level, text }) => {
    const notice = pickText(text, format.lang);
    return html`<p part="notice" class=${level} lang=${notice.lang ?? nothing}>${notice.text}</p>`;
  });
}

/** Below the rows: why some have no change, and what the total has that they have not. */
export function renderRemarks({ view, voice }: Shown): readonly TemplateResult[] {
  const { ranking } = view;
  const { rows, others, total, beyond, indicator } = ranking;
  const isCompared = ranking.compared !== null;
  const { words, own, format } = voice;
  const compared = [...rows, others, total].flatMap((row) => row?.change ?? []);
  const isApart = compared.some(({ extent, baseline }) => baseline && extent !== 'whole') && ranking.covered.running;
  const reasons = isCompared ? compared.flatMap(({ reason }) => reason ?? []) : [];
  return [
    ...(isApart && hasChanges(view) ? [own.changesLeaveOut] : []),
    ...[...new Set(reasons)].map((reason) => `– ${words.change.none[reason]}`),
    ...(beyond > 0 ? [own.beyond(format.value(beyond, indicator))] : []),
    ...(beyond < 0 ? [own.overlapping] : []),
  ].map((text) => html`<p part="remark" class="small">${text}</p>`);
}

/** Time zone, freshness and source. */
export function renderSmallPrint(
  { dataset: { updated, zone, credit }, zone: note }: RankingView,
  own: string | null,
  { words, format }: Voice,
): TemplateResult {
  const freshness =
    updated === null ? nothing : html`<p part="updated" class="small">${format.updated(updated, zone, now())}</p>`;
  const clock = note && html`<p part="zone" class="small">${words.zone[note.kind](note.zone)}</p>`;
  return html`${clock}${freshness}${renderCredit(own, credit, format.lang, words)}`;
}
