import { StatsError } from '../model/stats-error.js';

/** What was thrown, as an error that elements can show. Nothing unforeseen may reach the host page as an exception. */
export function asStatsError(error: unknown): StatsError {
  if (error instanceof StatsError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StatsError('format', 'wrong-type', `the answer could not be read: ${message}`, {}, { cause: error });
}
