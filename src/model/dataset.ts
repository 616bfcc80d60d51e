import type { BucketName, CalendarDate, DateRange, Granularity } from './bucket.js';

/** A text in one language that nobody named, or the same text by language tag (`{"en": "Visits", "fr": "Visites"}`). */
export type LocalText = string | Readonly<Record<string, string>>;

/** `count`, `percent` (12.5 means 12.5 %), `byte`, `second`, or an ISO 4217 currency code. */
export type Unit = 'count' | 'percent' | 'byte' | 'second' | (string & {});

/** How several observations become one figure. `none`: they cannot, only a given total may be shown. */
export type Fold = 'sum' | 'mean' | 'max' | 'last' | 'none';

/**
 * How an indicator is aggregated: over time and over the members of a split apart; as the quotient of two other
 * indicators' figures over the same buckets and members, times 100 where the unit is `percent`; or `top`, the label of
 * the largest member of one dimension, by default of the split or of the first one that the indicator's rows name.
 */
export type Aggregate =
  | { readonly kind: 'fold'; readonly time: Fold; readonly split: Fold }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'top'; readonly of?: string };

/** Whether more is good news. Decides a change's colour, never its arrow or words. */
export type Polarity = 'good' | 'bad' | 'neutral';

export interface Indicator {
  readonly id: string;
  readonly label: LocalText;
  readonly definition: LocalText | null;
  readonly unit: Unit;
  readonly aggregate: Aggregate;
  /** What a missing row means: nobody knows (`gap`), or nothing happened (`zero`). */
  readonly missing: 'gap' | 'zero';
  readonly polarity: Polarity;
  /** Digits after the decimal mark; `null` leaves it to the unit. */
  readonly decimals: number | null;
  /**
   * `value`: each observation is the indicator's own value in that bucket. `additions`: each observation is what was
   * added to a stock in that bucket (udata's `*_by_months`), so that neither sum nor last value is the stock and only
   * a given total may be the figure.
   */
  readonly observes: 'value' | 'additions';
}

export interface Member {
  readonly id: string;
  readonly label: LocalText;
  /** A CSS colour, checked to be one; `null` leaves it to the palette. */
  readonly color: string | null;
}

export interface Dimension {
  readonly id: string;
  readonly label: LocalText | null;
  readonly members: readonly Member[];
}

/** One member per dimension. A dimension that is not a key means "all of its members together". */
export type Members = Readonly<Record<string, string>>;

/**
 * `known`: a number was sent. `unknown`: `null` was sent. `absent`: no row was sent. `suppressed`: a small count was
 * withheld on purpose. Only `known` has a number; none of the others is ever 0.
 */
export type CellState = 'known' | 'unknown' | 'absent' | 'suppressed';

/** The observations of one indicator for one combination of members, one per bucket of the dataset. */
export interface Column {
  readonly length: number;
  at(index: number): number | null;
  stateAt(index: number): CellState;
}

export interface Slice {
  readonly indicator: string;
  readonly members: Members;
  readonly column: Column;
}

/**
 * A total that the endpoint gave. It belongs to one range of dates: `from: null` reaches back to the beginning,
 * `to: null` up to the moment of the answer. `value: null` means that the endpoint said it does not know.
 */
export interface GivenTotal {
  readonly indicator: string;
  readonly members: Members;
  readonly value: number | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export interface Notice {
  readonly level: 'info' | 'warning';
  readonly text: LocalText;
}

export interface Annotation {
  /** A calendar date or the name of a bucket; the hour of what was an instant. */
  readonly time: string;
  /** Last date or bucket of a band; `null` for a single moment. */
  readonly end: string | null;
  readonly label: LocalText;
}

/** A file that the server itself offers. */
export interface ServerExport {
  readonly format: string;
  /** Absolute `http(s)` URL, checked. */
  readonly href: string;
  readonly label: LocalText | null;
}

export interface Credit {
  readonly label: LocalText;
  readonly href: string | null;
  readonly licence: string | null;
}

/** The API's own identifying columns (`__id`, `organization_id`), kept word for word for exports. */
export interface RowIds {
  /** In the order of the API's rows. */
  readonly names: readonly string[];
  /** The value of one of them in the row of these members and this bucket; `null` where there is no such row. */
  at(name: string, members: Members, index: number): string | number | null;
}

/** Everything that an endpoint's answer said, checked and normalised. Immutable; shared by every element that asked. */
export interface Dataset {
  /** `null` where the answer has no observations over time, only totals. */
  readonly granularity: Granularity | null;
  /**
   * IANA time zone in which buckets are cut: the endpoint's, or `UTC` where it names none and its rows carry instants;
   * `null` where nobody said one.
   */
  readonly zone: string | null;
  /** Instant (ISO 8601) or calendar date of the last update; `null` where the endpoint does not say. */
  readonly updated: string | null;
  /** Names of contiguous buckets, ascending; buckets without any row are there too, with `absent` cells. */
  readonly buckets: readonly BucketName[];
  /** First and last date that rows with a time speak of; buckets may reach further. `null` without such rows. */
  readonly rowDates: DateRange | null;
  /** The first bucket is cut short by the endpoint itself (udata's thirteen months begin in mid-month). */
  readonly firstBucketCut: boolean;
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
  readonly slices: readonly Slice[];
  readonly totals: readonly GivenTotal[];
  readonly notices: readonly Notice[];
  readonly annotations: readonly Annotation[];
  readonly exports: readonly ServerExport[];
  readonly credit: Credit | null;
  readonly rowIds: RowIds;
  /** The API's own name of the time column (`metric_month`). */
  readonly timeName: string;
  /** The column of one indicator for exactly these members, or `undefined` where no row spoke of them. */
  column(indicator: string, members: Members): Column | undefined;
}
