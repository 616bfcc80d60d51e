import { printable } from '../i18n/digits.js';
import { fileWords } from '../i18n/file-words.js';
import { numberFormat } from '../i18n/intl.js';
import type { Indicator } from '../model/dataset.js';

type Written = Pick<Indicator, 'unit' | 'decimals'>;

/**
 * The number format of an indicator's values in the codes of spreadsheets: `#,##0`, `0.0%`, `#,##0.00 "EUR"`. Programs
 * show it with the reader's own marks. `whole`: no value has a fraction.
 */
export function formatOf({ unit, decimals }: Written, whole: boolean, lang: string): string {
  if (unit === 'percent') return `0${fraction(decimals ?? (whole ? 0 : 1))}%`;
  if (unit === 'byte' || unit === 'second') {
    const digits = unit === 'byte' ? 0 : (decimals ?? (whole ? 0 : 1));
    return `#,##0${fraction(digits)} "${fileWords(lang).units[unit === 'byte' ? 'byte' : 'second']}"`;
  }
  if (!/^[A-Z]{3}$/.test(unit)) return `#,##0${fraction(decimals ?? (whole ? 0 : 2))}`;
  return `#,##0${fraction(decimals ?? centsOf(unit))} "${unit}"`;
}

/** A value as a spreadsheet reckons with it: 45 % are 0.45. */
export function cellNumber(value: number | null, { unit }: Pick<Indicator, 'unit'>): number | null {
  return value === null || unit !== 'percent' ? value : value / 100;
}

function fraction(decimals: number): string {
  const count = printable(decimals);
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
}

function centsOf(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
