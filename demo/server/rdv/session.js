import { send, sendJson } from '../answer.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const cookie = '_lapin_session_id';

/** Whether an agent asks. @param {IncomingMessage} req */
export function isSignedIn({ headers }) {
  return headers.cookie?.includes(`${cookie}=`) === true;
}

/** The cookie of a session, or of its end. @param {boolean} signsIn */
export function sessionCookie(signsIn) {
  return `${signsIn ? `${cookie}=demo` : `${cookie}=; Max-Age=0`}; Path=/; SameSite=Lax`;
}

/**
 * Whoever accepts JSON is told, others are led to the log-in page.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
export function refuse(req, res) {
  const error = 'Vous devez vous connecter ou vous inscrire pour continuer.';
  if (req.headers.accept?.includes('application/json')) sendJson(res, 401, { error });
  else send(res, 302, 'text/html; charset=utf-8', '', { Location: '/agents/sign_in' });
}

/**
 * A page of the service.
 *
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} title
 * @param {string} [content]
 * @param {Record<string, string>} [headers]
 */
export function page(res, status, title, content = '', headers = {}) {
  const body = `<!DOCTYPE html><html lang="fr"><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`;
  send(res, status, 'text/html; charset=utf-8', body, headers);
}
