import { bucketRange } from './bucket-range.js';
import type { BucketName, DateRange, Granularity } from './bucket.js';
import { checkAnnotation } from './check-annotation.js';
import { checkIndicators } from './check-indicator.js';
import type {
  Annotation,
  Credit,
  Dataset,
  GivenTotal,
  Indicator,
  LocalText,
  Member,
  Members,
  Notice,
  ServerExport,
  Slice,
} from './dataset.js';
import { httpUrl } from './http-url.js';
import { layOut, placesOf, type Layout } from './lay-out.js';
import { membersKey, plainMembers } from './members-key.js';
import { rowIds } from './row-ids.js';
import { sortRows, type Cells, type Group, type SortedRows } from './sort-rows.js';
import { span } from './span.js';
import { StatsError, wrongType } from './stats-error.js';
import { timelessTotals } from './timeless-totals.js';
import { readUpdated, type Updated } from './updated.js';
import { isZone } from './zone.js';

/** One row of an answer. */
export interface Observation {
  /**
   * Bucket, date or instant as the API wrote it. `null` for a row without time: its values become given totals of
   * exactly the dates of the rows that have one.
   */
  readonly time: string | null;
  readonly members: Members;
  readonly values: Readonly<Record<string, number | null | 'suppressed'>>;
  /** The API's own ids in this row, for `RowIds`. */
  readonly ids?: Readonly<Record<string, string | number | null>>;
  /** Where the row stands in the answer, for errors: `data[3]`. */
  readonly path: string;
}

export interface IndicatorInput extends Partial<Indicator> {
  readonly id: string;
}

export interface DimensionInput {
  readonly id: string;
  readonly label?: LocalText | null;
  /** Members that the endpoint declared, in its order; those that only occur in rows are added after them. */
  readonly members?: readonly (Partial<Member> & { readonly id: string })[];
}

/** What a source read from its answers, before it is checked. What is left out takes the contract's default. */
export interface DatasetInput {
  /** Left out: recognised by the form of the first row's time. */
  readonly granularity?: Granularity | null;
  readonly zone?: string | null;
  readonly updated?: string | null;
  readonly firstBucketCut?: boolean;
  readonly indicators: readonly IndicatorInput[];
  readonly dimensions?: readonly DimensionInput[];
  readonly observations: Iterable<Observation>;
  readonly totals?: readonly GivenTotal[];
  readonly notices?: readonly Notice[];
  readonly annotations?: readonly Annotation[];
  readonly exports?: readonly ServerExport[];
  readonly credit?: Credit | null;
  readonly idNames?: readonly string[];
  /** The API's own name of the time column, default `time`; also what errors call it. */
  readonly timeName?: string;
}

/** Cells that are held at most: 180 MB of them. */
const mostCells = 20_000_000;

/**
 * Checks observations and sorts them into columns. Throws a `StatsError` of kind `format` that names the first wrong path.
 *
 * Buckets reach from the first to the last row's, and on to the last one that `updated` can speak of. Rows without time
 * become given totals of exactly the dates of the other rows. Links that are no `http(s)` URL, and colours that are more
 * than a colour, are dropped.
 */
export function createDataset(input: DatasetInput): Dataset {
  const zone = input.zone ?? null;
  if (zone !== null && !isZone(zone)) throw wrongType('timezone', 'an IANA time zone like "Europe/Paris"', zone);
  const clock = zone ?? 'UTC';
  const updated = readUpdated(input.updated, clock);
  const rows = sortRows(input, zone);
  const rowDates = datesOf(rows);
  const layout = layoutOf(rows, input, updated, clock);
  const indicators = checkIndicators(input.indicators, rows.indicators);
  const slices = slicesOf(rows, layout, indicators);
  return {
    granularity: rows.granularity,
    zone: zone ?? rows.zone,
    updated: updated?.text ?? null,
    buckets: layout.span.names,
    rowDates,
    firstBucketCut: input.firstBucketCut ?? false,
    indicators,
    dimensions: rows.dimensions,
    slices,
    totals: [...checkTotals(input.totals ?? []), ...timelessTotals(rows.timeless, rowDates)],
    notices: input.notices ?? [],
    annotations: (input.annotations ?? []).map((one, index) => checkAnnotation(one, `annotations[${index}]`, clock)),
    exports: checkExports(input.exports ?? []),
    credit: input.credit ? { ...input.credit, href: httpUrl(input.credit.href) } : null,
    rowIds: rowIds(input.idNames ?? [], rows.groups, layout.places),
    timeName: input.timeName ?? 'time',
    column: finder(slices),
  };
}

function layoutOf(rows: SortedRows, { timeName }: DatasetInput, updated: Updated | null, zone: string): Layout {
  const ends = endsOf(rows.times);
  if (ends === null) return { span: { names: [], indexOf: new Map(), settled: 0 }, places: [] };
  const whole = span(ends.first, ends.last, updated?.instant ?? null, zone);
  return { span: whole, places: placesOf(rows, whole, timeName ?? 'time', zone) };
}

function slicesOf({ groups, paths }: SortedRows, layout: Layout, indicators: readonly Indicator[]): Slice[] {
  const found: [Group, Indicator, Cells][] = [];
  for (const indicator of indicators) {
    for (const group of groups.values()) {
      const cells = group.cells.get(indicator.id);
      if (cells) found.push([group, indicator, cells]);
    }
  }
  if (found.length * layout.span.names.length > mostCells) {
    const message = `data: expected at most ${mostCells} cells, got ${found.length} series of ${layout.span.names.length}`;
    throw new StatsError('format', 'too-large', message, { path: 'data' });
  }
  return found.map(([{ members }, indicator, cells]) => ({
    indicator: indicator.id,
    members,
    column: layOut(cells, layout, indicator, paths),
  }));
}

/** Names of one granularity sort as text. */
function endsOf(times: readonly BucketName[]): { readonly first: BucketName; readonly last: BucketName } | null {
  let [first, last] = [times[0], times[0]];
  if (first === undefined || last === undefined) return null;
  for (const name of times) {
    if (name < first) first = name;
    if (name > last) last = name;
  }
  return { first, last };
}

function datesOf({ times }: SortedRows): DateRange | null {
  const ends = endsOf(times);
  return ends && { from: bucketRange(ends.first).from, to: bucketRange(ends.last).to };
}

function checkTotals(totals: readonly GivenTotal[]): GivenTotal[] {
  return totals.map((total, index) => {
    const { value } = total;
    if (value !== null && !Number.isFinite(value)) throw wrongType(`totals[${index}].value`, 'a number or null', value);
    return { ...total, members: plainMembers(total.members) };
  });
}

function checkExports(files: readonly ServerExport[]): ServerExport[] {
  return files.flatMap((file) => {
    const href = httpUrl(file.href);
    return href === null ? [] : [{ ...file, href }];
  });
}

function finder(slices: readonly Slice[]): Dataset['column'] {
  const columns = new Map(slices.map((slice) => [columnKey(slice.indicator, slice.members), slice.column]));
  return (indicator, members) => columns.get(columnKey(indicator, members));
}

function columnKey(indicator: string, members: Members): string {
  return `${indicator.length}:${indicator}${membersKey(members)}`;
}
