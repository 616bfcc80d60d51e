import type { Indicator } from '../model/dataset.js';
import { byteSize } from './byte-size.js';
import { digits, fixed, print, type NumberOptions } from './digits.js';
import { duration } from './duration.js';

/** What of an indicator says how its values are written. */
export type Measure = Pick<Indicator, 'unit' | 'decimals'>;

const signed: NumberOptions = { signDisplay: 'exceptZero' };
const compactly: NumberOptions = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 };

/** A value with its unit, in a valid locale. A unit that is none of ours nor a currency code is left out. */
export function writeValue(locale: string, value: number, measure: Measure, options: NumberOptions = {}): string {
  const { unit, decimals } = measure;
  if (unit === 'percent')
    return print(locale, value / 100, { style: 'percent', ...digits(value, decimals, 1), ...options });
  if (unit === 'byte') return byteSize(locale, value, decimals, options);
  if (unit === 'second') return duration(locale, value, decimals, options);
  if (!/^[A-Z]{3}$/.test(unit)) return print(locale, value, { ...digits(value, decimals, 2), ...options });
  const precision = decimals === null ? {} : fixed(decimals);
  return print(locale, value, { style: 'currency', currency: unit, ...precision, ...options });
}

/** From a thousand on `1.5K`, `1.5M`; bytes, durations and percentages are short as they are. */
export function writeCompact(locale: string, value: number, measure: Measure): string {
  const short = Math.abs(value) >= 1000 && !['percent', 'byte', 'second'].includes(measure.unit);
  return writeValue(locale, value, measure, short ? compactly : {});
}

/** A difference: its sign is always said, but for 0. */
export function writeSigned(locale: string, value: number, measure: Measure): string {
  return writeValue(locale, value, measure, signed);
}

export const percent: Measure = { unit: 'percent', decimals: null };

/** A difference without unit, one decimal at most. */
export function writeSignedNumber(locale: string, value: number): string {
  return print(locale, value, { ...digits(value, null, 1), ...signed });
}
