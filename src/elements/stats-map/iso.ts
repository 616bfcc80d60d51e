import { isoCodes } from './iso-codes.js';

/** Codes that statistics write in place of those of ISO 3166-1: Eurostat's, and the one of everyday use. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
]);

let known: ReadonlyMap<string, string> | null = null;

/** Two letters, three letters and three digits of each country, in a row. */
function table(): ReadonlyMap<string, string> {
  const entries = isoCodes.match(/.{8}/g) ?? [];
  return new Map([
    ...aliases,
    ...entries.flatMap((entry): [string, string][] => {
      const [alpha2, alpha3, numeric] = [entry.slice(0, 2), entry.slice(2, 5), entry.slice(5)];
      return [alpha2, alpha3, numeric].map((code) => [code, alpha2]);
    }),
  ]);
}

/**
 * The two letters of a country by any of its codes, in capitals or not; digits may have lost the zeros before them.
 * `null` for what is no code of ISO 3166-1.
 */
export function alpha2Of(code: string): string | null {
  known ??= table();
  const plain = code.trim().toUpperCase();
  return known.get(/^\d{1,3}$/.test(plain) ? plain.padStart(3, '0') : plain) ?? null;
}

const names = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language, as browsers know it; its code where they do not. */
export function countryName(alpha2: string, lang: string): string {
  const present = names.get(lang) ?? new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' });
  names.set(lang, present);
  return present.of(alpha2) ?? alpha2;
}
