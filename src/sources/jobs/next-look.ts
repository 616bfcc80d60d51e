import type { StatsError } from '../../model/stats-error.js';
import { settings } from '../configure.js';
import { isPending, type Job } from './job.js';
import { isFinal } from './list-error.js';
import { pollDelay } from './poll-timer.js';

/** After a file's time is over the server is asked what became of it; a moment later, since its clock has no fractions. */
const afterExpiry = 2_000;

/** What the last look at a list of jobs has left. */
export interface LastLook {
  readonly jobs: readonly Job[] | null;
  /** Why there is no newer list. */
  readonly error: StatsError | null;
  /** When the server answered, by its own clock, in milliseconds since 1970. */
  readonly serverTime: number | null;
  /** How long it asked to be left alone, in milliseconds. */
  readonly wait: number | null;
  /** How many looks there were without news. */
  readonly looks: number;
  /** The answer to a press was lost: somebody has to see the list once. */
  readonly isPressOpen: boolean;
}

/** Milliseconds until the next look; `null` where there is no reason for one. */
export function nextLook(last: LastLook): number | null {
  const { jobs, error, wait, looks, isPressOpen } = last;
  if (error && isFinal(error)) return null;
  const isAwaited = jobs?.some(isPending) === true || (error !== null && isPressOpen);
  if (!isAwaited) return untilExpiry(last);
  const asked = wait ?? Number(error?.values['retryAfter'] ?? 0) * 1000;
  return Math.min(Math.max(asked, pollDelay(looks, settings().retry)), untilExpiry(last) ?? Infinity);
}

/** From one word of the server to another: the reader's clock has no part in it. */
function untilExpiry({ jobs, error, serverTime, looks }: LastLook): number | null {
  if (serverTime === null || error) return null;
  const ends = (jobs ?? []).flatMap(({ status, expires }) => (status === 'ready' ? (expires ?? []) : []));
  if (ends.length === 0) return null;
  return Math.max(pollDelay(looks, settings().retry), Math.min(...ends) - serverTime + afterExpiry);
}
