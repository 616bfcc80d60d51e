import { primaryLanguage } from './tag.js';
import { dateFormat } from './intl.js';
import { words } from './words.js';

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const hour = 3_600_000;

/** A place of a cycle in full: `08:00–09:00`, `Monday`. Places are named `00` to `23` and `1` (Monday) to `7`. */
export function writePlace(lang: string, kind: 'hour-of-day' | 'weekday', name: string): string {
  const start = startOf(kind, name);
  if (kind === 'weekday') return dateFormat(localeOf(lang), { weekday: 'long' }).format(start);
  const format = dateFormat(localeOf(lang), { hour: '2-digit', minute: '2-digit' });
  const end = start + hour;
  // Over midnight a range would name the dates, and there are none.
  const range =
    Number(name) === 23 ? format.format(start) + dashOf(format) + format.format(end) : format.formatRange(start, end);
  return range.replaceAll('\u2009', ' ');
}

/** What stands between the two ends of a range that have nothing in common. */
function dashOf(format: Intl.DateTimeFormat): string {
  const parts = format.formatRangeToParts(monday + 11 * hour, monday + 12 * hour);
  return parts.find(({ source }) => source === 'shared')?.value ?? '–';
}

/** In few letters, for an axis: `08`, `Mon`. */
export function writeShortPlace(lang: string, kind: 'hour-of-day' | 'weekday', name: string): string {
  const options = kind === 'weekday' ? ({ weekday: 'short' } as const) : ({ hour: '2-digit' } as const);
  return dateFormat(localeOf(lang), options).format(startOf(kind, name));
}

/** The weekday that a week begins with where the language is read, 1 (Monday) to 7; Monday where nobody knows. */
export function firstWeekday(lang: string): number {
  type Known = Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { firstDay: number };
  };
  const locale: Known = new Intl.Locale(localeOf(lang));
  return locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1;
}

function startOf(kind: 'hour-of-day' | 'weekday', name: string): number {
  return kind === 'weekday' ? monday + (Number(name) - 1) * 24 * hour : monday + Number(name) * hour;
}

/** As for all dates: a language without words takes English, and English of no region is read in Europe. */
function localeOf(lang: string): string {
  const spoken = words(lang).lang;
  const tag = primaryLanguage(lang) === spoken ? lang : spoken;
  return tag === 'en' ? 'en-GB' : tag;
}
