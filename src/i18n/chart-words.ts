import { chartEn } from './chart-en.js';
import { chartFr } from './chart-fr.js';
import { inLanguage, words, type Words } from './words.js';

/** What stands along the x axis, for the header of the table's first column; a dimension may bring its own label. */
export type AxisName =
  'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'hour-of-day' | 'weekday' | 'profile' | 'category' | 'place';

/** One value of the sentence that sums a chart up, formatted. */
interface Point {
  readonly value: string;
  readonly bucket: string;
}

/** What the sentence that sums a chart up is made of. */
export interface Summed {
  /** The series that it speaks of: "Total", "Visits". */
  readonly what: string;
  /** The largest known value of complete buckets; several where they tie. */
  readonly peak: { readonly value: string; readonly buckets: readonly string[] };
  /** The first and the last complete bucket with a value; `null` where one bucket is all there is, or order means nothing. */
  readonly ends: { readonly first: Point; readonly last: Point } | null;
  /** What is unfinished or missing, each already said. */
  readonly caveats: readonly string[];
}

/** Sentences that only charts and tables say. They travel with the code of charts, not with every card. */
export interface ChartWords {
  readonly axis: Readonly<Record<AxisName, string>>;
  /** Between what something is said of, and what is said. */
  readonly colon: string;
  /** A title with its axes: "Visits by hour of the day and profile". */
  readonly by: (title: string, axes: readonly string[]) => string;
  /** What has shares of a whole in place of its values. */
  readonly share: (title: string) => string;
  /** The two buttons that switch between drawing and table; after a colon the name of both together. */
  readonly viewAs: string;
  readonly asChart: string;
  readonly asTable: string;
  /** The drawing, by the name that its table has too. */
  readonly chartOf: (name: string) => string;
  /** How a chart is read with the keyboard, where its buckets stand side by side or are `rows`. */
  readonly chartKeys: (rows: boolean) => string;
  /** In the read-out: values that it has no room for. */
  readonly moreInTable: (count: number) => string;
  /** Where bars have no room for each bucket. */
  readonly sharedBars: string;
  /** In place of a drawing that would be too long for a browser. */
  readonly tooManyRows: string;
  /** In place of a table of very many rows, which is only made when it is shown. */
  readonly longTable: (rows: string) => string;
  /** The button below the first rows of a long table. */
  readonly moreRows: (rows: string) => string;
  /** Said once after a press on it. */
  readonly rowsAdded: (rows: string) => string;
  readonly legend: string;
  /** On the small button beside a member. */
  readonly only: string;
  /** The same button for screen readers. */
  readonly onlyThis: (name: string) => string;
  readonly allProfiles: string;
  /** Said once after a choice: which members are shown now. */
  readonly nowShown: (names: readonly string[], all: boolean) => string;
  readonly noneShown: string;
  /** Members of a split that are too many to be shown, and cannot be added up. */
  readonly leftOut: (count: number) => string;
  /** Indicators that one chart cannot draw beside the others, by name. */
  readonly otherUnit: (names: readonly string[]) => string;
  /** Several indicators and a split are more than one chart can tell apart. */
  readonly notSplit: (names: readonly string[]) => string;
  readonly notStacked: string;
  /** The period of a cycle: it is summed over whole weeks only. */
  readonly wholeWeeks: (period: string) => string;
  readonly events: string;
  /** The annotations of another address could not be loaded. */
  readonly noEvents: string;
  readonly summary: (summed: Summed) => string;
}

/** All words of a chart. One object per language, so that it can be compared by identity. */
export type AllChartWords = Words & ChartWords;

const all = new WeakMap<Words, AllChartWords>();

/** The words of a chart for a BCP 47 tag; English where the language is not there yet. */
export function chartWords(lang: string): AllChartWords {
  const common = words(lang);
  const made = all.get(common) ?? { ...common, ...inLanguage('chart', { en: chartEn, fr: chartFr }, lang) };
  all.set(common, made);
  return made;
}
