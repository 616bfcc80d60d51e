import { safeParse, type GenericSchema } from 'valibot';
import { wrongType } from '../model/stats-error.js';

/**
 * Checks a value and returns it typed; throws a `StatsError` of kind `format` with the first wrong path under `path`. A
 * schema's message says what was expected ("a text"): it becomes the error's words.
 */
export function readShape<T>(schema: GenericSchema<unknown, T>, value: unknown, path: string): T {
  const result = safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  // The message of an issue about an absent key is that of the object around it.
  const absent = issue.path?.at(-1)?.origin === 'key';
  throw wrongType(pathOf(path, issue.path ?? []) || 'answer', absent ? 'a value' : issue.message, issue.input);
}

function pathOf(start: string, items: readonly { readonly key?: unknown }[]): string {
  let path = start;
  for (const { key } of items) path += typeof key === 'number' ? `[${key}]` : `${path && '.'}${String(key)}`;
  return path;
}
