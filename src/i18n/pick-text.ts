import type { LocalText } from '../model/dataset.js';
import { primaryLanguage } from './tag.js';
import { words } from './words.js';

/** A text as it is to be shown. */
export interface PickedText {
  readonly text: string;
  /** Set only when the text is in another language than the words around it: the element around it must carry it. */
  readonly lang: string | null;
}

/**
 * The text in the language asked for: the same tag, else the same language of another region, else English, else the
 * first there is. A text in no named language is taken as it stands.
 */
export function pickText(text: LocalText, lang: string): PickedText {
  if (typeof text === 'string') return { text, lang: null };
  const language = primaryLanguage(lang);
  const entries = Object.entries(text);
  const found =
    entries.find(([tag]) => tag.toLowerCase() === lang.toLowerCase()) ??
    entries.find(([tag]) => tag.toLowerCase() === language) ??
    entries.find(([tag]) => primaryLanguage(tag) === language) ??
    entries.find(([tag]) => primaryLanguage(tag) === 'en') ??
    entries[0];
  if (!found) return { text: '', lang: null };
  return { text: found[1], lang: primaryLanguage(found[0]) === words(lang).lang ? null : found[0] };
}
