/** A link that may become an `<a href>`: an absolute `http(s)` URL, else `null`. Resolving is the source's business. */
export function httpUrl(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const { href, protocol } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
