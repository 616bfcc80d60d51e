/** What an attribute says; `null` where it is absent or says nothing. Frameworks leave empty attributes behind. */
export function said(text: string | null): string | null {
  return text?.trim() ? text.trim() : null;
}

/** The words of an attribute, separated by white space, each once. */
export function wordsOf(text: string | null): readonly string[] {
  return [...new Set(text?.split(/\s+/).filter((word) => word !== ''))];
}
