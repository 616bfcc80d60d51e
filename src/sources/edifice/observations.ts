import type { Observation } from '../../model/create-dataset.js';
import type { Members } from '../../model/dataset.js';
import type { Measure } from './catalogue.js';
import { weekdayOf } from './members.js';
import type { Entities, Frequency } from './query.js';
import type { StatsRow } from './rows.js';
import { isWithin, type Weeks } from './weeks.js';

/** What peaks are counted over, and in which step. */
export interface Peaks {
  readonly weeks: Weeks | null;
  readonly step: Frequency;
}

/** What each row says of the indicators that have no dimension of their own, and of peaks. */
export function* observeAccounts(
  rows: readonly StatsRow[],
  measures: readonly Measure[],
  entities: Entities,
  { weeks, step }: Peaks,
): Generator<Observation> {
  const plain = measures.filter(({ by }) => by === null);
  const peaks = measures.filter(({ by }) => by === 'hour-of-day' || by === 'weekday');
  for (const row of rows) {
    const members = membersOf(row, entities);
    if (plain.length > 0) yield observation(row, members, valuesOf(row, plain));
    if (!isWithin(row.hour, weeks)) continue;
    for (const peak of peaks) {
      // By the name of the hour or day, never by the place of the row: a profile without one shifts nothing.
      const day = row.hour.slice(0, 10);
      const place = peak.by === 'weekday' ? weekdayOf(day) : row.hour.slice(11, 13);
      const own = observation(row, { ...members, [peak.by ?? '']: place }, valuesOf(row, [peak]));
      yield step === 'day' ? { ...own, time: day } : own;
    }
  }
}

/** Visits by device. */
export function* observeDevices(
  rows: readonly StatsRow[],
  measures: readonly Measure[],
  entities: Entities,
): Generator<Observation> {
  for (const row of rows) yield observation(row, membersOf(row, entities), valuesOf(row, measures));
}

/**
 * Uses by application. One that is called in both ways, directly and as a connector, has two rows: their events add up,
 * their people do not. Two rows of one type are left as they are, for the dataset refuses them.
 */
export function* observeAccess(
  rows: readonly StatsRow[],
  measures: readonly Measure[],
  entities: Entities,
): Generator<Observation> {
  for (const measure of measures) {
    const merged = new Map<string, { readonly row: StatsRow; readonly value: number | null }>();
    const seen = new Set<string>();
    for (const row of rows) {
      const value = valuesOf(row, [measure])[measure.id];
      if (value === undefined || !isMeant(row, measure)) continue;
      const key = JSON.stringify([row.hour, row.profile, row.entity, row.category]);
      const before = merged.get(key);
      if (seen.has(`${row.type} ${key}`)) yield observation(row, membersOf(row, entities), { [measure.id]: value });
      else merged.set(key, { row, value: before ? together(before.value, value, measure) : value });
      seen.add(`${row.type} ${key}`);
    }
    for (const { row, value } of merged.values()) {
      yield observation(row, membersOf(row, entities), { [measure.id]: value });
    }
  }
}

function together(one: number | null, other: number | null, { kind }: Measure): number | null {
  return one === null || other === null || kind === 'distinct' ? null : one + other;
}

/** Whether a row of uses, or of devices, is one of what the measure counts. */
export function isMeant({ type, category }: StatsRow, { role, uses }: Measure): boolean {
  if ((role === 'access') !== (type !== null)) return false;
  if (uses === 'all') return true;
  return (uses === 'apps') === (type !== 'CONNECTOR' || category === 'library');
}

/**
 * People of each of several entities, over its profiles: they are not to be added up beyond. Where no row means nobody,
 * a profile may be missing.
 */
export function* observeEntities(
  rows: readonly StatsRow[],
  measures: readonly Measure[],
  { level, ids }: Entities,
): Generator<Observation> {
  const people = measures.filter(({ kind }) => kind === 'heads' || kind === 'stock');
  if (ids.length < 2 || people.length === 0 || rows.some(({ profile }) => profile === null)) return;
  for (const own of groupBy(rows, ({ entity }) => entity ?? '').values()) {
    const profiles = new Set(own.map(({ profile }) => profile)).size;
    for (const bucket of groupBy(own, ({ hour }) => hour).values()) {
      const [first] = bucket;
      if (!first) continue;
      const sums = people.flatMap((measure) => {
        const value = peopleOf(bucket, measure, profiles);
        return value === undefined ? [] : [[measure.id, value] as const];
      });
      yield observation(first, { [level]: first.entity ?? '' }, Object.fromEntries(sums));
    }
  }
}

/** `null` where a profile's number is not known; `undefined`, no row, where a profile of a stock has none. */
function peopleOf(bucket: readonly StatsRow[], { field, kind }: Measure, profiles: number): number | null | undefined {
  const sent = bucket.map(({ values }) => values[field ?? '']).filter((value) => value !== undefined);
  if (sent.length === 0 || (kind === 'stock' && sent.length < profiles)) return undefined;
  return sent.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Rows by what a function says of them, in their order. */
export function groupBy(
  rows: readonly StatsRow[],
  keyOf: (row: StatsRow) => string,
): ReadonlyMap<string, readonly StatsRow[]> {
  const groups = new Map<string, StatsRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function observation(row: StatsRow, members: Members, values: Observation['values']): Observation {
  const { time, path, name, uai } = row;
  return { time, members, values, ids: { entity_name: name, uai }, path };
}

/** The members that a row names, whatever kind of row it is. */
export function membersOf({ profile, entity, category }: StatsRow, { level, ids }: Entities): Members {
  return {
    ...(category !== null && { category }),
    ...(profile !== null && { profile }),
    ...(ids.length > 1 && entity !== null && { [level]: entity }),
  };
}

function valuesOf({ values }: StatsRow, measures: readonly Measure[]): Record<string, number | null> {
  const own: Record<string, number | null> = {};
  for (const { id, field } of measures) {
    const value = field === null ? undefined : values[field];
    if (value !== undefined) own[id] = value;
  }
  return own;
}
