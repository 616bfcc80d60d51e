import { malformed, unexpected } from './error.js';
import { formatWall, wallOf } from './wall.js';

/**
 * @import { Row, Table, Value } from './tables.js'
 * @typedef {{ name: string, of: (rows: readonly Row[]) => unknown }} Expression
 * @typedef {Expression & { keyOf: (row: Row) => Value }} Group
 * @typedef {(rows: readonly Row[], argument: string) => Value} Aggregate
 */

/** @type {Readonly<Record<string, Aggregate>>} */
const aggregates = {
  count: (rows, argument) => countOf(rows, argument),
  sum: (rows, field) => numbers(rows, field).reduce((sum, [value, weight]) => sum + value * weight, 0),
  avg: (rows, field) => {
    const known = numbers(rows, field);
    const weight = known.reduce((sum, [, one]) => sum + one, 0);
    return weight === 0 ? null : known.reduce((sum, [value, one]) => sum + value * one, 0) / weight;
  },
  max: (rows, field) =>
    numbers(rows, field).reduce((most, [value]) => Math.max(most ?? value, value), first(rows, field)),
  min: (rows, field) =>
    numbers(rows, field).reduce((least, [value]) => Math.min(least ?? value, value), first(rows, field)),
};

/**
 * Reads a `select` clause: aggregates where there is one, else fields.
 *
 * @param {string} clause
 * @param {Table} table
 * @returns {{ aggregated: boolean, expressions: readonly Expression[] }}
 */
export function readSelect(clause, table) {
  const items = itemsOf(clause);
  const aggregated = items.some(({ expression }) => expression.includes('('));
  const expressions = items.map(({ expression, name }) =>
    expression.includes('(') ? aggregateOf(expression, name, table) : fieldOf(expression, name, table, 'select'),
  );
  return { aggregated, expressions };
}

/**
 * Reads a `group_by` clause: fields, `date_format` and `geo_cluster`.
 *
 * @param {string} clause
 * @param {Table} table
 * @param {string} zone
 * @returns {readonly Group[]}
 */
export function readGroups(clause, table, zone) {
  return itemsOf(clause).map(({ expression, name }) => {
    const [, date, pattern] = /^date_format\(\s*`?(\w+)`?\s*,\s*(?:'(.*)'|".*")\s*\)$/i.exec(expression) ?? [];
    if (date !== undefined) {
      known(date, table, 'group_by');
      const text = pattern ?? expression.slice(expression.indexOf('"') + 1, expression.lastIndexOf('"'));
      return group(name, (row) => dateKey(row[date] ?? null, text, zone));
    }
    const [, point] = /^geo_cluster\(\s*(\w+)\s*,\s*\d+\s*\)$/i.exec(expression) ?? [];
    if (point !== undefined) return cluster(name, known(point, table, 'group_by'));
    const { keyOf } = fieldOf(expression, name, table, 'group_by');
    return group(name, keyOf);
  });
}

/**
 * @param {string} name
 * @param {(row: Row) => Value} keyOf
 * @returns {Group}
 */
function group(name, keyOf) {
  return { name, keyOf, of: (rows) => (rows[0] ? keyOf(rows[0]) : null) };
}

/** Points of the same ten degrees are one cluster, with the centre of its points. @param {string} name @param {string} field @returns {Group} */
function cluster(name, field) {
  /** @param {Row} row */
  const pointOf = (row) =>
    /** @type {{ lat: number, lon: number } | null} */ (/** @type {unknown} */ (row[field] ?? null));
  return {
    name,
    keyOf: (row) => {
      const point = pointOf(row);
      return point && `${Math.floor(point.lat / 10)} ${Math.floor(point.lon / 10)}`;
    },
    of: (rows) => {
      const points = rows.flatMap((row) => pointOf(row) ?? []);
      if (points.length === 0) return null;
      /** @param {'lat' | 'lon'} axis */
      const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
      return { cluster_centroid: { lat: mean('lat'), lon: mean('lon') } };
    },
  };
}

/**
 * @param {Value} value
 * @param {string} pattern
 * @param {string} zone
 */
function dateKey(value, pattern, zone) {
  return typeof value === 'string' ? formatWall(wallOf(value, zone), pattern) : null;
}

/**
 * @param {string} expression
 * @param {string} name
 * @param {Table} table
 * @returns {Expression}
 */
function aggregateOf(expression, name, table) {
  const [, called = '', argument = ''] = /^(\w+)\(\s*(.*?)\s*\)$/.exec(expression) ?? [];
  const aggregate = aggregates[called.toLowerCase()];
  if (!aggregate) throw malformed(`Unknown function: ${called || expression}`, 'select');
  const field = argument.replace(/^distinct\s+/i, '').replaceAll('`', '');
  if (field !== '*') known(field, table, 'select');
  return { name, of: (rows) => aggregate(rows, argument) };
}

/**
 * @param {string} expression
 * @param {string} name
 * @param {Table} table
 * @param {string} clause
 */
function fieldOf(expression, name, table, clause) {
  const field = known(expression.replaceAll('`', ''), table, clause);
  /** @param {Row} row */
  const keyOf = (row) => row[field] ?? null;
  return {
    name: name.replaceAll('`', ''),
    keyOf,
    of: (/** @type {readonly Row[]} */ rows) => (rows[0] ? keyOf(rows[0]) : null),
  };
}

/**
 * @param {string} field
 * @param {Table} table
 * @param {string} clause
 */
function known(field, table, clause) {
  if (!table.fields.includes(field)) throw malformed(`Unknown field: ${field}`, clause);
  return field;
}

/** The parts of a clause between its outer commas. @param {string} clause */
function itemsOf(clause) {
  return clause.split(/,(?![^(]*\))/).map((item) => {
    const [, expression = '', alias] = /^\s*(.+?)(?:\s+as\s+(\w+))?\s*$/i.exec(item) ?? [];
    if (expression === '') throw unexpected('', clause.length, clause, 'select');
    return { expression, name: alias ?? expression };
  });
}

/** A row of the log may stand for several calls. @param {readonly Row[]} rows @param {string} argument */
function countOf(rows, argument) {
  const distinct = /^distinct\s+`?(\w+)`?$/i.exec(argument)?.[1];
  if (distinct !== undefined) return new Set(rows.flatMap((row) => row[distinct] ?? [])).size;
  return rows.reduce((sum, row) => sum + (argument === '*' || (row[argument] ?? null) !== null ? weightOf(row) : 0), 0);
}

/** @param {Row} row */
function weightOf(row) {
  return typeof row['weight'] === 'number' ? row['weight'] : 1;
}

/** @param {readonly Row[]} rows @param {string} field @returns {[number, number][]} */
function numbers(rows, field) {
  return rows.flatMap((row) => {
    const value = row[field];
    return typeof value === 'number' ? [[value, weightOf(row)]] : [];
  });
}

/** @param {readonly Row[]} rows @param {string} field @returns {number | null} */
function first(rows, field) {
  return numbers(rows, field)[0]?.[0] ?? null;
}
