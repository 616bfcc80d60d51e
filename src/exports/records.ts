import { words } from '../i18n/words.js';
import { pickText } from '../i18n/pick-text.js';
import type { LocalText, Member } from '../model/dataset.js';
import type { Cell, Row, Table, ValueColumn } from '../views/table.js';

/** Something that has an id for machines and a label for readers. */
interface Named {
  readonly id: string;
  readonly label: LocalText;
}

/** One field of a record, not yet text. */
export type Field = string | number | null | Named;

/** Columns that share a row of the file: those of one member, or of all together. */
interface Group {
  readonly member: Member | null;
  readonly name: Named;
  /** Index of the table's column, by indicator. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A header and a record per bucket and member, with a field per indicator. */
export function wideRecords(table: Table, lang: string): readonly (readonly Field[])[] {
  const indicators = [...new Set(valueColumns(table).map(([, { indicator }]) => indicator.id))];
  const records = eachGroup(table, lang, (row, { columns }, keys) => {
    const cells = indicators.map((id) => cellAt(row, columns.get(id)));
    return cells.every(isAbsent) ? [] : [[...keys(), ...cells.map(known)]];
  });
  return [[...keyNames(table), ...indicators], ...records];
}

/** A header and a record per value. */
export function longRecords(table: Table, lang: string): readonly (readonly Field[])[] {
  const records = eachGroup(table, lang, (row, { columns }, keys) =>
    [...columns].flatMap(([id, index]) => {
      const cell = cellAt(row, index);
      return isAbsent(cell) ? [] : [[...keys(), id, known(cell)]];
    }),
  );
  return [[...keyNames(table), 'indicator', 'value'], ...records];
}

type Entry = (row: Row, group: Group, keys: () => readonly Field[]) => readonly (readonly Field[])[];

function eachGroup(table: Table, lang: string, entry: Entry): readonly (readonly Field[])[] {
  const groups = groupsOf(table, lang);
  const records: (readonly Field[])[] = [];
  for (const row of table.rows) {
    for (const group of groups) records.push(...entry(row, group, () => keysOf(table, row, group)));
  }
  return records;
}

function keyNames({ idNames, timeName, by, granularity, split }: Table): readonly string[] {
  if (by !== 'time') return [by, ...(split === null ? [] : [split])];
  const zone = granularity === 'hour' ? ['timezone'] : [];
  return [...idNames, timeName, ...zone, ...(split === null ? [] : [split])];
}

/** Times need their zone; it stays empty where the endpoint does not say it. */
function keysOf({ by, idNames, granularity, zone, split }: Table, row: Row, { member, name }: Group): readonly Field[] {
  if (by !== 'time') return [placeOf(row), ...(split === null ? [] : [name])];
  const ids = row.ids(member);
  const time = granularity === 'hour' ? [row.bucket.name, zone] : [row.bucket.name];
  return [...idNames.map((_name, index) => ids[index] ?? null), ...time, ...(split === null ? [] : [name])];
}

/** A place of a cycle by its number, a member by its id and label. */
function placeOf({ bucket: { name, member } }: Row): Field {
  return member ?? name;
}

/** In the order of the columns. A sum and a mean of all members are not one row. */
function groupsOf(table: Table, lang: string): readonly Group[] {
  const groups = new Map<string, Group & { readonly columns: Map<string, number> }>();
  const columns = valueColumns(table);
  const members = columns.flatMap(([, { member }]) => member ?? []);
  for (const [index, column] of columns) {
    const name = column.member ?? together(column, members, lang);
    const key = `${column.member === null ? 'all' : 'member'} ${name.id}`;
    const group = groups.get(key) ?? { member: column.member, name, columns: new Map<string, number>() };
    group.columns.set(column.indicator.id, index);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** All members together, by a name that none of them has: `total`, or `_total` beside a member that is called so. */
function together({ totalKind }: ValueColumn, members: readonly Member[], lang: string): Named {
  const kind = totalKind === 'mean' ? 'mean' : 'total';
  const ids = new Set(members.map(({ id }) => id));
  const labels = new Set(members.map(({ label }) => pickText(label, lang).text));
  return { id: free(kind, ids), label: free(words(lang)[kind], labels) };
}

function free(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? free(`_${name}`, taken) : name;
}

/** A baseline's values belong to other buckets than the row's. */
function valueColumns({ columns }: Table): readonly (readonly [number, ValueColumn])[] {
  return [...columns.entries()].filter(([, { role }]) => role !== 'baseline');
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
