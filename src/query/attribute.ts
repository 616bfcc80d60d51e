/** What an attribute says; `null` where it is absent or says nothing. Frameworks leave empty attributes behind. */
export function said(text: string | null): string | null {
  return text?.trim() ? text.trim() : null;
}

/** The words of an attribute, separated by white space, each once. */
export function wordsOf(text: string | null): readonly string[] {
  return [...new Set(text?.split(/\s+/).filter((word) => word !== ''))];
}

/** More rows or series than that nobody reads. */
const most = 1000;

/** How many an attribute says: a whole number from 1 to 1000; the fallback where it is absent, or, with a warning, says anything else. */
export function countOf(name: string, text: string | null, fallback: number, warn: (message: string) => void): number {
  if (said(text) === null) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= most) return number;
  warn(`${name}: expected a whole number from 1 to ${most}, got "${text ?? ''}"`);
  return fallback;
}
