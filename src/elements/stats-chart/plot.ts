import { html, type TemplateResult } from 'lit';
import type { ReadOut } from './read-out.js';

/**
 * The drawing and the box that reads it out. To screen readers they are one group, which takes the focus, so that arrow
 * keys can read the values, and what they read is said by a voice of its own: one `aria-live` region that nothing else
 * writes to.
 */
export function renderPlot(name: string, keys: string, readOut: ReadOut): TemplateResult {
  return html`<div
      part="plot"
      role="group"
      tabindex="0"
      aria-label="${name}. ${keys}"
      aria-describedby="summary"
      @pointermove=${readOut.onPointer}
      @pointerdown=${readOut.onPointer}
      @pointerleave=${readOut.onLeave}
      @click=${readOut.onClick}
      @focus=${readOut.onFocus}
      @blur=${readOut.onBlur}
      @keydown=${readOut.onKey}
    >
      <canvas aria-hidden="true"></canvas>
      <div part="read-out" popover="manual" tabindex="-1" aria-hidden="true"></div>
    </div>
    <p class="voice hidden" aria-live="polite"></p>`;
}
