import { StatsError } from '../model/stats-error.js';
import { createAnswer } from './answer.js';
import { readJson } from './json/answer.js';

/** What is wrong with an answer: the path of it and a sentence that says what was expected there. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export interface Verdict {
  readonly ok: boolean;
  /** Empty when `ok`; else the first wrong path. */
  readonly problems: readonly Problem[];
}

/**
 * Checks a parsed answer against the contract of `source="json"`: for publishers of a metrics endpoint. Rows are read
 * exactly as the elements read them. Never throws.
 */
export function checkAnswer(value: unknown): Verdict {
  const request = { url: 'https://answer.invalid/' };
  const parts = createAnswer({ request, status: 200, type: 'application/json', text: '', at: 0 });
  try {
    readJson([{ ...parts, json: () => value }]);
    return { ok: true, problems: [] };
  } catch (error) {
    const path = error instanceof StatsError ? String(error.values['path'] ?? 'answer') : 'answer';
    return { ok: false, problems: [{ path, message: (error as Error).message }] };
  }
}
