import { StatsError, type ErrorCode } from '../model/stats-error.js';

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

/** What a status says by itself; `otherwise` of one that says nothing more than that it is an error. */
export function codeOfStatus(status: number, otherwise: ErrorCode): ErrorCode {
  return codes[status] ?? otherwise;
}

/** The error of a status outside 200–299. `wait` is what `Retry-After` said, in milliseconds. */
export function httpError(status: number, url: string, wait: number | null): StatsError {
  const values = wait === null ? { status } : { status, retryAfter: Math.ceil(wait / 1000) };
  return new StatsError(
    'http',
    codeOfStatus(status, 'status'),
    `${placeOf(url)} answered with status ${status}`,
    values,
  );
}

/** The error of a request that got no answer. `cause` is what `fetch` threw. Only browsers know that they are offline. */
export function networkError(url: string, cause: unknown): StatsError {
  const { onLine } = (globalThis as Partial<typeof globalThis>).navigator ?? {};
  const code = onLine === false ? 'offline' : 'unreachable';
  return new StatsError('network', code, `${placeOf(url)} cannot be reached`, {}, { cause });
}

/** Where sites send those who have no session. */
const logIn = /(?:log|sign)[-_]?in\b|connexion|\b(?:auth|sso|cas)\b/i;

/** The error of a web page in place of data: who was led to a log-in page may not see them. */
export function pageError(url: string, { redirected, url: end }: Response, type: string): StatsError {
  if (redirected && logIn.test(placeOf(end)))
    return new StatsError('http', 'forbidden', `${placeOf(url)} leads to the log-in page ${placeOf(end)}`, {});
  const message = `${placeOf(url)} answered with a web page (${type || 'no type'}) instead of data`;
  return new StatsError('format', 'html', message);
}

/** The error of an attempt that took longer than `timeout` milliseconds. */
export function timeoutError(url: string, timeout: number): StatsError {
  const seconds = timeout / 1000;
  return new StatsError('network', 'timeout', `${placeOf(url)} did not answer within ${seconds} s`, { seconds });
}

/** An address without its parameters: there may be a key among them, and messages are logged. */
function placeOf(url: string): string {
  return url.split(/[?#]/, 1).join();
}
