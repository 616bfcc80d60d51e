import type { Members, Aggregate, Fold, GivenTotal } from '../../model/dataset.js';
import type { IndicatorInput, Observation } from '../../model/create-dataset.js';
import { bucketRange } from '../../model/bucket-range.js';
import { granularityOf } from '../../model/granularity-of.js';
import { wrongType } from '../../model/stats-error.js';
import type { IndicatorShape, TotalShape } from './envelope.js';
import { memberId } from './rows.js';

/** What a single word says about members: adding up is safe for sums and for stocks, never for means and maxima. */
const splits: Readonly<Record<Fold, Fold>> = { sum: 'sum', last: 'sum', mean: 'none', max: 'none', none: 'none' };

/** An indicator as the contract declares it. What is left out is left to `createDataset`'s defaults. */
export function indicatorInput(shape: IndicatorShape): IndicatorInput {
  const { id, label, definition, unit, aggregate, missing, polarity, decimals } = shape;
  return {
    id,
    ...given({ label, definition, unit, missing, polarity, decimals }),
    ...(aggregate && { aggregate: aggregateOf(aggregate) }),
  };
}

function aggregateOf(shape: NonNullable<IndicatorShape['aggregate']>): Aggregate {
  if (shape === 'top') return { kind: 'top' };
  if (typeof shape === 'string') return { kind: 'fold', time: shape, split: splits[shape] };
  if ('ratio' in shape) {
    const [numerator, denominator] = shape.ratio as readonly [string, string];
    return { kind: 'ratio', numerator, denominator };
  }
  const time = shape.time ?? 'sum';
  return { kind: 'fold', time, split: shape.split ?? splits[time] };
}

/** Totals of one indicator: those with dates of their own, and those that belong to exactly the period of the data. */
export interface Totals {
  readonly dated: readonly GivenTotal[];
  /** In the shape of rows without time, which mean just that. */
  readonly undated: readonly Observation[];
}

/** Reads `total` of an indicator: a number, an object, or an array of objects with dimension keys. */
export function totalsOf(shape: IndicatorShape, path: string, dimensions: ReadonlySet<string>): Totals {
  const { id, total } = shape;
  const dated: GivenTotal[] = [];
  const undated: Observation[] = [];
  if (total === null || total === undefined) return { dated, undated };
  const list: readonly TotalShape[] =
    typeof total === 'number' ? [{ value: total }] : Array.isArray(total) ? total : [total];
  list.forEach((entry, index) => {
    const at = Array.isArray(total) ? `${path}.total[${index}]` : `${path}.total`;
    const members = membersOf(entry, at, dimensions);
    const from = edge(entry.from, 'from', at);
    const to = edge(entry.to, 'to', at);
    if (from !== null && to !== null && from > to) throw wrongType(`${at}.to`, `a date after ${from}`, entry.to);
    if (from !== null || to !== null) dated.push({ indicator: id, members, value: entry.value, from, to });
    else undated.push({ time: null, members, values: single(id, entry.value), path: at });
  });
  return { dated, undated };
}

function membersOf(entry: TotalShape, path: string, dimensions: ReadonlySet<string>): Members {
  const members = Object.create(null) as Record<string, string>;
  for (const key of dimensions) {
    const member = Object.hasOwn(entry, key) ? entry[key] : null;
    if (member === null || member === undefined) continue;
    if (typeof member !== 'string' && !Number.isFinite(member)) throw wrongType(`${path}.${key}`, 'a text', member);
    members[key] = memberId(member);
  }
  return members;
}

function edge(name: string | null | undefined, side: 'from' | 'to', path: string): string | null {
  if (name === null || name === undefined) return null;
  if (granularityOf(name) === null) throw wrongType(`${path}.${side}`, 'a date or the name of a bucket', name);
  return bucketRange(name)[side];
}

function single<T>(key: string, value: T): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  record[key] = value;
  return record;
}

type Given<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** The entries that are there: neither `undefined` nor `null`. */
export function given<T extends object>(entries: T): Given<T> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;
}
