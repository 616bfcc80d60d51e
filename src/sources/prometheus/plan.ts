import type { DateRange, Granularity } from '../../model/bucket.js';
import type { Fold } from '../../model/dataset.js';
import type { DataQuery } from '../../query/query.js';
import { checkQuery, config, isLabel } from './check.js';
import { readExpression, type Expression } from './expression.js';
import { isShare } from './text.js';
import { targetOf, type Target } from './target.js';

/** One indicator: what is evaluated for it, and how its values go together. */
export interface Measure {
  readonly id: string;
  readonly promql: string;
  readonly time: Fold;
  readonly split: Fold;
  /** A value is about the time before its moment. */
  readonly looksBack: boolean;
  readonly stepped: boolean;
  /** The step that the query's own windows are as long as; `null` where they are of other lengths. */
  readonly window: Granularity | null;
}

/** What is asked of one server, and how its answers are read. */
export interface Plan {
  readonly target: Target;
  readonly measures: readonly Measure[];
  /** The step of the values that are asked for. Coarser buckets are put together of them. */
  readonly granularity: Granularity;
  readonly zone: string;
  /** `null`: the values of this moment. */
  readonly range: DateRange | null;
  /** The period, then the baseline: what does not add up is asked for each by itself. */
  readonly periods: readonly DateRange[];
  /** Labels that the page names: in `split` and in `filter`. */
  readonly labels: readonly string[];
  readonly missing: 'gap' | 'zero';
}

/** Reads a query. Throws a `StatsError` of kind `config` for what these servers cannot be asked. */
export function planOf(query: DataQuery): Plan {
  checkQuery(query);
  const target = targetOf(query);
  const asked = target.promql === null ? composed(query) : [named(query, target.promql)];
  const steps = asked.map(({ expression }) => stepOf(expression, query, target));
  const range = target.isInstant ? null : query.range;
  asked.forEach(({ expression }) => {
    if (range === null && expression.stepped && !target.isFixed) throw withoutPeriod();
  });
  return {
    target,
    measures: asked.map(({ id, promql, expression }, index) => {
      const { looksBack, stepped, split } = expression;
      const { fold: time = 'none', window = null } = steps[index] ?? {};
      return { id, promql, time, split: split === 'sum' && isShare(id) ? 'none' : split, looksBack, stepped, window };
    }),
    granularity: steps[0]?.granularity ?? 'day',
    zone: query.zone ?? 'UTC',
    range,
    periods: query.periods.length === 0 && range ? [range] : query.periods,
    labels: labelsOf(query),
    missing: query.options.missing === 'zero' ? 'zero' : 'gap',
  };
}

interface Asked {
  readonly id: string;
  readonly promql: string;
  readonly expression: Expression;
}

/** More than servers take in an address. */
const longest = 10_000;

/** A query of the page's own is sent as it is written; `indicator` is the name that its values go by. */
function named({ indicators }: DataQuery, promql: string): Asked {
  const [id = 'value', ...more] = indicators;
  if (more.length > 0) {
    const message = `indicator: a query has one value; expected one name for it, got "${indicators.join(' ')}"`;
    throw config('unknown-indicator', message, { indicator: more.join(' '), known: id });
  }
  if (promql.length > longest) {
    const message = `query: expected at most ${longest} characters, got ${promql.length} characters`;
    throw config('bad-option', message, { option: 'query' });
  }
  return { id, promql, expression: readExpression(promql) };
}

const counter = /_(?:total|count|sum|bucket)$/;

/** Metrics by their names: what counters gained, the last value of all others, added up over series; of shares the mean. */
function composed(query: DataQuery): Asked[] {
  const { indicators, range } = query;
  if (indicators.length === 0) {
    const message = 'query: expected PromQL, or the name of a metric in indicator; got neither';
    throw config('unknown-indicator', message, { indicator: '', known: 'the name of a metric' });
  }
  const labels = labelsOf(query);
  const by = labels.length > 0 ? ` by (${labels.join(', ')}) ` : '';
  return indicators.map((id) => {
    if (!/^[a-z_:][\w:]*$/i.test(id)) {
      const message = `indicator: expected the name of a metric, or PromQL in query; got "${id}"`;
      throw config('unknown-indicator', message, { indicator: id, known: 'the name of a metric' });
    }
    const selector = `${id}${matchersOf(query)}`;
    if (range === null && counter.test(id)) throw withoutPeriod();
    const inner = counter.test(id) ? `increase(${selector}[{step}])` : `last_over_time(${selector}[{step}])`;
    const promql = `${isShare(id) ? 'avg' : 'sum'}${by}(${range === null ? selector : inner})`;
    return { id, promql, expression: readExpression(promql) };
  });
}

function labelsOf({ split, filters }: DataQuery): string[] {
  return [...new Set([...(split === null ? [] : [split]), ...Object.keys(filters)])];
}

/** `{profile="teacher",app=~"mail|blog"}`; matchers with several values are anchored regular expressions (RE2). */
function matchersOf({ filters }: DataQuery): string {
  const matchers = Object.entries(filters).map(([label, values]) => {
    const [first = ''] = values;
    if (!isLabel(label)) throw config('bad-filter', `filter: "${label}" is no label`, { filter: label });
    if (values.length === 1) return `${label}=${JSON.stringify(first)}`;
    const pattern = values.map((value) => value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('|');
    return `${label}=~${JSON.stringify(pattern)}`;
  });
  return matchers.length > 0 ? `{${matchers.join(',')}}` : '';
}

interface Step {
  readonly granularity: Granularity;
  readonly fold: Fold;
  readonly window?: Granularity;
}

/** Months are no multiple of anything: what adds up is asked for by day, and put together. */
function stepOf({ flow, stepped }: Expression, { granularity }: DataQuery, { isFixed, step }: Target): Step {
  if (isFixed) {
    const own = step === 604_800 ? 'week' : step !== null && step >= 86_400 ? 'day' : 'hour';
    const fits = flow && (flow.window === 'step' || lengths[flow.window] === step);
    return { granularity: own, fold: fits ? flow.fold : stepped ? 'none' : 'last' };
  }
  if (!flow && stepped) return { granularity: granularity ?? 'day', fold: 'none' };
  const even = granularity === 'hour' || granularity === 'week' ? granularity : 'day';
  if (!flow || flow.window === 'step') return { granularity: even, fold: flow?.fold ?? 'last' };
  const { window } = flow;
  const fits = granularity === null || granularity === window || (window !== 'week' && isCoarser(granularity, window));
  // Windows that overlap, or leave time out between them, only say what they say at their moment.
  return fits ? { granularity: window, fold: flow.fold, window } : { granularity: even, fold: 'last' };
}

/** Seconds of the windows that are as long as a step of time. */
export const lengths: Readonly<Partial<Record<Granularity, number>>> = { hour: 3_600, day: 86_400, week: 604_800 };

function isCoarser(one: Granularity, other: Granularity): boolean {
  return other === 'hour' || (other === 'day' && one !== 'hour');
}

function withoutPeriod(): Error {
  const known = 'last-7-days, last-12-months, 2026-01-01/2026-01-31';
  const message = `period: what happened needs a time in which it happened; for instance ${known}`;
  return config('bad-period', message, { period: '', known });
}
