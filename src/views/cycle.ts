import { bucketOf, bucketRange, stepBucket, type BucketName, type CalendarDate } from '../model/bucket.js';
import { absent, known } from '../model/column.js';
import type { Dataset, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Cells } from './cells.js';
import type { Covered, Figure, NoFigure } from './figure.js';
import { coveredBuckets } from './covered.js';
import { lessSilent } from './fold-members.js';
import { foldsOf } from './folds.js';
import { firstName, knownFrame, lowerBound, type Frame } from './frame.js';
import { clockOf, isRunning, settledCount } from './incomplete.js';
import { measure } from './measure.js';
import { memoised } from './memoised.js';
import { indicatorsOf } from './indicators-of.js';
import { select } from './select.js';
import { whyNot } from './why-not.js';

/** The values of one member (`null`: all together) by place in the cycle. `null`: no value at that place. */
export interface CycleLine {
  readonly member: Member | null;
  readonly values: readonly (number | null)[];
  /** By place: values of it are missing. */
  readonly lacking: readonly boolean[];
  /** By place what is known of it, a code of `model/column.ts`: of one without a value what its buckets say most of. */
  readonly codes: readonly number[];
}

/** One indicator by hour of the day (24 places, 00 h first) or by weekday (7 places, Monday first). */
export interface Cycle {
  readonly indicator: Indicator;
  readonly by: 'hour-of-day' | 'weekday';
  readonly lines: readonly CycleLine[];
  readonly total: CycleLine | null;
  readonly covered: Covered;
  /** Buckets of the weeks that lack their full value, of any line where there is no total. */
  readonly missing: Figure['missing'];
  readonly reason: NoFigure | null;
}

/**
 * Sums the buckets of complete ISO weeks by hour or weekday. The place of a value comes from its bucket's name, never
 * from its position, so that a member without a row for 03 h does not shift.
 */
export const cycle: (dataset: Dataset, show: ShowOptions) => Cycle = memoised((dataset, show) => {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const selection = select(dataset, show);
  const by = show.by === 'hour-of-day' ? 'hour-of-day' : 'weekday';
  const frame = completeWeeks(dataset, show, indicator);
  const { lines, total } = measure(dataset, indicator, selection, { frame, groups: null, settled: frame.names.length });
  const reason =
    whyNoCycle(dataset, indicator, by, frame) ??
    (total || selection.split ? null : whyNot(dataset, indicator, selection));
  const places = reason ? [] : placesOf(frame.names, by);
  const length = by === 'weekday' ? 7 : 24;
  const fold = (member: Member | null, cells: Cells | null): CycleLine => ({
    member,
    ...sumByPlace(cells, places, length),
  });
  return {
    indicator,
    by,
    lines: selection.shown.map((member, index) => fold(member, lines[index] ?? null)),
    total: total && fold(null, total),
    covered: coveredBuckets(dataset, { ...show, granularity: null }, wholeDays(frame.names)),
    missing: reason ? null : missingIn(total ? [total] : lines, frame),
    reason,
  };
});

/**
 * The buckets from the first whole week's Monday to the last whole week's Sunday. A day whose first or last hours have no
 * row is cut, but for the days that the period begins and ends with, where no row means that nothing happened.
 */
function completeWeeks(dataset: Dataset, show: ShowOptions, { missing }: Indicator): Frame {
  const { granularity } = dataset;
  const frame = knownFrame(dataset, show.period);
  const clock = clockOf(dataset, show);
  const asked = missing === 'zero' ? show.period : null;
  const first = frame.names[0];
  const last = frame.names[settledCount(frame.names, clock) - 1];
  if (first === undefined || last === undefined || granularity === null) return { names: [], start: 0 };
  const [{ from: date }, { to }] = [bucketRange(first), bucketRange(last)];
  const isCut = granularity === 'hour' && !first.endsWith('T00') && date !== asked?.from;
  const isOpen = granularity === 'hour' && !last.endsWith('T23') && (to !== asked?.to || isRunning(to, clock));
  const begins = isCut ? dayAfter(first) : date;
  const ends = isOpen ? to : dayAfter(last);
  const monday = stepBucket(bucketRange(bucketOf(stepBucket(begins, -1), 'week')).to, 1);
  const from = lowerBound(frame.names, firstName(monday, granularity));
  const end = lowerBound(frame.names, firstName(bucketRange(bucketOf(ends, 'week')).from, granularity));
  return { names: frame.names.slice(from, end), start: frame.start + from };
}

/** The first and the last bucket of these days, with a row or not. */
function wholeDays(names: readonly BucketName[]): readonly BucketName[] {
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || !first.includes('T')) return names;
  return [firstName(bucketRange(first).from, 'hour'), `${bucketRange(last).to}T23`];
}

function dayAfter(name: BucketName): CalendarDate {
  return stepBucket(bucketRange(name).to, 1);
}

function whyNoCycle(dataset: Dataset, indicator: Indicator, by: Cycle['by'], { names }: Frame): NoFigure | null {
  const { granularity } = dataset;
  if (granularity !== 'hour' && (by === 'hour-of-day' || granularity !== 'day'))
    return granularity ? 'too-coarse' : 'no-data';
  if (indicator.aggregate.kind === 'ratio' || foldsOf(indicator).regroup !== 'sum') return 'not-additive';
  return names.length === 0 ? 'no-data' : null;
}

/** For each bucket its hour, or its weekday from Monday on; the repeated hour of a clock change is the same hour. */
function placesOf(names: readonly BucketName[], by: Cycle['by']): readonly number[] {
  if (by === 'hour-of-day') return names.map((name) => Number(name.slice(11, 13)));
  return names.map((name) => (new Date(`${name.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7);
}

function sumByPlace(
  cells: Cells | null,
  places: readonly number[],
  length: number,
): Pick<CycleLine, 'values' | 'lacking' | 'codes'> {
  const values = new Array<number | null>(length).fill(null);
  const lacking = new Array<boolean>(length).fill(false);
  const codes = new Array<number>(length).fill(absent);
  if (!cells) return { values, lacking, codes };
  places.forEach((place, index) => {
    const code = cells.codes[index] ?? absent;
    codes[place] = lessSilent(codes[place] ?? absent, code);
    if (code === known) values[place] = (values[place] ?? 0) + (cells.numbers[index] ?? 0);
    if (lacks(cells, index)) lacking[place] = true;
  });
  // No number is as large as some sums.
  return { values: values.map((sum) => (Number.isFinite(sum) ? sum : null)), lacking, codes };
}

function missingIn(lines: readonly (Cells | null)[], { names }: Frame): Figure['missing'] {
  const lacking = names.flatMap((_, index) => {
    const own = lines.filter((cells) => cells && lacks(cells, index));
    return own.length > 0 ? [own.every((cells) => cells?.codes[index] === known)] : [];
  });
  const partly = lacking.filter(Boolean).length;
  return lacking.length > 0 ? { count: lacking.length, of: names.length, partly } : null;
}

function lacks({ codes, lacking }: Cells, index: number): boolean {
  return codes[index] !== known || lacking?.[index] === 1;
}
