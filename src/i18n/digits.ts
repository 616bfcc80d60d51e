import { numberFormat } from './intl.js';

export type NumberOptions = Intl.NumberFormatOptions;

/** A number in a valid locale, with a real minus sign: it is as wide as a digit, and some locales have a hyphen there. */
export function print(locale: string, value: number, options: NumberOptions): string {
  const whole = { signDisplay: 'negative', ...options } as NumberOptions;
  const parts = numberFormat(locale, whole).formatToParts(value);
  return parts.map((part) => (part.type === 'minusSign' ? '−' : part.value)).join('');
}

/**
 * Fixed decimals where the indicator says how many, else at most `most`. What would then be rounded away keeps one
 * digit of its own: 0.001 must not be read as 0.
 */
export function digits(value: number, decimals: number | null, most: number): NumberOptions {
  if (decimals !== null) return fixed(decimals);
  const tiny = value !== 0 && Math.abs(value) < 0.5 * 10 ** -most;
  return tiny ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: most };
}

/** Exactly so many decimals. */
export function fixed(decimals: number): NumberOptions {
  const count = printable(decimals);
  return { minimumFractionDigits: count, maximumFractionDigits: count };
}

/** A number of decimals that every browser prints: 0 to 20. */
export function printable(decimals: number): number {
  return Math.min(20, Math.max(0, Math.trunc(decimals) || 0));
}
