/** A plain number, without a leading zero that only a code (`01004`) has. The mark is a dot or a comma. */
const plain = /^[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;
/** Digits in groups: `1 234`, `1,234.5`, `1'234`, with the spaces that offices write. */
const grouped = /^[-+]?\d{1,3}(?:[\s.,'’]\d{3})+(?:[.,]\d+)?$/;
/** `1.234`: a number and a bit, or more than a thousand. */
const either = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
/** More than any number takes; on millions of digits an expression would run out of stack. */
const longest = 400;

/** A number as a CSV cell writes it: its value and its decimal mark; `null` for a text. */
export interface CsvNumber {
  readonly value: number;
  readonly mark: '.' | ',' | null;
  /** Whether the mark may part thousands as well. */
  readonly doubtful: boolean;
}

/**
 * Reads a cell. A comma is a decimal mark only where another sign separates the cells; elsewhere `1,5` and `1,500` look
 * alike and neither is guessed.
 */
export function csvNumber(cell: string, separator: string): CsvNumber | null {
  if (cell.length > longest || !plain.test(cell)) return null;
  const mark = cell.includes(',') ? ',' : cell.includes('.') ? '.' : null;
  if (mark === ',' && separator !== ';') return null;
  const value = Number(cell.replace(',', '.'));
  return Number.isFinite(value) ? { value, mark, doubtful: separator === ';' && either.test(cell) } : null;
}

/** Whether a number says how its column is written: by another decimal, or by thousands without a mark. */
export function isTelling({ value, mark, doubtful }: CsvNumber): boolean {
  return mark === null ? Math.abs(value) >= 1000 : !doubtful;
}

/** Whether a cell is a number that people can read and a machine cannot be sure of. */
export function isGrouped(cell: string): boolean {
  return cell.length <= longest && (grouped.test(cell) || (plain.test(cell) && cell.includes(',')));
}
