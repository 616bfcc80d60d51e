import { rankingEn } from './ranking-en.js';
import { rankingFr } from './ranking-fr.js';
import { inLanguage } from './words.js';

/** Sentences that only rankings say. They travel with the code of rankings. Numbers arrive as they are to be read. */
export interface RankingWords {
  /** In the name of the table, between the indicator and the dimension; the period follows. */
  readonly ranking: string;
  /** Headers of the table. */
  readonly rank: string;
  readonly share: string;
  readonly before: string;
  readonly change: string;
  /** Before a figure whose header there is no room for. */
  readonly prefix: (label: string) => string;
  /** Values hold what is in progress, their changes do not: the two need not agree. */
  readonly changesLeaveOut: string;
  /** On the button: how many more rows there will be, and how many are left. */
  readonly showMore: (count: string, number: number) => string;
  readonly showFirst: (count: string, number: number) => string;
  /** Members beyond the rows, where they do not add up. */
  readonly leftOut: (count: string, number: number) => string;
  /** What the total counts beside all members. */
  readonly beyond: (value: string) => string;
  readonly overlapping: string;
}

const languages = { en: rankingEn, fr: rankingFr };

/** The words of rankings, in the language that all other words are in. */
export function rankingWords(lang: string): RankingWords {
  return inLanguage('ranking', languages, lang);
}
