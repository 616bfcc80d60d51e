import { html, nothing, type TemplateResult } from 'lit';

/** A line of nothing is still a line. */
const blank = '\u00a0';

/** Lines as high as those that will stand here, with nothing in them, so that the page does not move when they come. */
export function renderRoom(expected: { hasChange: boolean; hasSparkline: boolean }): TemplateResult {
  return html`<div class="room" aria-hidden="true">
    <p part="value"><span class="skeleton"></span></p>
    <p part="period" class="small">${blank}</p>
    ${expected.hasChange ? html`<p part="change">${blank}<br />${blank}</p>` : nothing}
    ${expected.hasSparkline ? renderSparklineRoom() : nothing}
    <footer class="small">${blank}</footer>
  </div>`;
}

function renderSparklineRoom(): TemplateResult {
  return html`<figure part="sparkline">
    <svg viewBox="0 0 1 1"></svg>
    <figcaption>${blank}</figcaption>
  </figure>`;
}
