import type { CellState, Indicator, Member } from '../../src/model/dataset.js';
import type { ChartType, ChartView } from '../../src/elements/stats-chart/chart-view.js';
import type { Look } from '../../src/elements/stats-chart/look.js';
import type { Line, SeriesSet } from '../../src/views/series.js';

/** Visits: a count that may be added up. */
export const visits: Indicator = {
  id: 'visits',
  label: { en: 'Visits', fr: 'Visites' },
  definition: null,
  unit: 'count',
  aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
  missing: 'gap',
  polarity: 'good',
  decimals: null,
  observes: 'value',
};

export const teachers: Member = { id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#6fbe2e' };
export const students: Member = { id: 'student', label: { en: 'Students' }, color: null };

/** A line whose states follow from its values. */
export function line(member: Member | null, values: readonly (number | null)[], state: CellState = 'unknown'): Line {
  const stateOf = (value: number | null | undefined): CellState => (value == null ? state : 'known');
  return {
    member,
    column: { length: values.length, at: (index) => values[index] ?? null, stateAt: (index) => stateOf(values[index]) },
    hasLacking: false,
    lacks: () => false,
    isAtLeast: () => false,
  };
}

/** Months from January 2026 on, the last one running. */
export function setOf(lines: readonly Line[], more: Partial<SeriesSet> = {}): SeriesSet {
  const length = lines[0]?.column.length ?? 0;
  return {
    indicator: visits,
    by: 'time',
    granularity: 'month',
    covered: { from: null, to: null, granularity: 'month', running: true },
    buckets: Array.from({ length }, (_, index) => ({
      name: `2026-${String(index + 1).padStart(2, '0')}`,
      incomplete: index === length - 1 ? 'running' : null,
    })),
    lines,
    members: lines.flatMap(({ member }) => member ?? []),
    total: null,
    totalKind: null,
    baseline: null,
    ...more,
  };
}

/** A view of one set, whose dimension has the set's own members. */
export function viewOf(set: SeriesSet, type: ChartType = 'line'): ChartView {
  return { type, sets: [set], table: { split: null }, dataset: { dimensions: [] } } as unknown as ChartView;
}

/** Black on white; series in the colours that they bring, else red, green, blue. */
export const plainLook: Look = {
  ground: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  muted: 'rgb(80, 80, 80)',
  hairline: 'rgb(220, 220, 220)',
  family: 'sans-serif',
  dots: [],
  size: 12,
  forced: false,
  series: (place, own) => own ?? ['rgb(255, 0, 0)', 'rgb(0, 128, 0)', 'rgb(0, 0, 255)'][place % 3] ?? '',
  fade: () => 'rgb(250, 200, 200)',
};
