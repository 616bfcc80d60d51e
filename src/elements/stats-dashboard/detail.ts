import { nothing, type TemplateResult } from 'lit';
import { prefixOf, withPrefix } from '../tag-prefix.js';
import { htmlFor } from './html-for.js';
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
  const html = htmlFor(host);
  const own = host.querySelector(`:scope > [slot="${CSS.escape(slotOf(tile))}"]`);
  if (own) return html`<slot name=${slotOf(tile)}></slot>${renderExport(host, own, manner)}`;
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
    ${renderDownload(host, null, manner)}`;
}

/** Of what the page brings, unless it brings a download as well. */
function renderExport(host: Element, own: Element, manner: Manner): TemplateResult | typeof nothing {
  const first = (tags: string): Element | null => {
    const selector = withPrefix(tags, prefixOf(host));
    return own.matches(selector) ? own : own.querySelector(selector);
  };
  if (first('stats-export')) return nothing;
  const figure = first(figures);
  return figure ? renderDownload(host, figure, manner) : nothing;
}

/** Of this element; of the chart that is made here where it is `null`. */
function renderDownload(host: Element, figure: Element | null, { formats, csvFormat }: Manner): TemplateResult {
  const html = htmlFor(host);
  return html`<stats-export
    for=${figure ? nothing : 'chart'}
    .followed=${figure}
    formats=${formats ?? nothing}
    csv-format=${csvFormat ?? nothing}
    when-empty="hide"
  ></stats-export>`;
}
