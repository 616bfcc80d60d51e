import type { Granularity } from '../model/bucket.js';
import type { CellState, Credit, Dataset, Indicator, Member, Members, Notice } from '../model/dataset.js';
import type { By, ShowOptions } from '../query/query.js';
import type { Covered } from './figure.js';
import { lowerBound } from './frame.js';
import { memoised } from './memoised.js';
import type { Others } from './others.js';
import { indicatorsOf } from './indicators-of.js';
import { select, type Selection } from './select.js';
import { sequence, type Sequence } from './sequence.js';
import { series, type Bucket, type Line, type SeriesSet, type TotalKind } from './series.js';
import { zoneNote, type ZoneNote } from './zone-note.js';

/** A column of values: one indicator, for one member, for all of them together, or over the baseline. */
export interface ValueColumn {
  readonly indicator: Indicator;
  /** `null` where the column is not of one member. */
  readonly member: Member | null;
  readonly role: 'value' | 'total' | 'baseline';
  /** How the total came about, as in `SeriesSet.totalKind`; `null` for other roles. */
  readonly totalKind: TotalKind | null;
  /** Its dates, where they are others than those of the table: a baseline's. */
  readonly covered?: Covered | null;
}

export interface Cell {
  readonly value: number | null;
  readonly state: CellState;
  /** Parts of the value are missing, and it is a lower bound. */
  readonly atLeast?: boolean;
  /** Parts of the value are missing, and it is none. */
  readonly incomplete?: boolean;
  /** Its dates, where they are others than those of the table. */
  readonly covered?: Covered | null;
}

export interface Row {
  readonly bucket: Bucket;
  /** One per column of the table. */
  readonly cells: readonly Cell[];
  /** The API's own ids of this row, one per name of `Table.idNames`, for the member of a value column (`null`: none). */
  ids(member: Member | null): readonly (string | number | null)[];
}

/** What the chart draws, the screen reader reads and every export writes: one table, in numbers, not yet in words. */
export interface Table {
  /** What the rows are, as in `SeriesSet.by`. */
  readonly by: By;
  readonly granularity: Granularity;
  readonly covered: Covered;
  readonly columns: readonly ValueColumn[];
  /** One per bucket, made when it is asked for. */
  readonly rows: Sequence<Row>;
  /** Dimension that the columns are split by, `null` for none. */
  readonly split: string | null;
  /** Members of the split that have no column of their own, as in the first indicator's `SeriesSet.others`. */
  readonly others?: Others | null;
  /** The API's own name of the time column, and of its id columns. */
  readonly timeName: string;
  readonly idNames: readonly string[];
  /** As the endpoint says it. */
  readonly zone: string | null;
  /** The same as it is printed; `null`, or left out, where nothing is cut by time. */
  readonly zoneNote?: ZoneNote | null;
  readonly notices: readonly Notice[];
  readonly credit: Credit | null;
}

/**
 * All indicators that are shown, bucket by bucket: the very lines of their series, so that what is drawn, read aloud and
 * downloaded cannot disagree. Throws a `StatsError` of kind `config` where the dataset has no such indicator or split.
 */
export const table: (dataset: Dataset, show: ShowOptions) => Table = memoised((dataset, show) =>
  tableOf(
    dataset,
    show,
    indicatorsOf(dataset, show).map(({ id }) => series(dataset, { ...show, indicators: [id] })),
  ),
);

/** The table of sets that have one axis, at least one. */
export function tableOf(dataset: Dataset, show: ShowOptions, sets: readonly SeriesSet[]): Table {
  const selection = select(dataset, show);
  const [first] = sets as [SeriesSet];
  const columns = sets.flatMap(columnsOf);
  return {
    by: first.by,
    granularity: first.granularity,
    covered: first.covered,
    columns: columns.map(({ column }) => column),
    rows: sequence(first.buckets.length, (index) => {
      const bucket = first.buckets.at(index) as Bucket;
      return {
        bucket,
        cells: columns.map(({ line }) => cellOf(line, index)),
        ids: (member) => idsOf(dataset, first.granularity, selection, bucket, member),
      };
    }),
    split: selection.split?.id ?? null,
    others: first.others ?? null,
    timeName: dataset.timeName,
    idNames: dataset.rowIds.names,
    zone: dataset.zone,
    zoneNote: zoneNote(dataset, show),
    notices: dataset.notices,
    credit: dataset.credit,
  };
}

interface LineColumn {
  readonly column: ValueColumn;
  readonly line: Line;
}

function columnsOf({ indicator, lines, total, totalKind, baseline }: SeriesSet): readonly LineColumn[] {
  const column = (role: ValueColumn['role'], line: Line, covered: Covered | null = null): LineColumn => ({
    column: { indicator, member: line.member, role, totalKind: role === 'total' ? totalKind : null, covered },
    line,
  });
  return [
    ...lines.map((line) => column('value', line)),
    ...(total ? [column('total', total)] : []),
    ...(baseline ? [column('baseline', baseline.line, baseline.covered)] : []),
  ];
}

function cellOf(line: Line, index: number): Cell {
  const { column } = line;
  const atLeast = line.isAtLeast(index);
  const incomplete = line.lacks(index) && !atLeast;
  const cell = { value: column.at(index), state: column.stateAt(index), atLeast, incomplete };
  return line.coveredAt ? { ...cell, covered: line.coveredAt(index) } : cell;
}

/** Ids belong to one row of the API: buckets that were put together, or that it does not have, are no row of it. */
function idsOf(
  { buckets, granularity, rowIds }: Dataset,
  shown: Granularity,
  { split, kept }: Selection,
  { name }: Bucket,
  member: Member | null,
): readonly (string | number | null)[] {
  const index = granularity === shown ? lowerBound(buckets, name) : buckets.length;
  if (buckets[index] !== name) return rowIds.names.map(() => null);
  // A filter that keeps one member names it; `fromEntries` takes `__proto__` as a key like any other.
  const named: [string, string][] = [...kept].flatMap(([id, [only, more]]) =>
    only === undefined || more !== undefined ? [] : [[id, only]],
  );
  if (split && member) named.push([split.id, member.id]);
  const members: Members = Object.fromEntries(named);
  return rowIds.names.map((id) => rowIds.at(id, members, index));
}
