import type { HttpRequest } from './source.js';

/** The key under which an HTTP answer is shared: what goes over the wire, and nothing else. */
export function requestKey({ method = 'GET', url, body, headers = {} }: HttpRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return JSON.stringify([method, url, body ?? null, lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))]);
}
