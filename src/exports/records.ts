import type { Cell, Row, Table } from '../views/table.js';
import type { Part } from './part.js';
import { longColumns, measureOf, wideColumns, type Measure, type RecordColumn } from './record-columns.js';
import { groupsOf, valueColumns, type Group, type Named } from './record-groups.js';
import { statedZone } from './stated-zone.js';
import { keysWithStatus, statusOf } from './statuses.js';
import { stretches } from './stretches.js';

export const layouts = ['wide', 'long'] as const;
export type CsvLayout = (typeof layouts)[number];

/** One field of a record, not yet text. */
export type Field = string | number | null | Named;

/** Of one row of a file: a field per column. */
export type FileRecord = readonly Field[];

export interface RecordOptions {
  /** `wide`: a column per indicator. `long`: a row per value, in the columns `indicator` and `value`. */
  readonly layout: CsvLayout;
  /** Language of statuses and of the names of all members together. */
  readonly lang: string;
  /** Whether the values of a baseline have columns, where the rows are no time. */
  readonly baseline?: boolean;
}

/** A table as records of a file. */
export interface Records {
  readonly columns: readonly RecordColumn[];
  /**
   * The records without their header, a few at a time. With `membersOnly` those of all members together are left out,
   * where there are others: a file without the split's column could not tell them apart.
   */
  parts(membersOnly?: boolean): Generator<Part<readonly FileRecord[]>>;
}

/**
 * Looks through a table, since only its cells tell which columns it needs; each step says how much has been looked
 * through, 0 to 1. A record per bucket and member, with a field per indicator, or with one of them; then the statuses,
 * where there are any. What is absent makes no record.
 */
export function* records(table: Table, { layout, lang, baseline = false }: RecordOptions): Generator<number, Records> {
  const has = yield* keysWithStatus(table, baseline);
  return (layout === 'long' ? long : wide)(table, lang, baseline, has);
}

function wide(table: Table, lang: string, baseline: boolean, has: ReadonlySet<string>): Records {
  const all = valueColumns(table, baseline).map(([, column]) => measureOf(column));
  const measures = [...new Map(all.map((measure): [string, Measure] => [measure.key, measure])).values()];
  const told = measures.filter(({ key }) => has.has(key));
  const entry: Entry = (row, { columns }, keys) => {
    const cells = measures.map(({ key }) => cellAt(row, columns.get(key)));
    const statuses = told.map(({ key }) => statusOf(cellAt(row, columns.get(key)), lang));
    return cells.every(isAbsent) ? [] : [[...keys(), ...cells.map(known), ...statuses]];
  };
  const groups = groupsOf(table, lang, baseline);
  return {
    columns: wideColumns(table, measures, told),
    parts: (membersOnly) => eachGroup(table, kept(groups, membersOnly), entry),
  };
}

function long(table: Table, lang: string, baseline: boolean, has: ReadonlySet<string>): Records {
  const told = has.size > 0 ? [null] : [];
  const entry: Entry = (row, { columns }, keys) =>
    [...columns].flatMap(([id, index]) => {
      const cell = cellAt(row, index);
      return isAbsent(cell) ? [] : [[...keys(), id, known(cell), ...told.map(() => statusOf(cell, lang))]];
    });
  const groups = groupsOf(table, lang, baseline);
  return {
    columns: longColumns(table, has.size > 0),
    parts: (membersOnly) => eachGroup(table, kept(groups, membersOnly), entry),
  };
}

function kept(groups: readonly Group[], membersOnly = false): readonly Group[] {
  const own = groups.filter(({ member }) => member !== null);
  return membersOnly && own.length > 0 ? own : groups;
}

type Entry = (row: Row, group: Group, keys: () => readonly Field[]) => readonly FileRecord[];

function* eachGroup(table: Table, groups: readonly Group[], entry: Entry): Generator<Part<readonly FileRecord[]>> {
  for (const [rows, done] of stretches(table)) {
    const piece: FileRecord[] = [];
    for (const row of rows) {
      for (const group of groups) piece.push(...entry(row, group, () => keysOf(table, row, group)));
    }
    yield { piece, done };
  }
}

/** A place of a cycle by its number, a member by its id and label. Times need their zone; it stays empty where neither the endpoint nor the page says it. */
function keysOf(table: Table, row: Row, { member, name }: Group): readonly Field[] {
  const { by, idNames, granularity, split } = table;
  const last = split === null ? [] : [name];
  if (by !== 'time') return [row.bucket.member ?? row.bucket.name, ...last];
  const ids = row.ids(member);
  const time = granularity === 'hour' ? [row.bucket.name, statedZone(table)] : [row.bucket.name];
  return [...idNames.map((_name, index) => ids[index] ?? null), ...time, ...last];
}

function cellAt({ cells }: Row, index: number | undefined): Cell | undefined {
  return index === undefined ? undefined : cells[index];
}

function isAbsent(cell: Cell | undefined): boolean {
  return cell === undefined || cell.state === 'absent';
}

function known(cell: Cell | undefined): number | null {
  return cell?.state === 'known' ? cell.value : null;
}
