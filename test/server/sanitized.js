import sanitizeHtml from 'sanitize-html';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const { allowedAttributes } = sanitizeHtml.defaults;

/**
 * What sanitize-html, which runs in Node.js, leaves of markup: `/sanitized?html=…` with its defaults, with `&data` where
 * it allows `data-…` attributes.
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname !== '/sanitized') return false;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  const options = searchParams.has('data') ? { allowedAttributes: { ...allowedAttributes, div: ['data-*'] } } : {};
  response.end(sanitizeHtml(searchParams.get('html') ?? '', options));
  return true;
}
