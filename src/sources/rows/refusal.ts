import { StatsError } from '../../model/stats-error.js';
import { codeOfStatus } from '../http-error.js';
import { readRole } from './mapping.js';
import { valueAt } from './path.js';
import type { Answer } from '../source.js';

/** Where the bodies of errors usually say what is wrong; `detail` and `title` are those of RFC 9457. */
const usual = ['error.message', 'message', 'detail', 'error', 'errors[0].detail', 'errors[0].message', 'title'];

/**
 * An error in the endpoint's own words: whatever says something at `error-path`, with any status; where no path was
 * named, one of the usual places, where the status is that of an error.
 */
export function refuse(answer: Answer): StatsError | null {
  const { error } = readRole(answer.request.role);
  if (error === null && answer.status < 400) return null;
  const body = answer.json();
  const places = error === null ? usual : [error];
  const message = places.map((place) => wordsOf(valueAt(body, place), error !== null)).find((words) => words !== '');
  if (message === undefined) return null;
  const { status } = answer;
  return new StatsError('http', codeOfStatus(status, 'refused'), message, { status, message });
}

/** A flag that is off, an empty list and an empty object are no error. */
function wordsOf(value: unknown, named: boolean): string {
  if (typeof value === 'string') return value.trim().slice(0, 200);
  if (!named || !value || (typeof value === 'object' && Object.keys(value).length === 0)) return '';
  return JSON.stringify(value).slice(0, 200);
}
