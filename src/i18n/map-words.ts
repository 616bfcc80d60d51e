import { mapEn } from './map-en.js';
import { mapFr } from './map-fr.js';
import { inLanguage } from './words.js';

/** Sentences that only maps say. They travel with the code of maps. Numbers and names arrive as they are to be read. */
export interface MapWords {
  readonly mapOf: (label: string, period: string) => string;
  readonly tableOf: (label: string, period: string) => string;
  /** How a map is read with the keyboard; its description for screen readers. */
  readonly mapKeys: string;
  /** In place of a place's name while the keyboard was at none. */
  readonly noneRead: string;
  /** What is said of a place, its name first. */
  readonly reading: (name: string, figure: string) => string;
  /** The map in a sentence: `largest` are the largest places and their figures, `without` how many have none. */
  readonly summary: (largest: readonly string[], without: number) => string;
  readonly legend: string;
  /** Headers of the table. */
  readonly place: string;
  readonly share: string;
  readonly shareOfTotal: (share: string) => string;
  /** A place among those that have a figure or a reason for none. */
  readonly rank: (rank: string, of: string) => string;
  /** Classes of values. */
  readonly between: (from: string, to: string) => string;
  readonly lessThan: (value: string) => string;
  readonly orMore: (value: string) => string;
  readonly orLess: (value: string) => string;
  /** `count`: how many places the table has in all. */
  readonly showAll: (count: string) => string;
  /** `count`: how many more, of so many that they are not shown all at once. */
  readonly showMore: (count: string) => string;
  readonly showFirst: (count: string) => string;
  /** `names` are the first ones, `more` how many go unnamed. */
  readonly offMap: (count: number, names: readonly string[], more: number) => string;
  /** Beside the name of such a place. */
  readonly notOnMap: string;
  readonly notDrawn: string;
  readonly point: (latitude: string, isNorth: boolean, longitude: string, isEast: boolean) => string;
}

const languages = { en: mapEn, fr: mapFr };

/** The words of maps, in the language that all other words are in. */
export function mapWords(lang: string): MapWords {
  return inLanguage('map', languages, lang);
}
