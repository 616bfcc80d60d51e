import type { TemplateResult } from 'lit';
import { htmlFor } from './html-for.js';

/** A card for each indicator, where the page brings none. */
export function renderCards(host: Element, ids: readonly string[], headingLevel: string | null): TemplateResult {
  const html = htmlFor(host);
  return html`${ids.map(
    (id) => html`<stats-card indicator=${id} split="none" .headingLevel=${headingLevel}></stats-card>`,
  )}`;
}

/** The control of the period, where the page brings no controls. */
export function renderPeriod(host: Element): TemplateResult {
  const html = htmlFor(host);
  return html`<stats-period></stats-period>`;
}

/** One level below that of the title. */
export function innerLevel(level: string | null): string | null {
  return level === null ? null : String(Math.min(6, Number(level) + 1));
}
