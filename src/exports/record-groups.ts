import { pickText } from '../i18n/pick-text.js';
import { words } from '../i18n/words.js';
import type { LocalText, Member } from '../model/dataset.js';
import { isMean } from '../views/series.js';
import type { Table, ValueColumn } from '../views/table.js';
import { free, measureOf } from './record-columns.js';

/** Something that has an id for machines and a label for readers. */
export interface Named {
  readonly id: string;
  readonly label: LocalText;
}

/** Columns that share a row of the file: those of one member, or of all together. */
export interface Group {
  readonly member: Member | null;
  readonly name: Named;
  /** Index of the table's column, by key of the measure. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * A baseline's values belong to other buckets than the row's; where the rows are no time they stand in the same row, and
 * `baseline` asks for them.
 */
export function valueColumns(
  { columns, by }: Table,
  baseline: boolean,
): readonly (readonly [index: number, column: ValueColumn])[] {
  return [...columns.entries()].filter(([, { role }]) => role !== 'baseline' || (baseline && by !== 'time'));
}

/** In the order of the columns. A sum and a mean of all members are not one row. */
export function groupsOf(table: Table, lang: string, baseline: boolean): readonly Group[] {
  const groups = new Map<string, Group & { readonly columns: Map<string, number> }>();
  const columns = valueColumns(table, baseline);
  const members = columns.flatMap(([, { member }]) => member ?? []);
  for (const [index, column] of columns) {
    const name = column.member ?? together(kindOf(column, table), members, lang);
    const key = `${column.member === null ? 'all' : 'member'} ${name.id}`;
    const group = groups.get(key) ?? { member: column.member, name, columns: new Map<string, number>() };
    group.columns.set(measureOf(column).key, index);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A baseline of all members is compared with their total, however that came about. */
function kindOf({ role, indicator, totalKind }: ValueColumn, { columns }: Table): ValueColumn['totalKind'] {
  if (role !== 'baseline') return totalKind;
  return columns.find((column) => column.role === 'total' && column.indicator.id === indicator.id)?.totalKind ?? null;
}

/** All members together, by a name that none of them has: `total`, or `_total` beside a member that is called so. */
function together(totalKind: ValueColumn['totalKind'], members: readonly Member[], lang: string): Named {
  const kind = isMean(totalKind) ? 'mean' : 'total';
  const ids = new Set(members.map(({ id }) => id));
  const labels = new Set(members.map(({ label }) => pickText(label, lang).text));
  return { id: free(kind, ids), label: free(words(lang)[kind], labels) };
}
