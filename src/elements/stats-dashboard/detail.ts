import { html, nothing, type TemplateResult } from 'lit';
import type { Tile } from './tiles.js';

/** What the page says of the details that it does not bring itself. */
export interface Manner {
  readonly split: string | null;
  readonly formats: string | null;
  readonly csvFormat: string | null;
  readonly headingLevel: string | null;
}

const figures = 'stats-chart, stats-table, stats-ranking, stats-map';

/** The slot of a tile's own detail. */
export function slotOf({ key }: Tile): string {
  return `detail-${key}`;
}

/** What the page brings as the detail of a tile, or what is made of the tile: a chart, and its download. */
export function renderDetail(host: Element, tile: Tile, manner: Manner): TemplateResult {
  const own = host.querySelector(`:scope > [slot="${CSS.escape(slotOf(tile))}"]`);
  if (own) return html`<slot name=${slotOf(tile)}></slot>${renderExport(own, manner)}`;
  const said = (name: string): string | typeof nothing => tile.card?.getAttribute(name) ?? nothing;
  return html`<stats-chart
      id="chart"
      indicator=${tile.indicator || nothing}
      label=${said('label')}
      scope=${said('scope')}
      src=${said('src')}
      source=${said('source')}
      filter=${said('filter')}
      split=${manner.split ?? nothing}
      heading-level=${manner.headingLevel ?? nothing}
    ></stats-chart>
    ${renderDownload(null, manner)}`;
}

/** Of what the page brings, unless it brings a download as well. */
function renderExport(own: Element, manner: Manner): TemplateResult | typeof nothing {
  if (own.matches('stats-export') || own.querySelector('stats-export')) return nothing;
  const figure = own.matches(figures) ? own : own.querySelector(figures);
  return figure ? renderDownload(figure, manner) : nothing;
}

/** Of this element; of the chart that is made here where it is `null`. */
function renderDownload(figure: Element | null, { formats, csvFormat }: Manner): TemplateResult {
  return html`<stats-export
    for=${figure ? nothing : 'chart'}
    .followed=${figure}
    formats=${formats ?? nothing}
    csv-format=${csvFormat ?? nothing}
    when-empty="hide"
  ></stats-export>`;
}
