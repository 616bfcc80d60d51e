import type { Granularity } from '../model/bucket.js';
import type { DateField, DateProblem } from '../query/custom-dates.js';
import type { Compare, Period } from '../query/query.js';
import { periodEn } from './period-en.js';
import { periodFr } from './period-fr.js';
import { inLanguage } from './words.js';

type Unit = Period['unit'];

/** Words of the control that chooses periods. They travel with its code. Numbers and dates arrive as they are to be read. */
export interface PeriodWords {
  readonly period: string;
  /** The option that reveals the two fields. */
  readonly customDates: string;
  readonly field: Readonly<Record<DateField, string>>;
  readonly apply: string;
  /** What is wrong with a date; `bound` is the date that it must not lie beyond. */
  readonly problem: Readonly<Record<DateProblem['kind'], (field: DateField, bound: string) => string>>;
  readonly all: string;
  /** So many units, two at least, the running one included. */
  readonly running: Readonly<Record<Unit, (count: string) => string>>;
  /** The running one by itself. */
  readonly current: Readonly<Record<Unit, string>>;
  /** The last one that is over. */
  readonly complete: Readonly<Record<Unit, string>>;
  /** Names the buttons together; each stands after it. */
  readonly granularity: string;
  readonly granularities: Readonly<Record<Granularity, string>>;
  readonly comparison: string;
  readonly comparisons: Readonly<Record<Compare, string>>;
}

const languages = { en: periodEn, fr: periodFr };

/** The words of the control that chooses periods, in the language that all other words are in. */
export function periodWords(lang: string): PeriodWords {
  return inLanguage('period', languages, lang);
}
