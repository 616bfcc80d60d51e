import { html, nothing, type TemplateResult } from 'lit';

/** More rows than this are not kept room for: few answers have as many members. */
const mostKept = 20;

/**
 * The room of so many rows, with what is said there in the meantime: nothing while the figures load (`null`), else a
 * message over the empty room, so that the page does not move when the figures come.
 */
export function renderRoom(rows: number, message: TemplateResult | null): TemplateResult {
  const row = html`<div class="blank"><span class="skeleton"></span></div>`;
  return html`<div class="room">
    <div class=${message ? 'blanks empty' : 'blanks'} aria-hidden="true">
      ${Array.from({ length: Math.min(rows, mostKept) }, () => row)}
    </div>
    ${message ? html`<div>${message}</div>` : nothing}
  </div>`;
}
