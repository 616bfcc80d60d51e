import { Refusal } from './error.js';

/**
 * @import { Group } from './select.js'
 * @typedef {Readonly<Record<string, unknown>>} Result
 */

/**
 * The page that is asked for, within the limits of the real service.
 *
 * @param {URLSearchParams} parameters
 * @param {{ rows: readonly Result[], groups: readonly Group[], aggregated: boolean }} results
 */
export function pageOf(parameters, { rows, groups, aggregated }) {
  const limit = within(parameters, 'limit', 10, -1, groups.length > 0 ? 20_000 : 100);
  const offset = within(parameters, 'offset', 0, 0, (groups.length > 0 ? 20_000 : 10_000) - Math.max(limit, 0));
  const results = rows.slice(offset, offset + (limit < 0 ? 100 : limit));
  return groups.length > 0 || aggregated ? { results } : { total_count: rows.length, results };
}

/**
 * @param {URLSearchParams} parameters
 * @param {string} name
 * @param {number} standard
 * @param {number} least
 * @param {number} most
 */
function within(parameters, name, standard, least, most) {
  const value = parameters.get(name) ?? String(standard);
  if (/^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  const message = `Invalid value for ${name} API parameter: ${value} was found but ${least} <= ${name} <= ${most} is expected.`;
  throw new Refusal(400, 'InvalidRESTParameterError', message);
}

/**
 * The whole of it as the portal writes it: semicolons, and a mark of the encoding where it is asked for.
 *
 * @param {readonly Result[]} rows
 * @param {URLSearchParams} parameters
 */
export function csvOf(rows, parameters) {
  const delimiter = parameters.get('delimiter') ?? ';';
  const mark = parameters.get('with_bom') === 'true' ? '\uFEFF' : '';
  return `${mark}${linesOf(rows)
    .map((line) => line.join(delimiter))
    .join('\r\n')}\r\n`;
}

/**
 * The cells of a file, its header first.
 *
 * @param {readonly Result[]} rows
 */
export function linesOf(rows) {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => cellOf(row[name])))];
}

/** @param {unknown} value */
function cellOf(value) {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
