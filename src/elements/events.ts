import type { Dataset } from '../model/dataset.js';
import type { StatsError } from '../model/stats-error.js';

const travelling: EventInit = { bubbles: true, composed: true };

/** Fired when an element shows a newly loaded dataset, `empty` included. */
export class StatsLoadEvent extends Event {
  /** What the endpoint answered, checked and normalised. */
  readonly data: Dataset;

  constructor(data: Dataset) {
    super('stats-load', travelling);
    this.data = data;
  }
}

/** Fired when a load, a reload or the derivation of a view failed. `error.message` is the developer's sentence. */
export class StatsErrorEvent extends Event {
  /** What went wrong, in English for developers. */
  readonly error: StatsError;

  constructor(error: StatsError) {
    super('stats-error', travelling);
    this.error = error;
  }
}

/** Fired when the reader picked something to look at: a bucket of a chart, a place of a map, the link of a row. */
export class StatsSelectEvent extends Event {
  /** Indicator whose figure was picked. */
  readonly indicator: string;
  /** Name of the bucket that was picked; `null` for the whole period. */
  readonly bucket: string | null;
  /** Dimension of the member that was picked; `null` where a stretch of time was. */
  readonly dimension: string | null;
  /** Id of that member; `null` where a stretch of time was picked. */
  readonly member: string | null;

  constructor(indicator: string, bucket: string | null, dimension: string | null = null, member: string | null = null) {
    super('stats-select', travelling);
    this.indicator = indicator;
    this.bucket = bucket;
    this.dimension = dimension;
    this.member = member;
  }
}

/** Fired when the reader changed how the figures are shown. */
export class StatsChangeEvent extends Event {
  /** The attribute that says the choice: `profiles`. */
  readonly name: string;
  /** Its new value; `null` where everything is shown again. */
  readonly value: string | null;

  constructor(name: string, value: string | null) {
    super('stats-change', travelling);
    this.name = name;
    this.value = value;
  }
}

/** Fired when the reader downloads a file. */
export class StatsExportEvent extends Event {
  /** Format of the file: `csv`. */
  readonly format: string;
  /** Name of the file, as the reader's device has it. */
  readonly fileName: string;

  constructor(format: string, fileName: string) {
    super('stats-export', travelling);
    this.format = format;
    this.fileName = fileName;
  }
}

declare global {
  interface HTMLElementEventMap {
    'stats-load': StatsLoadEvent;
    'stats-error': StatsErrorEvent;
    'stats-select': StatsSelectEvent;
    'stats-change': StatsChangeEvent;
    'stats-export': StatsExportEvent;
  }
}
