import { StatsError } from '../model/stats-error.js';
import { createAnswer, isHtml } from './answer.js';
import { backOff, pause, retryAfter, untilAborted } from './back-off.js';
import { now, settings } from './configure.js';
import { httpError, networkError, pageError, timeoutError } from './http-error.js';
import { contentType, readBody, readFile } from './read-body.js';
import type { Answer, HttpRequest, Source } from './source.js';

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** The source's own reading of an error body. */
  readonly refuse?: Source<unknown>['refuse'];
  /** Passes the browser's HTTP cache. */
  readonly fresh?: boolean;
  /** Told the headers of every answer, refusals included. Of another origin a page sees those that the server exposes. */
  readonly heard?: (headers: Headers) => void;
}

/** How one attempt failed, and whether another one may help: `later` for "still preparing". */
interface Failure {
  readonly error: StatsError;
  readonly again: 'yes' | 'no' | 'later';
  /** Milliseconds that the server asked us to wait. */
  readonly wait: number | null;
}

const passing = new Set([429, 502, 503, 504]);

/**
 * Sends one request and returns its answer. Asks again, after a wait, where the failure may
 * pass. Rejects with a `StatsError`, or with the signal's own reason when the signal is aborted.
 */
export async function send(request: HttpRequest, options: SendOptions): Promise<Answer> {
  const { retry } = settings();
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(request, options);
    if (!('again' in outcome)) return outcome;
    const { error, again, wait } = outcome;
    const attempts = { yes: retry.attempts, later: retry.laterAttempts, no: 1 }[again];
    // A wait that the server named is kept to in full; one that is too long for a reader ends the matter.
    if (attempt >= attempts || (wait ?? 0) > retry.patience) throw error;
    await pause((wait ?? 0) + backOff(attempt, retry), options.signal);
  }
}

/**
 * Fetches a file as it is, byte by byte, to be saved. Tries once: the reader sees a failure, and may press again.
 * Rejects with a `StatsError`, `too-large` past `maxBytes`, or with the signal's own reason.
 */
export async function sendForFile(url: string, options: SendOptions): Promise<Blob> {
  const { signal } = options;
  signal.throwIfAborted();
  try {
    // A replaced `fetch` may not listen to it.
    return await untilAborted(fetchFile(url, options), signal);
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof StatsError ? cause : networkError(url, cause);
  }
}

async function fetchFile(url: string, { signal, ...options }: SendOptions): Promise<Blob> {
  const response = await ask({ url }, options, signal);
  if (!response.ok) throw httpError(response.status, url, retryAfter(response.headers.get('retry-after'), now()));
  const { type } = contentType(response.headers.get('content-type'));
  if (type === 'text/html') throw pageError(url, response, type);
  return readFile(response, settings().maxBytes, signal);
}

async function attemptOnce(request: HttpRequest, options: SendOptions): Promise<Answer | Failure> {
  const { signal } = options;
  const { timeout } = settings();
  signal.throwIfAborted();
  const limit = AbortSignal.timeout(timeout);
  const either = AbortSignal.any([signal, limit]);
  try {
    // Raced with the signal, because a replaced `fetch` may not listen to it.
    return await untilAborted(exchange(request, options, either), either);
  } catch (cause) {
    signal.throwIfAborted();
    // Who has waited for a whole time-out is told so, and not made to wait for two more.
    if (limit.aborted) return { error: timeoutError(request.url, timeout), again: 'no', wait: null };
    if (cause instanceof StatsError) return { error: cause, again: 'no', wait: null };
    return { error: networkError(request.url, cause), again: 'yes', wait: null };
  }
}

async function exchange(request: HttpRequest, options: SendOptions, signal: AbortSignal): Promise<Answer | Failure> {
  const response = await ask(request, options, signal);
  const { status } = response;
  const { type, charset } = contentType(response.headers.get('content-type'));
  const text = await readBody(response, charset, settings().maxBytes, signal);
  options.heard?.(response.headers);
  const answer = createAnswer({ request, status, type, text, at: now() });
  return judge(answer, response, options.refuse);
}

/** The only caller of `fetch`. */
function ask(request: HttpRequest, options: Omit<SendOptions, 'signal'>, signal: AbortSignal): Promise<Response> {
  return settings().fetch(request.url, {
    method: request.method ?? 'GET',
    headers: { ...request.headers },
    body: request.body ?? null,
    credentials: options.credentials ?? 'same-origin',
    cache: options.fresh ? 'no-cache' : 'default',
    // The endpoint need not learn which page its figures are shown on.
    referrerPolicy: 'no-referrer',
    signal,
  });
}

/** The source's word on an error goes before ours; a web page in place of data is looked for last. */
function judge(answer: Answer, response: Response, refuse: SendOptions['refuse']): Answer | Failure {
  const { url } = answer.request;
  const wait = retryAfter(response.headers.get('retry-after'), now());
  const again = passing.has(answer.status) ? 'yes' : 'no';
  const refusal = refused(answer, refuse);
  if (refusal === 'later') return { error: tooSlow(url), again: 'later', wait };
  if (refusal) return { error: refusal, again, wait: wait ?? waitIn(refusal) };
  if (!response.ok) return { error: httpError(answer.status, url, wait), again, wait };
  if (isHtml(answer.type, answer.text)) {
    return { error: pageError(url, response, answer.type), again: 'no', wait: null };
  }
  return answer;
}

/** An error body that is not of the API's own form (a proxy's page) is no refusal: then the status speaks. */
function refused(answer: Answer, refuse: SendOptions['refuse']): StatsError | 'later' | null {
  try {
    return refuse?.(answer) ?? null;
  } catch {
    return null;
  }
}

/** What the refusal itself says of when to come back, in milliseconds: a quota that begins anew tomorrow is asked once. */
function waitIn({ values: { retryAfter: seconds } }: StatsError): number | null {
  return typeof seconds === 'number' ? seconds * 1000 : null;
}

function tooSlow(url: string): StatsError {
  return new StatsError('network', 'too-slow-to-prepare', `${url} is still preparing its answer`);
}
