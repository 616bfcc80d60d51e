import { array, custom, looseObject, nullish, string, unknown } from 'valibot';
import { bucketAt, type BucketName } from '../../model/bucket.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import type { Measure, Plan } from './plan.js';
import { roleOf, type Role } from './requests.js';
import type { Answer } from '../source.js';

/** Labels of a series, without those that are empty: to these servers an empty label is none. */
export type Labels = Readonly<Record<string, string>>;

/** One value of a series over time. */
export interface Point {
  readonly bucket: BucketName;
  /** `null`: the server sent `NaN` or an infinity. */
  readonly value: number | null;
  readonly path: string;
}

/** One series of an answer. */
export interface Series {
  readonly role: Role;
  readonly labels: Labels;
  /** Empty in an answer about one moment. */
  readonly points: readonly Point[];
  /** The value of one moment, and that moment in milliseconds since the epoch. */
  readonly single: { readonly value: number | null; readonly at: number } | null;
  readonly path: string;
}

const envelope = looseObject(
  {
    data: looseObject({ resultType: string('a text'), result: unknown() }, 'an object'),
    warnings: nullish(array(string('a text'), 'an array of texts')),
    isPartial: nullish(unknown()),
  },
  'an object',
);

/** What an answer says besides figures. */
export interface Caveats {
  readonly warnings: readonly string[];
  readonly isPartial: boolean;
}

/** Reads what one answer warns of: `warnings` of Prometheus and Thanos, `isPartial` of VictoriaMetrics' cluster. */
export function caveatsOf(answer: Answer): Caveats {
  const { warnings, isPartial } = readShape(envelope, answer.json(), '');
  return { warnings: warnings ?? [], isPartial: isPartial === true };
}

/** Reads all series of one answer; `start` goes before the paths. Throws a `format` error with the first wrong path. */
export function seriesOf(answer: Answer, plan: Plan, start: string): Series[] {
  const role = roleOf(answer.request);
  const measure = plan.measures[role.index];
  const { resultType, result } = readShape(envelope, answer.json(), '').data;
  const path = `${start}data.result`;
  if (resultType === 'scalar') {
    const single = sample(result, path);
    return [{ role, labels: {}, points: [], single, path }];
  }
  if (!measure || (resultType !== 'matrix' && resultType !== 'vector')) {
    throw wrongType(`${start}data.resultType`, 'matrix, vector or scalar', resultType);
  }
  const rows = readShape(array(looseObject({}, 'an object'), 'an array of series'), result, path);
  return rows.map((row, index) => {
    const place = `${path}[${index}]`;
    const labels = labelsOf(row['metric'], `${place}.metric`);
    const isMatrix = resultType === 'matrix';
    if (row['histograms'] !== undefined || row['histogram'] !== undefined) throw histogram(place);
    const points = isMatrix ? pointsOf(row['values'], plan, measure, `${place}.values`) : [];
    const single = isMatrix ? null : sample(row['value'], `${place}.value`);
    return { role, labels, points, single, path: place };
  });
}

function histogram(path: string): Error {
  const numbers = 'numbers (histogram_count, histogram_sum or histogram_quantile of the query)';
  return wrongType(path, numbers, 'histograms');
}

/** Not valibot's own object, which drops keys such as `constructor`. */
const labelled = custom<object>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  'an object of labels',
);

function labelsOf(metric: unknown, path: string): Labels {
  const labels = Object.create(null) as Record<string, string>;
  for (const [label, value] of Object.entries(readShape(labelled, metric, path)) as [string, unknown][]) {
    if (typeof value !== 'string') throw wrongType(`${path}.${label}`, 'a text', value);
    if (value !== '') labels[label] = value;
  }
  return labels;
}

/** One point for each bucket: an address of the page's own may ask for more than one moment in it. */
function pointsOf(values: unknown, plan: Plan, measure: Measure, path: string): Point[] {
  const rows = readShape(array(unknown(), 'an array of moments and values'), values, path);
  const buckets = new Map<BucketName, { values: (number | null)[]; path: string }>();
  let before = -Infinity;
  rows.forEach((row, index) => {
    const place = `${path}[${index}]`;
    const { at, value } = sample(row, place);
    if (at <= before) throw wrongType(`${place}[0]`, 'a later moment than the one before', at / 1000);
    before = at;
    // What is known at the stroke of midnight, looking back, is about the day that ends.
    const bucket = bucketAt(measure.looksBack ? at - 1 : at, plan.granularity, plan.zone);
    const known = buckets.get(bucket);
    if (known) known.values.push(value);
    else buckets.set(bucket, { values: [value], path: place });
  });
  return [...buckets].map(([bucket, all]) => ({ bucket, value: together(all.values, measure), path: all.path }));
}

function together(values: readonly (number | null)[], { time }: Measure): number | null {
  const known = values.filter((value) => value !== null);
  if (time === 'last' || time === 'none') return known.at(-1) ?? null;
  // A part that is no number leaves the whole unknown.
  if (known.length < values.length) return null;
  if (time === 'max') return known.reduce((one, other) => Math.max(one, other));
  const sum = known.reduce((one, other) => one + other, 0);
  return time === 'sum' ? sum : sum / known.length;
}

/** The last second of the year 9999. */
const latest = 253_402_300_799;

/** `[1435781430.781, "1"]`: seconds, and a number as a text, since JSON has no `NaN`. */
function sample(row: unknown, path: string): { readonly at: number; readonly value: number | null } {
  if (!Array.isArray(row) || row.length !== 2) throw wrongType(path, 'a moment and a value', row);
  const [at, text] = row as readonly unknown[];
  if (typeof at !== 'number' || !(at > 0 && at <= latest)) throw wrongType(`${path}[0]`, 'seconds since 1970', at);
  return { at: Math.round(at * 1000), value: numberOf(text, `${path}[1]`) };
}

/** More than any number takes: what comes after is slow to read. */
const longest = 400;

function numberOf(text: unknown, path: string): number | null {
  if (text === 'NaN' || (typeof text === 'string' && /^[+-]?Inf(?:inity)?$/i.test(text))) return null;
  const isNumber =
    typeof text === 'string' && text.length <= longest && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
  const value = isNumber ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw wrongType(path, 'a number as a text', text);
  return value;
}
