import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Form } from './form.js';
import { markerPaths } from './marker-path.js';
import type { Marker, Sign } from './palette.js';

/** How an entry looks in the chart, for legend and read-out. It says nothing to screen readers: its label does. */
export function renderSwatch(sign: Sign, form: Form): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
    ${form === 'bar' ? renderBar(sign) : renderLine(sign, form)}
  </svg>`;
}

function renderLine({ colour, marker, dash, width }: Sign, form: Form): TemplateResult {
  return svg`${form === 'area' ? svg`<path d="M1 8h22v7h-22z" fill=${colour} fill-opacity="0.2" />` : nothing}
    <path d="M1 8h22" fill="none" stroke=${colour} stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />
    ${marker === null ? nothing : renderMarker(marker, colour)}`;
}

/** Cuts off what of a tile lies beyond its edges. */
function renderBar({ colour, hatch, pale }: Sign): TemplateResult {
  if (pale !== null) return svg`<rect x="6.75" y="2.75" width="10.5" height="10.5" fill=${pale} stroke=${colour} />`;
  return svg`<svg x="6" y="2" width="12" height="12">
    <rect width="12" height="12" rx="1" fill=${colour} />
    ${
      hatch &&
      svg`<path d=${hatch.path} fill="none" stroke=${hatch.ink} stroke-width=${hatch.width} stroke-linecap="round" />`
    }
  </svg>`;
}

function renderMarker(marker: Marker, colour: string): TemplateResult {
  const { path, open } = markerPaths[marker];
  return svg`<path d=${path} fill=${open ? 'none' : colour} stroke=${colour} stroke-width="1.5" />`;
}
