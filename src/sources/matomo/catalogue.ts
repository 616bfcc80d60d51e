import type { IndicatorInput } from '../../model/create-dataset.js';
import type { Aggregate, Fold, Unit } from '../../model/dataset.js';
import { both, metrics, others, singles, type Metric } from './metrics.js';

/** A metric with a name of its own. */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((one) => one.id === id);
}

/** The metric that a value without a name is of; `null` where it could be one of several. */
export function singleOf(method: string, indicators: readonly string[]): string | null {
  if (Object.hasOwn(singles, method)) return singles[method] ?? null;
  return indicators.length > 1 ? null : (indicators[0] ?? 'value');
}

/** Whether a column of a row is a metric, and not a name, a link or a picture that goes with it. */
export function isMetric(id: string): boolean {
  return (
    metricOf(id) !== undefined ||
    Object.hasOwn(others, id) ||
    /^(?:entry_|exit_)?(?:nb|sum|max|min|avg|bounce)_|_rate$|_rate_/.test(id)
  );
}

/** Whether Matomo gives it as a rate (0.5) or as a percentage ("50%"). */
export function isRate(id: string): boolean {
  return /_rate(?:_|$)/.test(id) || id.endsWith('_percentage');
}

/** Names of numbers of people: `nb_users_returning`, `entry_nb_uniq_visitors`. */
const people = /^(?:entry_|exit_)?nb_(?:users|uniq)(?:_|$)/;

/** Whether it is a number of people or of distinct things: Matomo counts it once for each period. */
export function isDistinct(id: string): boolean {
  const { aggregate } = metricOf(id) ?? {};
  return aggregate?.kind === 'fold' ? aggregate.time === 'none' && !isRate(id) : people.test(id);
}

/** Whether no visit means none of it: counts, sums and people, but no averages and rates. */
export function isCount(id: string): boolean {
  return (
    !isRate(id) && /^(?:entry_|exit_)?(?:nb|sum|max)_|^(?:bounce_count|revenue)$/.test(id) && !id.includes('_per_')
  );
}

/** Reports of whole sites, and those that name each visit once at most: of others, such as plugins, visits do not add up. */
const byVisit =
  /\.get$|^(?:VisitsSummary|UserCountry|DevicesDetection|Referrers|Resolution|UserLanguage|UserId|VisitTime|VisitorInterest|Provider)\./;
/** A page is one of several of a visit: visits and visitors of pages do not add up, views do. */
const byAction = /^(?:Actions|Events|Contents|CustomDimensions|CustomVariables)\./;
const addUp = /^(?:nb_hits|sum_time_spent|nb_events|sum_event_value|revenue|nb_conversions|(?:entry|exit)_nb_visits)$/;

/** A column as an indicator. `columns`: those of the rows; a quotient is only made where its parts are among them. */
export function metricIndicator(id: string, columns: ReadonlySet<string>, method: string): IndicatorInput {
  const known = metricOf(id);
  return {
    id,
    label: known?.label ?? (Object.hasOwn(others, id) ? others[id] : undefined) ?? id,
    definition: known?.definition ?? null,
    unit: isRate(id) ? 'percent' : (known?.unit ?? unitOf(id)),
    aggregate: aggregateOf(id, known, columns, method),
    polarity: known?.polarity ?? (isCount(id) ? 'good' : 'neutral'),
    decimals: known?.decimals ?? null,
  };
}

function unitOf(id: string): Unit {
  return /^(?:entry_)?(?:sum|avg)_(?:time|visit_length)|^avg_.*time/.test(id) ? 'second' : 'count';
}

function aggregateOf(id: string, known: Metric | undefined, columns: ReadonlySet<string>, method: string): Aggregate {
  const declared = known?.aggregate ?? both(foldOf(id));
  if (declared.kind === 'ratio') {
    const whole = columns.size === 0 || (columns.has(declared.numerator) && columns.has(declared.denominator));
    return whole ? declared : both('none');
  }
  if (declared.kind !== 'fold') return declared;
  const adds = (byVisit.test(method) || (byAction.test(method) && addUp.test(id))) && !id.startsWith('sum_daily_');
  return !adds && declared.split === 'sum' ? { ...declared, split: 'none' } : declared;
}

function foldOf(id: string): Fold {
  if (id.startsWith('sum_daily_')) return 'sum';
  if (id.startsWith('max_')) return 'max';
  return isCount(id) && !people.test(id) ? 'sum' : 'none';
}
