import { scopeEn } from './scope-en.js';
import { scopeFr } from './scope-fr.js';
import { inLanguage } from './words.js';

/** Words of the control that chooses whose statistics are shown. They travel with its code. */
export interface ScopeWords {
  /** Its label, where the page says none. */
  readonly scope: string;
  readonly search: string;
  /** How many entries a search has found; the number twice, as it is to be read and plain. */
  readonly found: (count: string, number: number) => string;
  /** On the button that shows what belongs to an entry, and hides it. */
  readonly within: (label: string) => string;
  /** On the button of a long list while nothing is chosen. */
  readonly choose: string;
  readonly notLoaded: string;
}

const languages = { en: scopeEn, fr: scopeFr };

/** The words of the control that chooses whose statistics are shown, in the language that all other words are in. */
export function scopeWords(lang: string): ScopeWords {
  return inLanguage('scope', languages, lang);
}
