import {
  array,
  custom,
  lazy,
  looseObject,
  maxLength,
  nullish,
  picklist,
  pipe,
  record,
  string,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import type { LocalText } from '../../model/dataset.js';
import { instantOf, parseMoment } from '../../model/moment.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { isPending, jobStatuses, type Job, type JobCriteria, type JobStatus } from './job.js';

/** What is known beside the answer itself. */
export interface JobContext {
  /** Address of the list. */
  readonly list: string;
  /** The server's clock when it answered, milliseconds since the epoch; `null` where it does not say. */
  readonly serverTime: number | null;
}

/** Jobs beyond which a list is a mistake: nobody reads them. */
const most = 1_000;

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const bounded = (length: number) =>
  pipe(string('a text'), maxLength<string, number, string>(length, `at most ${length} characters`));
const short = bounded(500);
const texts = record(string(), short, 'a text');
const localText: GenericSchema<unknown, LocalText> = lazy((input) =>
  isObject(input) && Object.keys(input).length > 0 ? texts : short,
);
/** It becomes a part of an address: half a character is none, and dots would lead elsewhere. */
const id = custom<string | number>(
  (input) =>
    (typeof input === 'string' && input.length <= 200 && !/^\.{0,2}$|\p{Cs}/u.test(input)) || Number.isFinite(input),
  'an id',
);
const bytes = custom<number>((input) => Number.isInteger(input) && Number(input) >= 0, 'a number of bytes');
/** Lists by dimension, as of a filter, are as deep as criteria go: the text of what is deeper might have no end. */
const criteria = custom<JobCriteria>((input) => isObject(input) && !isDeeper(input, 3), 'an object, and a flat one');

const job = looseObject(
  {
    id,
    label: localText,
    scope: nullish(localText),
    status: picklist(jobStatuses, `one of ${jobStatuses.join(', ')}`),
    created: short,
    expires: nullish(short),
    href: nullish(bounded(4_000)),
    format: nullish(bounded(50)),
    size: nullish(bytes),
    error: nullish(localText),
    criteria: nullish(criteria),
    url: nullish(bounded(4_000)),
  },
  'an object',
);
const list = pipe(array(job, 'an array of jobs'), maxLength(most, `at most ${most} jobs`));

type Shape = InferOutput<typeof job>;

/**
 * The list that a server answers with: an array of jobs, or an object that has it under `jobs`. Of jobs with one id the
 * first counts. Throws a `StatsError` of kind `format` with the first path that was wrong.
 */
export function readJobs(body: unknown, context: JobContext): readonly Job[] {
  const inner = isObject(body) ? (body as { readonly jobs?: unknown }).jobs : body;
  const path = isObject(body) ? 'jobs' : '';
  const jobs = readShape(list, inner, path).map((shape, at) => jobOf(shape, `${path}[${at}]`, context));
  // One that is there twice would be news with each look.
  return jobs.filter((one, at) => jobs.findIndex(({ id: own }) => own === one.id) === at);
}

/** One job alone. Throws as `readJobs` does. */
export function readJob(body: unknown, context: JobContext): Job {
  return jobOf(readShape(job, body, ''), '', context);
}

function jobOf(shape: Shape, path: string, { list: base, serverTime }: JobContext): Job {
  const expires = shape.expires == null ? null : instant(shape.expires, at(path, 'expires'));
  const status = judged(shape.status, expires, serverTime);
  const given = shape.href == null ? null : webAddress(shape.href, base, at(path, 'href'));
  if (status === 'ready' && given === null) throw wrongType(at(path, 'href'), 'the address of the file', shape.href);
  const own = shape.url ?? `${base.replace(/[?#].*$/s, '').replace(/\/$/, '')}/${encodeURIComponent(shape.id)}`;
  return {
    id: String(shape.id),
    label: shape.label,
    scope: shape.scope ?? null,
    status,
    created: instant(shape.created, at(path, 'created')),
    expires,
    href: status === 'ready' ? given : null,
    format: shape.format ?? null,
    size: shape.size ?? null,
    error: shape.error ?? null,
    criteria: shape.criteria ?? null,
    url: sameOrigin(own, base, at(path, 'url')),
  };
}

/** By the server's clock alone: a reader's may be wrong by an hour. */
function judged(status: JobStatus, expires: number | null, serverTime: number | null): JobStatus {
  const isOver = expires !== null && serverTime !== null && expires <= serverTime;
  return status === 'ready' && isOver ? 'expired' : status;
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function instant(text: string, path: string): number {
  const moment = parseMoment(text);
  if (moment?.offset == null) throw wrongType(path, 'a time with its offset, as in "2026-11-20T08:30:00+01:00"', text);
  return instantOf(moment, 'UTC');
}

function webAddress(text: string, base: string, path: string): string {
  const url = resolved(text, base);
  // Who is named before an `@` would be taken for where the file is.
  if (!url || !/^https?:\/\/[^/@]+\//.test(url.href)) throw wrongType(path, 'an http or https address', text);
  return url.href;
}

/** Another origin would be told what the page's own server was trusted with. */
function sameOrigin(text: string, base: string, path: string): string {
  const url = resolved(text, base);
  const { origin } = new URL(base);
  if (url?.origin !== origin) throw wrongType(path, `an address of ${origin}`, text);
  return url.href;
}

function resolved(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** The newest first; of those that were asked for at once, in the order of the server. */
export function newestFirst(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((one, other) => other.created - one.created);
}

/** Those that are shown: of the two weeks before `now`, and whatever is still being prepared. */
export function ofTwoWeeks(jobs: readonly Job[], now: number): readonly Job[] {
  const since = now - 14 * 86_400_000;
  return jobs.filter((one) => one.created >= since || isPending(one));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
