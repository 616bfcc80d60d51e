/**
 * Reads the `profiles` attribute: ids separated by spaces or commas, percent-encoded where they hold one. An absent
 * attribute (`null`) shows all members, an empty one shows none.
 */
export function readProfiles(text: string | null): readonly string[] | null {
  if (text === null) return null;
  const ids = text.split(/[\s,]+/).filter((id) => id !== '');
  return [...new Set(ids.map(decode))];
}

/** Members as the `profiles` attribute writes them. Only what would be read as something else is encoded. */
export function profileList(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[%\s,:]/g, encodeURIComponent)).join(' ');
}

/** A `%` that encodes nothing is taken as it stands: an id that nobody has shows nothing wrong. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
