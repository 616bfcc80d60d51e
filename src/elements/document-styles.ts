import type { CSSResult } from 'lit';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * A sheet of this text for one document, shared by all that ask there: browsers refuse one that was made in another.
 * `null` in a document that no window shows.
 */
export function sheetFor(document: Document, text: string): CSSStyleSheet | null {
  const Sheet = document.defaultView?.CSSStyleSheet;
  const own = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  const known = own.get(text);
  if (known || !Sheet) return known ?? null;
  const sheet = new Sheet();
  sheet.replaceSync(text);
  sheets.set(document, own.set(text, sheet));
  return sheet;
}

/** Gives a shadow root its styles, in whatever document it stands: Lit's own way knows that of its script only. */
export function dress(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.flatMap(({ cssText }) => sheetFor(root.ownerDocument, cssText) ?? []);
}
