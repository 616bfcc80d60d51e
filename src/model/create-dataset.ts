import type { Granularity } from './bucket.js';
import type {
  Annotation,
  Credit,
  Dataset,
  GivenTotal,
  Indicator,
  LocalText,
  Member,
  Members,
  Notice,
  ServerExport,
} from './dataset.js';

/** One row of an answer. */
export interface Observation {
  /**
   * Bucket, date or instant as the API wrote it. `null` for a row without time: its values become given totals of the
   * whole answer.
   */
  readonly time: string | null;
  readonly members: Members;
  readonly values: Readonly<Record<string, number | null | 'suppressed'>>;
  /** The API's own ids in this row, for `RowIds`. */
  readonly ids?: Readonly<Record<string, string | number | null>>;
  /** Where the row stands in the answer, for errors: `data[3]`. */
  readonly path: string;
}

export interface IndicatorInput extends Partial<Indicator> {
  readonly id: string;
}

export interface DimensionInput {
  readonly id: string;
  readonly label?: LocalText | null;
  /** Members that the endpoint declared, in its order; those that only occur in rows are added after them. */
  readonly members?: readonly (Partial<Member> & { readonly id: string })[];
}

/** What a source read from its answers, before it is checked. What is left out takes the contract's default. */
export interface DatasetInput {
  /** Left out: recognised by the form of the first row's time. */
  readonly granularity?: Granularity | null;
  readonly zone?: string | null;
  readonly updated?: string | null;
  readonly firstBucketCut?: boolean;
  readonly indicators: readonly IndicatorInput[];
  readonly dimensions?: readonly DimensionInput[];
  readonly observations: Iterable<Observation>;
  readonly totals?: readonly GivenTotal[];
  readonly notices?: readonly Notice[];
  readonly annotations?: readonly Annotation[];
  readonly exports?: readonly ServerExport[];
  readonly credit?: Credit | null;
  readonly idNames?: readonly string[];
  /** The API's own name of the time column, default `time`; also what errors call it. */
  readonly timeName?: string;
}

/** Checks observations and sorts them into columns. Throws a `StatsError` of kind `format` that names the first wrong path. */
export declare function createDataset(input: DatasetInput): Dataset;
