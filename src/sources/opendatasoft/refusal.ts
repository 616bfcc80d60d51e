import { looseObject, nullish, number, string, union } from 'valibot';
import { StatsError } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { codeOfStatus } from '../http-error.js';
import type { Answer } from '../source.js';

// Version 2.1 answers {"error_code", "message"}; what guards it (quotas, log-in) still {"errorcode", "error", "reset_time"}.

const body = looseObject({
  error_code: nullish(string()),
  message: nullish(string()),
  errorcode: nullish(union([number(), string()])),
  error: nullish(string()),
  reset_time: nullish(string()),
});

/** An error body in the API's own words, with the time at which a used-up quota begins anew. */
export function refuse(answer: Answer): StatsError | null {
  const { error_code, message, errorcode, error, reset_time } = readShape(body, answer.json(), '');
  const code = error_code ?? errorcode;
  if (answer.status < 400 && (code === undefined || code === null)) return null;
  const words = (message ?? error ?? '').trim();
  if (words === '' && (code === undefined || code === null)) return null;
  const resets = reset_time ? ` Calls are possible again from ${reset_time}.` : '';
  const sentence = `${words.slice(0, 300)}${code ? ` (${code})` : ''}${resets}`.trim();
  return new StatsError('http', codeOfStatus(answer.status, 'refused'), sentence, {
    status: answer.status,
    message: sentence,
    ...(reset_time ? waitUntil(reset_time, answer.at) : {}),
  });
}

/** Seconds are counted from the answer's arrival. A time that cannot be read is still said in words. */
function waitUntil(reset: string, at: number): Readonly<Record<string, string | number>> {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(reset)
    ? Date.parse(reset)
    : NaN;
  if (Number.isNaN(instant)) return { reset };
  return { reset, retryAfter: Math.max(0, Math.ceil((instant - at) / 1000)) };
}
