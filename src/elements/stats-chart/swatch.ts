import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Marker, Sign } from './palette.js';

/** Paths of the markers around the middle of the drawing, 24 × 16. */
const shapes: Readonly<Record<Marker, string>> = {
  circle: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  square: 'M8.5 4.5h7v7h-7z',
  triangle: 'M12 3.5l4.5 8h-9z',
  diamond: 'M12 3l5 5l-5 5l-5-5z',
  plus: 'M12 3.5v9M7.5 8h9',
  star: 'M12 3.5v9M8 5.75l8 4.5M16 5.75l-8 4.5',
  cross: 'M8.5 4.5l7 7M15.5 4.5l-7 7',
};

const open: readonly Marker[] = ['plus', 'star', 'cross'];

/** How an entry looks in the chart, for legend and read-out. It says nothing to screen readers: its label does. */
export function renderSwatch(sign: Sign, form: 'line' | 'bar'): TemplateResult {
  const { colour, marker, dash, width } = sign;
  return html`<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
    ${
      form === 'bar'
        ? renderBar(sign)
        : svg`<path d="M1 8h22" fill="none" stroke=${colour} stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />
          ${marker === null ? nothing : renderMarker(marker, colour)}`
    }
  </svg>`;
}

/** Cuts off what of a tile lies beyond its edges. */
function renderBar({ colour, hatch }: Sign): TemplateResult {
  return svg`<svg x="6" y="2" width="12" height="12">
    <rect width="12" height="12" rx="1" fill=${colour} />
    ${
      hatch &&
      svg`<path d=${hatch.path} fill="none" stroke=${hatch.ink} stroke-width=${hatch.width} stroke-linecap="round" />`
    }
  </svg>`;
}

function renderMarker(marker: Marker, colour: string): TemplateResult {
  const fill = open.includes(marker) ? 'none' : colour;
  return svg`<path d=${shapes[marker]} fill=${fill} stroke=${colour} stroke-width="1.5" />`;
}
