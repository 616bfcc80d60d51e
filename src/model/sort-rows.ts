import type { BucketName, Granularity } from './bucket.js';
import { known, suppressed, unknown } from './column.js';
import type { DatasetInput, Observation } from './create-dataset.js';
import type { Dimension, Members } from './dataset.js';
import { Dimensions } from './dimensions.js';
import { membersKey, plainMembers } from './members-key.js';
import { cutIn, expectedTime, granularityOfTime, readTime } from './read-time.js';
import { wrongType } from './stats-error.js';

/** Cells of one indicator for one combination of members, in the order of the rows. Four lists, for they are long. */
export interface Cells {
  /** Numbers of times, as in `SortedRows.times`. */
  readonly times: number[];
  readonly values: number[];
  readonly states: number[];
  /** Numbers of rows, as in `SortedRows.paths`. */
  readonly rows: number[];
}

export type Ids = NonNullable<Observation['ids']>;

/** All rows of one combination of members. */
export interface Group {
  readonly members: Members;
  /** By indicator. */
  readonly cells: Map<string, Cells>;
  /** The API's own ids, by the number of the time. */
  readonly ids: Map<number, Ids>;
}

/** Rows by members and indicator, checked, with each time read once. */
export interface SortedRows {
  readonly granularity: Granularity | null;
  /** `UTC` where no zone was named and all instants were cut in that; else `null`. */
  readonly zone: string | null;
  /** Distinct buckets in the order in which they were met. */
  readonly times: readonly BucketName[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly dimensions: readonly Dimension[];
  readonly indicators: ReadonlySet<string>;
  readonly paths: readonly string[];
  /** Rows without time. */
  readonly timeless: readonly Observation[];
}

/** Reads all observations once, by the clocks of the zone that was named. Throws a `format` error with the first wrong path. */
export function sortRows(input: DatasetInput, zone: string | null): SortedRows {
  const sorter = new RowSorter(input, zone);
  for (const row of input.observations) sorter.add(row);
  return sorter.sorted;
}

class RowSorter {
  readonly #zone: string | null;
  readonly #timeName: string;
  readonly #dimensions: Dimensions;
  readonly #numbers = new Map<string, number>();
  readonly #times = new Map<BucketName, number>();
  readonly #groups = new Map<string, Group>();
  readonly #indicators = new Set<string>();
  readonly #paths: string[] = [];
  readonly #timeless: Observation[] = [];
  /** By which clocks instants were cut that came without a zone. */
  readonly #clocks = new Set<'UTC' | 'own'>();
  #granularity: Granularity | null;

  constructor({ granularity, timeName = 'time', dimensions = [] }: DatasetInput, zone: string | null) {
    this.#zone = zone;
    this.#timeName = timeName;
    this.#dimensions = new Dimensions(dimensions);
    this.#granularity = granularity ?? null;
  }

  get sorted(): SortedRows {
    return {
      granularity: this.#times.size > 0 ? this.#granularity : null,
      zone: this.#clocks.has('UTC') && !this.#clocks.has('own') ? 'UTC' : null,
      times: [...this.#times.keys()],
      groups: this.#groups,
      dimensions: this.#dimensions.list(),
      indicators: this.#indicators,
      paths: this.#paths,
      timeless: this.#timeless,
    };
  }

  add(row: Observation): void {
    if (row.time === null) {
      this.#addTimeless(row);
      return;
    }
    const number = this.#numbers.get(row.time) ?? this.#readTime(row.time, row);
    const group = this.#groupOf(row.members);
    if (row.ids && !group.ids.has(number)) group.ids.set(number, row.ids);
    const place = this.#paths.push(row.path) - 1;
    for (const indicator of Object.keys(row.values)) {
      const value = row.values[indicator];
      if (value === undefined) continue;
      const cells = group.cells.get(indicator) ?? this.#open(group, indicator);
      cells.times.push(number);
      cells.states.push(stateOf(value, row, indicator));
      cells.values.push(typeof value === 'number' ? value : 0);
      cells.rows.push(place);
    }
  }

  #addTimeless(row: Observation): void {
    this.#dimensions.add(row.members);
    for (const indicator of Object.keys(row.values)) {
      const value = row.values[indicator];
      if (value === undefined) continue;
      stateOf(value, row, indicator);
      this.#indicators.add(indicator);
    }
    this.#timeless.push(row);
  }

  #readTime(text: string, { path }: Observation): number {
    this.#granularity ??= granularityOfTime(text);
    const name = this.#granularity && readTime(text, this.#granularity, this.#zone);
    if (!name) throw wrongType(`${path}.${this.#timeName}`, expectedTime(this.#granularity), text);
    const number = this.#times.get(name) ?? this.#times.size;
    this.#times.set(name, number);
    this.#numbers.set(text, number);
    const clock = this.#zone === null && this.#granularity && cutIn(text, this.#granularity);
    if (clock) this.#clocks.add(clock);
    return number;
  }

  #groupOf(members: Members): Group {
    const key = membersKey(members);
    const known = this.#groups.get(key);
    if (known) return known;
    this.#dimensions.add(members);
    const group: Group = { members: plainMembers(members), cells: new Map(), ids: new Map() };
    this.#groups.set(key, group);
    return group;
  }

  #open(group: Group, indicator: string): Cells {
    const cells: Cells = { times: [], values: [], states: [], rows: [] };
    group.cells.set(indicator, cells);
    this.#indicators.add(indicator);
    return cells;
  }
}

/** Checks a value: `NaN` and the infinities are numbers that nobody measured. */
function stateOf(value: unknown, { path }: Observation, indicator: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return known;
  if (value === null) return unknown;
  if (value === 'suppressed') return suppressed;
  throw wrongType(`${path}.${indicator}`, 'a number, null or "suppressed"', value);
}
