import type { Dataset } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { Problem } from './check-answer.js';
import type { Answer } from './source.js';

/** More than so many of one answer nobody reads. */
const most = 20;

/** What a reader of answers finds wrong, and what it reads once that is out of the way. */
export interface Findings {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/**
 * Every path of the answers that is wrong, up to twenty. A reader stops at the first one; it is called again with that
 * value replaced by `null`, until it is content or stops where it stopped before.
 */
export async function problemsOf(
  answers: readonly Answer[],
  read: (answers: readonly Answer[]) => Dataset | Promise<Dataset>,
): Promise<Findings> {
  const problems: Problem[] = [];
  let given = answers;
  while (problems.length < most) {
    try {
      return { dataset: await read(given), problems };
    } catch (error) {
      const path = error instanceof StatsError ? String(error.values['path'] ?? '') : '';
      if (problems.some((known) => known.path === path)) break;
      problems.push({ path: path || 'answer', message: (error as Error).message });
      const without = given.map((answer) => withoutValue(answer, path));
      if (path === '' || without.every((answer, index) => answer === given[index])) break;
      given = without;
    }
  }
  return { dataset: null, problems };
}

/** The answer with `null` at a path such as `data[1].visits`; the same one where it has no such path. */
function withoutValue(answer: Answer, path: string): Answer {
  const body = jsonOf(answer);
  const named = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => index ?? name ?? '');
  // Our own contract calls the rows `data` where they are all there is, too.
  const keys = Array.isArray(body) && named[0] === 'data' ? named.slice(1) : named;
  if (!has(body, keys)) return answer;
  const changed = replaced(body, keys);
  return { ...answer, json: () => changed };
}

function jsonOf(answer: Answer): unknown {
  try {
    return answer.json();
  } catch {
    return undefined;
  }
}

function has(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return value != null;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return has((value as Record<string, unknown>)[key], rest);
}

function replaced(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return null;
  const part = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.with(Number(key), replaced(part, rest));
  return { ...(value as object), [key]: replaced(part, rest) };
}
