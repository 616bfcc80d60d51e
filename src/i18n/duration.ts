import { digits, print, type NumberOptions } from './digits.js';

/** Seconds as `1,234 hr 5 min`, `5 min 12 sec`, `4.2 sec`: the two largest parts, of which hours are the largest. */
export function duration(locale: string, seconds: number, decimals: number | null, options: NumberOptions): string {
  const part = (amount: number, unit: string, more: NumberOptions): string =>
    print(locale, amount, { style: 'unit', unit, unitDisplay: 'short', ...more });
  const length = Math.abs(seconds);
  if (Math.round(length) < 60) return part(seconds, 'second', { ...digits(seconds, decimals, 1), ...options });
  const long = Math.round(length) >= 3600;
  const smaller = Math.round(long ? length / 60 : length);
  const head = part(Math.sign(seconds) * Math.floor(smaller / 60), long ? 'hour' : 'minute', options);
  if (smaller % 60 === 0) return head;
  const tail = part(smaller % 60, long ? 'minute' : 'second', {});
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format([head, tail]);
}
