import { html, type TemplateResult } from 'lit';
import { renderLabel } from '../label.js';

/** What a control of members is named by: a heading of the level that the page asks for, else plain text. */
export function renderLegend(content: TemplateResult, level: string | null): TemplateResult {
  return /^[1-6]$/.test(level ?? '')
    ? renderLabel(content, level)
    : html`<span id="label" part="label" tabindex="-1">${content}</span>`;
}
