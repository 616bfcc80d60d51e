/** Digits without a leading zero, which only a code (`01004`) has, and at most one mark. */
const written = /^[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;
/** `1.234`: a number and a bit, or more than a thousand. */
const either = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
/** More than any number takes; on millions of digits an expression would run out of stack. */
const longest = 400;

/** A number that a row holds as a text: its value, and whether its mark may part thousands as well. */
export interface TextNumber {
  readonly value: number;
  readonly doubtful: boolean;
}

/**
 * Reads a text as a number, `null` where it is none. Made apart from the reading of CSV cells, since a module that two
 * lazily loaded sources share would be a file of its own, and one more request in a row.
 */
export function textNumber(text: string): TextNumber | null {
  if (text.length > longest || !written.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? { value, doubtful: either.test(text) } : null;
}
