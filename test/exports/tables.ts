import type { Indicator, LocalText, Member } from '../../src/model/dataset.js';
import type { Cell, Table, ValueColumn } from '../../src/views/table.js';

export type Id = string | number | null;

/** A cell in a word: a number, `null` for unknown, or the state itself. */
export type Entry = number | null | 'absent' | 'suppressed' | Cell;

export function indicator(id: string): Indicator {
  return {
    id,
    label: id,
    definition: null,
    unit: 'count',
    aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
    missing: 'gap',
    polarity: 'good',
    decimals: null,
    observes: 'value',
  };
}

export function member(id: string, label: LocalText = id): Member {
  return { id, label, color: null };
}

export function column(id: string, of: Member | null = null, role: ValueColumn['role'] = 'value'): ValueColumn {
  return { indicator: indicator(id), member: of, role, totalKind: role === 'total' ? 'sum' : null };
}

export function cell(entry: Entry): Cell {
  if (typeof entry === 'object' && entry !== null) return entry;
  if (typeof entry === 'number') return { value: entry, state: 'known' };
  return { value: null, state: entry ?? 'unknown' };
}

export interface RowInput {
  readonly bucket: string;
  readonly cells: readonly Entry[];
  /** Ids by member; `''` for the row of no member. */
  readonly ids?: Readonly<Record<string, readonly Id[]>>;
}

export function table(columns: readonly ValueColumn[], rows: readonly RowInput[], more: Partial<Table> = {}): Table {
  const from = rows[0]?.bucket ?? null;
  const to = rows.at(-1)?.bucket ?? null;
  return {
    by: 'time',
    granularity: 'month',
    covered: { from, to, granularity: 'month', running: false },
    columns,
    rows: rows.map(({ bucket, cells, ids = {} }) => ({
      bucket: { name: bucket, incomplete: null },
      cells: cells.map(cell),
      ids: (of: Member | null) => ids[of?.id ?? ''] ?? [],
    })),
    split: null,
    timeName: 'time',
    idNames: [],
    zone: null,
    notices: [],
    credit: null,
    ...more,
  };
}
