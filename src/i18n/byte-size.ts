import { digits, print, printable, type NumberOptions } from './digits.js';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** `512 bytes`, `1.2 GB`: SI units, 1000 each. A number that would be rounded up to 1000 takes the next unit. */
export function byteSize(locale: string, value: number, decimals: number | null, options: NumberOptions): string {
  let step = 0;
  let scaled = value;
  const shown = (): number => Math.abs(Number(scaled.toFixed(step === 0 ? 0 : printable(decimals ?? 1))));
  while (step < units.length - 1 && shown() >= 1000) {
    scaled /= 1000;
    step += 1;
  }
  const precision = step === 0 ? digits(value, null, 0) : digits(scaled, decimals, 1);
  const unitDisplay = step === 0 ? 'long' : 'short';
  return print(locale, scaled, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay, ...precision, ...options });
}
