import { array, custom, looseObject } from 'valibot';
import { bucketOf, type DateRange } from '../../model/bucket.js';
import type { Observation } from '../../model/create-dataset.js';
import type { GivenTotal, Members } from '../../model/dataset.js';
import { StatsError, wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { indicatorOf, type Column } from './catalogue.js';
import { memberOf, readFlag, wrongInLog } from './members.js';
import { isByPlace, type Plan } from './plan.js';
import { datesOf, roleOf, type Role } from './requests.js';
import type { Answer } from '../source.js';

type Row = Readonly<Record<string, unknown>>;

/** Not an object's own schema, which leaves out a field called `constructor`. */
const row = custom<Row>((one) => typeof one === 'object' && one !== null && !Array.isArray(one), 'an object');
const rows = array(row, 'an array of rows');
const page = looseObject({ results: rows }, 'an object with results');

/** Values of one bucket and one member of each dimension. */
interface Cell {
  readonly time: string | null;
  readonly members: Members;
  readonly values: Readonly<Record<string, number | null>>;
  readonly path: string;
  /** What the portal grouped by. Two of these may be one for readers: addresses, two ways to write "true". */
  readonly group: string;
}

/** Everything that the answers say. */
export interface Reading {
  readonly observations: readonly Observation[];
  readonly totals: readonly GivenTotal[];
}

/** Reads all answers of a plan. Throws a `format` error with the first wrong path. */
export function readAnswers(answers: readonly Answer[], plan: Plan): Reading {
  const roles = new Map<string, Answer[]>();
  for (const answer of answers) {
    const pages = roles.get(answer.request.role ?? '');
    if (pages) pages.push(answer);
    else roles.set(answer.request.role ?? '', [answer]);
  }
  const observations: Observation[] = [];
  const totals: GivenTotal[] = [];
  for (const pages of roles.values()) {
    const role = roleOf((pages[0] as Answer).request);
    const name = [role.part, role.period ? 'baseline' : role.kind, ...role.dimensions].join(' ');
    for (const cell of cellsOf(pages, role, plan, roles.size > 1 ? `${name}: ` : '')) {
      if (role.kind === 'totals') totals.push(...totalsOf(cell, datesOf(plan, role)));
      else observations.push(cell);
    }
  }
  const isKnown = reachesBack(plan, observations);
  return { observations, totals: totals.filter(({ from }) => from === plan.periods[0]?.from || isKnown) };
}

/** Of a baseline that begins before the first call of the log, the users are those of a shorter time. */
function reachesBack({ time, periods }: Plan, observations: readonly Observation[]): boolean {
  const baseline = periods[1];
  if (!time?.granularity || !baseline) return true;
  const first = bucketOf(baseline.from, time.granularity === 'hour' ? 'day' : time.granularity);
  return observations.some((one) => one.time !== null && one.time.slice(0, first.length) <= first);
}

function totalsOf({ members, values }: Cell, range: DateRange | null): GivenTotal[] {
  return Object.entries(values).map(([indicator, value]) => ({
    indicator,
    members,
    value,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }));
}

function cellsOf(pages: readonly Answer[], role: Role, plan: Plan, start: string): readonly Cell[] {
  const columns = role.kind === 'records' ? plan.columns : plan.columns.filter(({ part }) => part === role.part);
  const cells = new Map<string, Cell>();
  const groups = new Map<string, string>();
  for (const [one, path] of rowsOf(pages, start)) {
    const cell = cellOf(one, path, role, plan, columns);
    const first = groups.get(cell.group);
    if (first !== undefined) throw twice(path, first);
    groups.set(cell.group, path);
    const key = JSON.stringify([cell.time, Object.values(cell.members)]);
    const before = cells.get(key);
    cells.set(key, before ? together(before, cell) : cell);
  }
  return [...cells.values()];
}

/** The rows of all pages; where a file of all rows came after the first page, the file's. */
function* rowsOf(pages: readonly Answer[], start: string): Generator<[Row, string]> {
  const file = pages.findIndex((answer) => Array.isArray(answer.json()));
  for (const [index, answer] of pages.entries()) {
    if (file > 0 && index !== file) continue;
    const content = answer.json();
    const isFile = Array.isArray(content);
    const read = isFile ? readShape(rows, content, '') : readShape(page, content, '').results;
    const place = `${start}${pages.length > 1 ? `page ${index + 1}: ` : ''}${isFile ? '' : 'results'}`;
    for (const [number, one] of read.entries()) yield [one, `${place}[${number}]`];
  }
}

function cellOf(one: Row, path: string, role: Role, plan: Plan, columns: readonly Column[]): Cell {
  const time = timeOf(one, path, role, plan);
  const members = role.dimensions.map((name): [string, string] => {
    const kind = isByPlace(plan) && name === plan.split ? 'place' : plan.log ? 'log' : 'plain';
    return [name, memberOf(name, valueIn(one, name), kind, `${path}.${name}`)];
  });
  const isMobile = role.part === 'mobile';
  const counts = !isMobile || readFlag(valueIn(one, 'mobile'), `${path}.mobile`) === true;
  const values = columns.map(({ id, alias }): [string, number | null] => {
    const value = numberOrNull(valueIn(one, alias), `${path}.${alias}`, plan.log);
    return [id, counts ? value : 0];
  });
  const grouped = [...role.dimensions, ...(isMobile ? ['mobile'] : [])].map((name) => valueIn(one, name));
  return {
    time,
    members: Object.fromEntries(members),
    values: Object.fromEntries(values),
    path,
    group: JSON.stringify([time, grouped]),
  };
}

/** The name of the bucket, or the date of a record; a year may be a number. */
function timeOf(one: Row, path: string, { kind }: Role, { time }: Plan): string | null {
  if (kind === 'totals' || !time) return null;
  const name = kind === 'records' ? time.field : 'bucket';
  const value = valueIn(one, name);
  if (kind === 'records' && typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  throw wrongType(`${path}.${name}`, 'a date or a bucket like "2026-10-05"', value);
}

/** Two groups that are one for readers. What adds up is added; of users nobody knows how many are in both. */
function together(before: Cell, cell: Cell): Cell {
  const values = Object.entries(cell.values).map(([id, value]): [string, number | null] => {
    const { aggregate } = indicatorOf(id);
    const fold = aggregate?.kind === 'fold' ? aggregate.split : 'none';
    return [id, folded(before.values[id] ?? null, value, fold)];
  });
  return { ...before, values: Object.fromEntries(values) };
}

function folded(one: number | null, other: number | null, fold: string): number | null {
  if (one === null || other === null) return null;
  if (fold === 'sum') return one + other;
  return fold === 'max' ? Math.max(one, other) : null;
}

function twice(path: string, first: string): StatsError {
  const message = `${path}: expected one row for each time and members, got another one at ${first}`;
  return new StatsError('format', 'wrong-type', message, { path });
}

function numberOrNull(value: unknown, path: string, log: boolean): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw (log ? wrongInLog : wrongType)(path, 'a number or null', value);
}

/** A field may bear any name, `constructor` too. */
function valueIn(one: Row, name: string): unknown {
  return Object.hasOwn(one, name) ? one[name] : undefined;
}
