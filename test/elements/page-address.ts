/** Gives the page an address, where it has another: WebKit lets a page change its own a hundred times in ten seconds. */
export function setAddress(href: string): void {
  if (new URL(href, location.href).href !== location.href) history.replaceState(null, '', href);
}
