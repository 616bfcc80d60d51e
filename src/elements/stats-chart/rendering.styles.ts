import { legendStyles } from './legend.styles.js';
import { plotStyles } from './plot.styles.js';
import { switchStyles } from './switch.styles.js';
import { tableStyles } from './table.styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(plotStyles + legendStyles + switchStyles + tableStyles);

/** Adds to a chart's own styles those that came with its rendering. One sheet serves all charts. */
export function adoptRenderingStyles(root: HTMLElement | DocumentFragment): void {
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
