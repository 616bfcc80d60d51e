import type { ErrorCode, ErrorKind, ErrorValues } from '../model/stats-error.js';
import type { NoChange, NoFigure } from '../views/figure.js';
import type { Language, Rooms } from './add-language.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { primaryLanguage } from './tag.js';

interface Point {
  readonly value: string;
  readonly bucket: string;
}

/** What a sparkline shows, formatted. */
export interface Trend {
  readonly what: string;
  readonly first: Point;
  readonly last: Point & { readonly running: boolean };
  readonly peak: Point;
}

/**
 * The sentences that all elements may say, in one language. Numbers and dates arrive already formatted.
 */
export interface Words {
  /** The language of these words, without region: an element in another language marks its own text with it. */
  readonly lang: string;
  readonly loading: string;
  readonly empty: string;
  readonly retry: string;
  readonly details: string;
  readonly stale: string;
  readonly total: string;
  readonly mean: string;
  readonly others: (count: number) => string;
  readonly ofWhich: string;
  readonly inProgress: string;
  readonly incomplete: string;
  readonly unknown: string;
  readonly suppressed: string;
  readonly absent: string;
  readonly noFigure: Readonly<Record<NoFigure, string>>;
  readonly atLeast: (value: string) => string;
  /** Before a figure that is a lower bound: `≥ ` for the eye, "at least" for the ear. */
  readonly atLeastMark: string;
  readonly atLeastWords: string;
  /** Read aloud in place of a dash. */
  readonly noValue: string;
  /** `partly` of `count` have a value that is made of some of its parts. */
  readonly missing: (count: number, of: number, partly?: number) => string;
  readonly since: (date: string) => string;
  readonly allTime: string;
  /** The period of a stock: what there is by now. */
  readonly toDate: string;
  readonly until: (date: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  /** Appended to a period whose last bucket runs: "November 2026 in progress". */
  readonly running: (bucket: string) => string;
  readonly change: {
    readonly up: string;
    readonly down: string;
    readonly level: string;
    readonly new: string;
    readonly unchanged: string;
    /** `number` is the plain value, for the plural; left out it is one. */
    readonly points: (value: string, number?: number) => string;
    readonly previous: (value: string) => string;
    /** "312 in August 2026". */
    readonly increment: (value: string, bucket: string) => string;
    readonly comparedWith: (period: string) => string;
    readonly elapsed: string;
    readonly completeBuckets: string;
    readonly none: Readonly<Record<NoChange, string>>;
  };
  readonly additions: Readonly<Record<'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year', string>>;
  readonly updated: {
    readonly thisMorning: string;
    readonly today: string;
    readonly yesterday: string;
    readonly on: (date: string) => string;
  };
  readonly definition: string;
  readonly week: (number: string, year: string) => string;
  /** For axes: `W5`. */
  readonly shortWeek: (number: string) => string;
  readonly quarter: (number: string, year: string) => string;
  /** The time zone that buckets are cut in, by how it is known. */
  readonly zone: Readonly<Record<'stated' | 'assumed' | 'differs', (name: string) => string>>;
  /** What a sparkline of plain values is called: "Trend". */
  readonly trendOver: string;
  /** "Trend: 120 in December 2025, 312 in November 2026 (in progress), highest 400 in March 2026". */
  readonly trendSentence: (trend: Trend) => string;
  readonly source: string;
  readonly error: (kind: ErrorKind, code: ErrorCode, values: ErrorValues) => string;
}

const languages = new Map<string, Language>([
  ['en', { words: en }],
  ['fr', { words: fr }],
]);

/** Makes a language one of those that are spoken, in place of the one that has its tag. */
export function register(language: Language): void {
  languages.set(primaryLanguage(language.words.lang), language);
}

function languageAt(lang: string): Language {
  return languages.get(primaryLanguage(lang)) ?? { words: en };
}

/** The words for a BCP 47 tag (`fr-CA` reads as `fr`); English where the language is not there yet. */
export function words(lang: string): Words {
  return languageAt(lang).words;
}

/** Of words that only one element needs, those in the language of `words`: what is added goes before what is built in. */
export function inLanguage<R extends keyof Rooms>(
  room: R,
  builtIn: Readonly<Record<'en' | 'fr', Rooms[R]>>,
  lang: string,
): Rooms[R] {
  const language = languageAt(lang);
  const rooms: Partial<Rooms> = language;
  return rooms[room] ?? (language.words.lang === 'fr' ? builtIn.fr : builtIn.en);
}

/** The language that an element must mark its words with: `null` where they are in the language that was asked for. */
export function foreignWords(lang: string): string | null {
  const spoken = words(lang).lang;
  return spoken === primaryLanguage(lang) ? null : spoken;
}
