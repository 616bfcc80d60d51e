import { StatsError } from '../../model/stats-error.js';

/** What does not pass by itself: the reader has no access, or there is no such list. */
export function isFinal({ kind, values: { status } }: StatsError): boolean {
  return kind === 'config' || (kind === 'http' && !(Number(status) >= 500) && status !== 429);
}

/** Why a list could not be had. */
export function asListError(error: unknown): StatsError {
  if (error instanceof StatsError) return error;
  return new StatsError('format', 'wrong-type', `the list could not be read: ${String(error)}`, {}, { cause: error });
}
