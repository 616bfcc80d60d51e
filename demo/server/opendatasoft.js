import { openToAll, send, sendJson, urlOf } from './answer.js';
import { Refusal } from './opendatasoft/error.js';
import { csvOf, linesOf, pageOf } from './opendatasoft/page.js';
import { readGroups, readSelect } from './opendatasoft/select.js';
import { tableOf } from './opendatasoft/tables.js';
import { Where } from './opendatasoft/where.js';
import { sendWorkbook } from './workbook.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Expression, Group } from './opendatasoft/select.js'
 * @import { Result } from './opendatasoft/page.js'
 * @import { Row, Table } from './opendatasoft/tables.js'
 */

const route =
  /^(\/signed-out|\/used-up)?\/api\/explore\/v2\.1\/(catalog|monitoring)\/datasets\/([^/]+)\/(records|exports\/(\w+))$/;

/**
 * The Explore API of an Opendatasoft portal, at its real paths: `/api/explore/v2.1`. Its visitor is signed in; at
 * `/signed-out` nobody is, so that the log needs the key `demo`; at `/used-up` the day's calls are.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function opendatasoft(req, res) {
  const url = urlOf(req);
  const [, portal, source, id = '', path, format] = route.exec(url.pathname) ?? [];
  if (source === undefined) return false;
  if (req.method === 'OPTIONS') send(res, 204, 'text/plain', '', openToAll);
  else if (portal === '/used-up') sendJson(res, 429, usedUp, openToAll);
  else if (portal === '/signed-out' && source === 'monitoring' && req.headers.authorization !== 'Apikey demo') {
    // The portals' status; their words are not documented.
    const body = { error_code: 'AuthenticationRequired', message: 'Authentication is required to access this source.' };
    sendJson(res, 401, body, openToAll);
  } else answer(url, source, decodeURIComponent(id), path === 'records' ? null : (format ?? ''), res);
  return true;
}

const usedUp = {
  errorcode: 10002,
  reset_time: '2026-11-21T00:00:00Z',
  limit_time_unit: 'day',
  call_limit: 10000,
  error: 'Too many requests on the domain. Please contact the domain administrator.',
};

/**
 * @param {URL} url
 * @param {string} source
 * @param {string} id
 * @param {string | null} format
 * @param {ServerResponse} res
 */
function answer(url, source, id, format, res) {
  try {
    const table = tableOf(source, id);
    if (!table) throw new Refusal(404, 'NotFoundResource', `The requested dataset ${id} does not exist.`);
    const results = resultsOf(url.searchParams, table);
    if (format === null) sendJson(res, 200, pageOf(url.searchParams, results), openToAll);
    else if (format === 'json') sendJson(res, 200, results.rows, openToAll);
    else if (format === 'csv')
      send(res, 200, 'text/csv; charset=utf-8', csvOf(results.rows, url.searchParams), fileHeaders(id));
    else if (format === 'xlsx')
      sendWorkbook(res, { name: id, sheet: 'Sheet 1', lines: linesOf(results.rows) }, openToAll);
    else send(res, 501, 'text/plain', 'The demo makes no such file', openToAll);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendJson(res, error.status, error.body, openToAll);
  }
}

/**
 * Everything that the clauses select, before a page of it is taken.
 *
 * @param {URLSearchParams} parameters
 * @param {Table} table
 */
function resultsOf(parameters, table) {
  const zone = zoneOf(parameters);
  const kept = select(parameters, table, zone);
  const { aggregated, expressions } = readSelect(parameters.get('select') ?? table.fields.join(','), table);
  const clause = parameters.get('group_by');
  const groups = clause === null ? [] : readGroups(clause, table, zone);
  const rows =
    groups.length > 0 || aggregated
      ? grouped(kept, groups, expressions)
      : kept.map((row) => resultOf([row], expressions));
  return { rows: sorted(rows, parameters.get('order_by') ?? ''), groups, aggregated };
}

/** @param {URLSearchParams} parameters */
function zoneOf(parameters) {
  const zone = parameters.get('timezone') ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Refusal(400, 'InvalidRESTParameterError', `Invalid value for timezone API parameter: ${zone} was found.`);
  }
}

/**
 * @param {URLSearchParams} parameters
 * @param {Table} table
 * @param {string} zone
 */
function select(parameters, table, zone) {
  const conditions = parameters.getAll('where').map((text) => new Where(text, table, zone).read());
  for (const [name, wanted] of /** @type {const} */ ([
    ['refine', true],
    ['exclude', false],
  ])) {
    for (const pair of parameters.getAll(name)) {
      const [facet = '', ...value] = pair.split(':');
      if (!table.facets.includes(facet)) {
        throw new Refusal(
          400,
          'InvalidRESTParameterError',
          `Invalid value for ${name} API parameter: ${facet} is no facet.`,
        );
      }
      conditions.push((row) => (String(row[facet]) === value.join(':')) === wanted);
    }
  }
  return table.rows().filter((row) => conditions.every((holds) => holds(row)));
}

/**
 * One result for each group of rows; groups without rows are not there, but the group of all is.
 *
 * @param {readonly Row[]} rows
 * @param {readonly Group[]} groups
 * @param {readonly Expression[]} expressions
 */
function grouped(rows, groups, expressions) {
  if (groups.length === 0) return [resultOf(rows, expressions)];
  /** @type {Map<string, Row[]>} */
  const found = new Map();
  for (const row of rows) {
    const key = JSON.stringify(groups.map(({ keyOf }) => keyOf(row)));
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()].map((own) => resultOf(own, [...groups, ...expressions]));
}

/** @param {readonly Row[]} rows @param {readonly Expression[]} expressions @returns {Result} */
function resultOf(rows, expressions) {
  return Object.fromEntries(expressions.map(({ name, of }) => [name, of(rows)]));
}

/** Values that are not there come last, whichever way. @param {readonly Result[]} rows @param {string} clause */
function sorted(rows, clause) {
  const keys = clause.split(',').flatMap((part) => {
    const [, name, direction] = /^\s*`?(\w+)`?(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    return name === undefined ? [] : [{ name, sign: direction?.toLowerCase() === 'desc' ? -1 : 1 }];
  });
  return [...rows].sort((one, other) => {
    for (const { name, sign } of keys) {
      const [a, b] = [one[name] ?? null, other[name] ?? null];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      return (a < b ? -1 : 1) * sign;
    }
    return 0;
  });
}

/** @param {string} id */
function fileHeaders(id) {
  return { ...openToAll, 'Content-Disposition': `attachment; filename="${id}.csv"` };
}
