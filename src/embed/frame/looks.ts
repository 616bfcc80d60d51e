/** Nothing here may be as high as the frame: the height that is told is that of what stands in it. */
const sheet = `
  body { margin: 0; font-family: system-ui, sans-serif; overflow-wrap: anywhere }
  main { display: flow-root; padding: 4px }
`;

/** Gives the page its own looks, those of one of the themes beside it, and the addresses that it may ask as a policy. */
export function dressPage(document: Document, theme: string | null, origins: readonly string[]): void {
  const own = new CSSStyleSheet();
  own.replaceSync(sheet);
  document.adoptedStyleSheets.push(own);
  // Where one that is allowed redirects to, no `fetch` of ours is asked.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origins.length > 0 ? origins.join(' ') : "'none'"}`;
  document.head.append(policy);
  if (theme === null) return;
  document.documentElement.dataset['theme'] = theme;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `themes/${theme}.css`;
  document.head.append(link);
}
