import { exportEn } from '../i18n/export-en.js';
import { exportFr } from '../i18n/export-fr.js';
import type { Member } from '../model/dataset.js';
import type { Cell, Row, Table, ValueColumn } from '../views/table.js';
import { envelopeOf, indicatorOf, indicatorsIn, isDivided, type Json, type JsonOptions } from './json-envelope.js';
import { piecesOf, type Part } from './part.js';
import { valueColumns } from './record-groups.js';
import { stretches } from './stretches.js';

/** Keys that the contract reads as dimensions, whoever declares them. */
const fixed = new Set(['profile', 'category', 'place']);

/**
 * A table in our own contract, so that the file can be the `src` of an element again. What is suppressed is
 * `"suppressed"`, what is not known `null`; what is absent has no key. A value that lacks parts has its status beside it
 * and the file a notice, since the contract has no number for it. A baseline's values are left out, as are totals that follow from
 * the rows. Rows that are no time become totals of their dates.
 */
export function json(table: Table, options: JsonOptions = {}): string {
  return piecesOf(jsonParts(table, options)).join('');
}

/** The same text in parts of a few rows. */
export function* jsonParts(table: Table, options: JsonOptions = {}): Generator<Part<string>> {
  const { by } = table;
  const indicators = indicatorsIn(table).map((indicator) => ({
    ...indicatorOf(indicator, table),
    total: by === 'time' ? undefined : totalsOf(indicator.id, table),
  }));
  const head = JSON.stringify({ ...envelopeOf(table, options), indicators });
  yield { piece: `${head.slice(0, -1)},\n"data":[`, done: 0 };
  const columns = by === 'time' ? writtenColumns(table) : [];
  const statuses = new Set<Status | null>();
  let separator = '\n';
  for (const [rows, done] of columns.length === 0 ? [] : stretches(table)) {
    const lines = rows.flatMap((row) => rowsOf(row, table, columns)).map((row) => JSON.stringify(row));
    for (const { cells } of rows) cells.forEach((cell) => statuses.add(statusOf(cell)));
    yield { piece: lines.length === 0 ? '' : separator + lines.join(',\n'), done };
    if (lines.length > 0) separator = ',\n';
  }
  yield { piece: `\n],\n"notices":${JSON.stringify(noticesOf(table, statuses))}}\n`, done: 1 };
}

/** What is said beside a value that lacks parts. */
type Status = 'at-least' | 'incomplete';

function statusOf({ atLeast, incomplete }: Cell): Status | null {
  return atLeast ? 'at-least' : incomplete ? 'incomplete' : null;
}

function noticesOf({ notices }: Table, statuses: ReadonlySet<Status | null>): readonly Json[] {
  const own = (['at-least', 'incomplete'] as const)
    .filter((status) => statuses.has(status))
    .map((status) => ({ level: 'warning', text: { en: exportEn.statuses[status], fr: exportFr.statuses[status] } }));
  return [...own, ...notices].slice(0, 20);
}

/** A total of all members is written where it does not follow from the rows: given, or of members that are left out. */
function writtenColumns(table: Table): readonly (readonly [index: number, column: ValueColumn])[] {
  const lacksMembers = table.others?.folded === false;
  return valueColumns(table, false).filter(([, { role, totalKind, indicator }]) => {
    if (isDivided(indicator, table)) return false;
    return role === 'value' || totalKind === 'given' || lacksMembers || indicator.aggregate.kind === 'ratio';
  });
}

/** A row per member, and one of all together, each where it has a value to tell. */
function rowsOf(row: Row, table: Table, columns: ReturnType<typeof writtenColumns>): readonly Json[] {
  const groups = new Map<string | null, { member: Member | null; entries: [string, Json][] }>();
  for (const [index, { member, indicator }] of columns) {
    const cell = row.cells[index];
    if (!cell || cell.state === 'absent') continue;
    const group = groups.get(member?.id ?? null) ?? { member, entries: [] };
    group.entries.push([indicator.id, valueOf(cell)]);
    // Before all others, so that a column of that name wins.
    const status = statusOf(cell);
    if (status) group.entries.unshift([`${indicator.id}_status`, status]);
    groups.set(member?.id ?? null, group);
  }
  return [...groups.values()].map(({ member, entries }) =>
    Object.fromEntries([
      ...idsOf(row, table, member),
      ['time', row.bucket.name],
      ...(member && table.split !== null ? [[table.split, member.id] as const] : []),
      ...entries,
    ]),
  );
}

/** As texts: a number that nobody declared would be read as an indicator. What is declared wins over an id of its name. */
function idsOf({ ids }: Row, { idNames }: Table, member: Member | null): readonly (readonly [string, Json])[] {
  const values = idNames.length === 0 ? [] : ids(member);
  return idNames.flatMap((name, index) => {
    const value = values[index] ?? null;
    return value === null || fixed.has(name) ? [] : [[name, String(value)] as const];
  });
}

function valueOf({ state, value }: Cell): Json {
  return state === 'suppressed' ? 'suppressed' : state === 'known' ? value : null;
}

/** Of rows that are no time: the values as totals of the table's dates, or of their own. A total has no word for suppressed. */
function totalsOf(indicator: string, table: Table): readonly Json[] {
  const { by, split, covered } = table;
  return Array.from(table.rows, ({ bucket, cells }) =>
    valueColumns(table, false).flatMap(([index, column]) => {
      const cell = cells[index];
      if (column.indicator.id !== indicator || !cell || cell.state === 'absent') return [];
      const { from, to } = cell.covered ?? covered;
      const members = {
        [by]: bucket.member?.id ?? bucket.name,
        ...(split && column.member && { [split]: column.member.id }),
      };
      return [
        { value: cell.state === 'known' ? cell.value : null, from: from ?? undefined, to: to ?? undefined, ...members },
      ];
    }),
  ).flat();
}
