import { StatsError } from '../../model/stats-error.js';
import { backOff, pause, retryAfter } from '../back-off.js';
import { now, settings } from '../configure.js';
import { send } from '../send.js';
import type { Answer, HttpRequest } from '../source.js';
import type { Job, JobCriteria } from './job.js';
import { readJob, readJobs } from './read-jobs.js';

/** Whom to ask, and how. */
export interface JobAddress {
  /** Absolute address of the list; what is asked for is sent there, too. */
  readonly url: string;
  readonly credentials: RequestCredentials;
}

/** What was read, and what the headers said besides. */
export interface Heard<T> {
  readonly value: T;
  /** The server's clock, milliseconds since the epoch; `null` where a page may not see it. */
  readonly serverTime: number | null;
  /** Milliseconds that the server asks to be left alone; `null` where it does not say. */
  readonly wait: number | null;
}

/** A request that was made is of use whoever leaves meanwhile. */
const never = new AbortController().signal;

/** The list of jobs. Rejects with a `StatsError`. */
export async function listJobs({ url, credentials }: JobAddress): Promise<Heard<readonly Job[]>> {
  const { answer, serverTime, wait } = await exchange({ url, headers: accept }, credentials);
  return { value: readJobs(answer.json(), { list: url, serverTime }), serverTime, wait };
}

/** One job, at its own address. Rejects with a `StatsError`: `not-found` where there is none any more. */
export async function getJob(own: string, { url, credentials }: JobAddress): Promise<Heard<Job>> {
  const { answer, serverTime, wait } = await exchange({ url: own, headers: accept }, credentials);
  return { value: readJob(answer.json(), { list: url, serverTime }), serverTime, wait };
}

/** A job as it stands now: expired where there is none any more, as it stood where that cannot be known. Never rejects. */
export async function standing(job: Job, address: JobAddress): Promise<Job> {
  try {
    return (await getJob(job.url, address)).value;
  } catch (error) {
    const isGone = error instanceof StatsError && error.code === 'not-found';
    return isGone ? { ...job, status: 'expired' } : job;
  }
}

/**
 * Asks for a job. Whatever happens on the way, it is sent with the same key, by which the server knows one press from
 * two: an answer that was lost loses no job and makes no second one. Rejects with a `StatsError`.
 */
export async function postJob(criteria: JobCriteria, key: string, address: JobAddress): Promise<Heard<Job>> {
  const { url, credentials } = address;
  const headers = { ...accept, 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const request: HttpRequest = { url, method: 'POST', headers, body: JSON.stringify(criteria) };
  const heard = await insisting(() => exchange(request, credentials));
  const { answer, location, serverTime, wait } = heard;
  if (answer.text.trim() === '' && location !== null) return getJob(location, address);
  const body = answer.json();
  const isAddressed = location === null || (body as { readonly url?: unknown } | null)?.url != null;
  const whole = isAddressed ? body : { ...(body as object), url: location };
  return { value: readJob(whole, { list: url, serverTime }), serverTime, wait };
}

/** Whether a file is gone for good. What cannot be known is answered with no. */
export async function isFileGone(href: string, { url, credentials }: JobAddress): Promise<boolean> {
  // A page may not ask other origins, as a rule; and it would be told nothing of their answer.
  if (new URL(href).origin !== new URL(url).origin) return false;
  try {
    await send({ url: href, method: 'HEAD' }, { signal: never, credentials, fresh: true });
    return false;
  } catch (error) {
    return error instanceof StatsError && error.code === 'not-found';
  }
}

const accept = { Accept: 'application/json' };

interface Exchange {
  readonly answer: Answer;
  readonly serverTime: number | null;
  readonly wait: number | null;
  /** An address of the server's own; another origin is told nothing. */
  readonly location: string | null;
}

async function exchange(request: HttpRequest, credentials: RequestCredentials): Promise<Exchange> {
  let headers = new Headers();
  const heard = (given: Headers): void => {
    headers = given;
  };
  const answer = await send(request, { signal: never, credentials, fresh: true, heard });
  const date = Date.parse(headers.get('date') ?? '');
  const serverTime = Number.isNaN(date) ? null : date;
  // A date that the server says is one of its own clock.
  const wait = retryAfter(headers.get('retry-after'), serverTime ?? now());
  return { answer, serverTime, wait, location: ownAddress(headers.get('location'), request.url) };
}

function ownAddress(location: string | null, base: string): string | null {
  if (location === null || !URL.canParse(location, base)) return null;
  const { href, origin } = new URL(location, base);
  return origin === new URL(base).origin ? href : null;
}

/** Asks again after a server's stumble, and while it is still at work on the same key. */
async function insisting<T>(ask: () => Promise<T>): Promise<T> {
  const { retry } = settings();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt >= retry.attempts || !mayPass(error)) throw error;
      await pause(backOff(attempt, retry), never);
    }
  }
}

/** Those that pass by themselves have been asked again already. */
function mayPass(error: unknown): boolean {
  return error instanceof StatsError && (error.values['status'] === 500 || error.values['status'] === 409);
}
