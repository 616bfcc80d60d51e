import type { IndicatorInput } from '../../model/create-dataset.js';
import type { Aggregate, Fold, LocalText, Unit } from '../../model/dataset.js';
import { hasOnePerSession } from './dimensions.js';
import { metrics, type Metric } from './metrics.js';

/** What an answer says of a metric. */
export interface MetricType {
  /** `TYPE_INTEGER`, `TYPE_SECONDS`, …; empty where it says none. */
  readonly type: string;
  /** ISO 4217 code of amounts of money; `null` where the answer names none. */
  readonly currency: string | null;
}

const known = new Map(metrics.map((one) => [one.id, one]));

/** The metric of this name; `keyEvents:purchase` is `keyEvents` of one event. */
function metricOf(id: string): Metric | undefined {
  const [base = '', event] = id.split(':');
  const metric = known.get(base);
  if (!metric || event === undefined) return metric;
  const label = Object.entries(metric.label as Readonly<Record<string, string>>);
  return { ...metric, id, label: Object.fromEntries(label.map(([lang, text]) => [lang, `${text} (${event})`])) };
}

/** How figures go together over time, and over the members of these dimensions. What nobody knows does not. */
export function foldsOf(id: string, dimensions: readonly string[]): { readonly time: Fold; readonly split: Fold } {
  const kind = metricOf(id)?.kind;
  if (kind === 'events') return { time: 'sum', split: 'sum' };
  if (kind !== 'sessions') return { time: 'none', split: 'none' };
  return { time: 'sum', split: dimensions.every(hasOnePerSession) ? 'sum' : 'none' };
}

/** Whether its figure for a period is asked for by itself, and not made of the figures of days. */
export function isAskedWhole(id: string): boolean {
  return metricOf(id)?.kind !== 'events';
}

/** Whether no row means none of it: counts, but no rates, averages and metrics of the page's own. */
export function isCount(id: string): boolean {
  const kind = metricOf(id)?.kind;
  return kind !== undefined && kind !== 'quotient';
}

const ofPresence = new Set(['sessions', 'activeUsers', 'totalUsers', 'screenPageViews', 'eventCount']);

/** Whether 0 of it means that nobody came. */
export function tellsPresence(id: string): boolean {
  return ofPresence.has(id);
}

/** Whether it is a rate or an average, which the API gives as 0 where nobody came. */
export function isQuotient(id: string): boolean {
  return metricOf(id)?.kind === 'quotient';
}

/** A metric as an indicator, in a report by these dimensions. */
export function indicatorOf(
  id: string,
  told: MetricType | undefined,
  dimensions: readonly string[],
  missing: 'gap' | 'zero',
): IndicatorInput {
  const metric = metricOf(id);
  const aggregate: Aggregate = { kind: 'fold', ...foldsOf(id, dimensions) };
  return {
    id,
    label: metric?.label ?? ownLabel(id),
    definition: metric?.definition ?? null,
    unit: unitOf(id, told),
    aggregate,
    missing,
    polarity: metric?.polarity ?? 'neutral',
    decimals: metric?.decimals ?? null,
  };
}

function ownLabel(id: string): LocalText {
  return id.replace(/^customEvent:/, '');
}

const lengths = new Map(
  Object.entries({ TYPE_SECONDS: 1, TYPE_MILLISECONDS: 0.001, TYPE_MINUTES: 60, TYPE_HOURS: 3600 }),
);

function unitOf(id: string, told: MetricType | undefined): Unit {
  const unit = metricOf(id)?.unit;
  if (unit != null) return unit;
  if (told === undefined) return 'count';
  if (isRate(id, told.type)) return 'percent';
  if (lengths.has(told.type)) return 'second';
  return told.type === 'TYPE_CURRENCY' && told.currency !== null ? told.currency : 'count';
}

/** Google gives rates as fractions, without a type that says so. A metric of the page's own may have any name. */
function isRate(id: string, type: string): boolean {
  return type === 'TYPE_FLOAT' && /^[a-z]+(?:[A-Z][a-z]*)*Rate(?::|$)/.test(id) && !id.startsWith('custom');
}

/** A value in the indicator's unit: rates in percent, lengths of time in seconds. */
export function inUnit(value: number, id: string, told: MetricType): number {
  const factor = unitOf(id, told) === 'percent' ? 100 : (lengths.get(told.type) ?? 1);
  // 0.07 times 100 is 7.000000000000001.
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
