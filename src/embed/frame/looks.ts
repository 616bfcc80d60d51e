/** Nothing here may be as high as the frame: the height that is told is that of what stands in it. */
const sheet = `
  body { margin: 0; font-family: system-ui, sans-serif; overflow-wrap: anywhere }
  main { display: flow-root; padding: 4px }
`;

/** Gives the page its own looks, and those of one of the themes beside it. */
export function dressPage(document: Document, theme: string | null): void {
  const own = new CSSStyleSheet();
  own.replaceSync(sheet);
  document.adoptedStyleSheets.push(own);
  if (theme === null) return;
  document.documentElement.dataset['theme'] = theme;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `themes/${theme}.css`;
  document.head.append(link);
}
