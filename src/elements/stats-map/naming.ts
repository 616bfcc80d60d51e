import type { Formatter } from '../../i18n/format.js';
import { numberFormat } from '../../i18n/intl.js';
import type { MapWords } from '../../i18n/map-words.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Member } from '../../model/dataset.js';
import type { Located } from './located.js';
import { alpha2Of, countryName } from './iso.js';

/**
 * The name of a place: the endpoint's own, unless that is no more than the code; else that of the country in the
 * reader's language, or the topology's; of a point its coordinates.
 */
export function nameOf(
  { place: { member }, area, point }: Located,
  isByCountry: boolean,
  { mapWords, format, lang }: { mapWords: MapWords; format: Formatter; lang: string },
): PickedText {
  const own = pickText(member.label, format.lang);
  if (own.text.trim() !== '' && !isCode(own.text, member)) return own;
  if (point) return { text: coordinates(point[1] ?? 0, point[0] ?? 0, mapWords, lang), lang: null };
  const alpha2 = isByCountry ? alpha2Of(member.id) : null;
  if (alpha2 !== null) return { text: countryName(alpha2, lang), lang: null };
  return area?.name == null ? own : { text: area.name, lang: null };
}

function isCode(text: string, { id }: Member): boolean {
  return text.trim().toUpperCase() === id.trim().toUpperCase();
}

function coordinates(latitude: number, longitude: number, words: MapWords, lang: string): string {
  const { format } = numberFormat(lang, { maximumFractionDigits: 2 });
  const write = (degrees: number): string => format(Math.abs(degrees));
  return words.point(write(latitude), latitude >= 0, write(longitude), longitude >= 0);
}
