import { createDataset, type DatasetInput, type IndicatorInput } from '../../src/model/create-dataset.js';
import type { Dataset, Fold, Members } from '../../src/model/dataset.js';
import type { Period, ShowOptions } from '../../src/query/query.js';

export type Value = number | null | 'suppressed';

/** One row: its bucket, its values (one number is of the indicator `visits`), its members. */
export type TestRow = readonly [
  time: string | null,
  values: Value | Readonly<Record<string, Value>>,
  members?: Members | string,
];

/** A dataset of these rows; a member that is a mere string is of the dimension `profile`. */
export function answer(
  indicators: IndicatorInput | readonly IndicatorInput[],
  rows: readonly TestRow[],
  more: Partial<DatasetInput> = {},
): Dataset {
  return createDataset({
    granularity: 'month',
    zone: 'UTC',
    indicators: Array.isArray(indicators) ? indicators : [indicators as IndicatorInput],
    observations: rows.map(([time, values, members = {}], index) => ({
      time,
      members: typeof members === 'string' ? { profile: members } : members,
      values: typeof values === 'object' && values !== null ? values : { visits: values },
      path: `data[${index}]`,
    })),
    ...more,
  });
}

/** An indicator `visits` with these folds over time and over members. */
export function visits(time: Fold = 'sum', split: Fold = 'sum', more: Partial<IndicatorInput> = {}): IndicatorInput {
  return { id: 'visits', aggregate: { kind: 'fold', time, split }, ...more };
}

/** Months in a row with these values. */
export function months(first: string, values: readonly Value[], members: Members | string = {}): TestRow[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return values.map((value, index) => {
    const count = year * 12 + month - 1 + index;
    return [`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`, value, members];
  });
}

/** Days in a row with these values. */
export function days(first: string, values: readonly Value[], members: Members | string = {}): TestRow[] {
  return values.map((value, index) => [dayAfter(first, index), value, members]);
}

export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export const now = Date.parse('2026-11-20T08:30:00Z');

/** Shown with all defaults at 2026-11-20 08:30 UTC. */
export function show(options: Partial<ShowOptions> = {}): ShowOptions {
  return {
    indicators: [],
    period: null,
    baseline: null,
    compare: 'none',
    change: 'none',
    granularity: null,
    by: 'time',
    split: null,
    profiles: null,
    filters: {},
    zone: 'UTC',
    now,
    figure: 'period',
    ...options,
  };
}

/** A period from one date to another, today being 2026-11-20. */
export function period(from: string, to: string, unit: Period['unit'] = 'month', count = 1): Period {
  return { from, to, elapsed: to > '2026-11-20' ? '2026-11-20' : to, unit, count };
}

/** December 2025 to November 2026, which is running. */
export const lastTwelveMonths = period('2025-12-01', '2026-11-30', 'month', 12);
/** July to September 2026, which is over. */
export const summer = period('2026-07-01', '2026-09-30', 'month', 3);
