import { readFileSync } from 'node:fs';
import { appointments, callers, events, hours, years } from './activity.js';
import { openToAll, send, sendHtml, sendJson, urlOf } from './answer.js';
import { applications, callsCsv, daily, gaps, kinds } from './kinds.js';
import { large } from './large.js';
import { school } from './school.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @typedef {(res: ServerResponse, url: URL) => void} Answerer
 */

const base = '/metrics/';

/** The figures of the maps: also here, since any page may ask for them here. */
const countries = new URL('../maps/downloads.json', import.meta.url);

/** Addresses of `flaky.json` that were answered once; the oldest is forgotten after a hundred. */
const seen = /** @type {Set<string>} */ (new Set());

/** @type {Readonly<Record<string, Answerer>>} */
const files = {
  'school.json': (res) => sendJson(res, 200, school()),
  'kinds.json': (res) => sendJson(res, 200, kinds()),
  'apps.json': (res) => sendJson(res, 200, applications()),
  'gaps.json': (res) => sendJson(res, 200, gaps()),
  'daily.json': (res) => sendJson(res, 200, daily()),
  'hours.json': (res) => sendJson(res, 200, hours()),
  'callers.json': (res) => sendJson(res, 200, callers()),
  'appointments.json': (res) => sendJson(res, 200, appointments()),
  'years.json': (res) => sendJson(res, 200, years()),
  'events.json': (res) => sendJson(res, 200, events()),
  'countries.json': (res) => send(res, 200, 'application/json', readFileSync(countries)),
  'large.json': (res) => sendJson(res, 200, large()),
  'calls.csv': (res) =>
    send(res, 200, 'text/csv; charset=utf-8', callsCsv(), {
      'Content-Disposition': 'attachment; filename="calls.csv"',
    }),
  'empty.json': (res) => sendJson(res, 200, { ...school(), data: [], indicators: school().indicators.slice(0, 1) }),
  'slow.json': (res, url) => {
    const timer = setTimeout(() => sendJson(res, 200, school()), Number(url.searchParams.get('ms') ?? 20_000));
    res.on('close', () => clearTimeout(timer));
  },
  'broken.json': (res) => {
    const body = JSON.stringify(school());
    send(res, 200, 'application/json', body.slice(0, body.length / 2));
  },
  'wrong.json': (res) =>
    sendJson(res, 200, [
      { time: '2026-10', visits: 12 },
      { time: '2026-11', visits: 'n/a' },
    ]),
  'html.json': (res) => sendHtml(res, 200),
  '500.json': (res) => sendHtml(res, 500),
  '403.json': (res) => sendJson(res, 403, { message: 'Forbidden' }),
  '429.json': (res) => sendJson(res, 429, { message: 'Too many requests' }, { 'Retry-After': '120' }),
  'flaky.json': (res, url) => {
    if (seen.has(url.search)) return sendHtml(res, 500);
    seen.add(url.search);
    const [oldest] = seen;
    if (seen.size > 100 && oldest !== undefined) seen.delete(oldest);
    sendJson(res, 200, school());
  },
};

/**
 * Metrics endpoints of our own contract, and one for each way in which an endpoint can fail. Any page may ask them.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function metrics(req, res) {
  const url = urlOf(req);
  if (!url.pathname.startsWith(base)) return false;
  const name = url.pathname.slice(base.length);
  const answers = Object.hasOwn(files, name) ? files[name] : undefined;
  for (const [header, value] of Object.entries(openToAll)) res.setHeader(header, value);
  if (answers) answers(res, url);
  else sendJson(res, 404, { message: `${url.pathname} not found` });
  return true;
}
