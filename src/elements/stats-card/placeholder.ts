import { html, nothing, type TemplateResult } from 'lit';

/** A line of nothing is still a line. */
const blank = '\u00a0';

/**
 * Lines as high as those that will stand here, so that the page does not move when they come. `text` says what is going
 * on where the label does not.
 */
export function renderRoom(expected: {
  text: string | null;
  hasChange: boolean;
  hasSparkline: boolean;
}): TemplateResult {
  return html`<div class="room">
    <p part="value" aria-hidden="true"><span class="skeleton"></span></p>
    <p part="period" class="small">${expected.text ?? blank}</p>
    ${expected.hasChange ? html`<p part="change" aria-hidden="true">${blank}<br />${blank}</p>` : nothing}
    ${expected.hasSparkline ? renderSparklineRoom() : nothing}
    <footer class="small" aria-hidden="true">${blank}</footer>
  </div>`;
}

function renderSparklineRoom(): TemplateResult {
  return html`<figure part="sparkline" aria-hidden="true">
    <svg viewBox="0 0 1 1"></svg>
    <figcaption>${blank}</figcaption>
  </figure>`;
}
