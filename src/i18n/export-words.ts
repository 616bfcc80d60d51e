import { exportEn } from './export-en.js';
import { exportFr } from './export-fr.js';
import { inLanguage } from './words.js';

/** What only downloads say. It travels with their code. */
export interface ExportWords {
  /** The language of these words. */
  readonly lang: string;
  /** A link or button: "Download Visits (CSV)"; without a label "Download (CSV)". */
  readonly file: (format: string, label: string) => string;
  readonly serverFile: (format: string) => string;
  /** The button that asks the server for a file: "Prepare a file of Visits (XLS)"; without a label "Prepare a file (XLS)". */
  readonly ask: (format: string, label: string) => string;
  readonly asking: string;
  readonly asked: string;
  /** A press came to nothing. */
  readonly notAsked: string;
  /** What the reader can do about that, where nothing better is known. */
  readonly askAgain: string;
  /** The page says too little, or what is wrong: nothing can be asked for. */
  readonly misconfigured: string;
  /** Beside the link to a file that a server has prepared. */
  readonly prepared: string;
  /** With the reason that the server gives, if any. */
  readonly notPrepared: (reason: string | null) => string;
  readonly expired: string;
  /** Name of the menu of several files: "Download Visits"; without a label "Download". */
  readonly menu: (label: string) => string;
  readonly unavailable: string;
  /** The element that is followed has no figures to download: there are none, or they could not be loaded. */
  readonly nothing: Readonly<Record<'empty' | 'error', string>>;
  readonly size: (size: string) => string;
  /** `done`: "40 %", or empty where nobody knows. */
  readonly making: (done: string) => string;
  readonly cancel: (format: string) => string;
  readonly cancelled: string;
  readonly saved: (name: string) => string;
  /** What a file should have and does not: the names of the elements. */
  readonly lacking: (names: string) => string;
  readonly notMade: string;
  /** The same where the network is to blame. */
  readonly notLoaded: string;
  readonly fetching: string;
  readonly notFetched: string;
  /** The link to a file that only opens: "Open it in a new tab". */
  readonly openInTab: string;
  /** What developers need of a failure. */
  readonly details: string;
  /** In a file of data, beside values that have these statuses. */
  readonly statuses: Readonly<Record<'at-least' | 'incomplete', string>>;
}

const languages = { en: exportEn, fr: exportFr };

/** The words of downloads, in the language that all other words are in. */
export function exportWords(lang: string): ExportWords {
  return inLanguage('export', languages, lang);
}
