import { utc } from '../../model/calendar.js';

/** Languages whose names of months are understood: those that the library speaks. */
const languages = ['en', 'fr'];

let names: readonly (readonly string[])[] | null = null;

/**
 * The number of a month, 1 to 12, by its English or French name or a beginning of it (`oct.`, `Sept`, `févr.`), in any
 * case, with or without accents. `null` where no month or more than one begins so: `jui` is two.
 */
export function monthNamed(text: string): number | null {
  const start = plain(text);
  if (start.length < 3) return null;
  names ??= languages.map(monthsIn);
  const found = new Set<number>();
  for (const months of names) months.forEach((name, index) => name.startsWith(start) && found.add(index + 1));
  const [month, other] = found;
  return other === undefined ? (month ?? null) : null;
}

function monthsIn(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => plain(format.format(utc(2026, index + 1))));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
