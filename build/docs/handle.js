import { pageAt } from './pages.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/**
 * Answers with a page of the documentation, made of what its file says at this moment.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether the request was for one of them; if not, nothing was written
 */
export function handle(req, res) {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost');
  if (!pathname.startsWith('/demo/docs')) return false;
  if (pathname === '/demo/docs') {
    res.writeHead(302, { location: '/demo/docs/' }).end();
    return true;
  }
  const html = pageAt(pathname.slice(1).replace(/\/$/, '/index.html'));
  if (html === null) return false;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(html);
  return true;
}
