import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Mark } from './marks.js';
import { fillOf, renderPatterns } from './patterns.js';
import type { ReadOut } from './read-out.js';
import type { Shown } from './shown.js';

/**
 * The map and the box that reads it out. To screen readers they are one group, which takes the focus, so that arrow keys
 * can read the places, and what they read is said by a voice of its own.
 */
export function renderMap(shown: Shown, readOut: ReadOut): TemplateResult {
  const { mapWords, format } = shown.voice;
  const name = mapWords.mapOf(shown.title.text, format.covered(shown.view.set.covered));
  return html`<div
      part="plot"
      role="group"
      tabindex="0"
      aria-label="${name}. ${mapWords.mapKeys}"
      @pointermove=${readOut.onPointer}
      @pointerdown=${readOut.onPointer}
      @pointerleave=${readOut.onLeave}
      @focus=${readOut.onFocus}
      @blur=${readOut.onBlur}
      @keydown=${readOut.onKey}
    >
      ${renderDrawing(shown)}
      <div part="read-out" popover="manual" tabindex="-1" aria-hidden="true"></div>
    </div>
    <p class="voice hidden" aria-live="polite"></p>`;
}

function renderDrawing({ drawing, marks, pixels }: Shown): TemplateResult | typeof nothing {
  if (!drawing) return nothing;
  const { width, height } = drawing;
  const unit = width / pixels;
  return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    ${renderPatterns('map', unit)}${marks.map((mark, at) => renderMark(mark, at, unit))}
    ${svg`<path class="pointed" d="" /><circle class="pointed" r="0" />`}
  </svg>`;
}

function renderMark({ fill, outline, circle }: Mark, at: number, unit: number): SVGTemplateResult {
  const shape =
    outline?.path == null
      ? nothing
      : svg`<path class=${fill} fill=${fillOf(fill, 'map')} data-mark=${at} d=${outline.path} />`;
  if (!circle) return svg`${shape}`;
  const [x, y] = circle.spot;
  const size = (circle.radius * unit).toFixed(1);
  return svg`${shape}<circle class="dot ${fill}" fill=${fillOf(fill, 'map')} data-mark=${at}
    cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${size} />`;
}
