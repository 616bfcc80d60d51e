/**
 * A link's address if following it is harmless: `http(s)`, or a place of the document's own site. Anything else, above
 * all `javascript:`, is `null`.
 */
export function safeHref(text: string | null, base: string): string | null {
  if (text === null) return null;
  try {
    const { protocol, href } = new URL(text, base);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
