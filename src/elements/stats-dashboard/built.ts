import { html, type TemplateResult } from 'lit';

/** A card for each indicator, where the page brings none. */
export function renderCards(ids: readonly string[], headingLevel: string | null): TemplateResult {
  return html`${ids.map(
    (id) => html`<stats-card indicator=${id} split="none" .headingLevel=${headingLevel}></stats-card>`,
  )}`;
}

/** One level below that of the title. */
export function innerLevel(level: string | null): string | null {
  return level === null ? null : String(Math.min(6, Number(level) + 1));
}
