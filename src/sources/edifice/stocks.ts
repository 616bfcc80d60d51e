import { bucketOf, bucketRange, type DateRange } from '../../model/bucket.js';
import type { GivenTotal, Members } from '../../model/dataset.js';
import type { Measure } from './catalogue.js';
import { groupBy, membersOf } from './observations.js';
import type { Entities, Frequency } from './query.js';
import type { StatsRow } from './rows.js';

/** What stocks are read with. */
export interface StockReading {
  readonly entities: Entities;
  readonly frequency: Frequency;
  readonly range: DateRange | null;
  /** When the answer came, milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The last known number of each profile, and their sum, as totals at the end of the rows: a profile without a row in the
 * last bucket still has the accounts that it had. Where every profile has a number there, the buckets say it all. With a
 * profile of which no number is known, the sum is not known.
 */
export function stockTotals(
  rows: readonly StatsRow[],
  measures: readonly Measure[],
  reading: StockReading,
): GivenTotal[] {
  const stocks = measures.filter(({ kind }) => kind === 'stock');
  const last = rows.reduce((latest, { hour }) => (hour > latest ? hour : latest), '');
  if (last === '' || rows.some(({ profile }) => profile === null)) return [];
  return stocks.flatMap((measure) => totalsOf(rows, measure, last, reading));
}

function totalsOf(rows: readonly StatsRow[], measure: Measure, last: string, reading: StockReading): GivenTotal[] {
  const { entities } = reading;
  const field = measure.field ?? '';
  const groups = groupBy(rows, ({ entity, profile }) => JSON.stringify([entity, profile]));
  const latest = [...groups.values()].flatMap((group) => latestOf(group, field) ?? []);
  if (latest.every(({ hour }) => hour === last)) return [];
  const to = endOf(last, reading);
  const total = (members: Members, own: readonly StatsRow[]): GivenTotal => ({
    indicator: measure.id,
    members,
    value: own.reduce<number | null>((sum, { values }) => added(sum, values[field]), 0),
    from: null,
    to,
  });
  const wholes = entities.ids.length > 1 ? groupBy(latest, ({ entity }) => entity ?? '') : new Map([['', latest]]);
  return [
    ...[...wholes].map(([entity, own]) => total(entity === '' ? {} : { [entities.level]: entity }, own)),
    ...latest.map((row) => total(membersOf(row, entities), [row])),
  ];
}

function added(sum: number | null, value: number | null | undefined): number | null {
  return sum === null || value === null || value === undefined ? null : sum + value;
}

/** The last row with a number; where there is none, the last row. */
function latestOf(rows: readonly StatsRow[], field: string): StatsRow | undefined {
  const known = rows.filter(({ values }) => typeof values[field] === 'number');
  return (known.length > 0 ? known : rows).reduce((latest, row) => (row.hour > latest.hour ? row : latest));
}

/** The end of the last bucket, as far as it was asked for and has begun. */
function endOf(last: string, { frequency, range, at }: StockReading): string {
  const date = last.slice(0, 10);
  const { to } = bucketRange(frequency === 'hour' ? date : bucketOf(date, frequency));
  const today = range?.to ?? new Date(at).toISOString().slice(0, 10);
  return today < to && today >= date ? today : to;
}
