import { send, sendJson } from '../answer.js';
import { exportFile } from './exports.js';
import { recordsFile } from './records.js';
import { appointmentsAnswer } from './host.js';
import { listAddress, listPage } from './list.js';
import { listScopes } from './scopes.js';
import { isSignedIn, page, refuse } from './session.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const listRoute = /^\/admin\/organisations\/(\d+)\/rdvs$/;
const exportRoute = /^\/agents\/(?:exports\/([\w-]+)\/download|user-records\.xls)$/;
/** What the host's page has beside the service: whose statistics there are, counters, a way to the list of a scope. */
const hostRoute = /^\/(?:metrics\/rdv-(scopes|appointments)\.json|agents\/(rdv-list))$/;

/**
 * Answers at the addresses of the host: lists and files of the service, and what the page has beside it.
 *
 * @param {string} pathname
 * @param {URLSearchParams} parameters
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function answerHost(pathname, parameters, req, res) {
  const [list, file, host] = [listRoute, exportRoute, hostRoute].map((route) => route.exec(pathname));
  if (!list && !file && !host) return false;
  if (!isSignedIn(req)) refuse(req, res);
  else if (list) sendList(listPage(list[1] ?? '', parameters), res);
  else if (file) sendFile(file[1] === undefined ? recordsFile() : exportFile(file[1]), res);
  else if (host?.[2]) sendTo(listAddress(parameters), res);
  else sendHost(host?.[1] === 'scopes' ? listScopes() : appointmentsAnswer(parameters), res);
  return true;
}

/** @param {ReturnType<typeof listPage>} list @param {ServerResponse} res */
function sendList(list, res) {
  if (list) page(res, 200, list.title, list.content);
  else page(res, 404, 'Page introuvable');
}

/** @param {ReturnType<typeof exportFile>} file @param {ServerResponse} res */
function sendFile(file, res) {
  const disposition = { 'Content-Disposition': `attachment; filename="${file?.name ?? ''}"` };
  if (file) send(res, 200, 'application/vnd.ms-excel', file.bytes, disposition);
  else page(res, 404, 'Page introuvable');
}

/** @param {string | null} address @param {ServerResponse} res */
function sendTo(address, res) {
  if (address === null) page(res, 404, 'Page introuvable');
  else send(res, 302, 'text/html; charset=utf-8', '', { Location: address });
}

/** @param {object | null} body @param {ServerResponse} res */
function sendHost(body, res) {
  if (body) sendJson(res, 200, body);
  else sendJson(res, 404, { error: 'Introuvable' });
}
