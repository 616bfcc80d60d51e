import { firstDay, rowsOfDay } from './rows.js';

/**
 * @import { AggregateQuery } from './query.js'
 * @import { MetricRow } from './rows.js'
 *
 * @typedef {{ nbRequests: number, bytes: number, duration: number }} Counts
 * @typedef {Record<string, string | null | MetricRow['resource']>} Key
 *
 * @typedef {object} Series
 * @property {Key} key
 * @property {number} nbRequests
 * @property {number} bytes
 * @property {Record<string, { nbRequests: number, bytes: number, meanDuration: number }>} [days]
 */

/**
 * What `_agg` answers: series sorted by size, each with a map of the days on which it had requests. Days are listed
 * only where `day` comes first in the split, and only if there is any row.
 *
 * @param {AggregateQuery} query
 */
export function aggregate(query) {
  const byDay = query.split[0] === 'day';
  const keyed = query.split.filter((part) => part !== 'day');
  /** @type {Map<string, Series>} */
  const series = new Map();
  for (const day of daysBetween(query.start, query.end)) {
    for (const { name, key, counts } of groupsOf(keptOf(day, query), keyed)) {
      const own = series.get(name) ?? { key, nbRequests: 0, bytes: 0, ...(byDay && { days: {} }) };
      series.set(name, own);
      const { nbRequests, bytes, duration } = counts;
      own.nbRequests += nbRequests;
      own.bytes += bytes;
      if (own.days) own.days[day] = { nbRequests, bytes, meanDuration: duration / nbRequests };
    }
  }
  const sorted = [...series.values()].sort((one, other) => other.nbRequests - one.nbRequests);
  return {
    ...(byDay && { days: sorted.length > 0 ? daysBetween(query.start, query.end) : [] }),
    nbRequests: sorted.reduce((sum, { nbRequests }) => sum + nbRequests, 0),
    bytes: sorted.reduce((sum, { bytes }) => sum + bytes, 0),
    series: sorted,
  };
}

/** All rows, of which the service gives the first ten thousand. */
export function list() {
  /** @type {MetricRow[]} */
  const results = [];
  for (const day of daysBetween(firstDay, '2100-01-01')) {
    results.push(...rowsOfDay(day));
    if (results.length >= 10_000) break;
  }
  return { count: Math.min(results.length, 10_000), results: results.slice(0, 10_000) };
}

/**
 * @param {string} start
 * @param {string} end
 */
function daysBetween(start, end) {
  const days = [];
  for (let time = Date.parse(start); time <= Date.parse(end); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/**
 * @param {string} day
 * @param {AggregateQuery} query
 */
function keptOf(day, { filters, split }) {
  const tests = Object.entries(filters);
  return rowsOfDay(day).filter((row) => {
    // To split by calling application leaves out what no application called.
    if (split.includes('refererApp') && row.refererApp === undefined) return false;
    return tests.every(([field, values]) => values.includes(valueOf(row, field)));
  });
}

/**
 * @param {MetricRow} row
 * @param {string} field
 * @returns {string}
 */
function valueOf(row, field) {
  if (field === 'resourceType') return row.resource.type;
  if (field === 'resourceId') return row.resource.id;
  // Rows of the time before the kind of origin was collected count as `other`.
  if (field === 'refererCategory') return row.refererCategory ?? 'other';
  return row[/** @type {'userClass'} */ (field)];
}

/**
 * @param {readonly MetricRow[]} rows
 * @param {readonly string[]} keyed
 */
function groupsOf(rows, keyed) {
  /** @type {Map<string, { name: string, key: Key, counts: Counts }>} */
  const groups = new Map();
  for (const row of rows) {
    const name = nameOf(row, keyed);
    const group = groups.get(name) ?? {
      name,
      key: keyOf(row, keyed),
      counts: { nbRequests: 0, bytes: 0, duration: 0 },
    };
    groups.set(name, group);
    group.counts.nbRequests += row.nbRequests;
    group.counts.bytes += row.bytes;
    group.counts.duration += row.duration;
  }
  return groups.values();
}

/**
 * @param {MetricRow} row
 * @param {readonly string[]} keyed
 */
function nameOf(row, keyed) {
  return keyed
    .map((part) => (part === 'resource' ? `${row.resource.id} ${row.resource.title}` : valueOf(row, part)))
    .join(' ');
}

/**
 * @param {MetricRow} row
 * @param {readonly string[]} keyed
 * @returns {Key}
 */
function keyOf(row, keyed) {
  return Object.fromEntries(keyed.map((part) => [part, part === 'resource' ? row.resource : valueOf(row, part)]));
}
