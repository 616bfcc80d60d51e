import type { Granularity } from '../model/bucket.js';
import { fileEn } from './file-en.js';
import { fileFr } from './file-fr.js';
import { inLanguage } from './words.js';

/** What only spreadsheets say. It travels with their code. */
export interface FileWords {
  /** Headers of the first columns, by what the rows are. */
  readonly granularity: Readonly<Record<Granularity, string>>;
  readonly cycle: Readonly<Record<'hour-of-day' | 'weekday', string>>;
  /** Names of the dimensions that have a fixed id, where the answer does not name them. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly timezone: string;
  readonly indicator: string;
  readonly value: string;
  /** The column that says what a number does not say by itself. */
  readonly status: (label: string) => string;
  /** A column over another period than the rest of the sheet: "Visits (July 2026)". */
  readonly over: (label: string, period: string) => string;
  /** Behind a number, as a unit. */
  readonly units: Readonly<Record<'byte' | 'second', string>>;
  readonly summary: {
    readonly name: string;
    readonly period: string;
    readonly baselinePeriod: string;
    readonly baselineValue: string;
    readonly variation: string;
    readonly note: string;
    /** The part of the period alone that is compared. */
    readonly compared: (value: string) => string;
  };
  readonly about: {
    readonly name: string;
    /** Headers of its two columns. */
    readonly what: string;
    readonly text: string;
    readonly sheet: string;
    readonly source: string;
    readonly link: string;
    readonly licence: string;
    readonly endpoint: string;
    readonly granularity: string;
    readonly caveat: string;
    readonly notice: string;
    readonly updated: string;
    readonly exported: string;
    readonly unfinished: (buckets: string) => string;
    /** Of what should be in the file and could not be loaded. */
    readonly lacking: (name: string) => string;
    /** Of an id that nothing on the page has. */
    readonly absent: (id: string) => string;
    readonly statuses: string;
    /** What an empty cell means. */
    readonly emptyCells: string;
  };
}

const languages = { en: fileEn, fr: fileFr };

/** The words of spreadsheets, in the language that all other words are in. */
export function fileWords(lang: string): FileWords {
  return inLanguage('file', languages, lang);
}
