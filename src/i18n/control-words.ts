import { controlEn } from './control-en.js';
import { controlFr } from './control-fr.js';
import { inLanguage } from './words.js';

/** Sentences that only groups and their controls say. They travel with the code of controls. */
export interface ControlWords {
  readonly pauseUpdates: string;
  readonly resumeUpdates: string;
  /** Said once when all figures have followed a choice. */
  readonly updated: string;
  /** Said once when an update has failed. */
  readonly notUpdated: (count: number) => string;
  readonly updatedAgain: string;
}

const languages = { en: controlEn, fr: controlFr };

/** The words of groups and controls, in the language that all other words are in. */
export function controlWords(lang: string): ControlWords {
  return inLanguage('control', languages, lang);
}
