import { array, boolean, looseObject, nullish, string, unknown, type InferOutput } from 'valibot';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { inUnit, isQuotient, tellsPresence, type MetricType } from './catalogue.js';
import type { Part, Plan } from './plan.js';
import { isTimeDimension } from './times.js';
import type { Answer } from '../source.js';

/** One row, read. */
export interface ReportRow {
  /** As the headers say. */
  readonly dimensions: readonly string[];
  readonly values: Readonly<Record<string, number | null>>;
  readonly path: string;
}

/** What one answer says. */
export interface Report {
  /** What it answers; `undefined` where nobody asked for it. */
  readonly part: Part | undefined;
  readonly dimensions: readonly string[];
  readonly metrics: ReadonlyMap<string, MetricType>;
  readonly rows: readonly ReportRow[];
  /** Rows of `RESERVED_TOTAL`, which `metricAggregations` gives: each over all rows of its date range. */
  readonly totals: readonly ReportRow[];
  readonly metadata: Metadata;
  /** What goes before the answer's paths. */
  readonly start: string;
}

const text = string('a text');
const list = nullish(array(unknown(), 'an array of rows'));
const count = nullish(unknown());
const flag = nullish(boolean('true or false'));

const envelope = looseObject(
  {
    dimensionHeaders: nullish(array(looseObject({ name: text }, 'an object'), 'an array of headers')),
    metricHeaders: nullish(array(looseObject({ name: text, type: nullish(text) }, 'an object'), 'an array of headers')),
    rows: list,
    totals: list,
    metadata: nullish(
      looseObject(
        {
          currencyCode: nullish(text),
          timeZone: nullish(text),
          emptyReason: nullish(text),
          subjectToThresholding: flag,
          dataLossFromOtherRow: flag,
          samplingMetadatas: nullish(
            array(looseObject({ samplesReadCount: count, samplingSpaceSize: count }, 'an object'), 'an array'),
          ),
          schemaRestrictionResponse: nullish(
            looseObject(
              {
                activeMetricRestrictions: nullish(
                  array(looseObject({ metricName: nullish(text) }, 'an object'), 'an array'),
                ),
              },
              'an object',
            ),
          ),
        },
        'an object',
      ),
    ),
  },
  'an object',
);

/** What an answer says of itself. */
export type Metadata = NonNullable<InferOutput<typeof envelope>['metadata']>;

/** Reads one answer. Throws a `format` error with the first wrong path. */
export function reportOf(answer: Answer, plan: Plan, start: string): Report {
  const body = readShape(envelope, answer.json(), '');
  const metadata = body.metadata ?? {};
  const part = plan.parts.find(({ role }) => role === answer.request.role);
  const dimensions = (body.dimensionHeaders ?? []).map(({ name }) => name);
  const metrics = metricsOf(body.metricHeaders ?? [], metadata, start);
  const rows = body.rows ?? [];
  const totals = body.totals ?? [];
  if (part && rows.length > 0) checkHeaders(part, plan, dimensions, metrics, start);
  const blocked = new Set(restrictedOf(metadata));
  const read = (row: unknown, path: string): ReportRow => rowOf(row, path, dimensions, metrics, blocked);
  return {
    part,
    dimensions,
    metrics,
    rows: rows.map((row, index) => read(row, `${start}rows[${index}]`)),
    totals: totals.map((row, index) => read(row, `${start}totals[${index}]`)),
    metadata,
    start,
  };
}

/** Metrics that the asker may not see: all their values are 0, and none of them is true. */
export function restrictedOf({ schemaRestrictionResponse }: Metadata): string[] {
  return (schemaRestrictionResponse?.activeMetricRestrictions ?? []).flatMap(({ metricName }) => metricName ?? []);
}

type Headers = NonNullable<InferOutput<typeof envelope>['metricHeaders']>;

function metricsOf(headers: Headers, { currencyCode }: Metadata, start: string): ReadonlyMap<string, MetricType> {
  const currency = currencyCode != null && /^[A-Z]{3}$/.test(currencyCode) ? currencyCode : null;
  const metrics = new Map<string, MetricType>();
  headers.forEach(({ name, type }, index) => {
    if (metrics.has(name)) throw wrongType(`${start}metricHeaders[${index}].name`, 'a metric of its own', name);
    metrics.set(name, { type: type ?? '', currency });
  });
  return metrics;
}

/** What was asked for has to be there: figures of another report are not it. Time may come by another step. */
function checkHeaders(
  part: Part,
  { time }: Plan,
  dimensions: readonly string[],
  metrics: ReadonlyMap<string, MetricType>,
  start: string,
): void {
  const lacking = part.dimensions.find((id) => !dimensions.includes(id));
  if (lacking !== undefined && !(lacking === time && dimensions.some(isTimeDimension))) {
    throw wrongType(`${start}dimensionHeaders`, `the dimension ${lacking}`, dimensions);
  }
  const absent = part.metrics.find((id) => !metrics.has(id));
  if (absent !== undefined) throw wrongType(`${start}metricHeaders`, `the metric ${absent}`, [...metrics.keys()]);
}

function rowOf(
  given: unknown,
  path: string,
  dimensions: readonly string[],
  metrics: ReadonlyMap<string, MetricType>,
  blocked: ReadonlySet<string>,
): ReportRow {
  if (typeof given !== 'object' || given === null) throw wrongType(path, 'an object', given);
  const row = given as Readonly<Record<string, unknown>>;
  const named = valuesOf(row['dimensionValues'], dimensions.length, `${path}.dimensionValues`);
  const measured = valuesOf(row['metricValues'], metrics.size, `${path}.metricValues`);
  const numbers = measured.map((value, index) => numberOf(value, `${path}.metricValues[${index}].value`));
  const isEmpty = hasNobody([...metrics.keys()], numbers);
  const values = [...metrics].map(([id, told], index): [string, number | null] => {
    const value = numbers[index] ?? null;
    const isUnknown = value === null || blocked.has(id) || (isEmpty && value === 0 && isQuotient(id));
    return [id, isUnknown ? null : inUnit(value, id, told)];
  });
  return { dimensions: named, values: Object.fromEntries(values), path };
}

/** Nobody came: a rate of 0 is one of nothing. */
function hasNobody(ids: readonly string[], numbers: readonly (number | null)[]): boolean {
  const present = numbers.filter((_, index) => tellsPresence(ids[index] ?? ''));
  return present.length > 0 && present.every((value) => value === 0);
}

/** `[{"value": "20260801"}, …]`, as long as the headers; absent where there are none. */
function valuesOf(given: unknown, length: number, path: string): string[] {
  const cells: unknown = given ?? [];
  if (!Array.isArray(cells) || cells.length !== length) throw wrongType(path, `an array of ${length}`, given);
  return (cells as readonly unknown[]).map((cell, index) => {
    const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : undefined;
    if (typeof value !== 'string') throw wrongType(`${path}[${index}].value`, 'a text', value);
    return value;
  });
}

/** Numbers are texts. A quotient without a denominator is none. */
function numberOf(value: string, path: string): number | null {
  if (/^(?:NaN|-?Infinity)$/.test(value)) return null;
  const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(number)) throw wrongType(path, 'a number as a text', value);
  return number;
}
