import { html, nothing, type TemplateResult } from 'lit';
import type { DashboardWords } from '../../i18n/dashboard-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Notice } from '../../model/dataset.js';
import { renderText } from '../label.js';
import type { Tile } from './tiles.js';

/** What the answers have to say about their figures, each sentence once. */
export function renderNotices(tiles: readonly Tile[], lang: string): TemplateResult | typeof nothing {
  const notices = new Map<string, Notice>();
  for (const { card, data } of tiles) {
    // There are no figures that they would be about.
    if (card?.state === 'error') continue;
    for (const notice of data?.notices ?? []) notices.set(JSON.stringify(notice.text), notice);
  }
  if (notices.size === 0) return nothing;
  return html`<ul part="notices">
    ${[...notices.values()].map(({ level, text }) => html`<li class=${level}>${renderText(pickText(text, lang))}</li>`)}
  </ul>`;
}

/** What the indicators mean, all in one place. */
export function renderDefinitions(tiles: readonly Tile[], words: DashboardWords): TemplateResult | typeof nothing {
  const defined = tiles.filter(({ definition }) => definition !== null);
  if (defined.length === 0) return nothing;
  return html`<details part="definitions">
    <summary>${words.definitions}</summary>
    <dl>
      ${defined.map(
        ({ label, definition }) =>
          html`<dt>${renderText(label)}</dt>
            <dd>${definition ? renderText(definition) : nothing}</dd>`,
      )}
    </dl>
  </details>`;
}
