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

type Read = (answers: readonly Answer[]) => Dataset | Promise<Dataset>;

/**
 * Every path of the answers that is wrong, up to twenty. A reader stops at the first one; it is called again with that
 * value replaced by `null`, until it is content or stops where it stopped before.
 */
export async function problemsOf(answers: readonly Answer[], read: Read): Promise<Findings> {
  const problems: Problem[] = [];
  let given = answers;
  let found = await tried(given, read);
  while (found.problem && problems.length < most) {
    problems.push(found.problem);
    const further = await without(given, found.problem.path, read);
    if (!further) break;
    ({ given, found } = further);
  }
  return { dataset: found.problem ? null : found.dataset, problems };
}

interface Tried {
  readonly dataset: Dataset | null;
  readonly problem: Problem | null;
}

async function tried(answers: readonly Answer[], read: Read): Promise<Tried> {
  try {
    return { dataset: await read(answers), problem: null };
  } catch (error) {
    const path = error instanceof StatsError ? String(error.values['path'] ?? '') : '';
    return { dataset: null, problem: { path: path || 'answer', message: (error as Error).message } };
  }
}

/**
 * The answers without the value at a path, in whichever of them it stands in the way. Where there are several, the path
 * may begin with whose it is: `totals: rows[0].value`.
 */
async function without(
  answers: readonly Answer[],
  path: string,
  read: Read,
): Promise<{ readonly given: readonly Answer[]; readonly found: Tried } | null> {
  for (const [index, answer] of answers.entries()) {
    const changed = withoutValue(answer, path) ?? withoutValue(answer, path.replace(/^[^:]*: /, ''));
    if (!changed) continue;
    const given = answers.with(index, changed);
    const found = await tried(given, read);
    if (found.problem?.path !== path) return { given, found };
  }
  return null;
}

/** The answer with `null` at a path such as `data[1].visits`; `null` where it has no such path. */
function withoutValue(answer: Answer, path: string): Answer | null {
  const body = jsonOf(answer);
  const named = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => index ?? name ?? '');
  // Our own contract calls the rows `data` where they are all there is, too.
  const keys = Array.isArray(body) && named[0] === 'data' ? named.slice(1) : named;
  if (keys.length === 0 || !has(body, keys)) return null;
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
