import type { ErrorCode } from '../model/stats-error.js';
import { jobEn } from './job-en.js';
import { jobFr } from './job-fr.js';
import { inLanguage } from './words.js';

/** Words of the list of exports. They travel with its code. */
export interface JobWords {
  /** What the list is called, where the page says nothing. */
  readonly title: string;
  readonly empty: string;
  readonly stale: string;
  /** "asked for on 20 November 2026 at 09:30". */
  readonly asked: (instant: string) => string;
  /** Waits for its turn. */
  readonly pending: string;
  readonly running: string;
  readonly expired: string;
  readonly failed: string;
  /** Before the reason that the server gives. */
  readonly failedWith: string;
  readonly until: (instant: string) => string;
  /** The link: with what is known of the file, `CSV, 1.2 MB`. */
  readonly download: (file: string) => string;
  /** For a file that has gone. */
  readonly regenerate: string;
  /** For one that was not made. */
  readonly again: string;
  readonly asking: string;
  /** A press came to nothing. */
  readonly notAsked: string;
  /** Said once, with what it is about. */
  readonly saidAsked: (label: string) => string;
  readonly saidReady: (label: string) => string;
  readonly saidFailed: (label: string) => string;
  readonly saidExpired: (label: string) => string;
  /** Of a list that could not be had; `null` where the common sentence says it better. */
  readonly error: (code: ErrorCode) => string | null;
}

const languages = { en: jobEn, fr: jobFr };

/** The words of the list of exports, in the language that all other words are in. */
export function jobWords(lang: string): JobWords {
  return inLanguage('job', languages, lang);
}
