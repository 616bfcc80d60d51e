import { randomUUID } from 'node:crypto';
import { send, sendJson, urlOf } from './answer.js';
import { now } from './clock.js';
import { fileNameOf, formats, keptBy, labelOf, most, ownerName, whyNot } from './jobs/criteria.js';
import { begin, jobOf, jobsOf, lifetime, statusOf } from './jobs/ledger.js';
import { linesOf } from './rdv/exports.js';
import { workbook } from './rdv/xls.js';
import { sendWorkbook } from './workbook.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Entry } from './jobs/ledger.js'
 * @import { Criteria } from './jobs/criteria.js'
 */

const route = /^\/exports\/jobs(?:\/([\w-]+)(\/file)?)?\/?$/;
const cookie = 'demo_exports';

/**
 * Asynchronous exports of appointments, by the contract of docs/jobs.md: `POST /exports/jobs` with criteria begins one,
 * `GET` of the list or of a job says how it stands, its file goes after six hours. Each visitor has a list of their own
 * (by a cookie), and `?list=NAME` another one; `?new` begins it without former exports, `?lifetime=SECONDS` lets files of
 * what is asked for go sooner.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function jobs(req, res) {
  const { pathname, searchParams } = urlOf(req);
  const found = route.exec(pathname);
  if (!found) return false;
  const [, id, file] = found;
  const visitor = visitorOf(req, res);
  // Its own clock, which tests stop: that of the machine would judge otherwise.
  res.setHeader('Date', now().toUTCString());
  if (id === undefined && req.method === 'POST') void readBody(req).then((body) => ask(body, visitor, req, res));
  else if (id === undefined) list(`${visitor} ${searchParams.get('list') ?? ''}`, searchParams, res);
  else if (file) sendFile(jobOf(id, isOf(visitor)), res);
  else sendOne(jobOf(id, isOf(visitor)), res);
  return true;
}

/** @param {string} owner @param {URLSearchParams} parameters @param {ServerResponse} res */
function list(owner, parameters, res) {
  sendJson(res, 200, { jobs: jobsOf(owner, parameters.has('new')).map(jobAnswer) });
}

/** @param {Entry | null} entry @param {ServerResponse} res */
function sendOne(entry, res) {
  if (!entry) return sendJson(res, 404, { error: 'There is no such export' });
  entry.looks += 1;
  sendJson(res, 200, jobAnswer(entry));
}

/** @param {string} body @param {string} visitor @param {IncomingMessage} req @param {ServerResponse} res */
function ask(body, visitor, req, res) {
  const { searchParams } = urlOf(req);
  const criteria = parsed(body);
  const problem = whyNot(criteria);
  if (problem !== null) return sendJson(res, 422, { error: problem });
  const key = req.headers['idempotency-key'];
  const entry = begin(`${visitor} ${searchParams.get('list') ?? ''}`, {
    criteria: /** @type {Criteria} */ (criteria),
    key: typeof key === 'string' ? key : undefined,
    lifetime: searchParams.has('lifetime') ? Number(searchParams.get('lifetime')) * 1000 : lifetime,
    isNew: searchParams.has('new'),
  });
  sendJson(res, 202, jobAnswer(entry), { Location: addressOf(entry), 'Retry-After': '1' });
}

/** A job as the contract has it. @param {Entry} entry */
function jobAnswer(entry) {
  const { id, criteria, created } = entry;
  const status = statusOf(entry);
  const format = criteria.format ?? 'csv';
  return {
    id,
    label: labelOf(criteria),
    scope: ownerName(criteria),
    status,
    created: new Date(created).toISOString(),
    expires: new Date(created + entry.lifetime).toISOString(),
    format,
    criteria,
    url: addressOf(entry),
    ...(status === 'ready' && { href: `${addressOf(entry)}/file` }),
    ...(status === 'ready' && format === 'csv' && { size: Buffer.byteLength(csvOf(criteria)) }),
    ...(status === 'failed' && {
      error: {
        en: `more than ${most.toLocaleString('en')} appointments`,
        fr: `plus de ${most.toLocaleString('fr')} rendez-vous`,
      },
    }),
  };
}

/** @param {Entry} entry */
function addressOf({ id }) {
  return `/exports/jobs/${id}`;
}

/** @param {Entry | null} entry @param {ServerResponse} res */
function sendFile(entry, res) {
  if (!entry) return sendJson(res, 404, { error: 'There is no such export' });
  const status = statusOf(entry);
  if (status === 'expired') return sendJson(res, 410, { error: 'The file has gone' });
  if (status !== 'ready') return sendJson(res, 404, { error: 'There is no file yet' });
  const { criteria } = entry;
  const [name, lines] = [fileNameOf(criteria), linesOf(keptBy(criteria))];
  const as = (/** @type {string} */ format) => ({
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
  });
  const format = formats.find((one) => one === criteria.format) ?? 'csv';
  if (format === 'xlsx') sendWorkbook(res, { name, sheet: 'RDV', lines });
  else if (format === 'xls') send(res, 200, 'application/vnd.ms-excel', workbook(lines), as('xls'));
  else send(res, 200, 'text/csv; charset=utf-8', csvOf(criteria), as('csv'));
}

/** As spreadsheets in France read it. @param {Criteria} criteria */
function csvOf(criteria) {
  const lines = linesOf(keptBy(criteria)).map((line) =>
    line.map((cell) => (/[;"\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(';'),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** @param {IncomingMessage} req @param {ServerResponse} res */
function visitorOf(req, res) {
  const known = new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(req.headers.cookie ?? '')?.[1];
  if (known !== undefined) return known;
  const visitor = randomUUID();
  res.setHeader('Set-Cookie', `${cookie}=${visitor}; Path=/exports; SameSite=Lax; HttpOnly`);
  return visitor;
}

/** @param {string} visitor @returns {(owner: string) => boolean} */
function isOf(visitor) {
  return (owner) => owner.startsWith(`${visitor} `);
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {IncomingMessage} req */
async function readBody(req) {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}
