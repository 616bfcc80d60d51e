import { bucketEnd, bucketsIn, stepBucket, type DateRange, type Granularity } from '../../model/bucket.js';
import { config } from './check.js';
import { lengths, type Measure, type Plan } from './plan.js';
import { withStep, withWindow } from './text.js';
import type { HttpRequest } from '../source.js';

/** Values that Prometheus gives for one series at most (web/api/v1/api.go); others give more. */
const mostPoints = 11_000;

/** More than so many requests no page should send for one figure. */
const mostRequests = 100;

/** More than so many moments no chart can show; each takes time before the first is asked for. */
const mostMoments = 100_000;

/** What a request is: the place of its measure in the plan, and of the period that it asks for as a whole. */
export interface Role {
  readonly index: number;
  /** `null`: it asks for buckets, or for this moment. */
  readonly period: number | null;
}

/** Reads the role that `requestsOf` gave. */
export function roleOf({ role = '0' }: HttpRequest): Role {
  const [index, period] = role.split(' ');
  return { index: Number(index), period: period === undefined ? null : Number(period) };
}

/** The requests of a plan. Throws a `config` error where they would be too many. */
export function requestsOf(plan: Plan): HttpRequest[] {
  const requests = plan.measures.flatMap((measure, index) => {
    const role = String(index);
    if (plan.target.isFixed) return [{ url: fixed(plan, measure), role }];
    if (plan.range === null) return [{ url: address(plan, measure, {}, 0), role }];
    const parts = partsOf(plan, plan.range).map((part) => ({ url: rangeAddress(plan, measure, part), role }));
    // What does not add up over time is asked for once more, over the whole of it and of what it is compared with.
    if (measure.time !== 'none') return parts;
    const totals = plan.periods.map((range, period) => ({
      url: totalAddress(plan, measure, range),
      role: `${role} ${period}`,
      optional: true,
    }));
    return [...parts, ...totals];
  });
  if (requests.length <= mostRequests) return requests;
  throw tooMany(plan.granularity, `${requests.length} requests`, mostRequests);
}

function tooMany(granularity: Granularity, what: string, most: number): Error {
  const message = `granularity: by ${granularity}, ${what} would be needed, more than ${most}`;
  return config('bad-granularity', message, { granularity });
}

/** Consecutive buckets of the same length, instants in milliseconds. Steps of the API are equally long. */
interface Part {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** Clocks that are changed, and months, make several parts. */
function partsOf({ granularity, zone }: Plan, range: DateRange): Part[] {
  const days = 1 + (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000;
  const moments = Math.ceil((days * 86_400) / (lengths[granularity] ?? 30 * 86_400));
  if (moments > mostMoments) throw tooMany(granularity, `${moments} moments`, mostMoments);
  const parts: { start: number; length: number; count: number }[] = [];
  const names = bucketsIn(range, granularity, zone);
  let start = bucketEnd(stepBucket(names[0] ?? '', -1), zone);
  for (const name of names) {
    const end = bucketEnd(name, zone);
    const last = parts.at(-1);
    if (last?.length === end - start && last.count < mostPoints) last.count++;
    else parts.push({ start, length: end - start, count: 1 });
    start = end;
  }
  return parts;
}

/**
 * A value that looks back belongs to the bucket that it looks back over: it is asked for in the last millisecond of it.
 * A value of a moment is asked for where the bucket begins, as servers keep few minutes after a measurement.
 */
function rangeAddress(plan: Plan, measure: Measure, { start, length, count }: Part): string {
  const first = measure.looksBack ? start + length - 1 : start;
  const parameters = {
    start: seconds(first),
    end: seconds(first + (count - 1) * length),
    step: seconds(length),
    // VictoriaMetrics would move moments to multiples of the step, up to a day back.
    nocache: '1',
    // It would also take a value of yesterday's noon for one of this midnight.
    ...(!measure.looksBack && { max_lookback: plan.granularity === 'hour' ? '5m' : '1h' }),
  };
  return address(plan, measure, parameters, length / 1000);
}

function totalAddress(plan: Plan, measure: Measure, range: DateRange): string {
  const { zone } = plan;
  const start = bucketEnd(stepBucket(range.from, -1), zone);
  const end = bucketEnd(range.to, zone);
  return address(plan, measure, { time: seconds(end - 1) }, (end - start) / 1000);
}

/** The address with PromQL and these parameters; of `query` where no start is among them. */
function address(
  { target }: Plan,
  { promql, window }: Measure,
  parameters: Readonly<Record<string, string>>,
  step: number,
): string {
  const url = new URL(target.url);
  if (!('start' in parameters)) url.pathname = url.pathname.replace(/_range$/, '');
  const filled = withStep(promql, step);
  const isOdd = window !== null && step !== lengths[window];
  url.searchParams.set('query', isOdd && step > 0 ? withWindow(filled, window, step) : filled);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function fixed({ target }: Plan, { promql }: Measure): string {
  const url = new URL(target.url);
  url.searchParams.set('query', withStep(promql, target.step ?? 300));
  return url.href;
}

function seconds(milliseconds: number): string {
  return String(milliseconds / 1000);
}
