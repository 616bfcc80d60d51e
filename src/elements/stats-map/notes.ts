import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import { now } from '../../sources/configure.js';
import { renderCovered } from '../covered-period.js';
import { renderCredit } from '../credit.js';
import { renderNamed, slot } from '../label.js';
import type { MapView, Shown, Voice } from './shown.js';

/** So many places that the map does not have are named below it; the table marks all of them. */
const mostNamed = 8;

/** The period that the figures cover, and what of it still runs or is missing. */
export function renderPeriod({ set }: MapView, { words, format }: Voice): TemplateResult {
  return renderCovered(set, format.covered(set.covered), words);
}

/** What the endpoint itself has to say about its figures. */
export function renderNotices({ dataset: { notices } }: MapView, { format }: Voice): readonly TemplateResult[] {
  return notices.map(({ level, text }) => {
    const notice = pickText(text, format.lang);
    return html`<p part="notice" class=${level} lang=${notice.lang ?? nothing}>${notice.text}</p>`;
  });
}

/** The places that have no mark, by name: nothing is left out unsaid. */
export function renderOffMap({ places, voice }: Shown): TemplateResult | typeof nothing {
  const off = places.filter(({ isDrawn }) => isDrawn === false);
  if (off.length === 0) return nothing;
  // One that would stand alone behind "and 1 more" is named as well.
  const named = off.slice(0, off.length === mostNamed + 1 ? off.length : mostNamed).map(({ name }) => name);
  return html`<p part="off-map" class="small">
    ${renderNamed(
      voice.mapWords.offMap(
        off.length,
        named.map(() => slot),
        off.length - named.length,
      ),
      named,
    )}
  </p>`;
}

/** Time zone, freshness and source. */
export function renderSmallPrint(
  { dataset: { updated, zone, credit }, zone: note }: MapView,
  own: string | null,
  { words, format }: Voice,
): TemplateResult {
  const freshness =
    updated === null ? nothing : html`<p part="updated" class="small">${format.updated(updated, zone, now())}</p>`;
  const clock = note && html`<p part="zone" class="small">${words.zone[note.kind](note.zone)}</p>`;
  return html`${clock}${freshness}${renderCredit(own, credit, format.lang, words)}`;
}
