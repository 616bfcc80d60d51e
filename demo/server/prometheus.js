import { send, sendJson, urlOf } from './answer.js';
import { now } from './clock.js';
import { evaluate } from './prometheus/promql-evaluate.js';
import { parsePromql } from './prometheus/promql-parse.js';
import { Refusal, secondsOf } from './prometheus/promql-tokens.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Node } from './prometheus/promql-parse.js'
 * @import { Sample } from './prometheus/promql-evaluate.js'
 */

const base = '/prometheus';

/** What the real server sends to every origin, unless `--web.cors.origin` says otherwise. */
const open = {
  'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type, Origin',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date',
};

/**
 * A Prometheus server's expression queries, at their real paths below `/prometheus`, over a portal's visits by app and
 * profile, the bytes that it sent, and how many users are online.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function prometheus(req, res) {
  const url = urlOf(req);
  if (!url.pathname.startsWith(`${base}/`)) return false;
  const answer = answers.get(url.pathname.slice(base.length));
  if (req.method === 'OPTIONS') send(res, 204, 'text/plain', '', open);
  else if (answer === undefined) send(res, 404, 'text/plain; charset=utf-8', '404 page not found\n', open);
  else {
    try {
      sendJson(res, 200, { status: 'success', data: answer(url.searchParams) }, open);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(res, 400, { status: 'error', errorType: 'bad_data', error: error.message }, open);
    }
  }
  return true;
}

const answers = new Map([
  ['/api/v1/query_range', queryRange],
  ['/api/v1/query', queryInstant],
]);

/** @param {URLSearchParams} parameters @returns {unknown} */
function queryRange(parameters) {
  const [start, end] = ['start', 'end'].map((name) => momentOf(parameters, name));
  if (start === undefined || end === undefined) throw new Refusal('invalid parameter "start"');
  if (end < start) throw new Refusal('invalid parameter "end": end timestamp must not be before start time');
  const step = stepOf(parameters.get('step') ?? '');
  if ((end - start) / step > 11_000) {
    const advice = 'Try decreasing the query resolution (?step=XX)';
    throw new Refusal(`exceeded maximum resolution of 11,000 points per timeseries. ${advice}`);
  }
  const node = nodeOf(parameters);
  if (isRange(node)) {
    throw new Refusal('invalid expression type "range vector" for range query, must be Scalar or instant Vector');
  }
  /** @type {Map<string, { metric: Sample['labels'], values: [number, string][] }>} */
  const rows = new Map();
  for (let at = start; at <= end; at += step) {
    for (const { labels, value } of samplesOf(evaluate(node, at))) {
      const key = JSON.stringify(Object.entries(labels).sort());
      const row = rows.get(key) ?? { metric: labels, values: [] };
      row.values.push([at / 1000, textOf(value)]);
      rows.set(key, row);
    }
  }
  const result = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  return { resultType: 'matrix', result };
}

/** @param {URLSearchParams} parameters @returns {unknown} */
function queryInstant(parameters) {
  const at = parameters.has('time') ? momentOf(parameters, 'time') : now().getTime();
  const value = evaluate(nodeOf(parameters), at);
  if (typeof value === 'number') return { resultType: 'scalar', result: [at / 1000, textOf(value)] };
  const result = value.map(({ labels, value: own }) => ({ metric: labels, value: [at / 1000, textOf(own)] }));
  return { resultType: 'vector', result };
}

/** @param {URLSearchParams} parameters */
function nodeOf(parameters) {
  return parsePromql(parameters.get('query') ?? '');
}

/** @param {Node} node */
function isRange(node) {
  return node.kind === 'selector' && node.window !== null;
}

/** @param {number | readonly Sample[]} value @returns {readonly Sample[]} */
function samplesOf(value) {
  return typeof value === 'number' ? [{ labels: {}, value }] : value;
}

/** JSON has no NaN and no infinity. @param {number} value */
function textOf(value) {
  return Number.isFinite(value) || Number.isNaN(value) ? String(value) : value > 0 ? '+Inf' : '-Inf';
}

/**
 * Seconds since 1970, or a moment in RFC 3339.
 *
 * @param {URLSearchParams} parameters
 * @param {string} name
 */
function momentOf(parameters, name) {
  const text = parameters.get(name) ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  if (!isMoment)
    throw new Refusal(`invalid parameter "${name}": cannot parse ${JSON.stringify(text)} to a valid timestamp`);
  return Date.parse(text);
}

/** @param {string} text */
function stepOf(text) {
  const seconds = secondsOf(text);
  if (seconds === null)
    throw new Refusal(`invalid parameter "step": cannot parse ${JSON.stringify(text)} to a valid duration`);
  if (seconds > 0) return seconds * 1000;
  const words = 'zero or negative query resolution step widths are not accepted. Try a positive integer';
  throw new Refusal(`invalid parameter "step": ${words}`);
}
