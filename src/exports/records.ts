import { words } from '../i18n/words.js';
import { pickText } from '../i18n/pick-text.js';
import type { LocalText, Member } from '../model/dataset.js';
import type { Cell, Row, Table, ValueColumn } from '../views/table.js';
import { isMean } from '../views/series.js';
import type { Part } from './part.js';
import { stretches } from './stretches.js';

/** The share of the work that is looking for statuses. */
const looking = 0.2;

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

/** One row of a file, its header included. */
export type FileRecord = readonly Field[];

/** Records of a few rows of the table. */
export type Records = Part<readonly FileRecord[]>;

/** A header and a record per bucket and member, with a field per indicator; then their statuses, where there are any. */
export function* wideRecords(table: Table, lang: string): Generator<Records> {
  const indicators = [...new Set(valueColumns(table).map(([, { indicator }]) => indicator.id))];
  const has = yield* indicatorsWithStatus(table);
  const told = indicators.filter((id) => has.has(id));
  yield head(withStatuses([...keyNames(table), ...indicators], told));
  yield* eachGroup(table, lang, (row, { columns }, keys) => {
    const cells = indicators.map((id) => cellAt(row, columns.get(id)));
    const statuses = told.map((id) => statusOf(cellAt(row, columns.get(id)), lang));
    return cells.every(isAbsent) ? [] : [[...keys(), ...cells.map(known), ...statuses]];
  });
}

/** A header and a record per value, with its status where any of them has one. */
export function* longRecords(table: Table, lang: string): Generator<Records> {
  const has = yield* indicatorsWithStatus(table);
  const told = has.size > 0 ? ['value'] : [];
  yield head(withStatuses([...keyNames(table), 'indicator', 'value'], told));
  yield* eachGroup(table, lang, (row, { columns }, keys) =>
    [...columns].flatMap(([id, index]) => {
      const cell = cellAt(row, index);
      return isAbsent(cell) ? [] : [[...keys(), id, known(cell), ...told.map(() => statusOf(cell, lang))]];
    }),
  );
}

function head(names: readonly string[]): Records {
  return { piece: [names], done: looking };
}

/** The names of columns, then those of statuses, which no other column has. */
function withStatuses(names: readonly string[], told: readonly string[]): readonly string[] {
  const all = [...names];
  for (const id of told) all.push(free(`${id}_status`, new Set(all)));
  return all;
}

/** What is to be said of a value besides its number, so that none passes for more than it is; `null` for nothing. */
function statusOf(cell: Cell | undefined, lang: string): Field {
  const { unknown, suppressed, atLeastWords } = words(lang);
  if (!cell) return null;
  const { state, covered, atLeast } = cell;
  if (covered) return [...new Set([covered.from ?? '..', covered.to ?? '..'])].join('/');
  if (state === 'known') return atLeast ? { id: 'at-least', label: atLeastWords } : null;
  return state === 'absent' ? null : { id: state, label: { unknown, suppressed }[state] };
}

/** The indicators of which a number or an empty cell alone would mislead. That one is not known an empty cell says itself. */
function* indicatorsWithStatus(table: Table): Generator<Records, ReadonlySet<string>> {
  const columns = valueColumns(table);
  const told = new Set<string>();
  for (const [rows, done] of stretches(table)) {
    for (const { cells } of rows) {
      for (const [index, { indicator }] of columns) {
        const cell = cells[index];
        if (cell?.atLeast === true || cell?.covered || cell?.state === 'suppressed') told.add(indicator.id);
      }
    }
    yield { piece: [], done: done * looking };
  }
  return told;
}

type Entry = (row: Row, group: Group, keys: () => readonly Field[]) => readonly FileRecord[];

function* eachGroup(table: Table, lang: string, entry: Entry): Generator<Records> {
  const groups = groupsOf(table, lang);
  for (const [rows, done] of stretches(table)) {
    const piece: FileRecord[] = [];
    for (const row of rows) {
      for (const group of groups) piece.push(...entry(row, group, () => keysOf(table, row, group)));
    }
    yield { piece, done: looking + done * (1 - looking) };
  }
}

function keyNames({ idNames, timeName, by, granularity, split }: Table): readonly string[] {
  const last = split === null ? [] : [split];
  if (by !== 'time') return [by, ...last];
  return [...idNames, timeName, ...(granularity === 'hour' ? ['timezone'] : []), ...last];
}

/** A place of a cycle by its number, a member by its id and label. Times need their zone; it stays empty where the endpoint does not say it. */
function keysOf({ by, idNames, granularity, zone, split }: Table, row: Row, { member, name }: Group): readonly Field[] {
  const last = split === null ? [] : [name];
  if (by !== 'time') return [row.bucket.member ?? row.bucket.name, ...last];
  const ids = row.ids(member);
  const time = granularity === 'hour' ? [row.bucket.name, zone] : [row.bucket.name];
  return [...idNames.map((_name, index) => ids[index] ?? null), ...time, ...last];
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
  const kind = isMean(totalKind) ? 'mean' : 'total';
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
