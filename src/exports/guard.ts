/**
 * What a spreadsheet takes for a formula: `= + - @`, their full-width forms, and tab or line end, which it skips before
 * looking (OWASP, "CSV Injection"). Space before them is skipped as well by some, and quotes by a program that separates
 * by another sign than the file's.
 */
const formula = /^(?:[\t\r\n]|[\s"]*[=+\-@＝＋－＠])/u;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;
/** A sign that some program separates cells by, and what follows up to the next one. */
const later = /([,;\t\r\n])([^,;\t\r\n]+)/g;

/**
 * A text cell that no spreadsheet runs: an apostrophe goes before what would be a formula, at its start and behind each
 * sign in it that a program set to another separator would split at. Plain numbers stay as they are.
 */
export function guard(text: string): string {
  const guarded = text.replace(later, (whole, separator: string, part: string) =>
    formula.test(part) && !number.test(part.trim()) ? `${separator}'${part}` : whole,
  );
  return formula.test(text) && !number.test(text) ? `'${guarded}` : guarded;
}
