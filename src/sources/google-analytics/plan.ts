import {
  bucketOf,
  bucketRange,
  bucketsIn,
  type BucketName,
  type DateRange,
  type Granularity,
} from '../../model/bucket.js';
import type { DataQuery, Filters } from '../../query/query.js';
import { foldsOf, isAskedWhole, isQuotient, tellsPresence } from './catalogue.js';
import { config } from './config.js';
import { main } from './metrics.js';
import { timeDimensionOf } from './times.js';

/** Dates that a part asks for. */
export interface Span {
  /** What rows of several spans are told apart by. */
  readonly name: string;
  /** `null` for all there is. */
  readonly range: DateRange | null;
  /** The bucket that these dates are asked for as; `null` where they are a period, or rows name their own buckets. */
  readonly bucket: BucketName | null;
}

/** One report: what one request, with its pages, asks for. */
export interface Part {
  readonly role: string;
  readonly dimensions: readonly string[];
  readonly metrics: readonly string[];
  readonly spans: readonly Span[];
  readonly optional: boolean;
}

/** A query, as the API is asked it, and all that reading its answers takes. */
export interface Plan {
  readonly parts: readonly Part[];
  /** The dimension of time that parts with buckets are asked by. */
  readonly time: string;
  readonly split: string | null;
  readonly filters: Filters;
  readonly metrics: readonly string[];
  /** What the page says that no row means; `null` leaves it to the source. */
  readonly missing: 'gap' | 'zero' | null;
}

/** The API refuses earlier dates: "must be greater than 2015-08-13". */
export const earliest = '2015-08-14';

/** Limits of one report (google/analytics/data/v1beta/data.proto). */
const mostDimensions = 9;
const mostMetrics = 10;
const mostSpans = 4;

/** Ten requests, which a property takes at once. */
const mostQuarters = 40;

/** Throws a `config` error for what the API cannot be asked. */
export function planOf(query: DataQuery): Plan {
  const { split, filters, indicators, options, granularity, range } = query;
  const metrics = indicators.length > 0 ? [...new Set(indicators)] : main;
  const members = [...new Set([...(split === null ? [] : [split]), ...Object.keys(filters)])];
  const step = granularity ?? (range ? 'day' : 'month');
  const time = timeDimensionOf(step);
  checkDimensions(members, time);
  if (range && range.to < earliest) throw tooEarly(range);
  const plan = { split, filters, metrics };
  return {
    ...plan,
    parts: [...seriesParts(query, plan, members, step), ...totalParts(query, plan, members, step)],
    time,
    missing: options.missing === 'zero' || options.missing === 'gap' ? options.missing : null,
  };
}

type Asked = Pick<Plan, 'split' | 'filters' | 'metrics'>;

/** By bucket: rows of members, and of all of them together where theirs do not add up. */
function seriesParts({ range }: DataQuery, asked: Asked, members: readonly string[], step: Granularity): Part[] {
  const quarters = step === 'quarter' && range && asked.metrics.some(isAskedWhole) ? quartersIn(range) : null;
  const spans = quarters ?? [{ name: 'all', range, bucket: null }];
  const time = quarters ? [] : [timeDimensionOf(step)];
  return [
    ...partsOf('series', [...time, ...members], asked.metrics, spans, false),
    ...partsOf('whole', [...time, ...wholeOf(asked, members)], overlapping(asked, members), spans, true),
  ];
}

/** By period, what the figures of buckets do not add up to. */
function totalParts(query: DataQuery, asked: Asked, members: readonly string[], step: Granularity): Part[] {
  const { range, periods } = query;
  const [period = range, ...more] = periods;
  const isBucket = period !== null && more.length === 0 && bucketOf(period.from, step) === bucketOf(period.to, step);
  const metrics = isBucket ? [] : asked.metrics.filter(isAskedWhole);
  const named = [period, ...more].map((one, index) => ({
    name: names[index] ?? `period_${index}`,
    range: one,
    bucket: null,
  }));
  const spans = named.filter(({ range: dates }) => dates === null || dates.to >= earliest);
  const whole = overlapping(asked, members).filter((id) => metrics.includes(id));
  return [
    ...partsOf('totals', members, metrics, spans, false),
    ...partsOf('whole-totals', wholeOf(asked, members), whole, spans, true),
  ];
}

const names = ['current', 'previous'];

function wholeOf({ split }: Asked, members: readonly string[]): readonly string[] {
  return members.filter((id) => id !== split);
}

/** Beside members that are kept, the figure of all would be taken for theirs. */
function overlapping({ split, filters, metrics }: Asked, members: readonly string[]): readonly string[] {
  if (split === null || Object.hasOwn(filters, split)) return [];
  return metrics.filter((id) => foldsOf(id, members).split === 'none');
}

/** As many parts as the limits of one report make of it. */
function partsOf(
  name: string,
  dimensions: readonly string[],
  metrics: readonly string[],
  spans: readonly Span[],
  optional: boolean,
): Part[] {
  const size = metrics.some(isQuotient) ? mostMetrics - 1 : mostMetrics;
  const all = chunksOf(metrics, size).flatMap((some) =>
    chunksOf(spans, mostSpans).map((few) => ({ dimensions, metrics: withPresence(some), spans: few, optional })),
  );
  return all.map((part, index) => ({ role: index === 0 ? name : `${name}-${index + 1}`, ...part }));
}

/** Rates without anybody are 0, too: sessions tell which of them are. */
function withPresence(metrics: readonly string[]): readonly string[] {
  return metrics.some(isQuotient) && !metrics.some(tellsPresence) ? [...metrics, 'sessions'] : metrics;
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** People of a quarter are not those of its months: each quarter is asked for by its dates. `null` where they are too many. */
function quartersIn(range: DateRange): Span[] | null {
  const from = range.from < earliest ? earliest : range.from;
  const quarters = bucketsIn({ from, to: range.to }, 'quarter');
  if (quarters.length > mostQuarters) return null;
  return quarters.map((bucket) => {
    const whole = bucketRange(bucket);
    const dates = { from: whole.from < from ? from : whole.from, to: whole.to > range.to ? range.to : whole.to };
    return { name: `quarter_${bucket.replace('-', '_')}`, range: dates, bucket };
  });
}

function checkDimensions(members: readonly string[], time: string): void {
  if (members.includes(time)) {
    const message = `split: ${time} is what time is asked by; expected another dimension such as deviceCategory`;
    throw config('unknown-split', message, { split: time, known: 'deviceCategory' });
  }
  if (members.length < mostDimensions) return;
  const message = `filter: expected at most ${mostDimensions - 1} dimensions with that of the split, got ${members.length}`;
  throw config('bad-filter', message, { filter: members.join(' ') });
}

function tooEarly({ from, to }: DateRange): Error {
  const message = `period: the API knows nothing before ${earliest}, got ${from}/${to}`;
  return config('bad-period', message, { period: `${from}/${to}`, known: `${earliest}/2026-01-01` });
}
