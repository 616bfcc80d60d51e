import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { renderNamed, slot } from '../label.js';
import type { Mark } from './marks.js';
import { fillOf, renderPatterns } from './patterns.js';
import type { ReadOut } from './read-out.js';
import { sayValue } from './saying.js';
import type { Shown } from './shown.js';

/** So many of the largest places are named at once. */
const mostLargest = 3;

/**
 * The map and the box that reads it out. To screen readers it is a slider over the places, since those pass arrow keys on
 * to a slider in every mode; what is read is said by a voice of its own.
 */
export function renderMap(shown: Shown, readOut: ReadOut): TemplateResult {
  const { voice, ordered, title, view } = shown;
  const { mapWords, format } = voice;
  const name = mapWords.mapOf(slot, format.covered(view.set.covered));
  return html`<div
      part="plot"
      role="slider"
      tabindex="0"
      aria-labelledby="map"
      aria-describedby="summary keys"
      aria-valuemin="1"
      aria-valuenow="1"
      aria-valuemax=${ordered.length}
      @pointermove=${readOut.onPointer}
      @pointerdown=${readOut.onPointer}
      @pointerleave=${readOut.onLeave}
      @click=${readOut.onClick}
      @focus=${readOut.onFocus}
      @blur=${readOut.onBlur}
      @keydown=${readOut.onKey}
    >
      ${renderDrawing(shown)}
      <div part="read-out" popover="manual" tabindex="-1" aria-hidden="true"></div>
    </div>
    <p id="map" class="hidden">${renderNamed(name, [title])}</p>
    <p id="summary" class="hidden">${renderSummary(shown)}</p>
    <p id="keys" class="hidden">${mapWords.mapKeys}</p>
    <p class="voice hidden" aria-live="polite"></p>`;
}

/** The map in a sentence: the largest places, and how many have no figure. */
function renderSummary({ places, voice, view }: Shown): TemplateResult {
  const known = places.filter(({ place }) => place.value !== null);
  const largest = known.slice(0, mostLargest);
  const said = largest.map(({ place }) => voice.mapWords.reading(slot, sayValue(place, view.set.indicator, voice)));
  return renderNamed(
    voice.mapWords.summary(said, places.length - known.length),
    largest.map(({ name }) => name),
  );
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
