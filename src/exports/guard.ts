/**
 * What a spreadsheet takes for a formula: `= + - @`, their full-width forms, and tab or line end, which it skips before
 * looking (OWASP, "CSV Injection"). Space before them is skipped as well by some.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text cell that no spreadsheet runs: an apostrophe goes before what would be a formula. Plain numbers stay as they are. */
export function guard(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}
