/** A BCP 47 tag in its canonical form (`fr_fr` reads as `fr-FR`); `null` where the text is no language tag. */
export function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The language of a tag, without script, region and extensions: `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
