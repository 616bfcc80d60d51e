import { frameEn } from './frame-en.js';
import { frameFr } from './frame-fr.js';
import { primaryLanguage } from './tag.js';

/** What the page for frames says by itself. It is a page of its own, and has no other words. */
export interface FrameWords {
  /** Its title until the element has one. */
  readonly title: string;
  /** The address does not say what to show. */
  readonly noElement: string;
  /** The address asks for an element that there is not, or that cannot stand alone. */
  readonly unknownElement: (name: string) => string;
  /** An address that whoever serves the page does not allow. */
  readonly refused: (address: string) => string;
}

const languages: ReadonlyMap<string, FrameWords> = new Map([
  ['en', frameEn],
  ['fr', frameFr],
]);

/** The words for a BCP 47 tag; English where the language is not there yet. */
export function frameWords(lang: string): FrameWords {
  return languages.get(primaryLanguage(lang)) ?? frameEn;
}
