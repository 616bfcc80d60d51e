/** Characters; many servers refuse an address that is longer, and the page with it. */
const longest = 2000;

/** Gives the page another query string, as one step that can be taken back; not where that would be a long one. */
export function pushSearch({ defaultView: window }: Document, search: string): void {
  if (!window || search === window.location.search || search.length > longest) return;
  const { location, history } = window;
  try {
    history.pushState(history.state, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // A page without an address of its own, or one that changes it too often: the choice holds all the same.
  }
}
