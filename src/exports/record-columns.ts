import type { Indicator } from '../model/dataset.js';
import type { Covered } from '../views/figure.js';
import type { Table, ValueColumn } from '../views/table.js';

/** A column of a file. */
export interface RecordColumn {
  /** Its name for machines; no two columns of a file have the same. */
  readonly name: string;
  /** `time`: the bucket. `axis`: what the rows are, where it is no time. `value`: of whatever indicator the row names. */
  readonly role: 'id' | 'time' | 'axis' | 'timezone' | 'split' | 'indicator' | 'measure' | 'value' | 'status';
  /** What a measure, or its status, is of; `null` for others. */
  readonly measure: Measure | null;
}

/** An indicator in a file, over the period or over the baseline. */
export interface Measure {
  readonly indicator: Indicator;
  readonly role: 'value' | 'baseline';
  /** Its own key in a row. */
  readonly key: string;
  /** Its dates, where they are others than those of the table. */
  readonly covered: Covered | null;
}

/** What a column of the table measures. A baseline's key has a space in front, so that no indicator's is the same. */
export function measureOf({ indicator, role, covered = null }: ValueColumn): Measure {
  return role === 'baseline'
    ? { indicator, role, key: ` ${indicator.id}`, covered }
    : { indicator, role: 'value', key: indicator.id, covered };
}

/** The columns that say which bucket and member a record is of. */
export function keyColumns({ idNames, timeName, by, granularity, split }: Table): readonly RecordColumn[] {
  const last = split === null ? [] : [plain(split, 'split')];
  if (by !== 'time') return [plain(by, 'axis'), ...last];
  const ids = idNames.map((name) => plain(name, 'id'));
  return [...ids, plain(timeName, 'time'), ...(granularity === 'hour' ? [plain('timezone', 'timezone')] : []), ...last];
}

/** The columns of a file with a column per measure, its statuses last. */
export function wideColumns(
  table: Table,
  measures: readonly Measure[],
  told: readonly Measure[],
): readonly RecordColumn[] {
  const own = measures.map((measure): RecordColumn => ({ name: nameOf(measure), role: 'measure', measure }));
  return withStatuses([...keyColumns(table), ...own], told);
}

/** The columns of a file with a row per value, its status last where any of them has one. */
export function longColumns(table: Table, isTold: boolean): readonly RecordColumn[] {
  const own = [plain('indicator', 'indicator'), plain('value', 'value')];
  const columns = [...keyColumns(table), ...own];
  return isTold ? [...columns, { ...plain('value_status', 'status'), name: freeIn('value_status', columns) }] : columns;
}

function plain(name: string, role: RecordColumn['role']): RecordColumn {
  return { name, role, measure: null };
}

function nameOf({ indicator: { id }, role }: Measure): string {
  return role === 'baseline' ? `${id}_baseline` : id;
}

/** The columns, then those of statuses, which have the name of no other. */
function withStatuses(columns: readonly RecordColumn[], told: readonly Measure[]): readonly RecordColumn[] {
  const all = [...columns];
  for (const measure of told) {
    all.push({ name: freeIn(`${nameOf(measure)}_status`, all), role: 'status', measure });
  }
  return all;
}

function freeIn(name: string, columns: readonly RecordColumn[]): string {
  return free(name, new Set(columns.map(({ name: taken }) => taken)));
}

/** A name that is not taken: with so many `_` in front as it needs. */
export function free(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? free(`_${name}`, taken) : name;
}
