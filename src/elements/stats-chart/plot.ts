import { html, type TemplateResult } from 'lit';
import type { ReadOut } from './read-out.js';

/** How the drawing is called and worked with the keyboard. */
interface PlotWords {
  readonly name: string;
  /** Which keys read the values. */
  readonly keys: string;
  /** What it shows, in a sentence. */
  readonly summary: TemplateResult | string;
}

/**
 * The drawing and the box that reads it out. To screen readers they are a slider over the buckets: the one role for which
 * all of them hand the arrow keys on. `ReadOut` keeps its value. What is read is said by a voice of its own: one
 * `aria-live` region that nothing else writes to, read as a whole though only parts of it change.
 */
export function renderPlot({ name, keys, summary }: PlotWords, rows: boolean, readOut: ReadOut): TemplateResult {
  return html`<div
      part="plot"
      role="slider"
      tabindex="0"
      aria-label=${name}
      aria-orientation=${rows ? 'vertical' : 'horizontal'}
      aria-describedby="summary keys"
      aria-valuenow="1"
      @pointermove=${readOut.onPointer}
      @pointerdown=${readOut.onPointer}
      @pointerleave=${readOut.onLeave}
      @click=${readOut.onClick}
      @focus=${readOut.onFocus}
      @blur=${readOut.onBlur}
      @keydown=${readOut.onKey}
    >
      <canvas aria-hidden="true"></canvas>
      <div part="read-out" popover="manual" aria-hidden="true"></div>
    </div>
    <p part="summary" id="summary" class="hidden">${summary}</p>
    <p id="keys" class="hidden">${keys}</p>
    <p class="voice hidden" aria-live="polite" aria-atomic="true"></p>`;
}
