import { StatsError, type ErrorCode } from '../../model/stats-error.js';

/** An error in what the page asks for. */
export function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
