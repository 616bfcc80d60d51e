import { sheetFor } from '../document-styles.js';
import { legendStyles } from './legend.styles.js';
import { plotStyles } from './plot.styles.js';
import { switchStyles } from './switch.styles.js';
import { tableStyles } from './table.styles.js';

const text = plotStyles + legendStyles + switchStyles + tableStyles;

/**
 * Adds to a chart's own styles those that came with its rendering: one sheet for all charts of a document. An element that
 * was moved to another document has lost its sheets, and gets that document's.
 */
export function adoptRenderingStyles(root: HTMLElement | DocumentFragment): void {
  const sheet = sheetFor(root.ownerDocument, text);
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets.push(sheet);
}
