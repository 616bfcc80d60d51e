import type { Observation } from '../../model/create-dataset.js';
import { membersKey } from '../../model/members-key.js';
import { granularityOfTime, readTime } from '../../model/read-time.js';
import { wrongType } from '../../model/stats-error.js';
import { textNumber } from './number.js';
import type { MappedDimension } from './mapping.js';
import type { Placed } from './pages.js';
import { valueAt } from './path.js';
import type { Times } from './times.js';
import { isRate, readValue, type Value } from './values.js';

/** What is read of each row. */
export interface Fields {
  readonly timeField: string;
  readonly dimensions: readonly MappedDimension[];
  readonly values: readonly string[];
}

/** A row's own number, which says nothing of what it counts. */
const ownIds = /^_*(?:uu)?id$/i;

/** A row of all towns beside the rows of each. */
const total = /^(?:(?:grand |sous-|sub-?)?total(?:e|s)?|all|tous|toutes|ensemble|both|overall)\b/i;

/** A row that was read, and the row itself: it may hold what tells it from another one. */
interface Cell extends Observation {
  readonly row: object;
}

/**
 * One observation for each bucket and members. Rows that only other texts tell apart (a town, where the split is another
 * field) are added up. Those that nothing tells apart, and those of which one may be the total of the others, since it
 * says so or has not their texts, stay two: `createDataset` refuses them.
 */
export function* observe(rows: readonly Placed[], times: Times, fields: Fields): Generator<Observation> {
  const cells = new Map<string, Cell[]>();
  const buckets = new Map<string | null, string>();
  rows.forEach(({ row, path }, index) => {
    const cell: Cell = { time: times.texts[index] ?? null, ...read(row, path, fields), path, row };
    let bucket = buckets.get(cell.time);
    if (bucket === undefined) buckets.set(cell.time, (bucket = bucketOf(cell.time, times)));
    const key = `${bucket} ${membersKey(cell.members)}`;
    const same = cells.get(key);
    if (same) same.push(cell);
    else cells.set(key, [cell]);
  });
  const untold = new Set([fields.timeField, ...fields.values]);
  for (const same of cells.values()) {
    const [first] = same;
    if (first && same.length > 1 && areApart(same, times, untold))
      yield { ...first, values: addUp(same, fields.values) };
    else yield* same;
  }
}

function bucketOf(time: string | null, { granularity, zone }: Times): string {
  return time === null ? '' : ((granularity && readTime(time, granularity, zone)) ?? time);
}

function read(row: object, path: string, fields: Fields): Pick<Observation, 'members' | 'values'> {
  // Without a prototype, `__proto__` is a key like any other.
  const members = Object.create(null) as Record<string, string>;
  const values = Object.create(null) as Record<string, Value>;
  for (const { id, field } of fields.dimensions) {
    const member = valueAt(row, field);
    if (member !== undefined && member !== null) members[id] = memberId(member, `${path}.${field}`);
  }
  for (const field of fields.values) {
    const value = valueAt(row, field);
    if (value !== undefined) values[field] = readValue(value, `${path}.${field}`);
  }
  return { members, values };
}

function memberId(value: unknown, path: string): string {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  throw wrongType(path, 'a text', value);
}

/**
 * Whether each row has a text of its own, under the same names as the others. Rows within one hour are told apart by
 * their time as well.
 */
function areApart(cells: readonly Cell[], { granularity }: Times, untold: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  let names: string | null = null;
  for (const { row, time } of cells) {
    const texts = textsOf(row as Readonly<Record<string, unknown>>, untold);
    names ??= texts.names;
    if (texts.names !== names || texts.isTotal) return false;
    seen.add(granularity === 'hour' ? `${time ?? ''} ${texts.values}` : texts.values);
  }
  return seen.size === cells.length;
}

/** What says which row it is. Numbers do not: they may be figures that are not shown. Nor do dates, as of the last change. */
function textsOf(
  row: Readonly<Record<string, unknown>>,
  untold: ReadonlySet<string>,
): { readonly names: string; readonly values: string; readonly isTotal: boolean } {
  let [names, values] = ['', ''];
  let isTotal = false;
  for (const key of Object.keys(row).sort()) {
    const value = row[key];
    if (untold.has(key) || ownIds.test(key) || !isTelling(value)) continue;
    const text = String(value);
    names += `${key.length}:${key}`;
    values += `${text.length}:${text}`;
    isTotal ||= total.test(text.trim());
  }
  return { names, values, isTotal };
}

function isTelling(value: unknown): value is string | boolean {
  if (typeof value !== 'string') return typeof value === 'boolean';
  return textNumber(value.trim()) === null && granularityOfTime(value) === null;
}

/** Sums with a part that is not known are not known; nor are rates of several. */
function addUp(cells: readonly Cell[], fields: readonly string[]): Readonly<Record<string, Value>> {
  const sums = Object.create(null) as Record<string, Value>;
  for (const field of fields) {
    const parts = cells.map(({ values }) => values[field]);
    const known = parts.filter((part) => typeof part === 'number');
    if (parts.every((part) => part === undefined)) continue;
    if (known.length === parts.length && !isRate(field)) sums[field] = known.reduce((sum, part) => sum + part, 0);
    else sums[field] = parts.every((part) => part === 'suppressed') ? 'suppressed' : null;
  }
  return sums;
}
