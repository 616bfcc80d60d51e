import { dimensions, metrics, usersOf } from './fields.js';
import { properties, sessionsOf, zone } from './sessions.js';

/**
 * @import { Unit } from './fields.js'
 * @import { Range, ReportQuery } from './query.js'
 *
 * @typedef {{ readonly names: readonly string[], readonly units: readonly Unit[] }} Row
 */

/**
 * The answer to a report of one property.
 *
 * @param {ReportQuery} query
 * @param {string} property
 */
export function reportOf(query, property) {
  const byRange = query.ranges.map((range) => unitsOf(query, property, range));
  const all = rowsOf(query, byRange);
  const { threshold = 0 } = properties[property] ?? {};
  const kept = all.filter(({ units }) => units.length === 0 || usersOf(units) >= threshold);
  const rows = ordered(
    kept.filter((row) => query.keepsEmpty || valuesOf(query, row.units).some(isSomething)),
    query,
  );
  const page = rows.slice(query.offset, query.offset + query.limit);
  const isRanged = query.ranges.length > 1;
  const headers = [...query.dimensions, ...(isRanged ? ['dateRange'] : [])].map((name) => ({ name }));
  const totals = query.ranges.map(({ name }, index) => ({
    names: [...query.dimensions.map(() => 'RESERVED_TOTAL'), ...(isRanged ? [name] : [])],
    units: byRange[index] ?? [],
  }));
  return {
    // Lists that are empty, and counts of 0, are left out.
    ...(headers.length > 0 && { dimensionHeaders: headers }),
    ...(query.metrics.length > 0 && {
      metricHeaders: query.metrics.map((name) => ({ name, type: metrics[name]?.type })),
    }),
    ...(page.length > 0 && { rows: page.map((row) => written(query, row)) }),
    ...(query.hasTotals && rows.length > 0 && { totals: totals.map((row) => written(query, row)) }),
    ...(rows.length > 0 && { rowCount: rows.length }),
    metadata: { currencyCode: 'EUR', timeZone: zone, ...caveatsOf(query, threshold) },
    kind: 'analyticsData#runReport',
  };
}

/** @param {string} value */
function isSomething(value) {
  return value !== '0';
}

/**
 * @param {ReportQuery} query
 * @param {string} property
 * @param {Range} range
 * @returns {Unit[]}
 */
function unitsOf({ byPage, keeps }, property, { from, to }) {
  const first = properties[property]?.first ?? to;
  /** @type {Unit[]} */
  const units = [];
  for (let day = Date.parse(from > first ? from : first); day <= Date.parse(to); day += 86_400_000) {
    for (const session of sessionsOf(property, new Date(day).toISOString().slice(0, 10))) {
      const { pages } = session;
      const own = byPage
        ? pages.map((page, index) => ({ session, page, views: 1, isStart: index === 0 }))
        : [{ session, page: '', views: pages.length, isStart: true }];
      units.push(...own.filter(keeps));
    }
  }
  return units;
}

/**
 * One row for each combination of members. With empty rows each has one in every range, and a report without dimensions has
 * none where nothing was recorded.
 *
 * @param {ReportQuery} query
 * @param {readonly (readonly Unit[])[]} byRange
 * @returns {Row[]}
 */
function rowsOf({ dimensions: ids, ranges, keepsEmpty }, byRange) {
  const groups = byRange.map((units) => grouped(units, ids));
  const keys = new Set(groups.flatMap((group) => [...group.keys()]));
  return ranges.flatMap(({ name }, index) =>
    [...keys].flatMap((key) => {
      const units = groups[index]?.get(key) ?? [];
      if (units.length === 0 && !keepsEmpty) return [];
      const members = /** @type {string[]} */ (JSON.parse(key));
      return [{ names: [...members, ...(ranges.length > 1 ? [name] : [])], units }];
    }),
  );
}

/**
 * @param {readonly Unit[]} units
 * @param {readonly string[]} ids
 */
function grouped(units, ids) {
  /** @type {Map<string, Unit[]>} */
  const groups = new Map();
  for (const unit of units) {
    const key = JSON.stringify(ids.map((id) => dimensions[id]?.(unit)));
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}

/**
 * By the first metric, largest first, unless the request says otherwise.
 *
 * @param {Row[]} rows
 * @param {ReportQuery} query
 */
function ordered(rows, query) {
  const { orders, dimensions: ids, metrics: measured } = query;
  const keys = orders.length > 0 ? orders : measured.slice(0, 1).map((name) => ({ name, isDescending: true }));
  const read = rows.map((row) => ({ row, numbers: valuesOf(query, row.units).map(Number) }));
  read.sort((one, other) => {
    for (const { name, isDescending } of keys) {
      const place = name === 'dateRange' ? ids.length : ids.indexOf(name);
      const [a, b] = [one, other].map(({ row, numbers }) =>
        place < 0 ? (numbers[measured.indexOf(name)] ?? 0) : (row.names[place] ?? ''),
      );
      if (a !== undefined && b !== undefined && a !== b) return a < b === isDescending ? 1 : -1;
    }
    return 0;
  });
  return read.map(({ row }) => row);
}

/** @param {ReportQuery} query @param {readonly Unit[]} units */
function valuesOf({ metrics: ids }, units) {
  return ids.map((id) => String(metrics[id]?.of(units) ?? 0));
}

/** @param {ReportQuery} query @param {Row} row */
function written(query, { names, units }) {
  const values = valuesOf(query, units).map((value) => ({ value }));
  return {
    ...(names.length > 0 && { dimensionValues: names.map((value) => ({ value })) }),
    ...(values.length > 0 && { metricValues: values }),
  };
}

/** Long reports are made of a sample: one of four events, it is said; here of all of them. @param {ReportQuery} query @param {number} threshold */
function caveatsOf({ ranges }, threshold) {
  const days = ranges.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000);
  const sample = { samplesReadCount: '2500000', samplingSpaceSize: '10000000' };
  const isSampled = days.some((count) => count > 700 && count < 2000);
  return {
    ...(threshold > 0 && { subjectToThresholding: true }),
    ...(isSampled && { samplingMetadatas: ranges.map(() => sample) }),
  };
}
