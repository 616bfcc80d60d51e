import { legendStyles } from './legend.styles.js';
import { plotStyles } from './plot.styles.js';
import { switchStyles } from './switch.styles.js';
import { tableStyles } from './table.styles.js';

/** Made with the first chart: where pages are rendered on servers there are no sheets. */
let sheet: CSSStyleSheet | undefined;

/** Adds to a chart's own styles those that came with its rendering. One sheet serves all charts. */
export function adoptRenderingStyles(root: HTMLElement | DocumentFragment): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(plotStyles + legendStyles + switchStyles + tableStyles);
  }
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
