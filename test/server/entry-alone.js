import { readFileSync } from 'node:fs';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/**
 * The entry in a folder of its own, where none of its chunks can be reached.
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function handle(request, response) {
  if (request.url?.split('?')[0] !== '/alone/stats-widgets.js') return false;
  response.setHeader('Content-Type', 'text/javascript');
  response.end(readFileSync('dist/cdn/stats-widgets.js'));
  return true;
}
