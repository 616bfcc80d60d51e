import { bucketRange } from '../../model/bucket.js';
import type { Observation } from '../../model/create-dataset.js';
import type { GivenTotal, Members } from '../../model/dataset.js';
import { membersKey } from '../../model/members-key.js';
import { isCount, isDistinct } from './catalogue.js';
import type { MatomoAnswers, MatomoRow, ReadPeriod, Values } from './rows.js';
import type { Reading } from '../matomo.js';

/** What a dataset is made of. */
export interface MatomoFigures {
  readonly observations: readonly Observation[];
  readonly totals: readonly GivenTotal[];
}

/** Figures by bucket, those of other stretches of time as given totals. */
export function figuresOf({ periods }: MatomoAnswers, reading: Reading): MatomoFigures {
  const observations: Observation[] = [];
  const totals: GivenTotal[] = [];
  const fill = filler(periods, reading);
  for (const period of periods) {
    // Beside members that are kept, the whole would be taken for that of all members.
    if (period.part === 'whole' && isKept(reading)) continue;
    for (const { member, values, path } of [...period.rows, ...fill(period)]) {
      const members = member === null ? period.members : { ...period.members, [reading.dimension]: member };
      if (period.part !== 'total' && period.time !== null) {
        observations.push({ time: period.time, members, values, path });
      } else {
        for (const total of totalsOf(period, members, values)) totals.push(total);
      }
    }
  }
  const isKnown = reachesBack(observations, reading);
  return { observations, totals: totals.filter(({ from }) => isKnown || from !== reading.baseline) };
}

/** Of a baseline that begins before the first visit of the site, the visitors are those of a shorter time. */
function reachesBack(observations: readonly Observation[], { baseline }: Reading): boolean {
  if (baseline === null) return true;
  return observations.some(({ time }) => time !== null && bucketRange(time).from <= baseline);
}

function isKept({ split, filters }: Reading): boolean {
  return split !== null && Object.hasOwn(filters, split);
}

function totalsOf({ part, range, time, asked }: ReadPeriod, members: Members, values: Values): GivenTotal[] {
  const { from, to } = range ?? (time === null ? asked : null) ?? { from: null, to: null };
  // All else is the sum of its buckets.
  const ids = Object.entries(values).filter(([id]) => part !== 'total' || isDistinct(id));
  return ids.map(([indicator, value]) => ({ indicator, members, value, from, to }));
}

/** There are some 250 countries. Zeros of thousands of members for each of many days would fill the memory. */
const mostImplied = 300;

/**
 * Rows of zeros that an answer implies. A report that adds up to the visits of its period names everyone who came: the
 * others made no visit, and without a visit there is no action. A period without anything is a gap, unless the page
 * says `missing="zero"`: Matomo answers the same for "nobody came" and for "not yet counted". Then the first period and
 * the last have a row for everyone, and the dataset makes 0 of what is missing between them.
 */
function filler(periods: readonly ReadPeriod[], reading: Reading): (period: ReadPeriod) => readonly MatomoRow[] {
  const reports = new Map<string, Report>();
  const whole = periods.filter(({ part, rows }) => part === 'whole' && rows.length > 0);
  const visits = new Map(whole.map((period) => [placeOf(period), visitsOf(period.rows)]));
  const ends = reading.missing === 'zero' ? endsOf(periods) : null;
  return (period) => {
    const { part, method, time, rows } = period;
    if (part === 'total' || time === null) return [];
    const sum = visitsOf(rows);
    const isComplete = part === 'rows' && sum !== null && sum === visits.get(placeOf(period));
    if (!(ends ? ends.has(period) : isComplete)) return [];
    const key = `${part} ${method}`;
    const report = reports.get(key) ?? reportOf(periods, period, reading);
    reports.set(key, report);
    return ends || report.members.size <= mostImplied ? zeros(period, report) : [];
  };
}

/** The first and the last period of each series. */
function endsOf(periods: readonly ReadPeriod[]): ReadonlySet<ReadPeriod> {
  const ends = new Map<string, readonly [first: ReadPeriod, last: ReadPeriod]>();
  for (const period of periods.filter(({ time }) => time !== null)) {
    const key = JSON.stringify([period.part, period.method, period.members]);
    ends.set(key, [ends.get(key)?.[0] ?? period, period]);
  }
  return new Set([...ends.values()].flat());
}

/** What one report speaks of, in any period. */
interface Report {
  readonly members: ReadonlySet<string | null>;
  readonly counts: readonly string[];
}

/** Members of the rows, and those that were asked for; counts of the rows, and without any those that were asked for. */
function reportOf(
  periods: readonly ReadPeriod[],
  { part, method }: ReadPeriod,
  { split, filters, indicators }: Reading,
): Report {
  const rows = periods.filter((one) => one.part === part && one.method === method).flatMap((one) => one.rows);
  const asked = part === 'rows' && split !== null ? (filters[split] ?? []) : [];
  const named = rows.length > 0 ? rows.flatMap(({ values }) => Object.keys(values)) : indicators;
  return {
    members: new Set([...rows.map(({ member }) => member), ...asked]),
    counts: [...new Set(named)].filter(isCount),
  };
}

function zeros({ rows, time }: ReadPeriod, { members, counts }: Report): MatomoRow[] {
  const there = new Map(rows.map((row) => [row.member, row]));
  return [...(members.size > 0 ? members : [null])].flatMap((member) => {
    const values = there.get(member)?.values;
    if (values && values['nb_visits'] !== 0) return [];
    const silent = counts.filter((id) => values?.[id] === undefined);
    const path = there.get(member)?.path ?? time ?? '';
    return silent.length > 0 ? [{ member, values: Object.fromEntries(silent.map((id) => [id, 0])), path }] : [];
  });
}

function placeOf({ combination, site, time }: ReadPeriod): string {
  return membersKey({ combination: String(combination), site: site ?? '', time: time ?? '' });
}

/** The visits of all rows together; `null` where one does not say. */
function visitsOf(rows: readonly MatomoRow[]): number | null {
  let sum = 0;
  for (const { values } of rows) {
    const visits = values['nb_visits'];
    if (visits === undefined || visits === null) return null;
    sum += visits;
  }
  return sum;
}
