import { choiceEn } from './choice-en.js';
import { choiceFr } from './choice-fr.js';
import { inLanguage } from './words.js';

/** Sentences that only the controls of members say. They travel with the code of those. Numbers arrive as they are to be read. */
export interface ChoiceWords {
  /** Names of the dimensions that have a fixed id, where the answer does not name them. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Shows, or stands for, all members. */
  readonly all: string;
  /** Shows one member alone: the word for the eye, the name for the ear. */
  readonly only: string;
  readonly onlyThis: (name: string) => string;
  readonly nothingShown: string;
  /** How many profiles are shown now, of how many. */
  readonly shownOf: (count: string, of: string, isAll: boolean) => string;
  /** What is chosen of a dimension; `null` where nothing is, and all counts. */
  readonly chosenOf: (name: string, count: string | null) => string;
  readonly reset: string;
  /** Said after a reset. */
  readonly nothingChosen: string;
  readonly showMore: (count: string) => string;
  readonly showFewer: string;
  readonly search: string;
  readonly hits: (count: string, number: number) => string;
  readonly noChoices: string;
}

const languages = { en: choiceEn, fr: choiceFr };

/** The words of controls of members, in the language that all other words are in. */
export function choiceWords(lang: string): ChoiceWords {
  return inLanguage('choice', languages, lang);
}
