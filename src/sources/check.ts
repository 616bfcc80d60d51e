import * as v from 'valibot';
import { wrongType } from '../model/stats-error.js';

/**
 * The pieces of valibot that this library's schemas are made of, in one place so that sources that are loaded lazily
 * are handed the entry's own copy. A schema's message says what was expected ("a text"): it becomes the error's words.
 */
export const check = {
  array: v.array,
  custom: v.custom,
  lazy: v.lazy,
  looseObject: v.looseObject,
  nullish: v.nullish,
  number: v.number,
  picklist: v.picklist,
  record: v.record,
  string: v.string,
  unknown: v.unknown,
};

/** Checks a value and returns it typed; throws a `StatsError` of kind `format` with the first wrong path under `path`. */
export function readShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
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
