import type { BucketName, DateRange } from '../../model/bucket.js';
import type { Observation } from '../../model/create-dataset.js';
import type { GivenTotal, Members } from '../../model/dataset.js';
import { membersKey } from '../../model/members-key.js';
import { wrongType } from '../../model/stats-error.js';
import type { Plan, Span } from './plan.js';
import type { Report, ReportRow } from './report.js';
import { bucketNamed, isTimeDimension, secondHour } from './times.js';

/** What the dimension is called that tells date ranges apart. */
export const rangeName = 'dateRange';

/** What the rows of all answers say. */
export interface Figures {
  readonly observations: readonly Observation[];
  readonly totals: readonly GivenTotal[];
  /** There were rows of no date. */
  readonly undated: boolean;
}

type Value = Observation['values'][string];

/** One row, and when and of what it is. */
interface Placed {
  readonly row: ReportRow;
  readonly time: BucketName | null;
  readonly range: DateRange | null;
  readonly members: Members;
  /** It is over all rows: what a row says goes before it. */
  readonly isReserved?: boolean;
}

/** The place of the dimension of time; -1 where the report has none. What members are of is no time. */
export function timeIndex({ dimensions }: Report, { split, filters }: Plan): number {
  return dimensions.findIndex((id) => isTimeDimension(id) && id !== split && !Object.hasOwn(filters, id));
}

/** Sorts rows into buckets and periods. Throws a `format` error with the first wrong path. */
export function figuresOf(reports: readonly Report[], plan: Plan): Figures {
  const cells = new Map<string, Observation>();
  const totals = new Map<string, GivenTotal>();
  const names = namesOf(reports, plan);
  let undated = false;
  for (const report of reports) {
    for (const placed of placesOf(report, plan, names)) {
      if (placed === null) undated = true;
      else if (placed.time !== null) addCell(cells, placed, placed.time, report);
      else addTotals(totals, placed);
    }
  }
  for (const report of reports) for (const placed of reservedOf(report, plan)) addTotals(totals, placed);
  return { observations: [...cells.values()], totals: [...totals.values()], undated };
}

function* placesOf(report: Report, plan: Plan, names: Names): Generator<Placed | null> {
  const index = timeIndex(report, plan);
  const ranged = report.dimensions.indexOf(rangeName);
  for (const row of report.rows) {
    const members = membersOf(row, report, names, index);
    if (index < 0) {
      const span = spanOf(row, report, plan, ranged);
      if (!span)
        throw wrongType(`${row.path}.dimensionValues[${ranged}].value`, 'a date range', row.dimensions[ranged]);
      yield { row, time: span.bucket, range: span.range, members };
    } else {
      const path = `${row.path}.dimensionValues[${index}].value`;
      const time = bucketNamed(row.dimensions[index] ?? '', report.dimensions[index] ?? '', path);
      yield time === null ? null : { row, time, range: null, members };
    }
  }
}

/** Totals over all rows. Of what a filter keeps there may be several members, whose total they are together. */
function* reservedOf(report: Report, plan: Plan): Generator<Placed> {
  const ranged = report.dimensions.indexOf(rangeName);
  const isFiltered = Object.keys(plan.filters).length > 0;
  for (const row of report.totals) {
    row.dimensions.forEach((value, index) => {
      if (index === ranged || value === 'RESERVED_TOTAL') return;
      throw wrongType(`${row.path}.dimensionValues[${index}].value`, '"RESERVED_TOTAL"', value);
    });
    const span = spanOf(row, report, plan, ranged);
    if (span?.bucket !== null || isFiltered) continue;
    yield { row, time: null, range: span.range, members: {}, isReserved: true };
  }
}

/** The dates of a row without time. Ranges without a name are called by their place. */
function spanOf(row: ReportRow, { part }: Report, { parts }: Plan, ranged: number): Span | undefined {
  if (!part) return { name: '', range: null, bucket: null };
  const name = ranged < 0 ? undefined : row.dimensions[ranged];
  if (name === undefined) return part.spans.length === 1 ? part.spans[0] : undefined;
  const [, place] = /^date_range_(\d)$/.exec(name) ?? [];
  if (place !== undefined) return part.spans[Number(place)];
  return [part, ...parts].flatMap(({ spans }) => spans).find((span) => span.name === name);
}

/** How a filter writes members, by dimension and by how the answers write them. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * A filter may write france for what the answers call France: the API folds case. Where they have several that differ in case,
 * each is what it is. Throws a `format` error where none of these is what the filter writes.
 */
function namesOf(reports: readonly Report[], { filters }: Plan): Names {
  const entries = Object.entries(filters).map(([id, asked]) => {
    const given = new Set(reports.flatMap((report) => writtenIn(report, id)));
    const names = asked.map((one) => {
      const same = [...given].filter((member) => member.toLowerCase() === one.toLowerCase());
      if (same.length <= 1) return [same[0] ?? one, one] as const;
      if (given.has(one)) return [one, one] as const;
      throw wrongType('rows', `one ${id} that is "${one}" in whatever case`, same);
    });
    return [id, new Map(names)] as const;
  });
  return new Map(entries);
}

function writtenIn({ dimensions, rows }: Report, id: string): string[] {
  const index = dimensions.indexOf(id);
  return index < 0 ? [] : rows.map((row) => row.dimensions[index] ?? '');
}

function membersOf(row: ReportRow, { dimensions }: Report, names: Names, time: number): Members {
  const entries = dimensions.flatMap((id, index): [string, string][] => {
    if (index === time || id === rangeName) return [];
    const member = row.dimensions[index] ?? '';
    return [[id, names.get(id)?.get(member) ?? member]];
  });
  return Object.fromEntries(entries);
}

/**
 * Where there are several date ranges, a date has a row in each of them, and those of ranges that it does not lie in are all 0;
 * where they overlap, both rows say the same. Parts share a bucket and have metrics of their own.
 */
function addCell(
  cells: Map<string, Observation>,
  { row, members }: Placed,
  time: BucketName,
  { dimensions, start }: Report,
): void {
  const key = `${time} ${membersKey(members)}`;
  const known = cells.get(key);
  // Without a prototype, a metric may have any name.
  const values = Object.assign(Object.create(null) as Record<string, Value>, known?.values);
  const isTwice = !dimensions.includes(rangeName) && known?.path.startsWith(`${start}rows`) === true;
  for (const [id, value] of Object.entries(row.values)) {
    const before = values[id];
    const isEqual = before === undefined || before === value || value === 0 || before === 0;
    if ((before !== undefined && isTwice) || !isEqual) {
      throw wrongType(
        `${row.path}.dimensionValues`,
        `values that ${known?.path ?? 'no other row'} does not have`,
        row.dimensions,
      );
    }
    values[id] = before === undefined || before === 0 ? value : before;
  }
  cells.set(key, { time, members, values, path: known?.path ?? row.path });
}

function addTotals(totals: Map<string, GivenTotal>, { row, range, members, isReserved }: Placed): void {
  const { from, to } = range ?? { from: null, to: null };
  for (const [indicator, value] of Object.entries(row.values)) {
    const key = `${indicator} ${from} ${to} ${membersKey(members)}`;
    const known = totals.get(key);
    if (known && isReserved !== true && known.value !== value) {
      throw wrongType(`${row.path}.dimensionValues`, 'values that no other row has', row.dimensions);
    }
    if (!known) totals.set(key, { indicator, members, value, from, to });
  }
}

/**
 * When clocks go back, the API puts both hours of one name into one row, the first: of the second nothing is known, which is
 * not 0.
 */
export function repeatedHours(observations: readonly Observation[], zone: string): Observation[] {
  return observations.flatMap((one) => {
    const time = secondHour(one.time ?? '', zone);
    const values = Object.keys(one.values).map((id) => [id, null] as const);
    return time === null ? [] : [{ ...one, time, values: Object.fromEntries(values) }];
  });
}
