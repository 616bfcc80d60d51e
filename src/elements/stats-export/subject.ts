import type { About } from '../../exports/about-sheet.js';
import type { CsvOptions } from '../../exports/csv.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../views/figure.js';
import type { Table } from '../../views/table.js';

/** Figures of one element, as a file has them. */
export interface Part {
  /** `null` where its columns have no common name. */
  readonly title: PickedText | null;
  readonly table: Table;
  /** `null` where the page made the element itself. */
  readonly data: Dataset | null;
  /** Where its figures were asked for, as it is written; `null` where nobody says it. */
  readonly src: string | null;
  /** It is of a card, which shows one number. */
  readonly isFigure: boolean;
  /** Each as one number over the period, as cards show it; none where it shows none. */
  figures(): readonly Figure[];
}

/** What the files of one export are made of, as it stands at the moment. */
export interface Subject {
  /** Name of the whole; `null` for figures without a common name. */
  readonly title: PickedText | null;
  /** At least one. Files other than workbooks have the first one only, and are offered of one only. */
  readonly parts: readonly Part[];
  /** Names of what should be in it and could not be loaded. */
  readonly lacking: readonly string[];
  /** Ids of what should be in it and is not on the page. */
  readonly absent: readonly string[];
  readonly csv: CsvOptions;
  /** Where the figures come from. */
  readonly about: Omit<About, 'exported'>;
  /** The chart's own picture; `null` where there is no chart. */
  readonly image: (() => Promise<Blob>) | null;
}
