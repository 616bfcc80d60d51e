import type { DimensionInput, Observation } from '../../model/create-dataset.js';
import type { GivenTotal, LocalText, Members } from '../../model/dataset.js';
import { bucketOf, dateIn } from '../../model/bucket.js';
import { membersKey, plainMembers } from '../../model/members-key.js';
import { StatsError, wrongType } from '../../model/stats-error.js';
import type { Plan } from './plan.js';
import type { Series } from './series.js';

/** What the series of a query say. */
export interface Rows {
  readonly dimensions: readonly DimensionInput[];
  readonly observations: Iterable<Observation>;
  readonly totals: readonly GivenTotal[];
}

const without: LocalText = { en: '(none)', fr: '(aucun)' };

/** The name of the metric is what is measured, unless the series of one query are of several. */
const metricName = '__name__';

/** Labels that series differ by at most: every series has a member of each. */
const mostLabels = 100;

/**
 * Series as rows; `at` is when the answers arrived. Throws a `format` error where two series have the same labels, or all of
 * them too many.
 */
export function rowsOf(series: readonly Series[], plan: Plan, at: number): Rows {
  const labels = plan.measures.map((_, index) => labelsOf(series.filter(({ role }) => role.index === index)));
  const membersOf = ({ role, labels: own }: Series): Members => {
    const entries = (labels[role.index] ?? []).map((label) => [label, own[label] ?? ''] as const);
    return plainMembers(Object.fromEntries(entries));
  };
  const all = series.map((one) => ({ ...one, members: membersOf(one) }));
  return {
    dimensions: dimensionsOf(all, series.length === 0 ? plan.labels : [...new Set(labels.flat())]),
    observations: observe(all, plan),
    totals: totalsOf(all, plan, at, reachesBack(all, plan)),
  };
}

type Row = Series & { readonly members: Members };

/**
 * A series that lacks a label which others have is one of those without it, not all of them together: it gets an empty
 * member.
 */
function labelsOf(series: readonly Series[]): string[] {
  const labels = new Set(series.flatMap((one) => Object.keys(one.labels)));
  const names = new Set(series.map((one) => one.labels[metricName]));
  if (names.size === 1) labels.delete(metricName);
  if (labels.size <= mostLabels) return [...labels];
  const message = `data.result: expected at most ${mostLabels} labels, got ${labels.size}`;
  throw new StatsError('format', 'too-large', message, { path: 'data.result' });
}

function dimensionsOf(rows: readonly Row[], labels: readonly string[]): DimensionInput[] {
  return labels.map((id) => ({
    id,
    members: [...new Set(rows.flatMap(({ members }) => members[id] ?? []))].map((member) => ({
      id: member,
      label: member || without,
    })),
  }));
}

function* observe(rows: readonly Row[], { measures }: Plan): Generator<Observation> {
  for (const { role, members, points } of rows) {
    const id = measures[role.index]?.id ?? '';
    for (const { bucket, value, path } of points) yield { time: bucket, members, values: { [id]: value }, path };
  }
}

/** Servers keep some weeks only: what they say of a baseline that began before is that of a shorter time. */
function reachesBack(rows: readonly Row[], { periods: [, baseline], granularity, missing }: Plan): boolean {
  if (!baseline || missing === 'zero') return true;
  const first = bucketOf(baseline.from, granularity === 'hour' ? 'day' : granularity);
  return rows.some(({ points }) => points.some(({ bucket }) => bucket.slice(0, first.length) <= first));
}

/** Values of one moment: of the whole period where they were asked for it, else of that moment. */
function totalsOf(rows: readonly Row[], { measures, periods, zone }: Plan, at: number, isWhole: boolean): GivenTotal[] {
  const seen = new Set<string>();
  return rows.flatMap(({ role, members, single, path }) => {
    if (single === null || (role.period === 1 && !isWhole)) return [];
    const indicator = measures[role.index]?.id ?? '';
    const key = `${role.period} ${membersKey({ ...members, '': indicator })}`;
    if (seen.has(key)) throw wrongType(`${path}.metric`, 'labels that no other series has', members);
    seen.add(key);
    const date = dateIn(single.at, zone);
    const until = date < dateIn(at, zone) ? date : null;
    const { from, to } = periods[role.period ?? -1] ?? { from: null, to: until };
    return [{ indicator, members, value: single.value, from, to }];
  });
}
